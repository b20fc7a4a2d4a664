import fc from "fast-check";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import {
  readCachedOctetString2,
  readCachedOctetString21,
  readCachedOctetString6,
  readOctetString6,
} from "../../../generated/cmpp30/octet-strings.js";
import { createStringCache, dataViewOf } from "../../../generated/runtime/wire/index.js";
import { atEveryDepth } from "../../helpers/stack.js";

/* The string cache of decoders: it never returns a wrong string, is limited in size, and pauses if strings do not repeat. */

const WORDS = 2;

function octetsOf(text: string): DataView {
  return dataViewOf(Uint8Array.from(text.padEnd(6, "\u0000"), (character) => character.charCodeAt(0)));
}

test("returns the string in the frame, no matter what was read before", () => {
  let hits = 0;
  const octets = fc.uint8Array({ minLength: 6, maxLength: 6 });
  const few = fc.constantFrom("900001", "900002", "", "A", "AB", "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff").map((text) => {
    const view = octetsOf(text);
    return new Uint8Array(view.buffer);
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(octets, few), { maxLength: 40 }), (frames) => {
      const known = createStringCache(WORDS);
      for (const frame of frames) {
        known.misses = 1;
        expect(readCachedOctetString6(dataViewOf(frame), 0, known)).toBe(readOctetString6(dataViewOf(frame), 0));
        if (known.misses === 0) hits++;
      }
    }),
    { numRuns: 500, seed: 11 },
  );
  expect(hits).toBeGreaterThan(100);
});

test("distinguishes strings that differ in one byte", () => {
  const known = createStringCache(WORDS);
  for (let round = 0; round < 2; round++) {
    for (let at = 0; at < 6; at++) {
      for (let octet = 1; octet < 256; octet++) {
        const text = "900001".slice(0, at) + String.fromCharCode(octet) + "900001".slice(at + 1);
        expect(readCachedOctetString6(octetsOf(text), 0, known)).toBe(text);
      }
    }
  }
});

test("limits its memory, and pauses if strings do not repeat", () => {
  const known = createStringCache(WORDS);
  for (let index = 0; index < 600; index++) readCachedOctetString6(octetsOf(String(100_000 + index)), 0, known);
  expect(known.strings).toHaveLength(256);
  expect(known.misses).toBeLessThan(-16_000);
  const kept = [...known.strings];
  for (let reads = -known.misses; reads > 0; reads--) readCachedOctetString6(octetsOf("900001"), 0, known);
  expect(known.strings).toEqual(kept);
  expect(known.misses).toBe(0);
  for (const misses of [1, 0]) {
    readCachedOctetString6(octetsOf("900001"), 0, known);
    expect(known.misses).toBe(misses);
  }
});

test("a stack overflow in the middle of a read does not lead to a string of a different frame", () => {
  for (const [read, width] of [
    [readCachedOctetString2, 2],
    [readCachedOctetString6, 6],
    [readCachedOctetString21, 21],
  ] as const) {
    const known = createStringCache(Math.ceil(width / 4) + 1);
    const texts = Array.from({ length: 90 }, (_, index) => String(index + 10).padStart(width, "7"));
    const views = texts.map((text) => dataViewOf(Uint8Array.from(text, (character) => character.charCodeAt(0))));
    let turn = 0;
    let wrong = 0;
    // Each string is read twice: if the first read fails in the middle, the second must not find its remains.
    atEveryDepth(4000, () => {
      known.misses = 0;
      const index = (turn++ >> 1) % views.length;
      const view = views[index];
      if (view !== undefined && read(view, 0, known) !== texts[index]) wrong++;
    });
    expect(wrong).toBe(0);
    for (const [index, view] of views.entries()) {
      known.misses = 0;
      expect(read(view, 0, known)).toBe(texts[index]);
    }
  }
});

/** A view whose memory has changed when single bytes are read. */
function changingView(text: string): DataView {
  return Object.assign(octetsOf(text), { getUint8: () => 0x42 });
}

test("memory that changes in the middle of a read does not lead to a string of a different frame", () => {
  const known = createStringCache(WORDS);
  readCachedOctetString6(changingView("900001"), 0, known);
  expect(readCachedOctetString6(octetsOf("900001"), 0, known)).toBe("900001");
});

test("shared memory that a thread changes constantly does not lead to a string of a different frame", async () => {
  const memory = new SharedArrayBuffer(10);
  const code = `const { workerData } = require("node:worker_threads");
    const octets = new Uint8Array(workerData, 0, 6), control = new Uint8Array(workerData, 8);
    control[0] = 1;
    while (control[1] === 0) { octets.fill(0x41); octets.fill(0x42); }`;
  const worker = new Worker(code, { eval: true, workerData: memory });
  const control = new Uint8Array(memory, 8);
  while (control[0] === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const known = createStringCache(WORDS);
  const view = new DataView(memory, 0, 6);
  for (const end = Date.now() + 300; Date.now() < end;) {
    known.misses = 0;
    for (let read = 0; read < 1000; read++) readCachedOctetString6(view, 0, known);
  }
  control[1] = 1;
  await worker.terminate();
  for (const mask of Array.from({ length: 64 }, (_, each) => each)) {
    const text = Array.from({ length: 6 }, (_, at) => ((mask >> at) & 1 ? "B" : "A")).join("");
    known.misses = 0;
    expect(readCachedOctetString6(octetsOf(text), 0, known)).toBe(text);
  }
});
