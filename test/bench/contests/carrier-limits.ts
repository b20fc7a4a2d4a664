import { compileFunction } from "node:vm";
import { keepingReader, readerToNul, unrolledReader } from "./straight-line.js";

/*
 * The limit of decoding a request of another protocol: one function per message, written for V8 alone. Like the limit of
 * CMPP_SUBMIT, a template creates it. It reads no TLVs: it stops before them.
 */

/** A field in the order of the frame. */
type LimitField =
  | { readonly kind: "uint8"; readonly property: string }
  /** Padded to its octets. */
  | { readonly kind: "text"; readonly property: string; readonly octets: number; readonly isKept?: boolean }
  /** Ends with a NUL, within `octets`. */
  | { readonly kind: "c-string"; readonly property: string; readonly octets: number }
  /** A counter of one octet, then padded strings. */
  | { readonly kind: "texts"; readonly property: string; readonly octets: number }
  /** A length of `octets`, then the octets. */
  | { readonly kind: "octets"; readonly property: string; readonly octets: 1 | 4 };

/** A message whose decoder is written for it alone. */
export interface LimitMessage {
  readonly name: string;
  readonly id: number;
  /** Properties of the header, with an expression for each; and the octets of the header. */
  readonly header: Readonly<Record<string, string>>;
  readonly headerOctets: number;
  readonly fields: readonly LimitField[];
  /** Whether TLVs may be after the fields. */
  readonly isOpen: boolean;
}

/** A decoder of one message. */
export type DecodeLimit = (octets: Uint8Array, view: DataView, start: number, end: number) => unknown;

/** Compiles a decoder of a message. Every call compiles it again, with separate type feedback. */
export function createDecodeLimit(message: LimitMessage): DecodeLimit {
  const decode: DecodeLimit = compileFunction(`${readers(message)}${decoder(message)}return decode;`)();
  return decode;
}

function readers({ fields }: LimitMessage): string {
  const texts = fields.filter((field) => field.kind === "text" || field.kind === "texts");
  const widths = new Set(texts.map(({ octets }) => octets));
  const kept = fields.flatMap((field) => (field.kind === "text" && field.isKept === true ? [field] : []));
  const ends = new Set(fields.flatMap((field) => (field.kind === "c-string" ? [field.octets] : [])));
  return [
    'function bad() { throw new RangeError("another frame"); }',
    ...[...widths].map(unrolledReader),
    ...kept.map(keepingReader),
    ...[...ends].map(readerToNul),
    "",
  ].join("\n");
}

function decoder({ name, id, header, headerOctets, fields, isOpen }: LimitMessage): string {
  const { statements, at } = statementsOf(fields, headerOctets);
  const own = Object.entries(header).map(([property, value]) => `${property}: ${value},`);
  return `
function decode(octets, view, start, end) {
  const total = view.getUint32(start);
  if (end - start !== total || end > octets.length || view.getUint32(start + 4) !== ${id}) bad();
  ${statements.join("\n  ")}
  if (${at} ${isOpen ? ">" : "!=="} end) bad();
  return { name: "${name}", ${own.join(" ")} ${fields.map(({ property }) => `${property},`).join(" ")}${isOpen ? " tlvs: null," : ""} };
}
`;
}

/** The statements that read fields into variables, and the offset after them. */
function statementsOf(fields: readonly LimitField[], headerOctets: number) {
  let [base, offset] = ["start", headerOctets];
  const statements: string[] = [];
  for (const [index, field] of fields.entries()) {
    const next = `at${index}`;
    const { statement, octets, end } = reading(field, `${base} + ${offset}`);
    statements.push(statement);
    offset += octets;
    if (end === null) continue;
    statements.push(`const ${next} = ${end};`, `if (${next} > end) bad();`);
    [base, offset] = [next, 0];
  }
  return { statements, at: `${base} + ${offset}` };
}

interface Reading {
  readonly statement: string;
  /** Octets of a field of fixed size. */
  readonly octets: number;
  /** The offset after a field of variable size; null for a fixed size. */
  readonly end: string | null;
}

function reading(field: LimitField, at: string): Reading {
  const { property } = field;
  switch (field.kind) {
    case "uint8":
      return { statement: `const ${property} = octets[${at}];`, octets: 1, end: null };
    case "text": {
      const reader = field.isKept === true ? `known_${property}` : `read${field.octets}`;
      return { statement: `const ${property} = ${reader}(octets, ${at}, view);`, octets: field.octets, end: null };
    }
    case "c-string": {
      const statement = `const ${property} = readToNul${field.octets}(octets, ${at});`;
      return { statement, octets: 0, end: `${at} + ${property}.length + 1` };
    }
    case "texts":
      return {
        statement: listOf(property, field.octets, at),
        octets: 0,
        end: `${at} + 1 + ${field.octets} * ${property}.length`,
      };
    case "octets": {
      const length = field.octets === 1 ? `octets[${at}]` : `view.getUint32(${at})`;
      const from = `${at} + ${field.octets}`;
      const statement = `const ${property}Octets = ${length}; if (${from} + ${property}Octets > end) bad(); const ${property} = new Uint8Array(view.buffer, view.byteOffset + ${from}, ${property}Octets);`;
      return { statement, octets: 0, end: `${from} + ${property}Octets` };
    }
  }
}

function listOf(property: string, octets: number, at: string): string {
  const count = `octets[${at}]`;
  const one = (index: string): string => `read${octets}(octets, ${at} + 1 + ${index})`;
  return `if (${at} + 1 + ${octets} * ${count} > end) bad(); const ${property} = ${count} === 1 ? [${one("0")}] : []; if (${property}.length !== ${count}) for (let index = 0; index < ${count}; index++) ${property}.push(${one(`index * ${octets}`)});`;
}
