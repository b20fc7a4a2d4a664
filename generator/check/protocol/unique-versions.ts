import { isPoisoned, type SourceRef, valueRange } from "../../syntax/index.js";
import { firstDefined, type SourceRange } from "../../diagnostics/index.js";
import { defineCheck, type ProtocolContext, type SchemaContext } from "../context.js";

const codes = ["duplicate-version"] as const;
type Context = ProtocolContext<typeof codes>;

/** Checks that versions of a protocol have different numbers and ids. */
export const uniqueVersions = defineCheck(codes, (context: Context) => {
  const { document, node } = context.protocol.protocol;
  const at: SourceRef = { document, path: ["versions"] };
  for (const key of ["version", "id"] as const) {
    const first = new Map<string, SourceRange>();
    node.versions.forEach((version, index) => {
      const range = valueRange(at, index, key);
      if (!isPoisoned(version, key) || !first.has(version[key])) checkVersion(context, version[key], range, first);
    });
  }
});

/** Checks that protocols do not have the same module. */
export const uniqueProtocolIds = defineCheck(codes, (context: SchemaContext<typeof codes>) => {
  const first = new Map<string, SourceRange>();
  for (const { protocol } of context.protocol) {
    protocol.node.versions.forEach((version, index) => {
      if (isPoisoned(version, "id")) return;
      checkVersion(context, version.id, protocol.document.rangeOfValue(["versions", index, "id"]), first);
    });
  }
});

/** Reports the name of another version, of the same or another protocol. `first` has the names before it. */
function checkVersion(
  { report }: Pick<Context, "report">,
  name: string,
  range: SourceRange,
  first: Map<string, SourceRange>,
): void {
  const other = first.get(name);
  if (other === undefined) first.set(name, range);
  else report("duplicate-version", range, { name }, firstDefined(other));
}
