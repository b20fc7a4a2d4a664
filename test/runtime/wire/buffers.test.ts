import { describe, expect, test } from "vitest";
import { minMessage } from "../../../generated/runtime/conformance/boundaries.js";
import { isWritable, holdsAtLeast, isReadable, toHex, dataViewOf } from "../../../generated/runtime/wire/index.js";
import type { IntegerLayout } from "../../../generated/runtime/interpreter/layout.js";
import { errorOf } from "../../helpers/values/errors.js";
import { resizableBuffer, resize } from "../../helpers/values/hostile-value.js";
import { protocolIds, protocols } from "../../helpers/protocols.js";
import { pretendedView, mismatched } from "../../helpers/values/mismatched-buffers.js";
import { functionOf, layoutsOf } from "../../helpers/compile/emitted-functions.js";

/*
 * Bytes and a view over different memory, with a valid frame in both: only a comparison of their memory distinguishes them.
 * A pair over the same memory takes a different path at its first check than later.
 */

/** Calls a function with values of any type, as a program in JavaScript can. */
function call(fn: (...values: never[]) => unknown, ...values: readonly unknown[]): unknown {
  return Reflect.apply(fn, null, values);
}

interface Subject {
  readonly name: string;
  readonly value: object;
  readonly frame: Uint8Array;
  readonly decode: (...values: never[]) => unknown;
  readonly encode: (...values: never[]) => unknown;
}

function octetsOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error("These are no octets.");
}

function subjectsOf(module: object): readonly Subject[] {
  const subject = (name: string, own: string, value: object): Subject => ({
    name,
    value,
    frame: octetsOf(call(functionOf(module, `encode${own}`), value)),
    decode: functionOf(module, `decode${own}From`),
    encode: functionOf(module, `encode${own}Into`),
  });
  const { messages, structures } = layoutsOf(module);
  const ofMessages = messages.flatMap((layout) => {
    const name = exportName(module, layout.name);
    const min = minMessage(layout);
    return [subject(layout.name, name, min), subject(`${layout.name}, like any other`, "", min)];
  });
  const ofStructures = structures.map(({ name, fields }) => {
    const values = fields.map((field) => [field.property, field.kind === "integer" ? zeroOf(field) : ""]);
    return subject(name, exportName(module, name), Object.fromEntries(values));
  });
  const unknown = { name: "unknown", sequenceId: 1, commandId: 0x77, body: Uint8Array.of(1) };
  return [...ofMessages, ...ofStructures, subject("unknown", "", unknown)];
}

function zeroOf({ octets }: IntegerLayout): number | bigint {
  return octets === 8 ? 0n : 0;
}

/** The type name: SubmitResp for CMPP_SUBMIT_RESP, MtStatusReport60 for MT_Status_Report_60. */
function exportName(module: object, wireName: string): string {
  const letters = wireName
    .replace(/^CMPP_/, "")
    .replaceAll("_", "")
    .toLowerCase();
  const name = Object.keys(module).find((key) => key.toLowerCase() === `decode${letters}`);
  if (name === undefined) throw new Error(`The module has no decoder of ${wireName}.`);
  return name.slice("decode".length);
}

describe.each(protocolIds)("of %s", (id) => {
  test.each(subjectsOf(protocols[id]).map((each) => [each.name, each] as const))("%s", (_, subject) => {
    const { frame, value, decode, encode } = subject;
    const around = Uint8Array.from([9, ...frame, 9]);
    expect(call(decode, around, dataViewOf(around), 1, 1 + frame.length)).toEqual(
      call(decode, frame, dataViewOf(frame), 0, frame.length),
    );
    for (const [why, octets, view] of mismatched(frame)) {
      const error = errorOf(() => call(decode, octets, view, 0, frame.length));
      expect([why, error]).toEqual([why, expect.objectContaining({ name: "DecodeError", code: "wrong-memory" })]);
    }
    const zeros = new Uint8Array(frame.length);
    for (const [why, octets, view] of mismatched(zeros)) {
      const error = errorOf(() => call(encode, value, octets, view, 0));
      expect([why, error]).toEqual([why, expect.objectContaining({ name: "EncodeError", code: "wrong-memory" })]);
      const memory = octets instanceof Uint8Array ? octets : zeros;
      expect([why, toHex(memory)]).toEqual([why, "00".repeat(memory.length)]);
    }
    const short = new Uint8Array(frame.length + 4);
    for (const [octets, start, code] of [
      [short, -1, "wrong-memory"],
      [short, 4.5, "wrong-memory"],
      [short, 5.5, "wrong-memory"],
      [short, 2 ** 32, "wrong-memory"],
      [short, 5, "no-room"],
      [new Uint8ClampedArray(short.buffer), 5, "wrong-memory"],
    ] as const) {
      expect(errorOf(() => call(encode, value, octets, dataViewOf(short), start))).toMatchObject({ code });
    }
    expect(toHex(short)).toBe("00".repeat(short.length));
    expect(call(encode, value, short, dataViewOf(short), 4)).toBe(short.length);
    expect(toHex(short)).toBe(`00000000${toHex(frame)}`);
  });
});

