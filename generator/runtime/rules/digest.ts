import { type FieldNames, namesOfPath } from "../interpreter/index.js";
import { checkDigits, EncodeError, type ErrorContext, kindOf, type Phrase, writeDigits } from "../wire/index.js";

/**
 * The shared secret of both sides: bytes, or a string with one byte per character. It never becomes part of a message
 * or an error. An empty secret is rejected, because anyone can compute its digests; `allowEmpty` accepts it for a peer
 * without a secret.
 */
export type Secret = SecretValue | { readonly value: SecretValue; readonly allowEmpty: true };

type SecretValue = string | Uint8Array;

/** A hash function such as `md5` of `smswire/node`: bytes in, digest out. It may reuse the memory of its result. */
export type HashFunction = (octets: Uint8Array) => Uint8Array;

/** How to hash a string: without padding, or as on the wire. */
export type TextForm = "text" | "octets";

/** How to hash an integer: as on the wire, always in four bytes, or as decimal digits. */
export type IntegerForm = "octets" | "four-octets" | "digits";

/** How to hash a string of digits: two in each byte as on the wire, or one character for each. */
export type DigitsForm = "octets" | "digits";

/** The bytes of a secret. Throws an EncodeError, which does not show it, if it is empty and not allowed to be. */
export function secretOctets(context: ErrorContext, name: string, secret: Secret): Uint8Array {
  const field = { field: `secret ${name}`, property: null };
  const octets = octetsOfSecret(context, field, valueOfSecret(secret));
  if (octets.length > 0 || isAllowedEmpty(secret)) return octets;
  const expected = "at least 1 byte, or { value, allowEmpty: true } for a peer without a secret";
  throw error(context, "wrong-type", field, expected, "an empty secret");
}

function valueOfSecret(secret: Secret): SecretValue {
  const isWrapped = typeof secret === "object" && secret !== null && "value" in secret;
  return isWrapped ? secret.value : secret;
}

function isAllowedEmpty(secret: Secret): boolean {
  const allowed: unknown = typeof secret === "object" && "allowEmpty" in secret ? secret.allowEmpty : false;
  return allowed === true;
}

function octetsOfSecret(context: ErrorContext, field: FieldNames, value: SecretValue): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value !== "string") throw error(context, "wrong-type", field, "a Uint8Array or a string", kindOf(value));
  const octets = charactersOf(value);
  if (octets !== null) return octets;
  throw error(
    context,
    "wrong-character",
    field,
    "characters up to U+00FF, or a Uint8Array",
    "a character above U+00FF",
  );
}

/** The bytes of a string, with or without the padding of its field. */
export function textOctets(
  context: ErrorContext,
  field: string,
  value: string,
  width: number,
  form: TextForm,
): Uint8Array {
  const characters = typeof value === "string" ? charactersOf(value) : null;
  if (characters === null)
    throw error(
      context,
      "wrong-character",
      namesOfPath(field),
      "a string of characters up to U+00FF",
      "something else",
    );
  if (characters.length > width)
    throw error(context, "too-long", namesOfPath(field), ["at most %", ["% bytes", width]], characters.length);
  if (form === "text") return characters;
  checkForm(context, field, form, ["text", "octets"]);
  const filled = new Uint8Array(width);
  filled.set(characters);
  return filled;
}

/** The bytes of an integer: in the size of its field, in four bytes, or as decimal digits. */
export function integerOctets(
  context: ErrorContext,
  field: string,
  value: number | bigint,
  size: number,
  littleEndian: boolean,
  form: IntegerForm,
): Uint8Array {
  const whole = wholeNumber(context, field, value);
  if (form === "digits") return digitOctets(context, field, value, whole.toString().length);
  checkForm(context, field, form, ["octets", "four-octets", "digits"]);
  const width = form === "four-octets" ? 4 : size;
  if (whole >= 1n << BigInt(8 * width))
    throw error(context, "out-of-range", namesOfPath(field), ["an integer of % bytes", width], whole);
  const places = Array.from({ length: width }, (_, index) => (littleEndian ? index : width - 1 - index));
  return Uint8Array.from(places, (place) => Number((whole >> BigInt(8 * place)) & 0xffn));
}

