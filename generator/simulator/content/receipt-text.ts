import type { Field, Receipt } from "../../model/index.js";
import { readReceipt, type TextReceipt } from "../../runtime/rules/index.js";
import { packedText, packedValue } from "./packed-values.js";
import { timeInDigits } from "./times.js";

/** What a receipt reports. */
export interface ReceiptFacts {
  /** The key of the identifier, and the identifier as a text. */
  readonly key: string;
  readonly identifier: string;
  readonly state: string;
  readonly isDelivered: boolean;
  readonly submitted: Date;
  readonly done: Date;
}

/** A receipt as a text: a value for each key, in the order of the schema. */
export function receiptText({ keys, stateKey }: Receipt, facts: ReceiptFacts): string {
  const submitted = keys.find(isTime);
  const valueOf = (key: string): string => {
    if (key === facts.key) return facts.identifier;
    if (key === stateKey) return facts.state;
    if (isTime(key)) return timeInDigits(key === submitted ? facts.submitted : facts.done, 10);
    return countOf(key, facts.isDelivered);
  };
  return keys.map((key) => `${key}:${valueOf(key)}`).join(" ");
}

function isTime(key: string): boolean {
  return /date|time/i.test(key);
}

/** A number of messages or an error code, by the usual names of their keys; empty for other keys. */
function countOf(key: string, isDelivered: boolean): string {
  if (/^sub/i.test(key)) return "001";
  if (/^dlvrd/i.test(key)) return isDelivered ? "001" : "000";
  return /^err/i.test(key) ? "000" : "";
}

/** Reads a receipt that is a text; null for other bytes. */
export function readReceiptText({ keys, stateKey }: Receipt, octets: unknown): TextReceipt | null {
  if (!(octets instanceof Uint8Array)) return null;
  const format = { field: "", structure: null, layouts: [], keys, stateKey, state: null, isKnown: () => false };
  const reading = readReceipt<never>(format, octets);
  return reading?.kind === "text" ? reading : null;
}

/** An identifier as the text of a receipt. */
export function textOfIdentifier({ type }: Pick<Field, "type">, value: unknown): string {
  const isInteger = typeof value === "bigint" || typeof value === "number";
  return type?.kind === "packed" && isInteger ? packedText(type, value) : String(value);
}

/** The identifier that the text of a receipt names; null if it has none. */
export function identifierOfText({ type, wire }: Field, text: string | undefined): unknown {
  if (text === undefined || wire.kind !== "integer") return text ?? null;
  if (!/^[0-9]+$/.test(text)) return null;
  if (type?.kind === "packed" && text.length === type.digits) return packedValue(type, text);
  return wire.octets === 8 ? BigInt(text) : Number(text);
}
