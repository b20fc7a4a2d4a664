import { type Bilingual, escaped, type Language, wrapped } from "../../diagnostics/index.js";
import { changedInWords } from "../../emit/index.js";
import type { Field, Message, Protocol, Structure, Union, WireType } from "../../model/index.js";
import { commandIdToJson } from "../../runtime/interpreter/index.js";
import type { Style } from "../terminal/style.js";
import { type Paint, type Row, table } from "../terminal/table.js";

/** The headings of the columns. */
export const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ["offset", "octets", "type", "field", "default"],
  zh: ["偏移", "字节数", "类型", "字段", "默认值"],
};

/** Formats a message as a table. After a field of variable size, offsets restart with +. */
export function layoutText(protocol: Protocol, message: Message, style: Style): string {
  const { language } = style;
  const fields = [...protocol.header.fields, ...message.fields];
  const id = commandIdToJson(message.commandId);
  const size = sizeInWords(protocol, message)[language];
  const also = message.otherCommands.map((other) => ALSO[language](commandIdToJson(other)));
  const any = message.answersAny ? [ANSWERS_ANY[language]] : [];
  const head = [`${protocol.title} ${message.name} ${id}`, ...also, ...any, size, ...addedInWords(message, language)];
  const title = titleLine(head.join(COMMA[language]), style);
  return [title, ...presenceLine(message, style), ...fieldTable(fields, style), ""].join("\n");
}

const ALSO: Readonly<Record<Language, (id: string) => string>> = {
  en: (id) => `by some peers ${id}`,
  zh: (id) => `部分对方使用${id}`,
};

const ANSWERS_ANY: Bilingual = { en: "answers any request", zh: "应答任何请求" };

/** Returns the line that states when the body is present; none if the schema does not state it. */
function presenceLine({ presence }: Message, { language, columns }: Style): string[] {
  return presence === null ? [] : wrapped(escaped(presence[language]), columns ?? Infinity);
}

/** The comma of each language, with its space. */
export const COMMA: Bilingual = { en: ", ", zh: "，" };

function addedInWords({ addedTo }: Message, language: Language): readonly string[] {
  if (addedTo === null) return [];
  return [language === "zh" ? `在${addedTo}的基础上新增` : `added to ${addedTo}`];
}

/** Formats fields as a table with headings. */
export function fieldTable(fields: readonly Field[], style: Style): string[] {
  const { dim, cyan } = style.colors;
  const paints = [dim, dim, undefined, cyan];
  const rows = fields.map((field): Row => ({ cells: rowOf(field, style.language), paints }));
  return alignedRows([headRow(HEADINGS[style.language], rows, dim), ...rows], style);
}

/** Returns the row of headings. A column without values has none. */
export function headRow(headings: readonly string[], rows: readonly Row[], paint: Paint): Row {
  const cells = headings.map((heading, index) => (rows.some(({ cells: row }) => row[index]) ? heading : ""));
  return { cells, paints: cells.map(() => paint) };
}

/** Formats rows with aligned columns, two spaces between them. */
export function alignedRows(rows: readonly Row[], { columns }: Style): string[] {
  const count = rows.reduce((max, { cells }) => Math.max(max, cells.length), 0);
  const shown = rows.map((row) => ({ ...row, cells: row.cells.map(escaped) }));
  const gaps = Array.from({ length: count }, () => ({ gap: 2 }));
  return table(gaps, shown, columns);
}

/** Formats the title of a message. */
export function titleLine(text: string, { colors, columns }: Style): string {
  return wrapped(escaped(text), columns ?? Infinity)
    .map(colors.bold)
    .join("\n");
}

/** Returns the row of a field: offset, octets, type, name, default. */
export function rowOf(field: Field, language: Language): string[] {
  const { name, wire } = field;
  return [offsetOf(field), String(sizesOrOctets(field)), basicType(wire), name, noteOf(field, language)];
}

/** Returns the listed sizes of a C-octet string, `1|17`; otherwise the octets. */
export function sizesOrOctets({ wire, sizes }: Field): number | string {
  const isListed = sizes !== null && wire.kind === "c-string";
  return isListed ? sizes.join("|") : octetsOf(wire);
}

function noteOf({ default: value, constant, changed }: Field, language: Language): string {
  const words = NOTES[language];
  const fixed = constant === null ? [] : [words.always(valueText(constant))];
  const usual = constant !== null || value === null ? [] : [words.byDefault(valueText(value))];
  const before = changed === null ? [] : [words.changed(changed.of, changedInWords(changed))];
  return [...fixed, ...usual, ...before].join(" ");
}

const NOTES = {
  en: {
    always: (value: string) => `always ${value}`,
    byDefault: (value: string) => `default ${value}`,
    changed: (protocol: string, keys: string) => `* in ${protocol}: ${keys}`,
  },
  zh: {
    always: (value: string) => `固定值${value}`,
    byDefault: (value: string) => `默认值${value}`,
    changed: (protocol: string, keys: string) => `* ${protocol}中为：${keys}`,
  },
} as const;

function valueText(value: NonNullable<Field["default"]>): string {
  if (value.kind === "string") return JSON.stringify(value.value);
  return value.kind === "octets" ? `0x${value.hex}` : String(value.value);
}

/** Describes the size of the whole frame: fixed, or minimum and maximum; also that of the header if the body may be absent. */
export function sizeInWords({ header, maxOctets }: Protocol, { isBodyOptional, size }: Message): Bilingual {
  const { en, zh } = isBodyOptional ? { en: `${header.octets} or `, zh: `${header.octets}或` } : { en: "", zh: "" };
  if (size.isFixed) return { en: `${en}${size.min} octets`, zh: `${zh}${size.min}字节` };
  const max = Math.min(maxOctets, size.max);
  return { en: `${en}${size.min} to ${max} octets`, zh: `${zh}${size.min}至${max}字节` };
}

function offsetOf({ offset }: Field): string {
  return offset.after === null ? String(offset.octets) : `+${offset.octets}`;
}

/** Returns the basic type as in the specification. Raw octets are printed as Octet Strings. */
export function basicType(wire: WireType): string {
  switch (wire.kind) {
    case "integer":
      return wire.signed ? "Integer" : "Unsigned Integer";
    case "octet-string":
    case "octets":
      return "Octet String";
    case "digits":
      return "Digits";
    case "c-string":
      return "C-Octet String";
    case "tail-string":
      return wire.terminated ? "C-Octet String" : "Octet String";
    case "mark":
      return "Mark";
    case "tlvs":
      return "TLVs";
    case "list":
      return basicType(wire.element);
    case "structure":
      return wire.structure.name;
    case "union":
      return wire.union.name;
  }
}

/** Returns the size as a number or an expression. */
export function octetsOf(wire: WireType): number | string {
  switch (wire.kind) {
    case "integer":
    case "octet-string":
    case "digits":
      return wire.octets;
    case "c-string":
      return `1..${wire.maxOctets}`;
    case "tail-string":
      return `${wire.terminated ? 1 : 0}..${wire.maxOctets}`;
    case "mark":
      return 0;
    case "tlvs":
      return "rest";
    case "octets":
      if (wire.octets === "rest" && wire.maxOctets !== undefined) return `0..${wire.maxOctets}`;
      return typeof wire.octets === "object" ? wire.octets.name : wire.octets;
    case "list":
      return `${octetsOf(wire.element)}*${wire.counter.name}`;
    case "structure":
      return sizeOf(wire.structure);
    case "union":
      return sizeOf(wire.union);
  }
}

function sizeOf({ size: { min, isFixed } }: Structure | Union): number | string {
  return isFixed ? min : `${min}..`;
}
