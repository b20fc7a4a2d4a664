import fc from "fast-check";
import { expect, test } from "vitest";
import { readKnownOctetString6, readOctetString6 } from "../generated/cmpp30/octet-strings.js";
import { createKnownTexts, viewOf } from "../generated/runtime/octets/index.js";

/* What a decoder keeps of fields that repeat: never a wrong text, never many, and nothing where it is not worth it. */

const WORDS = 2;

function octetsOf(text: string): DataView {
  return viewOf(Uint8Array.from(text.padEnd(6, "\u0000"), (character) => character.charCodeAt(0)));
}

test("a known text is the text that stands there, whatever was read before", () => {
  let hits = 0;
  const octets = fc.uint8Array({ minLength: 6, maxLength: 6 });
  const few = fc.constantFrom("900001", "900002", "", "A", "AB", "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff").map((text) => {
    const view = octetsOf(text);
    return new Uint8Array(view.buffer);
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(octets, few), { maxLength: 40 }), (frames) => {
      const known = createKnownTexts(WORDS);
      for (const frame of frames) {
        known.misses = 1;
        expect(readKnownOctetString6(viewOf(frame), 0, known)).toBe(readOctetString6(viewOf(frame), 0));
        if (known.misses === 0) hits++;
      }
    }),
    { numRuns: 500, seed: 11 },
  );
  expect(hits).toBeGreaterThan(100);
});

test("texts that differ in one octet only are told apart", () => {
  const known = createKnownTexts(WORDS);
  for (let round = 0; round < 2; round++) {
    for (let at = 0; at < 6; at++) {
      for (let octet = 1; octet < 256; octet++) {
        const text = "900001".slice(0, at) + String.fromCharCode(octet) + "900001".slice(at + 1);
        expect(readKnownOctetString6(octetsOf(text), 0, known)).toBe(text);
      }
    }
  }
});

test("memory is bounded, and nothing is kept for a while where texts do not come again", () => {
  const known = createKnownTexts(WORDS);
  for (let index = 0; index < 600; index++) readKnownOctetString6(octetsOf(String(100_000 + index)), 0, known);
  expect(known.texts).toHaveLength(64);
  expect(known.misses).toBeLessThan(-16_000);
  const kept = [...known.texts];
  for (let reads = -known.misses; reads > 0; reads--) readKnownOctetString6(octetsOf("900001"), 0, known);
  expect(known.texts).toEqual(kept);
  expect(known.misses).toBe(0);
  for (const misses of [1, 0]) {
    readKnownOctetString6(octetsOf("900001"), 0, known);
    expect(known.misses).toBe(misses);
  }
});
