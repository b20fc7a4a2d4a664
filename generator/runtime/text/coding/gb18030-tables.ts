import type { Phrase } from "../../wire/index.js";
import { decoderGeneration, decodeWhole } from "./gb18030-decoder.js";
import { TextError } from "../text-error.js";

/** Four-byte characters up to U+FFFF. */
const QUADS_OF_BMP = 39_420;

/** A table by UTF-16 code unit, and the decoder that it was made from. */
interface Table {
  readonly codes: Uint16Array;
  readonly generation: number;
}

let pairs: Table | null = null;
let quads: Table | null = null;

/** Two bytes as one number, by UTF-16 code unit; 0 if a character has no two bytes. Created at first use. */
export function pairCodes(): Uint16Array {
  if (pairs?.generation !== decoderGeneration())
    pairs = { codes: invert(allPairs(), 2), generation: decoderGeneration() };
  return pairs.codes;
}

/** Index among the four-byte characters, from 1, by UTF-16 code unit; 0 for other characters. Created at first use. */
export function quadIndexes(): Uint16Array {
  if (quads?.generation !== decoderGeneration())
    quads = { codes: invert(allQuads(), 4), generation: decoderGeneration() };
  return quads.codes;
}

function allPairs(): Uint8Array {
  const octets: number[] = [];
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) octets.push(first, second);
  }
  return Uint8Array.from(octets);
}

function allQuads(): Uint8Array {
  const octets = new Uint8Array(4 * QUADS_OF_BMP);
  for (let index = 0; index < QUADS_OF_BMP; index++) {
    octets[4 * index] = 0x81 + Math.floor(index / 12_600);
    octets[4 * index + 1] = 0x30 + (Math.floor(index / 1260) % 10);
    octets[4 * index + 2] = 0x81 + (Math.floor(index / 10) % 126);
    octets[4 * index + 3] = 0x30 + (index % 10);
  }
  return octets;
}

/** Inverts the decoder for all characters of a size. */
function invert(octets: Uint8Array, size: 2 | 4): Uint16Array {
  const text = decodeWhole(octets);
  if (text.length !== octets.length / size) throw incomplete(text.length, octets.length / size);
  const codes = new Uint16Array(0x10000);
  for (let index = text.length - 1; index >= 0; index--) {
    // Backwards, so that of two codes of a character the first one stays.
    const pair = (octets[2 * index] ?? 0) * 256 + (octets[2 * index + 1] ?? 0);
    codes[text.charCodeAt(index)] = size === 2 ? pair : index + 1;
  }
  return codes;
}

function incomplete(found: number, wanted: number): TextError {
  const actual: Phrase = ["% from the decoder", found];
  const subject: Phrase = ["%", "GB18030"];
  return new TextError({ code: "no-decoder", subject, expected: ["% characters", wanted], actual });
}
