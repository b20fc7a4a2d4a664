import type { DeviationDetails } from "../../wire/index.js";
import { isTextError, movedBy } from "../text-error.js";

/** The codings for text. */
export type CodingOfText =
  "ascii" | "ucs2" | "gb18030" | "gsm7" | "gsm7-packed" | "latin1" | "iso-8859-5" | "iso-8859-8";

/**
 * Encodes and decodes texts in one coding. A table of formats names those that it needs, so that a program does not bundle
 * the others.
 */
export interface TextCodec {
  readonly name: CodingOfText;
  /** Encodes a string. Throws a TextError at the first character that the coding lacks. */
  readonly encode: (text: string) => Uint8Array<ArrayBuffer>;
  /** Decodes bytes. Throws a TextError with the offset of the first invalid ones. */
  readonly decode: (octets: Uint8Array) => string;
  /** Size of the character at an offset, by its first bytes. */
  readonly sizeOfCharacter: (octets: Uint8Array, at: number) => number;
  /** Whether the maximum size of a content counts septets, also if each is sent as a byte. */
  readonly isSevenBit: boolean;
  /** Null if a text is sent as it is encoded. */
  readonly packing: TextPacking | null;
}

/** How encoded bytes become those of a content, which depends on the header before them. */
export interface TextPacking {
  readonly pack: (octets: Uint8Array, headerSize: number) => Uint8Array<ArrayBuffer>;
  /**
   * The encoded bytes of a content, without fill. `next` is the first one of the next part; null if it is not known,
   * undefined if no part follows or if this part has space left.
   */
  readonly unpack: (octets: Uint8Array, headerSize: number, next: number | null | undefined) => Unpacked;
  /** How many encoded bytes fit into bytes after a header. */
  readonly capacityOf: (size: number, headerSize: number) => number;
  /** The offset in the packed bytes at which an encoded byte begins. */
  readonly offsetOf: (index: number, headerSize: number) => number;
  /** How many bytes packing adds to encoded bytes: 1 if their last one would be read as fill. */
  readonly addedTo: (octets: Uint8Array, headerSize: number) => 0 | 1;
  /** Whether the last encoded byte of a part that another one follows could be read as fill. */
  readonly isInDoubt: (octets: Uint8Array, headerSize: number) => boolean;
}

/** Encoded bytes, and how the packed ones deviate from the coding. Offsets count from the first packed byte. */
export interface Unpacked {
  readonly octets: Uint8Array;
  readonly deviations: readonly DeviationDetails[];
}

/** The bytes of a string without a header. Throws a TextError. */
export function encodeBy({ encode, packing }: TextCodec, text: string): Uint8Array<ArrayBuffer> {
  return packing === null ? encode(text) : packing.pack(encode(text), 0);
}

/** The string of bytes without a header; zeros in the last place are not fill. Throws a TextError. */
export function decodeBy({ decode, packing }: TextCodec, octets: Uint8Array): string {
  if (packing === null) return decode(octets);
  try {
    return decode(packing.unpack(octets, 0, null).octets);
  } catch (error) {
    throw movedToPacked(error, packing, 0);
  }
}

/** An error in encoded bytes with its offset in the packed ones; any other value as it is. */
export function movedToPacked(error: unknown, packing: TextPacking, headerSize: number): unknown {
  if (!isTextError(error) || error.offset === null) return error;
  return movedBy(error, packing.offsetOf(error.offset, headerSize) - error.offset);
}
