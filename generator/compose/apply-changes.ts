import {
  annotate,
  type ChangedFieldsNode,
  type FieldNode,
  type ImportNode,
  type OperationNode,
  type TypeNode,
  child,
  keyRange,
  type SourceRef,
  getProperty,
} from "../syntax/index.js";
import type { Report } from "../diagnostics/index.js";
import type { SourceMap } from "./source-map.js";

/** What is imported, as copies that may be changed. */
export interface Imported {
  /** As people say it: CMPP 3.0. */
  readonly title: string;
  readonly operations: readonly OperationNode[];
  readonly types: ReadonlyMap<string, TypeNode>;
  /** What is put behind a request's name to name its response. */
  readonly suffix: string | undefined;
  /** Whether something of it is poisoned, so that what is missing is unknown. */
  readonly isIncomplete: boolean;
}

/** What was changed so that octets stand elsewhere: names of messages and of types. */
export interface LayoutChanges {
  readonly messages: Set<string>;
  readonly types: Set<string>;
}

/** Keys that move no octets. */
const KEYS_WITHOUT_LAYOUT = [
  "default",
  "pad-left",
  "property",
  "reserved",
  "personal",
  "secret",
  "repeats",
  "values",
  "en",
  "zh",
];

interface Change {
  readonly imported: Imported;
  readonly sourceMap: SourceMap;
  readonly report: Report;
  readonly layoutChanges: LayoutChanges;
}

/** Changes what is imported, and reports changes of what is not there; `at` is where the changes stand. */
export function applyChanges(
  imported: Imported,
  changes: NonNullable<ImportNode["change"]>,
  at: SourceRef,
  sourceMap: SourceMap,
  report: Report,
): LayoutChanges {
  const change: Change = { imported, sourceMap, report, layoutChanges: { messages: new Set(), types: new Set() } };
  const messages = messagesOf(imported);
  for (const [name, inner] of Object.entries(changes.messages ?? {})) {
    const place = child(at, "messages", name);
    const fields = messages.get(name);
    if (fields === undefined) reportUnknown(change, "message", name, [...messages.keys()], place);
    else if (changeFields(change, name, fields, inner, place)) change.layoutChanges.messages.add(name);
  }
  const structures = [...imported.types].filter(([, { fields }]) => fields !== undefined);
  for (const [name, inner] of Object.entries(changes.structures ?? {})) {
    const place = child(at, "structures", name);
    const fields = imported.types.get(name)?.fields;
    if (fields === undefined)
      reportUnknown(
        change,
        "structure",
        name,
        structures.map(([each]) => each),
        place,
      );
    else if (changeFields(change, name, fields, inner, place)) change.layoutChanges.types.add(name);
  }
  for (const [name, inner] of Object.entries(changes.types ?? {})) {
    const place = child(at, "types", name);
    const type = imported.types.get(name);
    if (type === undefined) reportUnknown(change, "type", name, [...imported.types.keys()], place);
    else if (changeKeys(change, type, {}, inner, place)) change.layoutChanges.types.add(name);
  }
  return change.layoutChanges;
}

function messagesOf({ operations, suffix }: Imported): Map<string, readonly FieldNode[]> {
  const messages = new Map<string, readonly FieldNode[]>();
  for (const { request, response } of operations) {
    messages.set(request.name, request.fields ?? []);
    if (response === undefined) continue;
    const name = response.name ?? (suffix === undefined ? undefined : request.name + suffix);
    if (name !== undefined) messages.set(name, response.fields ?? []);
  }
  return messages;
}

function reportUnknown(
  { imported, report }: Change,
  what: string,
  name: string,
  known: readonly string[],
  at: SourceRef,
  of = imported.title,
): void {
  if (!imported.isIncomplete) report("unknown-import", keyRange(at), { what, name, of, known });
}

/** Whether octets moved. */
function changeFields(
  change: Change,
  name: string,
  fields: readonly FieldNode[],
  inner: ChangedFieldsNode,
  at: SourceRef,
): boolean {
  const known = fields.map((field) => field.name);
  const moved = Object.entries(inner).map(([wireName, keys]) => {
    const field = fields.find((each) => each.name === wireName);
    if (field === undefined) {
      reportUnknown(change, "field", wireName, known, child(at, wireName), `${name} of ${change.imported.title}`);
      return false;
    }
    const inherited = change.imported.types.get(field.of ?? field.type) ?? {};
    return changeKeys(change, field, inherited, keys, child(at, wireName));
  });
  return moved.includes(true);
}

/** Changes a field or type, and notes what it said before. Whether octets moved. */
function changeKeys(
  { imported, sourceMap }: Change,
  target: object,
  inherited: object,
  keys: object,
  at: SourceRef,
): boolean {
  const before: Record<string, string> = {};
  for (const [key, value] of Object.entries(keys)) {
    const old = shown(key, getProperty(target, key) ?? getProperty(inherited, key));
    if (key === "values") addValues(target, value, child(at, key), sourceMap);
    else {
      Reflect.set(target, key, value);
      sourceMap.set(target, key, child(at, key));
    }
    if (key !== "en" && key !== "zh") before[key] = old;
  }
  if (Object.keys(before).length > 0) annotate(target, { changed: { of: imported.title, before } });
  return Object.keys(before).some((key) => !KEYS_WITHOUT_LAYOUT.includes(key));
}

function addValues(type: object, values: unknown, at: SourceRef, sourceMap: SourceMap): void {
  const old = getProperty(type, "values");
  const more: unknown[] = Array.isArray(values) ? values : [];
  if (!Array.isArray(old)) {
    Reflect.set(type, "values", more);
    return sourceMap.set(type, "values", at);
  }
  const behind = old.length;
  old.push(...more);
  more.forEach((_, index) => sourceMap.set(old, behind + index, child(at, index)));
}

function shown(key: string, value: unknown): string {
  if (key === "values") return Array.isArray(value) ? `${value.length} values` : "none";
  return value === undefined ? "none" : JSON.stringify(value);
}