/** The value, with a side effect when a property is read for the first time. */
function reading(value: object, property: string, act: () => void): object {
  let isRead = false;
  const answer: unknown = Reflect.get(value, property);
  const get = (): unknown => {
    if (!isRead) act();
    isRead = true;
    return answer;
  };
  return Object.defineProperty({ ...value }, property, { get });
}

describe.each(protocolIds)("detached or shrunk while %s is encoded", (id) => {
  test.each(subjectsOf(protocols[id]).map((each) => [each.name, each] as const))("%s", (_, subject) => {
    const { frame, value, encode } = subject;
    const properties = Object.keys(value).filter((property) => property !== "name");
    for (const property of properties) {
      // The view covers the remaining memory, which is large enough, but the bytes do not.
      const double = 2 * frame.length;
      const large = resizableBuffer(double, double);
      const kept = reading(value, property, () => resize(large, double - 1));
      // Both cover the remaining memory, which is too small for the last byte of the frame.
      const small = resizableBuffer(frame.length, frame.length);
      const shrink = (): void => resize(small, frame.length - 1);
      for (const [going, octets, view] of [
        [kept, new Uint8Array(large, 0, double), new DataView(large)],
        [reading(value, property, shrink), new Uint8Array(small), new DataView(small)],
        [reading({ ...value, [property]: undefined }, property, shrink), new Uint8Array(small), new DataView(small)],
      ] as const) {
        if (small.byteLength < frame.length) resize(small, frame.length);
        const error = errorOf(() => call(encode, going, octets, view, 0));
        expect([property, error]).toEqual([property, expect.objectContaining({ name: "EncodeError" })]);
      }
    }
    for (const property of ["msgContent", "body"].filter((each) => each in value)) {
      const buffer = resizableBuffer(5, 5);
      const target = new Uint8Array(frame.length + 5);
      const whole = { ...value, [property]: new Uint8Array(buffer) };
      const right = new Uint8Array(target.length);
      const end = call(encode, whole, right, dataViewOf(right), 0);
      // Bytes are copied first, so later changes of their memory have no effect.
      const shrinking = reading(whole, "sequenceId", () => resize(buffer, 3));
      expect(call(encode, shrinking, target, dataViewOf(target), 0)).toBe(end);
      expect(toHex(target)).toBe(toHex(right));
    }
  });
});

describe.each([
  ["memory as it is", () => new Uint8Array(10)],
  ["memory that can shrink", () => new Uint8Array(resizableBuffer(10, 20), 0, 10)],
])("%s", (_, make) => {
  test.each([
    [0, 10, true],
    [0, 0, true],
    [10, 10, true],
    [4, 5, true],
    [5, 4, false],
    [0, 11, false],
    [11, 11, false],
    [-1, 5, false],
    [0.5, 5, false],
    [Number.NaN, 5, false],
    [0, Number.NaN, false],
  ])("from %d to %d", (start, end, isRight) => {
    for (const ask of [isReadable, isWritable]) {
      const octets = make();
      const view = dataViewOf(octets);
      for (const time of ["first", "second"]) expect([time, ask(octets, view, start, end)]).toEqual([time, isRight]);
      expect([ask(make(), view, start, end), ask(octets, dataViewOf(make()), start, end)]).toEqual([false, false]);
      expect([ask(octets, view, start, end), ask(make(), view, start, end)]).toEqual([isRight, false]);
      expect([ask(octets, view, 0, 10), ask(octets, view, start, end)]).toEqual([true, isRight]);
      const shorter = octets.subarray(0, 9);
      const shorterView = dataViewOf(shorter);
      for (const pair of [[shorter, view] as const, [octets, shorterView] as const]) {
        expect([ask(...pair, start, end), ask(...pair, start, end)]).toEqual(Array(2).fill(isRight && end < 10));
        expect([ask(...pair, 0, 9), ask(...pair, start, end)]).toEqual([true, isRight && end < 10]);
      }
    }
  });

  test("is invalid in a buffer that has shrunk so that the view is out of bounds", () => {
    for (const ask of [isReadable, isWritable]) {
      const buffer = resizableBuffer(20, 20);
      const octets = new Uint8Array(buffer);
      const view = new DataView(buffer, 0, 20);
      expect(ask(octets, view, 0, 10)).toBe(true);
      resize(buffer, 19);
      expect(octets).toHaveLength(19);
      expect(ask(octets, view, 0, 10)).toBe(false);
    }
  });

  test("is invalid in a buffer that was transferred after a valid check", () => {
    for (const ask of [isReadable, isWritable]) {
      const octets = make();
      const view = dataViewOf(octets);
      expect([ask(octets, view, 0, 5), ask(octets, view, 0, 5)]).toEqual([true, true]);
      structuredClone(octets, { transfer: [octets.buffer] });
      expect(octets).toHaveLength(0);
      expect(ask(octets, view, 0, 5)).toBe(false);
    }
  });

  test("holds the stated number of bytes and no more", () => {
    const octets = make();
    const view = dataViewOf(octets);
    expect([2, 3].map((octets) => holdsAtLeast(view, 8, 10, octets))).toEqual([true, false]);
    expect([holdsAtLeast(view, 0, 10, 10), holdsAtLeast(view, 1, 11, 10), holdsAtLeast(view, -1, 9, 10)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([null, {}, octets, pretendedView(octets)].map((other) => call(holdsAtLeast, other, 0, 10, 1))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
