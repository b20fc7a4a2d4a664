import { type Bilingual, escaped, type Language, wrapped } from "../../diagnostics/index.js";
import type {
  BitField,
  Bits,
  BitValue,
  Enumeration,
  EnumerationValue,
  Field,
  Message,
  Protocol,
  Structure,
  Union,
} from "../../model/index.js";
import type { Style } from "../terminal/style.js";
import type { Row } from "../terminal/table.js";
import type { Chosen } from "./layout-diff.js";
import { alignedRows, fieldTable, headRow, titleLine } from "./layout-table.js";

/** An enumeration, an integer with named bits, a structure or a union, and the fields that use it. */
interface UsedType {
  readonly type: Enumeration | Bits | Structure | Union;
  readonly fields: Set<string>;
}

/** Formats the structures, unions, enumerations and named bits in the fields of a message, each after an empty line. */
export function typesOf({ header }: Protocol, { fields }: Message, style: Style): string {
  const used = new Map<string, UsedType>();
  collect([...header.fields, ...fields], "", used);
  return [...used.values()].map((each) => `\n${typeText(each, style)}\n`).join("");
}

/** Collects the types of fields and of the structures in them, in the order of the fields. */
function collect(fields: readonly Field[], before: string, used: Map<string, UsedType>): void {
  for (const field of fields) {
    const name = `${before}${field.name}`;
    if (field.wire.kind === "tlvs") collect(field.wire.block.parameters, before, used);
    if (field.type?.kind === "enumeration" || field.type?.kind === "bits") add(field.type, name, used);
    for (const type of typesIn(field)) collectIn(type, name, used);
  }
}

/** Collects a structure or union that `field` names, and the types in it. */
function collectIn(type: Structure | Union, field: string, used: Map<string, UsedType>): void {
  const isNew = !used.has(type.name);
  add(type, field, used);
  if (!isNew) return;
  if (type.kind === "structure") return collect(type.fields, `${type.name}.`, used);
  collect([type.tag], `${type.name}.`, used);
  for (const { structure } of type.cases) collectIn(structure, type.name, used);
}

function add(type: UsedType["type"], field: string, used: Map<string, UsedType>): void {
  const known = used.get(type.name);
  if (known === undefined) used.set(type.name, { type, fields: new Set([field]) });
  else known.fields.add(field);
}

/** Returns the structure or union of a field or of its elements, and the structures that its raw octets may hold. */
function typesIn({ wire, contents }: Field): readonly (Structure | Union)[] {
  const element = wire.kind === "list" ? wire.element : wire;
  const own = element.kind === "structure" ? [element.structure] : element.kind === "union" ? [element.union] : [];
  const held = contents.flatMap(({ type }) => {
    if (type.kind === "choice") return type.structures;
    return type.kind === "structure" ? [type] : [];
  });
  return [...own, ...held];
}

function typeText({ type, fields }: UsedType, style: Style): string {
  const { language } = style;
  const names = [...fields].join(language === "zh" ? "、" : ", ");
  if (type.kind === "structure")
    return [titleLine(structureTitle(type, names)[language], style), ...fieldTable(type.fields, style)].join("\n");
  if (type.kind === "bits") {
    return [titleLine(BITS[language](type.name, names), style), ...bitTable(type.bitFields, style)].join("\n");
  }
  if (type.kind === "union")
    return [
      titleLine(unionTitle(type, names)[language], style),
      ...fieldTable([type.tag], style),
      ...caseTable(type, style),
    ].join("\n");
  const title = VALUES[language](type.name, names);
  return [titleLine(title, style), ...valueTable(type.values, style)].join("\n");
}

const VALUES: Readonly<Record<Language, (type: string, names: string) => string>> = {
  en: (type, names) => (type === names ? `Values of ${names}` : `Values of ${names} (${type})`),
  zh: (type, names) => (type === names ? `${names}的取值` : `${names}的取值（${type}）`),
};

const BITS: Readonly<Record<Language, (type: string, names: string) => string>> = {
  en: (type, names) => (type === names ? `Bits of ${names}` : `Bits of ${names} (${type})`),
  zh: (type, names) => (type === names ? `${names}的各位` : `${names}的各位（${type}）`),
};

