import { isPoisoned, type SourceRef, valueRange } from "../../syntax/index.js";
import { firstDefined, type SourceRange } from "../../diagnostics/index.js";
import { defineCheck, type ProtocolContext, type SchemaContext } from "../context.js";

const codes = ["duplicate-version"] as const;
type Context = ProtocolContext<typeof codes>;

/** Every version has a number and an id of its own. */
export const uniqueVersions = defineCheck(codes, ({ protocol, report }: Context) => {
  const { document, node } = protocol.protocol;
  const at: SourceRef = { document, path: ["versions"] };
  for (const key of ["version", "id"] as const) {
    node.versions.forEach((version, index) => {
      const first = node.versions.findIndex((other) => other[key] === version[key]);
      if (first === index || isPoisoned(version, key)) return;
      report(
        "duplicate-version",
        valueRange(at, index, key),
        { name: version[key] },
        firstDefined(valueRange(at, first, key)),
      );
    });
  }
});

/** No two protocols make the same module. */
export const uniqueProtocolIds = defineCheck(codes, ({ protocol: protocols, report }: SchemaContext<typeof codes>) => {
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
});
