import { checkInteger, checkObject, checkOctets, TextError } from "../text-error.js";
import { CARRIAGE_RETURN } from "./alphabet.js";

/** Options of unpacking septets. */
export interface UnpackOptions {
  /** Size of the user data header before the bytes, which decides where the first septet begins. Default: 0. */
  readonly headerSize?: number | undefined;
  /**
   * Number of septets after the header, if it is known: septets of the header do not count. Default: as many as fit,
   * without a carriage return that fills the last seven bits.
   */
  readonly septets?: number | undefined;
}

/** The number of bits between a user data header and the next septet boundary, counted from the start of the header. */
export function fillBitsAfter(headerSize: number): number {
  return (7 - ((8 * headerSize) % 7)) % 7;
}

/** The number of whole septets in bytes after a user data header. */
export function septetsIn(size: number, headerSize: number): number {
  return Math.max(0, Math.floor((8 * size - fillBitsAfter(headerSize)) / 7));
}

/** The index of the byte in which a septet begins, from the first byte after the user data header. */
export function offsetOfSeptet(index: number, headerSize: number): number {
  return Math.floor((fillBitsAfter(headerSize) + 7 * index) / 8);
}

/**
 * Packs septets of GSM 03.38 (3GPP TS 23.038, 6.1.2). The first one begins on a septet boundary, counted from the start of
 * the user data header, and the bits before it are zero. If seven bits are left over, or if a carriage return ends with
 * the last byte, a carriage return is added, so that no receiver reads zeros as @. Throws a TextError at a byte above 0x7F.
 *
 * @example
 * packSeptets(encodeText("hi", "gsm7")); // → Uint8Array(2) [ 232, 52 ]
 */
export function packSeptets(septets: Uint8Array, headerSize: number = 0): Uint8Array<ArrayBuffer> {
  checkOctets("Septets", septets);
  checkInteger("Size of a user data header", headerSize, 0, 256);
  const fill = fillBitsAfter(headerSize);
  const spare = (8 - ((fill + 7 * septets.length) % 8)) % 8;
  const needsReturn = spare === 7 || (spare === 0 && septets.at(-1) === CARRIAGE_RETURN);
  const all = needsReturn ? [...septets, CARRIAGE_RETURN] : septets;
  const octets = new Uint8Array(Math.ceil((fill + 7 * all.length) / 8));
  for (const [index, septet] of all.entries()) {
    if (septet > 0x7f) throw noSeptet(index, septet);
    const bit = fill + 7 * index;
    const at = bit >> 3;
    const shifted = septet << (bit & 7);
    octets[at] = (octets[at] ?? 0) | (shifted & 0xff);
    if (shifted > 0xff) octets[at + 1] = shifted >> 8;
  }
  return octets;
}

/**
 * Unpacks septets of GSM 03.38 to one byte per septet. Without their number, a carriage return in the last seven bits is
 * removed, because `packSeptets` and the specification use it as fill. Throws a TextError if there are fewer septets.
 *
 * @example
 * decodeText(unpackSeptets(Uint8Array.of(49, 217, 140, 86, 179, 221, 26)), "gsm7"); // → 1234567
 * decodeText(unpackSeptets(Uint8Array.of(0xb2), { headerSize: 6, septets: 1 }), "gsm7"); // → Y
 */
export function unpackSeptets(octets: Uint8Array, options: UnpackOptions = {}): Uint8Array<ArrayBuffer> {
  checkOctets("Septets", octets);
  checkObject("Options of septets", options);
  const { headerSize = 0, septets } = options;
  checkInteger("Size of a user data header", headerSize, 0, 256);
  const fitting = septetsIn(octets.length, headerSize);
  if (septets !== undefined) checkInteger("Number of septets", septets, 0, fitting);
  const all = Uint8Array.from({ length: septets ?? fitting }, (_, index) => septetAt(octets, index, headerSize));
  const isFilled = septets === undefined && mayEndWithFill(octets, headerSize) && all.at(-1) === CARRIAGE_RETURN;
  return isFilled ? all.slice(0, -1) : all;
}

/** Whether the last septet of bytes takes their last seven bits, so that it may be fill. */
export function mayEndWithFill(octets: Uint8Array, headerSize: number): boolean {
  return octets.length > 0 && (8 * octets.length - fillBitsAfter(headerSize)) % 7 === 0;
}

/** Whether a number of septets after a header ends with a whole byte. */
export function septetIsLast(septets: number, headerSize: number): boolean {
  return septets > 0 && (fillBitsAfter(headerSize) + 7 * septets) % 8 === 0;
}

function septetAt(octets: Uint8Array, index: number, headerSize: number): number {
  const bit = fillBitsAfter(headerSize) + 7 * index;
  const at = bit >> 3;
  return (((octets[at] ?? 0) | ((octets[at + 1] ?? 0) << 8)) >> (bit & 7)) & 0x7f;
}

function noSeptet(offset: number, septet: number): TextError {
  const actual = ["%", `0x${septet.toString(16)}`] as const;
  return new TextError({ code: "not-decodable", subject: "Septets", offset, expected: "a byte up to 0x7f", actual });
}