/** Formats bits and, indented, their values, with the legs on which they have a meaning. */
function bitTable(bitFields: readonly BitField[], style: Style): string[] {
  const { cyan, dim } = style.colors;
  const row = (position: string, name: string, { legs, ...texts }: BitField | BitValue): Row => ({
    cells: [position, name, [texts[style.language], ...legs.map((leg) => `(${leg})`)].join(" ")],
    paints: [dim, cyan],
  });
  const rows = bitFields.flatMap((bits) => [
    row(bits.count === 1 ? `${bits.low}` : `${bits.low + bits.count - 1}..${bits.low}`, bits.name, bits),
    ...bits.values.map((value) =>
      value.kind === "value"
        ? row(`  ${value.value}`, value.name, value)
        : row(`  ${value.first}..${value.last}`, "", value),
    ),
  ]);
  return alignedRows(rows, style);
}

function structureTitle({ name, size }: Structure, fields: string): Bilingual {
  const words = sizeInWords(size);
  return {
    en: `Structure ${name} in ${fields}, ${words.en} octets`,
    zh: `${fields}中的结构${name}，${words.zh}字节`,
  };
}

function unionTitle({ name, size }: Union, fields: string): Bilingual {
  const words = sizeInWords(size);
  return {
    en: `Union ${name} in ${fields}, ${words.en} octets`,
    zh: `${fields}中的联合${name}，${words.zh}字节`,
  };
}

function sizeInWords({ min, isFixed }: Structure["size"]): Bilingual {
  return isFixed ? { en: `${min}`, zh: `${min}` } : { en: `at least ${min}`, zh: `至少${min}` };
}

/** Formats the structures that the values of a tag select. */
function caseTable({ tag: { name }, cases }: Union, style: Style): string[] {
  const { cyan, dim } = style.colors;
  const rows = cases.flatMap(({ values, structure }) =>
    values.map((value): Row => {
      const tag = typeof value === "string" ? JSON.stringify(value) : String(value);
      return { cells: [tag, structure.name, structure[style.language]], paints: [dim, cyan] };
    }),
  );
  return alignedRows([headRow([name, STRUCTURE[style.language], ""], rows, dim), ...rows], style);
}

const STRUCTURE: Bilingual = { en: "structure", zh: "结构" };

function valueTable(values: readonly EnumerationValue[], style: Style): string[] {
  const { cyan, dim } = style.colors;
  const rows = values.map((value): Row => {
    const name = value.kind === "value" ? value.name : "";
    const meaning = [value[style.language], ...value.legs.map((leg) => `(${leg})`)].join(" ");
    return { cells: [valueCell(value), name, meaning], paints: [dim, cyan] };
  });
  return alignedRows(rows, style);
}

function valueCell(value: EnumerationValue): string {
  switch (value.kind) {
    case "value":
      return typeof value.value === "string" ? JSON.stringify(value.value) : String(value.value);
    case "range":
      return `${value.first}..${value.last}`;
    case "prefix":
      return `${value.prefix}*`;
  }
}

const LEGEND: Bilingual = {
  en: "+n: n octets after the end of the last field of variable size",
  zh: "+n：前一个变长字段结束后n字节",
};

/** Explains offsets that begin with +, after an empty line. Returns an empty string without such offsets. */
export function offsetLegend(chosen: readonly Chosen[], { language, colors, columns }: Style): string {
  const fields = chosen.flatMap(({ messages }) => messages.flatMap((message) => message.fields));
  if (!fields.some(isRelative)) return "";
  const lines = wrapped(escaped(LEGEND[language]), columns ?? Infinity).map(colors.dim);
  return `\n${lines.join("\n")}\n`;
}

/** Whether a field, or a field of its structures, has an offset that begins with +. */
function isRelative(field: Field): boolean {
  return field.offset.after !== null || typesIn(field).some((type) => fieldsOf(type).some(isRelative));
}

function fieldsOf(type: Structure | Union): readonly Field[] {
  return type.kind === "structure" ? type.fields : type.cases.flatMap(({ structure }) => structure.fields);
}
