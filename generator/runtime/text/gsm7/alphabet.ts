/*
 * The characters of GSM 03.38 (3GPP TS 23.038, 6.2.1 and 6.2.1.1). Most septets of the default alphabet are those of ASCII,
 * so only the others are listed.
 */

/** The septet before one of the extension table. */
export const ESCAPE = 0x1b;

/** Carriage return, which also fills seven spare bits. */
export const CARRIAGE_RETURN = 0x0d;

/** The characters of the default alphabet that ASCII lacks or has elsewhere, with the septet of the first one. */
const BESIDES_ASCII: readonly (readonly [first: number, characters: string])[] = /* @__PURE__ */ [
  [0x00, "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ"],
  [0x1c, "ÆæßÉ"],
  [0x24, "¤"],
  [0x40, "¡"],
  [0x5b, "ÄÖÑÜ§¿"],
  [0x7b, "äöñüà"],
];

/** The extension table: septets and their characters, in pairs of two characters. */
const EXTENSION = "\n\f\x14^({)}/\\<[=~>]@|e€";

let characters: readonly string[] | null = null;
let extension: ReadonlyMap<number, string> | null = null;
let septets: ReadonlyMap<string, number> | null = null;

/** The character of a septet; undefined for the escape, which is not a character. */
export function characterOf(septet: number): string | undefined {
  characters ??= defaultAlphabet();
  return septet === ESCAPE ? undefined : characters[septet];
}

/** The character of the septet after an escape; undefined if the extension table lacks it. */
export function extensionOf(septet: number): string | undefined {
  extension ??= extensionTable();
  return extension.get(septet);
}

/** The septet of a character; with 0x1b00 added if an escape is before it; undefined if the alphabet lacks it. */
export function septetsOf(character: string): number | undefined {
  septets ??= reverseTable();
  return septets.get(character);
}

function defaultAlphabet(): string[] {
  const all = Array.from({ length: 0x80 }, (_, septet) => String.fromCharCode(septet));
  for (const [first, others] of BESIDES_ASCII) {
    for (let index = 0; index < others.length; index++) all[first + index] = others.charAt(index);
  }
  return all;
}

function extensionTable(): Map<number, string> {
  const pairs = EXTENSION.match(/[^]{2}/g) ?? [];
  return new Map(pairs.map((pair) => [pair.charCodeAt(0), pair.charAt(1)]));
}

function reverseTable(): Map<string, number> {
  const table = new Map<string, number>();
  for (let septet = 0; septet < 0x80; septet++) {
    const plain = characterOf(septet);
    const extended = extensionOf(septet);
    if (plain !== undefined) table.set(plain, septet);
    if (extended !== undefined) table.set(extended, ESCAPE * 0x100 + septet);
  }
  return table;
}
