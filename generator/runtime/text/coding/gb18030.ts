import type { Phrase } from "../../wire/index.js";
import { decodeWhole } from "./gb18030-decoder.js";
import { pairCodes, quadIndexes } from "./gb18030-tables.js";
import { notEncodable, TextError } from "../text-error.js";

/*
 * GB18030 has every character of Unicode, in one, two or four bytes. Characters of two bytes are those of GBK, except for
 * a few that later editions moved. Characters of four bytes are in the order of Unicode.
 */

/** Four-byte characters before the first one above U+FFFF. */
const FIRST_ABOVE_BMP = 189_000;

/** Four-byte characters up to U+FFFF. */
const QUADS_OF_BMP = 39_420;

/** Four-byte characters above U+FFFF. */
const QUADS_ABOVE_BMP = 0x100000;

/**
 * Encodes a string as GB18030. Throws a TextError at a lone surrogate, at the few private characters that the platform
 * lacks, and if the platform has no GB18030.
 */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  const octets: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint <= 0x7f) octets.push(codePoint);
    else if (codePoint <= 0xffff) pushOfBmp(octets, text, index, codePoint);
    else pushQuad(octets, codePoint - 0x10000 + FIRST_ABOVE_BMP);
    if (codePoint > 0xffff) index++;
  }
  return Uint8Array.from(octets);
}

/**
 * Decodes GB18030, GBK or GB2312. Throws a TextError with the offset of the first invalid bytes, or if the platform has no
 * GB18030. The byte 0x80 is a euro sign, as on Windows.
 */
export function decodeGb18030(octets: Uint8Array): string {
  for (let at = 0; at < octets.length; at += sizeOfGbCharacter(octets, at)) checkCharacter(octets, at);
  return decodeWhole(octets);
}

/** Whether every character of a string takes one or two bytes, as in GBK, which old handsets can show. */
export function isGbk(text: string): boolean {
  const pairs = pairCodes();
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f && pairs[unit] === 0) return false;
  }
  return true;
}

/** Size of the character at an offset, by its first bytes. */
export function sizeOfGbCharacter(octets: Uint8Array, at: number): 1 | 2 | 4 {
  if ((octets[at] ?? 0) <= 0x80) return 1;
  const second = octets[at + 1] ?? 0;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

function pushOfBmp(octets: number[], text: string, index: number, codePoint: number): void {
  const pair = pairCodes()[codePoint] ?? 0;
  if (pair !== 0) {
    octets.push(pair >> 8, pair & 0xff);
    return;
  }
  const quad = quadIndexes()[codePoint] ?? 0;
  if (quad === 0) throw notEncodable("GB18030", text, index, "a character of GB18030");
  pushQuad(octets, quad - 1);
}

function pushQuad(octets: number[], index: number): void {
  octets.push(
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  );
}

function checkCharacter(octets: Uint8Array, at: number): void {
  const size = sizeOfGbCharacter(octets, at);
  const character = octets.subarray(at, at + size);
  const [first = 0, second = 0, third = 0, fourth = 0] = character;
  if (first === 0xff) throw notACharacter(octets, at, 1);
  if (character.length < size) throw cutCharacter(octets, at, size);
  if (size === 2 && (second < 0x40 || second === 0x7f || second === 0xff)) throw notACharacter(octets, at, size);
  if (size === 4 && !isQuad(first, second, third, fourth)) throw notACharacter(octets, at, size);
}

function isQuad(first: number, second: number, third: number, fourth: number): boolean {
  if (third < 0x81 || third > 0xfe || fourth < 0x30 || fourth > 0x39) return false;
  const index = (first - 0x81) * 12_600 + (second - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30;
  return index < QUADS_OF_BMP || (index >= FIRST_ABOVE_BMP && index < FIRST_ABOVE_BMP + QUADS_ABOVE_BMP);
}

function notACharacter(octets: Uint8Array, offset: number, size: number): TextError {
  const found = Array.from(octets.subarray(offset, offset + size), (octet) => octet.toString(16).padStart(2, "0"));
  const expected = "a character of GB18030";
  return new TextError({
    code: "not-decodable",
    subject: ["%", "GB18030"],
    offset,
    expected,
    actual: ["%", found.join(" ")],
  });
}

function cutCharacter(octets: Uint8Array, offset: number, size: number): TextError {
  const actual = octets.length - offset;
  const subject: Phrase = ["%", "GB18030"];
  return new TextError({ code: "cut-character", subject, offset, expected: ["% bytes", size], actual });
}
