import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, encode, encodeInto, SubmitRespView, SubmitView } from "../../../generated/cmpp30/index.js";
import { isEncodeError, octetsAt, toHex, dataViewOf } from "../../../generated/runtime/wire/index.js";
import { resizableBuffer } from "../../helpers/values/hostile-value.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { protocolIds, protocols } from "../../helpers/protocols.js";
import { vectorFrames } from "../../helpers/values/vector-frames.js";

/* Messages that are encoded into the memory of their own byte fields: the result is the right frame, or an EncodeError. */

const AROUND = 64;

/** A frame with memory around it. */
function placed(
  frame: Uint8Array,
  buffer: ArrayBufferLike,
): { octets: Uint8Array; inside: Uint8Array; view: DataView } {
  const octets = new Uint8Array(buffer);
  octets.set(frame, AROUND);
  return { octets, inside: octetsAt(dataViewOf(octets), AROUND, frame.length), view: dataViewOf(octets) };
}

const BUFFERS: readonly (readonly [string, (octets: number) => ArrayBufferLike])[] = [
  ["a buffer", (octets) => new ArrayBuffer(octets)],
  ["a resizable buffer", (octets) => resizableBuffer(octets, octets)],
  ["shared memory", (octets) => new SharedArrayBuffer(octets)],
];

function call(fn: (...values: never[]) => unknown, ...values: readonly unknown[]): unknown {
  return Reflect.apply(fn, null, values);
}

function octetsOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error("These are no octets.");
}

/** The message with different bytes and lists: without a header, or with more or fewer receivers. */
function changed(message: object, strip: number, receivers: number): object {
  const entries = Object.entries(message).map(([key, value]: [string, unknown]) => {
    if (value instanceof Uint8Array && key !== "authenticatorSource" && key !== "authenticatorIsmg") {
      return [key, value.subarray(Math.min(strip, value.length))];
    }
    if (Array.isArray(value))
      return [key, Array.from({ length: receivers }, (_, index) => value[index] ?? "13800000000")];
    return [key, value];
  });
  return Object.fromEntries(entries);
}

describe.each(protocolIds)("messages of %s", (id) => {
  const frames = vectorFrames(id);
  const module = protocols[id];

  test.each(BUFFERS)("that are views into %s", (_, bufferOf) => {
    fc.assert(
      fc.property(
        fc.nat(frames.length - 1),
        fc.integer({ min: -8, max: 8 }),
        fc.nat(9),
        fc.nat(4),
        (pick, shift, strip, receivers) => {
          const frame = frames[pick] ?? new Uint8Array(0);
          const { octets, inside, view } = placed(frame, bufferOf(frame.length + 9 * AROUND));
          const message = changed(Object(call(functionOf(module, "decode"), inside)), strip, receivers);
          const right = toHex(octetsOf(call(functionOf(module, "encode"), message)));
          const start = AROUND + shift;
          const end = Number(call(functionOf(module, "encodeInto"), message, octets, view, start));
          expect(toHex(octetsAt(view, start, end - start))).toBe(right);
        },
      ),
      { numRuns: 500, seed: 10 },
    );
  });

  test("that are views of the frame that is written", () => {
    for (const frame of frames) {
      const { name } = Object(call(functionOf(module, "decode"), frame));
      const own = Object.keys(module).find((key) => key.endsWith("View") && wireName(module, key) === name);
      if (own === undefined) continue;
      for (let shift = -8; shift <= 8; shift++) {
        const { octets, inside, view } = placed(frame, new ArrayBuffer(frame.length + 2 * AROUND));
        const message: unknown = Reflect.construct(functionOf(module, own), []);
        call(functionOf(Object(message), "over").bind(message), inside);
        const into = functionOf(module, `encode${own.slice(0, -"View".length)}Into`);
        const end = Number(call(into, message, octets, view, AROUND + shift));
        expect(toHex(octetsAt(view, AROUND + shift, end - AROUND - shift))).toBe(toHex(right(module, frame)));
      }
    }
  });
});

function right(module: object, frame: Uint8Array): Uint8Array {
  return octetsOf(call(functionOf(module, "encode"), call(functionOf(module, "decode"), frame)));
}

function wireName(module: object, view: string): unknown {
  return Reflect.get(Object(Reflect.construct(functionOf(module, view), [])), "name");
}

test("an unknown message is moved in place", () => {
  const frame = Uint8Array.from([0, 0, 0, 20, 0, 0, 0, 0x77, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8]);
  for (let shift = -8; shift <= 8; shift++) {
    const { octets, inside, view } = placed(frame, new ArrayBuffer(200));
    const end = encodeInto(decode(inside), octets, view, AROUND + shift);
    expect(toHex(octets.subarray(AROUND + shift, end))).toBe(toHex(frame));
  }
});

test("a view over different memory is encoded like any message", () => {
  const frame = vectorFrames("cmpp30").find((each) => decode(each).name === "CMPP_SUBMIT") ?? new Uint8Array(0);
  const octets = new Uint8Array(frame.length);
  encodeInto(new SubmitView().over(frame), octets, dataViewOf(octets), 0);
  expect(toHex(octets)).toBe(toHex(frame));
  expect(toHex(encode(new SubmitView().over(frame)))).toBe(toHex(frame));
  expect(() => encode(new SubmitRespView())).toThrow(expect.toSatisfy(isEncodeError));
});
