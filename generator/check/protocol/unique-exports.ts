import { type Bilingual, type SourceRange, firstDefined } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import {
  checkedOwners,
  type FieldList,
  type FieldSymbol,
  type FlowSymbol,
  type MessageSymbol,
  messagesOf,
  type OperationSymbol,
  type TypeSymbol,
} from "../../bind/index.js";
import { cachedStep } from "../../cache/index.js";
import {
  accessorsOf,
  derivedExports,
  exportsOfOperation as namesExportedBy,
  exportsOfReports,
  loginName,
  messageExports,
  namesOfLinks,
  tlvsExports,
  tlvsTypeName,
  typeExports,
  toFileName,
  toTypeName,
  TAKEN_EXPORTS,
} from "../../naming/index.js";
import { defineCachingCheck, type VersionContext } from "../context.js";

const codes = ["export-collision"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that exports of a version have different names, and that messages and types have different files. */
export const uniqueExports = defineCachingCheck(codes, (context: Context, cache) => {
  const { operations, definitions, flow } = context.protocol;
  const checked = checkedOwners(context.protocol);
  const isChecked = (owner: FieldList | null): boolean => owner !== null && checked.has(owner);
  const all = [
    ...operations.flatMap((each) => exportsOfOperation(cache, each, isChecked(each.request), isChecked(each.response))),
    ...definitions.flatMap((each) => exportsOfType(cache, each, isChecked(each))),
    ...(flow === null ? [] : exportsOfFlow(operations, flow)),
  ];
  const seen = new Map<string, Exported>();
  for (const exported of all) checkExport(context, exported, seen);
  for (const message of messagesOf(context.protocol)) checkAccessors(context, message, isChecked(message));
});

/** A part of a version with its own module. */
interface Exported {
  readonly name: string;
  /** Its name, the names that its module exports, and its file. */
  readonly keys: readonly string[];
  /** The first of its names that is reserved; undefined if no name is reserved. */
  readonly taken: string | undefined;
  readonly range: SourceRange;
  readonly part: Part;
}

/** The kind of a part, and the name of its operation or type. */
interface Part {
  readonly kind: "operation" | "response" | "tlvs" | "type" | "flow" | "link";
  readonly name: string;
}

/** The kinds of parts, in words. */
const PARTS: Readonly<Record<Part["kind"], (name: string) => Bilingual>> = {
  operation: (name) => ({ en: `the operation ${name}`, zh: `操作${name}` }),
  response: (name) => ({ en: `the response of ${name}`, zh: `操作${name}的应答` }),
  tlvs: (name) => ({ en: `the TLVs of ${name}`, zh: `${name}的TLV` }),
  type: (name) => ({ en: `the type ${name}`, zh: `类型${name}` }),
  flow: (name) => ({ en: `the operation ${name} in the flow`, zh: `流程中的操作${name}` }),
  link: (name) => ({ en: `the link ${name}`, zh: `链路${name}` }),
};

const MESSAGE_ITSELF: Bilingual = { en: "the message itself", zh: "该消息本身" };

const EVERY_PROTOCOL: Bilingual = { en: "every protocol", zh: "每个协议" };

function accessorInWords({ name }: FieldSymbol): Bilingual {
  return { en: `the accessor of ${name}`, zh: `${name}的读取函数` };
}

const exportsOfOperation = cachedStep(
  "exports",
  (operation: OperationSymbol, isRequestChecked: boolean, isResponseChecked: boolean): readonly Exported[] => {
    const { at, node, request, response } = operation;
    if (isPoisoned(node, "operation")) return [];
    const range = valueRange(at, "operation");
    const exported = (message: MessageSymbol, isChecked: boolean, kind: Part["kind"]): Exported[] => [
      {
        ...namesOf(message.typeName, messageExports(message, isChecked)),
        range,
        part: { kind, name: node.operation },
      },
      ...exportsOfTlvs(message, range),
    ];
    return [
      ...exported(request, isRequestChecked, "operation"),
      ...(response === null ? [] : exported(response, isResponseChecked, "response")),
    ];
  },
);

function exportsOfTlvs({ tlvs, typeName }: MessageSymbol, range: SourceRange): Exported[] {
  const name = tlvsTypeName(typeName);
  return tlvs === null
    ? []
    : [{ ...namesOf(name, tlvsExports(typeName)), range, part: { kind: "tlvs", name: typeName } }];
}

const exportsOfType = cachedStep("exports", (type: TypeSymbol, isChecked: boolean): readonly Exported[] => {
  const { name, kind, at } = type;
  if (kind === "scalar") return [];
  const names = namesOf(toTypeName(name), typeExports(type, isChecked));
  return [{ ...names, range: keyRange(at), part: { kind: "type", name } }];
});

/** The names of the modules of a flow: those of operations, and those of links. */
function exportsOfFlow(operations: readonly OperationSymbol[], flow: FlowSymbol): readonly Exported[] {
  const links = flow.links.filter(({ node }) => !isPoisoned(node, "name"));
  const names = namesOfLinks(
    links.map(({ name, client, server }) => ({ name, client: client.name, server: server.name })),
  );
  return [
    ...operations.map(({ node, at }): Exported => {
      const { constant, fields, answer } = namesExportedBy(node.operation);
      return {
        ...exportedAs([constant, fields, answer]),
        range: valueRange(at, "operation"),
        part: { kind: "flow", name: node.operation },
      };
    }),
    ...flow.reports.map(({ of, at }): Exported => {
      const { constant, type } = exportsOfReports(of.name);
      return {
        ...exportedAs([constant, type]),
        range: valueRange(at, "of"),
        part: { kind: "flow", name: of.name },
      };
    }),
    ...links.map(({ name, at }, index): Exported => {
      const { table, client, server } = names[index] ?? { table: name, client: null, server: null };
      const sides = [client, server].flatMap((side) => (side === null ? [] : [side.calls, side.handlers]));
      const logins = flow.logins.map(({ as }) => loginName(name, as ?? null));
      return {
        ...exportedAs([name, table, ...sides, ...logins]),
        range: valueRange(at, "name"),
        part: { kind: "link", name },
      };
    }),
  ];
}

/** Names that have no file of their own. */
function exportedAs(names: readonly string[]): Pick<Exported, "name" | "keys" | "taken"> {
  const [name = ""] = names;
  return { name, keys: names, taken: names.find((each) => TAKEN_EXPORTS.has(each)) };
}

/** Collects the names of a part. */
function namesOf(name: string, exports: readonly string[]): Pick<Exported, "name" | "keys" | "taken"> {
  // Names that differ only in case would have the same file.
  const keys = [...new Set([name, ...exports, `file ${toFileName(name)}`])];
  return { name, keys, taken: [name, ...exports].find((each) => TAKEN_EXPORTS.has(each)) };
}

/** Checks that accessors of a message do not have names that its module exports already. */
function checkAccessors(context: Context, message: MessageSymbol, isChecked: boolean): void {
  const { report } = context;
  const accessors = accessorsOf(message);
  if (accessors.length === 0) return;
  const seen = new Map(derivedExports(message, isChecked).map((name) => [name, MESSAGE_ITSELF]));
  for (const { name, field, keys } of accessors) {
    const other = seen.get(name);
    if (other === undefined) seen.set(name, accessorInWords(field));
    else report("export-collision", valueRange(field.at, ...keys), { name, other });
  }
}

function checkExport(context: Context, exported: Exported, seen: Map<string, Exported>): void {
  const { report } = context;
  const { name, keys, taken, range, part } = exported;
  if (taken !== undefined) {
    return report("export-collision", range, { name: taken, other: EVERY_PROTOCOL });
  }
  const key = keys.find((each) => seen.has(each));
  const other = key === undefined ? undefined : seen.get(key);
  if (key === undefined || other === undefined) {
    for (const each of keys) seen.set(each, exported);
    return;
  }
  // Skip copies of an operation: unique-operations reports them.
  if (other.part.kind === part.kind && other.part.name === part.name) return;
  const exportName = key.startsWith("file ") ? name : key;
  report(
    "export-collision",
    range,
    { name: exportName, other: PARTS[other.part.kind](other.part.name) },
    firstDefined(other.range),
  );
}
