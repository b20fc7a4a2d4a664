// Generated from schema/cmpp/protocol.yaml. Do not edit: run `smswire generate`.

import { keepText, knownText, type KnownTexts, slotOf } from "../runtime/octets/index.js";

/** Reads an Octet String of 2 octets: the characters before the first zero octet. */
export function readOctetString2(view: DataView, at: number): string {
  const c0 = view.getUint8(at);
  if (c0 === 0) return "";
  const c1 = view.getUint8(at + 1);
  if (c1 === 0) return String.fromCharCode(c0);
  return String.fromCharCode(c0, c1);
}

/** Reads an Octet String of 2 octets whose value is the same in most frames. */
export function readKnownOctetString2(view: DataView, at: number, known: KnownTexts): string {
  if (known.misses < 0) {
    known.misses++;
    return readOctetString2(view, at);
  }

  const w0 = view.getInt16(at);
  const slot = slotOf(Math.imul(w0, 0x9e3779b1));
  if (known.words[slot] === w0) return knownText(known, slot);
  known.words[slot] = w0;
  return keepText(known, slot, readOctetString2(view, at));
}

/** Reads an Octet String of 4 octets: the characters before the first zero octet. */
export function readOctetString4(view: DataView, at: number): string {
  const c0 = view.getUint8(at);
  if (c0 === 0) return "";
  const c1 = view.getUint8(at + 1);
  if (c1 === 0) return String.fromCharCode(c0);
  const c2 = view.getUint8(at + 2);
  if (c2 === 0) return String.fromCharCode(c0, c1);
  const c3 = view.getUint8(at + 3);
  if (c3 === 0) return String.fromCharCode(c0, c1, c2);
  return String.fromCharCode(c0, c1, c2, c3);
}

/** Reads an Octet String of 6 octets: the characters before the first zero octet. */
export function readOctetString6(view: DataView, at: number): string {
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
  return String.fromCharCode(c0, c1, c2, c3, c4, c5);
}

/** Reads an Octet String of 6 octets whose value is the same in most frames. */
export function readKnownOctetString6(view: DataView, at: number, known: KnownTexts): string {
  if (known.misses < 0) {
    known.misses++;
    return readOctetString6(view, at);
  }

  const w0 = view.getInt32(at);
  const w1 = view.getInt16(at + 4);
  const slot = slotOf(Math.imul(w0, 0x9e3779b1) ^ Math.imul(w1, 0x9e3779b3));
  const key = 2 * slot;
  if (known.words[key] === w0 && known.words[key + 1] === w1) return knownText(known, slot);
  known.words[key] = w0;
  known.words[key + 1] = w1;
  return keepText(known, slot, readOctetString6(view, at));
}

/** Reads an Octet String of 7 octets: the characters before the first zero octet. */
export function readOctetString7(view: DataView, at: number): string {
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
  return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6);
}

/** Reads an Octet String of 8 octets: the characters before the first zero octet. */
export function readOctetString8(view: DataView, at: number): string {
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

/** Reads an Octet String of 10 octets: the characters before the first zero octet. */
export function readOctetString10(view: DataView, at: number): string {
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
  const c8 = view.getUint8(at + 8);
  if (c8 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7);
  const c9 = view.getUint8(at + 9);
  if (c9 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8);
  return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9);
}

/** Reads an Octet String of 10 octets whose value is the same in most frames. */
export function readKnownOctetString10(view: DataView, at: number, known: KnownTexts): string {
  if (known.misses < 0) {
    known.misses++;
    return readOctetString10(view, at);
  }

  const w0 = view.getInt32(at);
  const w1 = view.getInt32(at + 4);
  const w2 = view.getInt16(at + 8);
  const slot = slotOf(Math.imul(w0, 0x9e3779b1) ^ Math.imul(w1, 0x9e3779b3) ^ Math.imul(w2, 0x9e3779b5));
  const key = 3 * slot;
  if (known.words[key] === w0 && known.words[key + 1] === w1 && known.words[key + 2] === w2) return knownText(known, slot);
  known.words[key] = w0;
  known.words[key + 1] = w1;
  known.words[key + 2] = w2;
  return keepText(known, slot, readOctetString10(view, at));
}

/** Reads an Octet String of 15 octets: the characters before the first zero octet. */
export function readOctetString15(view: DataView, at: number): string {
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
  const c8 = view.getUint8(at + 8);
  if (c8 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7);
  const c9 = view.getUint8(at + 9);
  if (c9 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8);
  const c10 = view.getUint8(at + 10);
  if (c10 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9);
  const c11 = view.getUint8(at + 11);
  if (c11 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
  const c12 = view.getUint8(at + 12);
  if (c12 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11);
  const c13 = view.getUint8(at + 13);
  if (c13 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12);
  const c14 = view.getUint8(at + 14);
  if (c14 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13);
  return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14);
}

