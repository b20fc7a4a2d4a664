import { type SourceRange, firstDefined } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { checkedOwners, type FieldList, type MessageSymbol, messagesOf, type BoundProtocol } from "../../bind/index.js";
import {
  accessorsOf,
  derivedExports,
  messageExports,
  typeExports,
  toFileName,
  toTypeName,
  OCTET_STRING_FUNCTION,
  RESERVED_WORDS,
  TAKEN_BY_MESSAGES,
  TAKEN_EXPORTS,
} from "../../naming/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["export-collision"] as const;
type Context = VersionContext<typeof codes>;

/** No two things of a version are exported under one name, nor two messages or types written into one file. */
export const uniqueExports = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  const seen = new Map<string, Exported>();
  const checked = checkedOwners(protocol);
  for (const exported of exportsOf(protocol, checked)) checkExport(context, exported, seen);
  for (const message of messagesOf(protocol)) checkAccessors(context, message, checked.has(message));
});

interface Exported {
  readonly name: string;
  /** Every name that its modules export. */
  readonly exports: readonly string[];
  readonly range: SourceRange;
  /** In words, for the message. */
  readonly what: string;
  /** Names that it must not have beside those that nothing may have. */
  readonly taken: ReadonlySet<string>;
}

function exportsOf(protocol: BoundProtocol, checked: ReadonlySet<FieldList>): Exported[] {
  const operations = protocol.operations.flatMap(({ at, node, request, response }): Exported[] => {
    if (isPoisoned(node, "operation")) return [];
    const range = valueRange(at, "operation");
    const taken = TAKEN_BY_MESSAGES;
    const exported = (message: MessageSymbol, what: string): Exported => ({
      name: message.typeName,
      exports: messageExports(message, checked.has(message)),
      range,
      what: `the ${what} ${node.operation}`,
      taken,
    });
    return [exported(request, "operation"), ...(response === null ? [] : [exported(response, "response of")])];
  });
  const types = [...protocol.types.values()]
    .filter(({ kind }) => kind !== "scalar")
    .map((type): Exported => {
      const { name, at } = type;
      const what = `the type ${name}`;
      const exports = typeExports(type, checked.has(type));
      return { name: toTypeName(name), exports, range: keyRange(at), what, taken: new Set() };
    });
  return [...operations, ...types];
}

/** No accessor of a message has a name that its module exports anyway. */
function checkAccessors(context: Context, message: MessageSymbol, isChecked: boolean): void {
  const { report } = context;
  const seen = new Map(
    derivedExports(message, isChecked).map((name) => [name, "a name that follows from the message's"]),
  );
  for (const { name, field } of accessorsOf(message)) {
    const other = seen.get(name);
    if (other === undefined) seen.set(name, `the accessor of ${field.name}`);
    else report("export-collision", valueRange(field.at, "accessor"), { name, other });
  }
}

function checkExport(context: Context, exported: Exported, seen: Map<string, Exported>): void {
  const { report } = context;
  const { name, exports, range, what } = exported;
  const isTaken = (each: string): boolean =>
    [TAKEN_EXPORTS, RESERVED_WORDS, exported.taken].some((names) => names.has(each)) ||
    OCTET_STRING_FUNCTION.test(each);
  const taken = [name, ...exports].find(isTaken);
  if (taken !== undefined) {
    return report("export-collision", range, { name: taken, other: "a name that every protocol needs" });
  }
  // Two names that differ in case alone would be written into one file.
  const keys = [...new Set([name, ...exports, `file ${toFileName(name)}`])];
  const [clash] = keys.flatMap((key) => [seen.get(key) ?? []].flat().map((other) => ({ key, other })));
  if (clash === undefined) {
    for (const each of keys) seen.set(each, exported);
    return;
  }
  const { key, other } = clash;
  // An operation that is there twice is reported as such.
  if (other.what === what) return;
  const shown = key.startsWith("file ") ? name : key;
  report("export-collision", range, { name: shown, other: other.what }, firstDefined(other.range));
}
