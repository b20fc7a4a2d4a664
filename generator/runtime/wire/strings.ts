import { writeZeros } from "./buffers.js";

/*
 * Texts are Latin-1: one character is one octet, U+0001 to U+00FF. A zero octet ends a text and is never part of it.
 */

/** Whether a text can be written in so many octets. */
export function fitsString(text: string, width: number): boolean {
  if (typeof text !== "string" || text.length > width) return false;
  let all = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    all |= code | (code - 1);
  }
  return all >>> 0 <= 0xff;
}

/** Reads an Octet String of any width: the octets before the first zero octet. */
export function readOctetString(view: DataView, at: number, width: number): string {
  let end = at;
  while (end < at + width && view.getUint8(end) !== 0) end++;
  return readCharacters(view, at, end);
}

/**
 * Writes an Octet String over zero octets: what it does not fill stays as it is. 0 where it went well, another number
 * where the value is no text, too long, or has a NUL or a character above U+00FF.
 *
 * V8 puts so short a function into the places that call it, about ten times per function.
 */
export function writeOctetString(octets: Uint8Array, at: number, text: string, width: number): number {
  if (typeof text !== "string") return 1;
  let index = text.length;
  if (index > width) return 1;
  let all = 0;
  while (index > 0) {
    const code = text.charCodeAt(--index);
    octets[at + index] = code;
    // A NUL makes code - 1 negative, a character above U+00FF sets a higher bit: both show up in one sum.
    all |= code | (code - 1);
  }
  return all >>> 8;
}

/** Writes so many Octet Strings of the same width. 0 where all fit. */
export function writeOctetStrings(
  octets: Uint8Array,
  view: DataView,
  at: number,
  texts: readonly string[],
  count: number,
  width: number,
): number {
  writeZeros(view, at, at + width * count);
  let wrong = 0;
  // Not forEach: it passes over the holes of a sparse list.
  for (let index = 0; index < count; index++) {
    wrong |= writeOctetString(octets, at + width * index, texts[index]!, width);
  }
  return wrong;
}

/** Where a NUL-terminated text of at most `max` octets ends, its zero octet included; Infinity where it does not. */
export function endOfCString(view: DataView, at: number, max: number, end: number): number {
  const last = Math.min(at + max, end);
  for (let position = at; position < last; position++) {
    if (view.getUint8(position) === 0) return position + 1;
  }
  return Infinity;
}

/** Reads a NUL-terminated text whose end, the zero octet included, is known. */
export function readCString(view: DataView, at: number, end: number): string {
  return readCharacters(view, at, end - 1);
}

/** Writes a text and its zero octet. 1 where it takes more than `max` octets, or than there are. */
export function writeCString(octets: Uint8Array, at: number, text: string, max: number): number {
  if (typeof text !== "string" || text.length >= max || at + text.length >= octets.length) return 1;
  octets[at + text.length] = 0;
  return writeOctetString(octets, at, text, max);
}

/** Octets that a text and its zero octet take; NaN where the value is no text. */
export function sizeOfCString(text: string): number {
  return typeof text === "string" ? text.length + 1 : NaN;
}

/** Puts a character before a text that is given and too short. An empty text stays empty. */
export function padLeft(text: string, width: number, character: string): string {
  return typeof text === "string" && text !== "" ? text.padStart(width, character) : text;
}

function readCharacters(view: DataView, at: number, end: number): string {
  let text = "";
  for (let position = at; position < end; position++) text += String.fromCharCode(view.getUint8(position));
  return text;
}
