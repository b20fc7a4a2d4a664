import {
  type FieldLayout,
  isProperty,
  isSequence,
  type ProtocolLayout,
  type TlvsLayout,
} from "../../generator/runtime/interpreter/index.js";
import type { PdmlField } from "./pdml.js";

/** What a comparison finds: differences, and the number of values that were compared. */
export interface Compared {
  readonly differences: string[];
  count: number;
}

type Json = Readonly<Record<string, unknown>>;

function recordOf(value: unknown): Json {
  return Object.fromEntries(Object.entries(Object(value)));
}

/** Compares the tree of a frame with its wire JSON, field by field. */
export function compareFrame(tree: PdmlField, json: Json, layouts: ProtocolLayout, compared: Compared): void {
  const { frame, messages } = layouts;
  const rows = ownRows(tree);
  const next = (): PdmlField | null => rows.shift() ?? null;
  const context = { next, compared, path: String(json["message"]) };
  for (const layout of frame.header) {
    // Wire JSON has neither the length nor constants of the header.
    const value = headerValue(layout, json);
    if (value === undefined) next();
    else compareValue(value, layout, context);
  }
  const message = messages.find(({ name }) => name === json["message"]);
  const fields = recordOf(json["fields"]);
  for (const layout of message?.fields ?? []) {
    if (layout.name in fields)
      compareValue(fields[layout.name], layout, { ...context, path: `${context.path}.${layout.name}` });
  }
  for (const row of rows) compared.differences.push(`${context.path}: ${row.name} is not in the wire JSON`);
}

function headerValue(layout: FieldLayout, json: Json): unknown {
  if (layout.kind === "integer" && layout.role === "command") return Number(json["command_id"]);
  if (!isProperty(layout)) return undefined;
  return isSequence(layout) ? json["sequence_id"] : json["status"];
}

/** The fields of the schema in a tree: not those that the dissector adds. */
function ownRows({ fields }: PdmlField): PdmlField[] {
  return fields.filter(({ name }) => name.startsWith("smswire.") && (!name.includes("._") || name.endsWith("._tlv")));
}

interface Context {
  readonly next: () => PdmlField | null;
  readonly compared: Compared;
  readonly path: string;
}

function compareValue(value: unknown, layout: FieldLayout, context: Context): void {
  if (layout.kind === "list") return compareList(value, layout.element, context);
  if (layout.kind === "tlvs") return compareTlvs(value, layout, context);
  const row = context.next();
  if (row === null) return void context.compared.differences.push(`${context.path} is missing`);
  if (layout.kind === "structure") return compareInner(value, layout.fields, row, context);
  if (layout.kind === "union") {
    const tag = plain(recordOf(value)[layout.tag.name]);
    const fields = layout.cases.find(({ values }) => values.some((each) => each === tag))?.fields ?? [];
    return compareInner(value, [layout.tag, ...fields], row, context);
  }
  context.compared.count++;
  const names = row.name.split(".");
  const isNamed = layout.name === "" || names.at(-1) === layout.name.toLowerCase() || row.name.endsWith(".octets");
  const expected = formOf(value, layout);
  const actual = shownOf(row, value, layout);
  if (!isNamed || expected !== actual) {
    context.compared.differences.push(`${context.path}: expected ${expected}, ${row.name} shows ${actual}`);
  }
}

/** A string that is bytes in wire JSON, as text up to its NUL. */
function plain(value: unknown): unknown {
  const { hex } = recordOf(value);
  return typeof hex === "string" ? Buffer.from(hex, "hex").toString("latin1").split("\u0000")[0] : value;
}

function compareInner(value: unknown, fields: readonly FieldLayout[], row: PdmlField, context: Context): void {
  const rows = ownRows(row);
  const inner = { ...context, next: () => rows.shift() ?? null };
  for (const field of fields) {
    compareValue(recordOf(value)[field.name], field, { ...inner, path: `${context.path}.${field.name}` });
  }
  for (const each of rows) context.compared.differences.push(`${context.path}: ${each.name} is not in the wire JSON`);
}

function compareList(value: unknown, element: FieldLayout, context: Context): void {
  const elements: readonly unknown[] = Array.isArray(value) ? value : [];
  for (const [index, each] of elements.entries()) {
    compareValue(each, element, { ...context, path: `${context.path}[${index}]` });
  }
}

function compareTlvs(value: unknown, { parameters }: TlvsLayout, context: Context): void {
  const tlvs: readonly unknown[] = Array.isArray(value) ? value : [];
  for (const tlv of tlvs) {
    const [[name, inner] = ["", null]] = Object.entries(recordOf(tlv));
    const row = context.next();
    const rows = row?.fields.filter((each) => !each.name.includes("._") || each.name.endsWith("._tlv.value")) ?? [];
    const known = parameters.find((each) => each.value.name === name)?.value;
    const isHeld = known !== undefined && !rows[0]?.name.endsWith(".octets");
    const layout: FieldLayout = isHeld ? known : { kind: "octets", name: "", property: "", octets: "rest" };
    compareValue(inner, layout, { ...context, next: () => rows.shift() ?? null, path: `${context.path}.${name}` });
  }
}

/** The value of wire JSON in the form of `shownOf`. */
function formOf(value: unknown, { kind }: FieldLayout): string {
  if (kind === "integer") return String(BigInt(String(value)));
  const { hex } = recordOf(value);
  return typeof hex === "string" ? hex : kind === "mark" ? "" : String(value);
}

function shownOf({ show, value: hex }: PdmlField, value: unknown, { kind }: FieldLayout): string {
  if (kind === "integer")
    return String(BigInt.asUintN(64, BigInt(show)) === BigInt(String(value)) ? BigInt(String(value)) : BigInt(show));
  if (kind === "octets") return hex;
  // A string that is no text is bytes in wire JSON, without what follows its NUL.
  const { hex: expected } = recordOf(value);
  if (typeof expected !== "string") return show;
  return hex.startsWith(expected) && /^(?:00)*$/.test(hex.slice(expected.length)) ? expected : hex;
}
