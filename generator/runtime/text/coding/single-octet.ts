import type { Phrase } from "../../wire/index.js";
import { notEncodable, TextError } from "../text-error.js";
import type { CodingOfText, TextCodec } from "./text-codec.js";

/** ISO 8859-1 (Latin 1), for tables of formats. */
export const latin1: TextCodec = /* @__PURE__ */ codecOf("latin1", "ISO 8859-1", (octet) => octet);

/** ISO 8859-5 (Cyrillic), for tables of formats. */
export const isoCyrillic: TextCodec = /* @__PURE__ */ codecOf("iso-8859-5", "ISO 8859-5", cyrillic);

/** ISO 8859-8 (Hebrew), for tables of formats. */
export const isoHebrew: TextCodec = /* @__PURE__ */ codecOf("iso-8859-8", "ISO 8859-8", hebrew);

/** The codec of one byte per character. `unitOf` returns the UTF-16 code unit of a byte, or undefined if it has none. */
function codecOf(name: CodingOfText, title: string, unitOf: (octet: number) => number | undefined): TextCodec {
  const expected: Phrase = ["a character of %", title];
  let octetOf: ReadonlyMap<number, number> | null = null;
  return {
    name,
    encode(text) {
      octetOf ??= reverseTable(unitOf);
      const octets = new Uint8Array(text.length);
      for (let index = 0; index < text.length; index++) {
        const octet = octetOf.get(text.charCodeAt(index));
        if (octet === undefined) throw notEncodable(title, text, index, expected);
        octets[index] = octet;
      }
      return octets;
    },
    decode(octets) {
      let text = "";
      for (const [offset, octet] of octets.entries()) {
        const unit = unitOf(octet);
        if (unit === undefined) throw notDecodable(title, offset, octet);
        text += String.fromCharCode(unit);
      }
      return text;
    },
    sizeOfCharacter: () => 1,
    isSevenBit: false,
    packing: null,
  };
}

function reverseTable(unitOf: (octet: number) => number | undefined): Map<number, number> {
  const table = new Map<number, number>();
  for (let octet = 0; octet <= 0xff; octet++) {
    const unit = unitOf(octet);
    if (unit !== undefined) table.set(unit, octet);
  }
  return table;
}

function cyrillic(octet: number): number {
  if (octet <= 0xa0 || octet === 0xad) return octet;
  if (octet === 0xf0) return 0x2116;
  return octet === 0xfd ? 0xa7 : octet + 0x360;
}

function hebrew(octet: number): number | undefined {
  if (octet <= 0xa0) return octet;
  if (octet === 0xaa) return 0xd7;
  if (octet === 0xba) return 0xf7;
  if (octet >= 0xa2 && octet <= 0xbe) return octet;
  if (octet === 0xdf) return 0x2017;
  if (octet >= 0xe0 && octet <= 0xfa) return octet + 0x4f0;
  // The marks for the direction of the text.
  return octet === 0xfd || octet === 0xfe ? octet + 0x1f11 : undefined;
}

function notDecodable(title: string, offset: number, octet: number): TextError {
  const expected: Phrase = ["a character of %", title];
  const actual: Phrase = ["%", `0x${octet.toString(16)}`];
  return new TextError({ code: "not-decodable", subject: ["%", title], offset, expected, actual });
}
