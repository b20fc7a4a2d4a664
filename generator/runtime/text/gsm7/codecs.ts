import { type DeviationDetails, toHex } from "../../wire/index.js";
import type { TextCodec, TextPacking, Unpacked } from "../coding/text-codec.js";
import { CARRIAGE_RETURN, ESCAPE } from "./alphabet.js";
import { decodeGsm7, encodeGsm7, sizeOfGsm7Character } from "./gsm7.js";
import { mayEndWithFill, offsetOfSeptet, packSeptets, septetIsLast, septetsIn, unpackSeptets } from "./packing.js";

/** GSM 03.38 with one byte per septet, for tables of formats. */
export const gsm7: TextCodec = {
  name: "gsm7",
  encode: encodeGsm7,
  decode: decodeGsm7,
  sizeOfCharacter: sizeOfGsm7Character,
  isSevenBit: true,
  packing: null,
};

const PACKING: TextPacking = {
  pack: packSeptets,
  unpack: unpackContent,
  capacityOf: septetsIn,
  offsetOf: offsetOfSeptet,
  addedTo(octets, headerSize) {
    return septetIsLast(octets.length, headerSize) && octets.at(-1) === CARRIAGE_RETURN ? 1 : 0;
  },
  isInDoubt(octets, headerSize) {
    const last = octets.at(-1);
    return septetIsLast(octets.length, headerSize) && (last === 0 || last === CARRIAGE_RETURN);
  },
};

/** GSM 03.38 with eight septets in seven bytes, for tables of formats. */
export const gsm7Packed: TextCodec = { ...gsm7, name: "gsm7-packed", packing: PACKING };

/**
 * Unpacks the septets of a content without their fill. Their number is unknown, so the last seven bits may be fill: a
 * carriage return, or zeros, which are @. In a full part they are text, unless the next part begins with a character that
 * its sender could not place there.
 */
function unpackContent(octets: Uint8Array, headerSize: number, next: number | null | undefined): Unpacked {
  const septets = unpackSeptets(octets, { headerSize, septets: septetsIn(octets.length, headerSize) });
  const last = septets.at(-1);
  if (!mayEndWithFill(octets, headerSize) || !isFill(last, next)) return { octets: septets, deviations: [] };
  const deviations = last === 0 ? [zeroFill(octets, offsetOfSeptet(septets.length - 1, headerSize))] : [];
  return { octets: septets.slice(0, -1), deviations };
}

function isFill(last: number | undefined, next: number | null | undefined): boolean {
  if (next === undefined || next === ESCAPE) return last === CARRIAGE_RETURN || last === 0;
  return last === CARRIAGE_RETURN && (next === null || next === CARRIAGE_RETURN || next === 0);
}

function zeroFill(octets: Uint8Array, offset: number): DeviationDetails {
  const expected = "a carriage return in the last seven bits";
  const actual = ["%", toHex(octets.subarray(offset))] as const;
  return { code: "zero-fill", field: null, offset, expected, actual };
}