/** An integer as `count` decimal digits. */
export function digitOctets(context: ErrorContext, field: string, value: number | bigint, count: number): Uint8Array {
  const digits = wholeNumber(context, field, value).toString().padStart(count, "0");
  if (digits.length > count)
    throw error(context, "out-of-range", namesOfPath(field), ["at most % digits", count], digits.length);
  return Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
}

/** The bytes of a string of digits: two in each byte, or one character for each. `width` is the size of its field. */
export function packedDigitOctets(
  context: ErrorContext,
  field: string,
  value: string,
  width: number,
  form: DigitsForm,
): Uint8Array {
  checkDigits(context, field, value, 2 * width);
  if (form === "digits") return Uint8Array.from(value, (digit) => digit.charCodeAt(0));
  checkForm(context, field, form, ["octets", "digits"]);
  const packed = new Uint8Array(width);
  writeDigits(packed, 0, value, width);
  return packed;
}

/** Checks that raw bytes have the size of their field. */
export function fixedOctets(context: ErrorContext, field: string, value: Uint8Array, width: number): Uint8Array {
  if (value instanceof Uint8Array && value.length === width) return value;
  const actual = value instanceof Uint8Array ? value.length : kindOf(value);
  throw error(context, "wrong-type", namesOfPath(field), ["% bytes", width], actual);
}

/** A copy of the digest of a hash function. Throws an EncodeError if it does not have the size of the field. */
export function hashOf(
  context: ErrorContext,
  field: string,
  hash: HashFunction,
  width: number,
  input: Uint8Array,
): Uint8Array<ArrayBuffer> {
  if (typeof hash !== "function") throw error(context, "wrong-type", namesOfPath("hash"), "a function", kindOf(hash));
  return new Uint8Array(fixedOctets(context, field, hash(input), width));
}

/**
 * A copy of the digest in a message, taken before the hash function runs: the message may share memory with the result
 * of an earlier call. Empty, which equals no digest, if the value is not bytes.
 */
export function copyOfDigest(value: Uint8Array): Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.length > 0 ? new Uint8Array(value) : new Uint8Array(0);
}

/** Whether two digests are the same, in constant time; false if one is not bytes. */
export function isSameDigest(one: Uint8Array, other: Uint8Array): boolean {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array) || one.length !== other.length) return false;
  let difference = 0;
  for (let index = 0; index < one.length; index++) difference |= (one[index] ?? 0) ^ (other[index] ?? 0);
  return difference === 0;
}

function charactersOf(text: string): Uint8Array | null {
  const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return codes.some((code) => code > 0xff) ? null : Uint8Array.from(codes);
}

function wholeNumber(context: ErrorContext, field: string, value: number | bigint): bigint {
  const isWhole = typeof value === "bigint" || Number.isSafeInteger(value);
  if (!isWhole || value < 0)
    throw error(context, "wrong-type", namesOfPath(field), "a non-negative integer", "something else");
  return BigInt(value);
}

/** Rejects an unknown form: it would give a different digest, which looks like a wrong secret. */
function checkForm(context: ErrorContext, field: string, form: string, forms: readonly string[]): void {
  if (forms.includes(form)) return;
  throw error(context, "wrong-type", namesOfPath(field), ["one of the forms %", forms.join(", ")], "something else");
}

function error(
  context: ErrorContext,
  code: "wrong-type" | "wrong-character" | "too-long" | "out-of-range",
  names: FieldNames,
  expected: Phrase,
  actual: Phrase,
): EncodeError {
  return new EncodeError(context, { code, ...names, expected, actual });
}
