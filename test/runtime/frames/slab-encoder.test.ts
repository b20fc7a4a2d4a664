import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createActiveTest, decode, encode, type Message } from "../../../generated/cmpp30/index.js";
import { protocolIds, protocols } from "../../helpers/protocols.js";
import { errorOf } from "../../helpers/values/errors.js";
import { submit } from "../../helpers/values/submit.js";
import { vectorFrames } from "../../helpers/values/vector-frames.js";

/* `encode` with frames that share slabs. */

const { createSlabEncoder } = protocols.cmpp30;

describe.each(protocolIds)("the slab encoder of %s", (id) => {
  test("returns the frames of encode", () => {
    const frames = vectorFrames(id);
    const encodeShared = protocols[id].createSlabEncoder();
    const shared = frames.map((frame) => Reflect.apply(encodeShared, null, [protocols[id].decode(frame)]));
    expect(shared).toEqual(frames.map((frame) => protocols[id].recode(frame)));
  });
});

test("frames share slabs of 64 KiB, and nothing writes to them again", () => {
  const encodeShared = createSlabEncoder();
  const messages = Array.from({ length: 20_000 }, (_, index) => createActiveTest({ sequenceId: index }));
  const frames = messages.map((message) => encodeShared(message));
  const buffers = new Set(frames.map(({ buffer }) => buffer));
  expect([...buffers].map(({ byteLength }) => byteLength)).toEqual(Array.from({ length: 5 }, () => 65_536));
  expect(frames.map((frame) => decode(frame).sequenceId)).toEqual(messages.map(({ sequenceId }) => sequenceId));
});

test("frames of any size follow each other in slabs of any size", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.array(fc.nat(300)), (slabOctets, sizes) => {
      const encodeShared = createSlabEncoder({ slabOctets });
      const messages = sizes.map((size): Message => ({
        name: "unknown",
        sequenceId: size,
        commandId: 7,
        body: new Uint8Array(size),
      }));
      expect(messages.map((message) => encodeShared(message))).toEqual(messages.map(encode));
    }),
  );
});

test("an invalid message throws the error of encode and changes no frame", () => {
  const encodeShared = createSlabEncoder({ slabOctets: 1024 });
  const frame = encodeShared(submit);
  const invalid = { ...submit, sequenceId: -1 };
  expect(errorOf(() => encodeShared(invalid))).toEqual(errorOf(() => encode(invalid)));
  expect(encodeShared({ ...submit, sequenceId: 2 })).toEqual(encode({ ...submit, sequenceId: 2 }));
  expect(frame).toEqual(encode(submit));
});

test("a decoded frame of the same slab is encoded correctly, and a transferred slab is replaced", () => {
  const encodeShared = createSlabEncoder();
  const frame = encodeShared(submit);
  expect(encodeShared(decode(frame))).toEqual(frame);
  structuredClone(null, { transfer: [frame.buffer] });
  expect(encodeShared(submit)).toEqual(encode(submit));
});

test("a wrong size of slabs is an error", () => {
  expect(errorOf(() => createSlabEncoder({ slabOctets: 1.5 }))).toMatchObject({
    name: "EncodeError",
    field: "slabOctets",
  });
});
