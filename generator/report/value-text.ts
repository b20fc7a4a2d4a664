import { safeJson, type Language } from "../diagnostics/index.js";
import { describeOnLegs } from "../runtime/rules/index.js";
import { toHex } from "../runtime/wire/index.js";
import {
  charactersOf,
  type FieldDescriptor,
  type FieldLayout,
  isCleanlyPadded,
  type PartDescriptor,
  readCharactersOf,
  type FieldSpan,
} from "../runtime/interpreter/index.js";
import { bitsText } from "./bits-text.js";
import { reportWords } from "./words.js";

/** What a descriptor says about a value. */
type Described = Pick<FieldDescriptor, "values" | "parts" | "bits">;

/** A value as text, and what its enumeration says about it; null if its field is no enumeration. */
export interface ValueText {
  readonly value: string;
  readonly meaning: string | null;
}

/** Formats a value with its string form, and finds its documentation. */
export function valueText(
  { layout, value }: FieldSpan,
  descriptor: FieldDescriptor | null,
  language: Language,
  legs: readonly string[] = [],
): ValueText {
  const { bits, parts, values }: Described = descriptor ?? {};
  const meaningOf = (each: number | string): string | null =>
    values === undefined ? null : (describeOnLegs(values, each, language, legs) ?? reportWords[language].notListed);
  if (value instanceof Uint8Array) {
    const isString = layout.kind !== "octets" && layout.kind !== "digits" && value[0] !== 0;
    return {
      value: octetsText(layout, value, parts, language),
      meaning: isString ? meaningOf(readCharactersOf(value)) : null,
    };
  }
  if (typeof value !== "number" && typeof value !== "bigint") return { value: "", meaning: null };
  if (bits !== undefined) {
    const text = `${inHex(value, octetsOf(layout))}${bitsText(bits, Number(value), language, legs)}`;
    return { value: text, meaning: null };
  }
  return { value: integerText(layout, value, parts), meaning: meaningOf(Number(value)) };
}

function octetsText(
  { kind }: FieldLayout,
  value: Uint8Array,
  parts: readonly PartDescriptor[] | undefined,
  language: Language,
): string {
  if (kind === "octets") return isText(value) ? quoted(value) : "";
  return kind === "digits" ? digitsText(toHex(value), parts) : textOf(value, language);
}

function integerText(
  layout: FieldLayout,
  value: number | bigint,
  parts: readonly PartDescriptor[] | undefined,
): string {
  const octets = octetsOf(layout);
  const isCommand = layout.kind === "integer" && layout.role === "command";
  if (parts !== undefined) return `${inHex(value, octets)} = ${packedText(BigInt(value), parts)}`;
  return isCommand || octets === 8 ? inHex(value, octets) : String(value);
}

function octetsOf(layout: FieldLayout): number {
  return layout.kind === "integer" ? layout.octets : 8;
}

function inHex(value: number | bigint, width: number): string {
  const digits = BigInt.asUintN(8 * width, BigInt(value)).toString(16);
  return `0x${digits.padStart(2 * width, "0")}`;
}

/** Formats a packed integer in its string form; if it has none, part by part. */
function packedText(value: bigint, parts: readonly PartDescriptor[]): string {
  const shifts = parts.map((_, index) => parts.slice(index + 1).reduce((sum, { bits }) => sum + bits, 0));
  const numbers = parts.map(({ bits }, index) => BigInt.asUintN(bits, value >> BigInt(shifts[index] ?? 0)));
  if (parts.some(({ digits }) => digits === undefined)) {
    return parts.map(({ name }, index) => `${name} ${numbers[index]}`).join(", ");
  }
  return parts.map(({ digits = 0 }, index) => String(numbers[index]).padStart(digits, "0")).join("");
}

/** Formats digits, and their parts by name. */
function digitsText(text: string, parts: readonly PartDescriptor[] = []): string {
  let from = 0;
  const named = parts.map(({ name, digits = 0 }) => `${name} ${text.slice(from, (from += digits))}`);
  return [safeJson(text), ...(named.length === 0 ? [] : [named.join(", ")])].join(" = ");
}

function textOf(octets: Uint8Array, language: Language): string {
  const text = quoted(octets);
  if (isCleanlyPadded(octets)) return text;
  const rest = octets.subarray(charactersOf(octets).length);
  const { comma, afterNul } = reportWords[language];
  return `${text}${comma}${afterNul(toHex(rest))}`;
}

/** Quotes bytes and escapes control characters, so that a peer's data cannot control the terminal. */
function quoted(octets: Uint8Array): string {
  return safeJson(readCharactersOf(octets));
}

function isText(octets: Uint8Array): boolean {
  return octets.length > 0 && octets.every((octet) => octet >= 0x20 && octet <= 0x7e);
}