/** Reads an Octet String of 17 octets: the characters before the first zero octet. */
export function readOctetString17(view: DataView, at: number): string {
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
  const c8 = view.getUint8(at + 8);
  if (c8 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7);
  const c9 = view.getUint8(at + 9);
  if (c9 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8);
  const c10 = view.getUint8(at + 10);
  if (c10 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9);
  const c11 = view.getUint8(at + 11);
  if (c11 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
  const c12 = view.getUint8(at + 12);
  if (c12 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11);
  const c13 = view.getUint8(at + 13);
  if (c13 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12);
  const c14 = view.getUint8(at + 14);
  if (c14 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13);
  const c15 = view.getUint8(at + 15);
  if (c15 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14);
  const c16 = view.getUint8(at + 16);
  if (c16 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15);
  return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16);
}

/** Reads an Octet String of 21 octets: the characters before the first zero octet. */
export function readOctetString21(view: DataView, at: number): string {
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
  const c8 = view.getUint8(at + 8);
  if (c8 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7);
  const c9 = view.getUint8(at + 9);
  if (c9 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8);
  const c10 = view.getUint8(at + 10);
  if (c10 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9);
  const c11 = view.getUint8(at + 11);
  if (c11 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
  const c12 = view.getUint8(at + 12);
  if (c12 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11);
  const c13 = view.getUint8(at + 13);
  if (c13 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12);
  const c14 = view.getUint8(at + 14);
  if (c14 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13);
  const c15 = view.getUint8(at + 15);
  if (c15 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14);
  const c16 = view.getUint8(at + 16);
  if (c16 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15);
  const c17 = view.getUint8(at + 17);
  if (c17 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16);
  const c18 = view.getUint8(at + 18);
  if (c18 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17);
  const c19 = view.getUint8(at + 19);
  if (c19 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18);
  const c20 = view.getUint8(at + 20);
  if (c20 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19);
  return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20);
}

/** Reads an Octet String of 21 octets whose value is the same in most frames. */
export function readKnownOctetString21(view: DataView, at: number, known: KnownTexts): string {
  if (known.misses < 0) {
    known.misses++;
    return readOctetString21(view, at);
  }

  const w0 = view.getInt32(at);
  const w1 = view.getInt32(at + 4);
  const w2 = view.getInt32(at + 8);
  const w3 = view.getInt32(at + 12);
  const w4 = view.getInt32(at + 16);
  const w5 = view.getInt8(at + 20);
  const slot = slotOf(Math.imul(w0, 0x9e3779b1) ^ Math.imul(w1, 0x9e3779b3) ^ Math.imul(w2, 0x9e3779b5) ^ Math.imul(w3, 0x9e3779b7) ^ Math.imul(w4, 0x9e3779b1) ^ Math.imul(w5, 0x9e3779b3));
  const key = 6 * slot;
  if (known.words[key] === w0 && known.words[key + 1] === w1 && known.words[key + 2] === w2 && known.words[key + 3] === w3 && known.words[key + 4] === w4 && known.words[key + 5] === w5) return knownText(known, slot);
  known.words[key] = w0;
  known.words[key + 1] = w1;
  known.words[key + 2] = w2;
  known.words[key + 3] = w3;
  known.words[key + 4] = w4;
  known.words[key + 5] = w5;
  return keepText(known, slot, readOctetString21(view, at));
}

/** Reads Octet Strings of 21 octets each. */
export function readOctetStrings21(view: DataView, at: number, count: number): string[] {
  if (count === 1) return [readOctetString21(view, at)];
  const texts: string[] = [];
  for (let index = 0; index < count; index++) texts.push(readOctetString21(view, at + 21 * index));
  return texts;
}

/** Reads an Octet String of 32 octets: the characters before the first zero octet. */
export function readOctetString32(view: DataView, at: number): string {
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
  const c8 = view.getUint8(at + 8);
  if (c8 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7);
  const c9 = view.getUint8(at + 9);
  if (c9 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8);
  const c10 = view.getUint8(at + 10);
  if (c10 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9);
  const c11 = view.getUint8(at + 11);
  if (c11 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
  const c12 = view.getUint8(at + 12);
  if (c12 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11);
  const c13 = view.getUint8(at + 13);
  if (c13 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12);
  const c14 = view.getUint8(at + 14);
  if (c14 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13);
  const c15 = view.getUint8(at + 15);
  if (c15 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14);
  const c16 = view.getUint8(at + 16);
  if (c16 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15);
  const c17 = view.getUint8(at + 17);
  if (c17 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16);
  const c18 = view.getUint8(at + 18);
  if (c18 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17);
  const c19 = view.getUint8(at + 19);
  if (c19 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18);
  const c20 = view.getUint8(at + 20);
  if (c20 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19);
  const c21 = view.getUint8(at + 21);
  if (c21 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20);
  const c22 = view.getUint8(at + 22);
  if (c22 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21);
  const c23 = view.getUint8(at + 23);
  if (c23 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22);
  const c24 = view.getUint8(at + 24);
  if (c24 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23);
  const c25 = view.getUint8(at + 25);
  if (c25 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24);
  const c26 = view.getUint8(at + 26);
  if (c26 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25);
  const c27 = view.getUint8(at + 27);
  if (c27 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26);
  const c28 = view.getUint8(at + 28);
  if (c28 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27);
  const c29 = view.getUint8(at + 29);
  if (c29 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28);
  const c30 = view.getUint8(at + 30);
  if (c30 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29);
  const c31 = view.getUint8(at + 31);
  if (c31 === 0) return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29, c30);
  return String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29, c30, c31);
}
