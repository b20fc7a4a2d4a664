import { StoreError } from "../reports/store-error.js";
import { fromHex, toHex } from "../wire/index.js";

/*
 * JSON without loss. An object with one of these keys and no other is a tagged value:
 * {"$bigint":"12"}, {"$bytes":"00ff"}, {"$date":0}, {"$number":"NaN"}, {"$undefined":true}. In an object of a
 * program with one key that begins with $, the key has one more $. Properties that are undefined are omitted.
 */

/** Converts stored values to strings and back. */
export interface ValueCodec<Value> {
  readonly encode: (value: Value) => string;
  readonly decode: (text: string) => Value;
}

/** The codec that writes JSON with tagged values. */
export function jsonCodec<Value>(): ValueCodec<Value> {
  const decode = (text: string): Value =>
    readable<Value>(text, () => JSON.parse(text, (_, value: unknown) => untagged(value)));
  return { encode: encodeStored, decode };
}

/**
 * Writes a value as JSON without loss: also bigints, bytes, dates and all numbers. Throws a StoreError for a function, a
 * symbol, an object with a class of its own, and a value that contains itself.
 *
 * @example
 * encodeStored({ msgId: 7n, content: Uint8Array.of(255) }); // → {"msgId":{"$bigint":"7"},"content":{"$bytes":"ff"}}
 */
export function encodeStored(value: unknown): string {
  return JSON.stringify(tagged(value, []));
}

/**
 * Reads what `encodeStored` has written. Throws a StoreError if the text is not JSON.
 *
 * @example
 * decodeStored('{"$bigint":"7"}'); // → 7n
 */
export function decodeStored(text: string): unknown {
  return jsonCodec<unknown>().decode(text);
}

/** Throws a StoreError if a text cannot be read. */
function readable<Value>(text: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    const details = { subject: "Stored value", expected: "a value that this version has stored" } as const;
    const actual = ["%", typeof text === "string" ? JSON.stringify(text.slice(0, 40)) : typeof text] as const;
    throw new StoreError({ code: "wrong-content", ...details, actual }, { cause });
  }
}

function tagged(value: unknown, within: readonly unknown[]): unknown {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "undefined":
      return { $undefined: true };
    case "bigint":
      return { $bigint: value.toString() };
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $number: Object.is(value, -0) ? "-0" : `${value}` };
    case "object":
      return value === null ? null : taggedObject(value, within);
    default:
      throw notStorable(value);
  }
}

function taggedObject(value: object, within: readonly unknown[]): unknown {
  if (value instanceof Uint8Array) return { $bytes: toHex(value) };
  if (value instanceof Date) return { $date: value.getTime() };
  if (within.includes(value)) throw notStorable(value);
  const inside = [...within, value];
  if (Array.isArray(value)) return value.map((each: unknown) => tagged(each, inside));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw notStorable(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const escape = entries.length === 1 && entries[0]?.[0].startsWith("$") === true ? "$" : "";
  return Object.fromEntries(entries.map(([key, each]) => [escape + key, tagged(each, inside)]));
}

/** The value of a tag; any other value as it is. JSON.parse calls it for inner values first. */
function untagged(value: unknown): unknown {
  // Elements that are undefined are holes here.
  if (Array.isArray(value)) return Array.from(value);
  if (typeof value !== "object" || value === null) return value;
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return value;
  const [key, content]: readonly [string, unknown] = entry;
  if (key.startsWith("$$")) return { [key.slice(1)]: content };
  return Object.hasOwn(READERS, key) ? READERS[key]?.(content) : value;
}

const READERS: Readonly<Record<string, (content: unknown) => unknown>> = {
  $bigint: (content) => BigInt(String(content)),
  $bytes: (content) => fromHex(String(content)),
  $date: (content) => new Date(typeof content === "number" ? content : NaN),
  $number: (content) => Number(content),
  $undefined: () => undefined,
};

function notStorable(value: unknown): StoreError {
  const actual = ["%", typeof value === "object" ? Object.prototype.toString.call(value) : typeof value] as const;
  return new StoreError({
    code: "not-storable",
    subject: "Stored value",
    expected: "a plain value without cycles",
    actual,
  });
}
