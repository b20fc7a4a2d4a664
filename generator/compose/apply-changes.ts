import {
  type ChangedFieldsShape,
  type FieldShape,
  type ImportShape,
  type OperationShape,
  type TypeShape,
  inside,
  keyRange,
  type Located,
  stepInto,
} from "../syntax/index.js";
import type { Report } from "../diagnostics/index.js";
import type { Places } from "./source-map.js";

/** What is imported, as copies that may be changed. */
export interface Imported {
  /** As people say it: CMPP 3.0. */
  readonly title: string;
  readonly operations: readonly OperationShape[];
  readonly types: ReadonlyMap<string, TypeShape>;
  /** What is put behind a request's name to name its response. */
  readonly suffix: string | undefined;
  /** Whether something of it is left out, so that nobody can say what is not there. */
  readonly isIncomplete: boolean;
}

/** What was changed so that octets stand elsewhere: names of messages and of types. */
export interface Moved {
  readonly messages: Set<string>;
  readonly types: Set<string>;
}

/** Keys that move no octets. */
const MEANING_ONLY = [
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
  readonly places: Places;
  readonly report: Report;
  readonly moved: Moved;
}

/** Changes what is imported, and reports changes of what is not there; `at` is where the changes stand. */
export function applyChanges(
  imported: Imported,
  changes: NonNullable<ImportShape["change"]>,
  at: Located,
  places: Places,
  report: Report,
): Moved {
  const change: Change = { imported, places, report, moved: { messages: new Set(), types: new Set() } };
  const messages = messagesOf(imported);
  for (const [name, inner] of Object.entries(changes.messages ?? {})) {
    const place = inside(at, "messages", name);
    const fields = messages.get(name);
    if (fields === undefined) reportUnknown(change, "message", name, [...messages.keys()], place);
    else if (changeFields(change, name, fields, inner, place)) change.moved.messages.add(name);
  }
  const structures = [...imported.types].filter(([, { fields }]) => fields !== undefined);
  for (const [name, inner] of Object.entries(changes.structures ?? {})) {
    const place = inside(at, "structures", name);
    const fields = imported.types.get(name)?.fields;
    if (fields === undefined)
      reportUnknown(
        change,
        "structure",
        name,
        structures.map(([each]) => each),
        place,
      );
    else if (changeFields(change, name, fields, inner, place)) change.moved.types.add(name);
  }
  for (const [name, inner] of Object.entries(changes.types ?? {})) {
    const place = inside(at, "types", name);
    const type = imported.types.get(name);
    if (type === undefined) reportUnknown(change, "type", name, [...imported.types.keys()], place);
    else if (changeKeys(change, type, {}, inner, place)) change.moved.types.add(name);
  }
  return change.moved;
}

function messagesOf({ operations, suffix }: Imported): Map<string, readonly FieldShape[]> {
  const messages = new Map<string, readonly FieldShape[]>();
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
  at: Located,
  of = imported.title,
): void {
  if (!imported.isIncomplete) report("unknown-import", keyRange(at), { what, name, of, known });
}

/** Whether octets moved. */
function changeFields(
  change: Change,
  name: string,
  fields: readonly FieldShape[],
  inner: ChangedFieldsShape,
  at: Located,
): boolean {
  const known = fields.map((field) => field.name);
  const moved = Object.entries(inner).map(([wireName, keys]) => {
    const field = fields.find((each) => each.name === wireName);
    if (field === undefined) {
      reportUnknown(change, "field", wireName, known, inside(at, wireName), `${name} of ${change.imported.title}`);
      return false;
    }
    const inherited = change.imported.types.get(field.of ?? field.type) ?? {};
    return changeKeys(change, field, inherited, keys, inside(at, wireName));
  });
  return moved.includes(true);
}

/** Changes a field or type, and notes what it said before. Whether octets moved. */
function changeKeys(
  { imported, places }: Change,
  target: object,
  inherited: object,
  keys: object,
  at: Located,
): boolean {
  const before: Record<string, string> = {};
  for (const [key, value] of Object.entries(keys)) {
    const old = shown(key, stepInto(target, key) ?? stepInto(inherited, key));
    if (key === "values") addValues(target, value, inside(at, key), places);
    else {
      Reflect.set(target, key, value);
      places.set(target, key, inside(at, key));
    }
    if (key !== "en" && key !== "zh") before[key] = old;
  }
  if (Object.keys(before).length > 0) Reflect.set(target, "changed", { of: imported.title, before });
  return Object.keys(before).some((key) => !MEANING_ONLY.includes(key));
}

function addValues(type: object, values: unknown, at: Located, places: Places): void {
  const old = stepInto(type, "values");
  const more: unknown[] = Array.isArray(values) ? values : [];
  if (!Array.isArray(old)) {
    Reflect.set(type, "values", more);
    return places.set(type, "values", at);
  }
  const behind = old.length;
  old.push(...more);
  more.forEach((_, index) => places.set(old, behind + index, inside(at, index)));
}

function shown(key: string, value: unknown): string {
  if (key === "values") return Array.isArray(value) ? `${value.length} values` : "none";
  return value === undefined ? "none" : JSON.stringify(value);
}
