import { type SourceRange, firstDefined, type Report } from "../../diagnostics/index.js";
import { isPoisoned, type ComposedProtocol } from "../../syntax/index.js";

/** No two protocols make the same module. */
export function uniqueProtocolIds(protocols: readonly ComposedProtocol[], report: Report): void {
  const first = new Map<string, SourceRange>();
  for (const { protocol } of protocols) {
    protocol.node.versions.forEach((version, index) => {
      const { id } = version;
      if (isPoisoned(version, "id")) return;
      const range = protocol.document.rangeOfValue(["versions", index, "id"]);
      const other = first.get(id);
      // That of two versions of one protocol is told by another check, of the same place.
      if (other === undefined) first.set(id, range);
      else report("duplicate-version", range, { name: id }, firstDefined(other));
    });
  }
}
