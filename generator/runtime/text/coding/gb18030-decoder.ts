import { kindOf } from "../../wire/index.js";
import { TextError } from "../text-error.js";

/** Decodes octets that are whole characters of GB18030. */
export type Gb18030Decoder = (octets: Uint8Array) => string;

/** What is used of the platform's decoders: the type is written out because it belongs to no version of ECMAScript. */
declare const TextDecoder:
  | (new (
      label: string,
      options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
    ) => { decode(octets: Uint8Array): string })
  | undefined;

/** The decoder in use; null until the first use. */
let decoder: Gb18030Decoder | null = null;

/** Goes up whenever another decoder is set, so that tables made from the one before are made again. */
let generation = 0;

/**
 * Gives this room a decoder of GB18030, for platforms whose TextDecoder has none; null goes back to the platform's. It
 * is only asked for whole characters. What encodes is made from it as well: no character is ever replaced.
 *
 * @example
 * setGb18030Decoder((octets) => new TextDecoder("gb18030").decode(octets));
 * decodeText(Uint8Array.of(0xc4, 0xe3), "gb18030"); // → 你
 */
export function setGb18030Decoder(given: Gb18030Decoder | null): void {
  if (given !== null && typeof given !== "function") throw noFunction(given);
  decoder = given;
  generation++;
}

/** Which decoder is in use, as a number. */
export function decoderGeneration(): number {
  return generation;
}

/** Decodes octets that are whole characters. Throws a TextError where there is no decoder. */
export function decodeWhole(octets: Uint8Array): string {
  decoder ??= platformDecoder();
  return decoder(octets);
}

function platformDecoder(): Gb18030Decoder {
  if (typeof TextDecoder === "undefined") throw noDecoder("no TextDecoder");
  try {
    // Never "gbk": Node 20 has a table of its own for it, which is wrong in 165 characters.
    const platform = new TextDecoder("gb18030", { fatal: true, ignoreBOM: true });
    return (octets) => platform.decode(octets);
  } catch {
    throw noDecoder("a TextDecoder without GB18030");
  }
}

function noFunction(given: unknown): TextError {
  const expected = "a function, or null for the platform's decoder";
  return new TextError({ code: "wrong-value", subject: "Decoder of GB18030", expected, actual: kindOf(given) });
}

function noDecoder(actual: string): TextError {
  const expected = "a platform with GB18030, or a decoder set by setGb18030Decoder";
  return new TextError({ code: "no-decoder", subject: "GB18030", expected, actual });
}
