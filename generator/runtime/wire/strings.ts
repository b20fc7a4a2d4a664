import { writeZeros } from "./buffers.js";

/*
 * Strings are Latin-1: one character is one byte, U+0001 to U+00FF. A NUL ends a string and is never part of it.
 */

/** Whether a string fits a width in bytes. */
export function fitsString(text: string, width: number): boolean {
  if (typeof text !== "string" || text.length > width) return false;
  let all = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    all |= code | (code - 1);
  }
  return all >>> 0 <= 0xff;
}

/** Reads an Octet String of any width: the characters before the first NUL. */
export function readOctetString(view: DataView, at: number, width: number): string {
  let end = at;
  while (end < at + width && view.getUint8(end) !== 0) end++;
  return readCharacters(view, at, end);
}

/**
 * Writes an Octet String over zeros and leaves the padding as it is. Returns 0 on success, another number if the value is
 * not a string, is too long, or has a NUL or a character above U+00FF.
 *
 * The function is short, so that V8 inlines it, about ten times per caller.
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

/** Writes `count` Octet Strings of the same width. Returns 0 on success. */
export function writeOctetStrings(
  octets: Uint8Array,
  view: DataView,
  at: number,
  strings: readonly string[],
  count: number,
  width: number,
): number {
  writeZeros(view, at, at + width * count);
  let wrong = 0;
  // Not forEach: it skips the holes of a sparse list.
  for (let index = 0; index < count; index++) {
    wrong |= writeOctetString(octets, at + width * index, strings[index]!, width);
  }
  return wrong;
}

/** End offset of a NUL-terminated string of at most `max` bytes, with its NUL; Infinity if it has no NUL. */
export function endOfCString(view: DataView, at: number, max: number, end: number): number {
  const last = Math.min(at + max, end);
  for (let position = at; position < last; position++) {
    if (view.getUint8(position) === 0) return position + 1;
  }
  return Infinity;
}

/**
 * Reads a NUL-terminated string of at most `max` bytes, with its NUL; null if none of them is a NUL before `end`. The string
 * and its end are found at once.
 */
export function readBoundedCString(view: DataView, at: number, max: number, end: number): string | null {
  // Without a NUL, up to seven bytes after the last one are read.
  if (at + max + 7 > end) return endOfCString(view, at, max, end) === Infinity ? null : readToNul(view, at, max);
  const text = readToNul(view, at, max);
  return text.length < max ? text : null;
}

/** Reads a NUL-terminated string that is known to have its NUL. */
export function readCString(view: DataView, at: number): string {
  return readToNul(view, at, Infinity);
}

/** Writes a string and its NUL. Returns 1 if it takes more than `max` bytes, or more than there are. */
export function writeCString(octets: Uint8Array, at: number, text: string, max: number): number {
  if (typeof text !== "string" || text.length >= max || at + text.length >= octets.length) return 1;
  octets[at + text.length] = 0;
  return writeOctetString(octets, at, text, max);
}

/** Size of a string and its NUL in bytes; NaN if the value is not a string. */
export function sizeOfCString(text: string): number {
  return typeof text === "string" ? text.length + 1 : NaN;
}

/** Pads a string on the left. An empty string stays empty. */
export function padLeft(text: string, width: number, character: string): string {
  return typeof text === "string" && text !== "" ? text.padStart(width, character) : text;
}

/** Reads the characters before the first NUL; at least `max` characters if none of the first `max` bytes is a NUL. */
function readToNul(view: DataView, at: number, max: number): string {
  let text = readPart(view, at);
  for (let length = 8; text.length === length && length < max; length += 8) text += readPart(view, at + length);
  return text;
}

/** Reads the characters before the first NUL; eight if none of eight bytes is a NUL. */
function readPart(view: DataView, at: number): string {
  // Unrolled: a string is created from up to eight bytes at once, because joined pieces are slower to make and to compare.
  const c0 = view.getUint8(at);
  if (c0 === 0) return "";
  const c1 = view.getUint8(at + 1);
  if (c1 === 0) return String.fromCharCode(c0);
  const c2 = view.getUint8(at + 2);
  if (c2 === 0) return String.fromCharCode(c0, c1);
  const c3 = view.getUint8(at + 3);
  if (c3 === 0) return String.fromCharCode(c0, c1, c2);
  const c4 = view.getUint8(at + 4);
  if (c4 === 0) return String.fromCharCode(c0, c1, c2, c3);
  const c5 = view.getUint8(at + 5);
  if (c5 === 0) return String.fromCharCode(c0, c1, c2, c3, c4);
  const c6 = view.getUint8(at + 6);
  if (c6 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5);
  const c7 = view.getUint8(at + 7);
  if (c7 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6);
  return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7);
}

function readCharacters(view: DataView, at: number, end: number): string {
  let text = "";
  for (let position = at; position < end; position++) text += String.fromCharCode(view.getUint8(position));
  return text;
}
