import { describe, expect, test } from "vitest";
import * as cmpp30 from "../../generated/cmpp30/index.js";
import {
  createSubmit,
  decodeMtStatusReport71,
  decodeSubmit,
  encodeMtStatusReport71,
  encodeMtStatusReport71Into,
  encodeSubmit,
} from "../../generated/cmpp30/index.js";
import { isDecodeError, isEncodeError } from "../../generated/runtime/index.js";
import { describeBeginning } from "../../generated/runtime/frames/sniff.js";
import { cacheMiss, createStringCache, cacheHit } from "../../generated/runtime/wire/index.js";

/* Values just inside and just outside the limits of checks that no other test covers. */

function isRejected(is: (error: unknown) => boolean, work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch (error) {
    return is(error);
  }
}

test("encodes and decodes the largest message", () => {
  const message = createSubmit({
    sequenceId: 1,
    serviceId: "S",
    feeUserType: 0,
    msgSrc: "900001",
    feeType: "01",
    feeCode: "1",
    srcId: "1",
    destTerminalId: Array.from({ length: 255 }, (_, index) => String(index)),
    msgContent: new Uint8Array(255).fill(7),
  });
  const frame = encodeSubmit(message);
  expect(frame).toHaveLength(8578);
  expect(decodeSubmit(frame)).toEqual(message);
  expect(isRejected(isEncodeError, () => encodeSubmit({ ...message, msgContent: new Uint8Array(256) }))).toBe(true);
});

describe("a structure alone", () => {
  const report = {
    msgId: 1n,
    stat: "DELIVRD",
    submitTime: "2601010000",
    doneTime: "2601010001",
    destTerminalId: "13800000000",
    smscSequence: 4_294_967_295,
  };
  const octets = encodeMtStatusReport71(report);

  test("is decoded only if it is complete", () => {
    expect(decodeMtStatusReport71(octets)).toEqual(report);
    for (const size of [0, 70, 72]) {
      const other = new Uint8Array(size);
      other.set(octets.subarray(0, size));
      expect(isRejected(isDecodeError, () => decodeMtStatusReport71(other))).toBe(true);
    }
  });

  test.each([
    ["msgId", 2n ** 64n],
    ["stat", "DELIVERED"],
    ["submitTime", "26010100000"],
    ["doneTime", "26010100010"],
    ["destTerminalId", "1".repeat(33)],
    ["smscSequence", 2 ** 32],
  ])("is not encoded with an invalid %s", (property, value) => {
    expect(isRejected(isEncodeError, () => encodeMtStatusReport71({ ...report, [property]: value }))).toBe(true);
  });

  test.each([null, undefined, 1, "text"])("is not encoded from %s", (value) => {
    const encode: (value: never) => unknown = encodeMtStatusReport71;
    expect(isRejected(isEncodeError, () => Reflect.apply(encode, null, [value]))).toBe(true);
  });

  test("is encoded if it fits the target", () => {
    const space = new Uint8Array(80);
    const view = new DataView(space.buffer);
    expect(encodeMtStatusReport71Into(report, space, view, 9)).toBe(80);
    expect(space.subarray(9)).toEqual(octets);
    for (const start of [-1, 10, 0.5, Number.NaN]) {
      expect(isRejected(isEncodeError, () => encodeMtStatusReport71Into(report, space, view, start))).toBe(true);
    }
  });
});

test("describes bytes as text if all are printable", () => {
  expect(describeBeginning(Uint8Array.of(0x20, 0x7e, 0x0d, 0x0a))).toEqual([
    "the bytes begin with the text %",
    '" ~\\r\\n"',
  ]);
  for (const octet of [0x00, 0x1f, 0x7f, 0x80, 0xff]) {
    expect(describeBeginning(Uint8Array.of(0x41, octet, 0x41, 0x41))).toEqual([
      "the bytes begin with %",
      expect.stringMatching(/^41 /),
    ]);
  }
});

test("caches strings if at least every second one repeats", () => {
  const known = createStringCache(1);
  for (let times = 0; times < 2000; times++) {
    cacheMiss(known);
    expect(cacheHit(known, 7)).toBe("");
    expect(known.misses).toBe(0);
  }
  expect(cacheHit(known, 7)).toBe("");
  expect(known.misses).toBe(0);
  for (let times = 1; times < 512; times++) {
    cacheMiss(known);
    expect(known.misses).toBe(times);
  }
  cacheMiss(known);
  expect(known.misses).toBe(-16_384);
});

describe("functions that read and write in place", () => {
  const functions = Object.entries(cmpp30).flatMap(([name, value]) =>
    typeof value === "function" ? [[name, value] as const] : [],
  );
  const readers = functions.filter(([name]) => /^decode.*From$/.test(name));
  const makers = functions.filter(([name]) => /^(?:encode|sizeOf)(?!Text$|CString$|Each$)[A-Z]\w*$/.test(name));

  test.each(readers)("%s rejects a view over different memory, and an invalid range", (_, decode) => {
    const octets = new Uint8Array(20_000);
    const own = new DataView(octets.buffer);
    const places: readonly (readonly unknown[])[] = [
      [octets, new DataView(new ArrayBuffer(20_000)), 0, 100],
      [octets, own, -1, 100],
      [octets, own, 0, 20_001],
      [octets, own, 0.5, 100],
      [[...octets], own, 0, 100],
      [octets, {}, 0, 100],
    ];
    for (const place of places) expect(isRejected(isDecodeError, () => Reflect.apply(decode, null, place))).toBe(true);
  });

  test.each(makers)("%s rejects a value that is not an object", (_, encode) => {
    const octets = new Uint8Array(20_000);
    const view = new DataView(octets.buffer);
    for (const value of [null, undefined, 1, "text"]) {
      expect(isRejected(isEncodeError, () => Reflect.apply(encode, null, [value, octets, view, 0]))).toBe(true);
    }
  });
});
