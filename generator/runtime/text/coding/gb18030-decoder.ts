import { kindOf, type Phrase } from "../../wire/index.js";
import { TextError } from "../text-error.js";

/** Decodes bytes that are complete characters of GB18030. */
export type Gb18030Decoder = (octets: Uint8Array) => string;

/** The part of TextDecoder in use, declared here because ECMAScript does not define it. */
declare const TextDecoder:
  | (new (
      label: string,
      options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
    ) => { decode(octets: Uint8Array): string })
  | undefined;

/** The decoder in use; null until the first use. */
let decoder: Gb18030Decoder | null = null;

/** Increases with each new decoder, so that tables from the previous one are rebuilt. */
let generation = 0;

/**
 * Sets the decoder of GB18030, for platforms whose TextDecoder lacks it; null restores that of the platform. It gets only
 * complete characters. The encoder is derived from it.
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

/** The number of the decoder in use. */
export function decoderGeneration(): number {
  return generation;
}

/** Decodes complete characters. Throws a TextError if there is no decoder. */
export function decodeWhole(octets: Uint8Array): string {
  decoder ??= platformDecoder();
  return decoder(octets);
}

function platformDecoder(): Gb18030Decoder {
  if (typeof TextDecoder === "undefined") throw noDecoder("no TextDecoder");
  try {
    // Never "gbk": the table of Node 20 has 165 wrong characters.
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

function noDecoder(actual: Phrase): TextError {
  const expected = "a platform with GB18030, or a decoder set by setGb18030Decoder";
  return new TextError({ code: "no-decoder", subject: ["%", "GB18030"], expected, actual });
}
