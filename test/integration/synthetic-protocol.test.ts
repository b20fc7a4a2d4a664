import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkVector, minMessage } from "../../generated/runtime/conformance/index.js";
import { fromHex, toHex, dataViewOf } from "../../generated/runtime/wire/index.js";
import { writeFrame } from "../../generated/runtime/interpreter/index.js";
import { readFolder } from "../../generator/files/index.js";
import { checkPackage } from "../helpers/compile/check-package.js";
import { compilePackage, type CompiledPackage } from "../helpers/compile/compile-package.js";
import { functionOf, layoutsOf, subjectOf } from "../helpers/compile/emitted-functions.js";
import { interpreterErrorOfAny } from "../helpers/engines/interpreter-error.js";
import { errorOf } from "../helpers/values/errors.js";

/* A protocol that differs from every real one: the compiler knows no protocol. */

const sources = new Map(
  [...readFolder(join(import.meta.dirname, "..", "fixtures", "synthetic"), () => true)].map(([path, text]) => [
    `buoy/${path}`,
    text,
  ]),
);
let compiled: CompiledPackage;

beforeAll(async () => {
  compiled = await compilePackage(sources);
});

afterAll(() => compiled?.remove());

describe.each([0, 1])("version %#", (index) => {
  test("passes its conformance tests", async () => {
    const protocol = compiled.protocols[index];
    if (protocol === undefined) throw new Error("The protocol is not there.");
    expect(checkPackage(await compiled.load(protocol.id), protocol)).toEqual([]);
    expect(protocol.messages).toHaveLength(3);
  });

  test("writes nothing of an invalid structure, whatever it throws", async () => {
    const protocol = compiled.protocols[index];
    const message = protocol?.messages.find(({ name }) => name === "Report");
    if (protocol === undefined || message === undefined) throw new Error("The message is not there.");
    const subject = subjectOf(await compiled.load(protocol.id), protocol, message);
    const frame = writeFrame(subject.layout, minMessage(subject.layout));
    const before = frame.slice();
    const view = subject.createView().over(frame);
    const thrown = new Error("no");
    const throwing = Object.defineProperty({ east: 1, north: 2 }, "depth", {
      get: () => {
        throw thrown;
      },
    });
    for (const place of [{ east: 1, north: 2, depth: 128 }, { east: 1, north: 2 }, throwing, null]) {
      const error = errorOf(() => Reflect.set(view, "place", place));
      expect(error).toMatchObject({ name: "EncodeError", field: place === null ? "Place" : "Place.Depth" });
      expect(frame).toEqual(before);
    }
    expect(errorOf(() => Reflect.set(view, "place", throwing))).toHaveProperty("cause", thrown);
    Reflect.set(view, "place", { east: 1, north: -2, depth: -3 });
    expect(subject.decode(frame)).toMatchObject({ place: { east: 1, north: -2, depth: -3 } });
  });

  test("writes nested octets into the memory that they share", async () => {
    const protocol = compiled.protocols[index];
    const report = protocol?.messages.find(({ name }) => name === "Report");
    if (protocol === undefined || report === undefined) throw new Error("The message is not there.");
    const module = await compiled.load(protocol.id);
    const min = minMessage(subjectOf(module, protocol, report).layout);
    const call = (name: string, ...values: readonly unknown[]): unknown =>
      Reflect.apply(functionOf(module, name), null, values);
    const waves = Array.from({ length: 4 }, (_, each) => ({
      height: each,
      witness: "seen".slice(each),
      traceSize: 9,
      trace: new Uint8Array(9).fill(0x10 + each),
    }));
    const given = { ...min, buoyName: "buoy", wave: waves, rest: Uint8Array.of(7, 8, 9) };
    const frame = Uint8Array.from(Object(call("encodeReport", given)));
    for (const order of [[3, 2, 1, 0], [1, 2, 3], [0, 0, 1, 1, 2, 2, 3, 3], [2], []]) {
      for (const start of [0, 40, 64, 70, 200]) {
        const octets = new Uint8Array(600);
        octets.set(frame, 64);
        const decoded = Object(call("decodeReport", octets.subarray(64, 64 + frame.length)));
        const message = { ...decoded, wave: order.map((each) => decoded.wave[each]) };
        const expected = Uint8Array.from(Object(call("encodeReport", message)));
        const end = call("encodeReportInto", message, octets, dataViewOf(octets), start);
        expect(end).toBe(start + expected.length);
        expect(toHex(octets.subarray(start, start + expected.length))).toBe(toHex(expected));
      }
    }
  });

  test("reports and answers invalid frames with the structure that is their sequence", async () => {
    const protocol = compiled.protocols[index];
    const route = protocol?.messages.find(({ name }) => name === "Route");
    if (protocol === undefined || route === undefined) throw new Error("The message is not there.");
    const module = await compiled.load(protocol.id);
    const { layout } = subjectOf(module, protocol, route);
    const call = (name: string, ...values: readonly unknown[]): unknown =>
      Reflect.apply(functionOf(module, name), null, values);
    const sequenceId = { node: 1, time: 2 ** 32 - 1, turn: 3 };
    const frame = writeFrame(layout, { ...minMessage(layout), sequenceId });
    const headerSize = layout.frame.minOctets;
    expect(call("readHeader", frame)).toEqual({
      totalLength: frame.length,
      commandId: 2,
      sequenceId,
      messageName: "Route",
    });
    for (let length = 0; length < frame.length; length++) {
      const error = errorOf(() => call("decode", frame.subarray(0, length)));
      const expected = { commandId: length < 2 ? null : 2, sequenceId: length < 16 ? null : sequenceId };
      expect(error).toMatchObject(expected);
      expect(interpreterErrorOfAny(layoutsOf(module), frame.subarray(0, length))).toMatchObject(expected);
      expect(call("replyTo", error, { Route: {} }) === null).toBe(length < 16);
    }
    // The constant before the sequence is wrong, and the length after it.
    for (const at of [2, headerSize - 1]) {
      const wrong = Object.assign(frame.slice(), { [at]: 0xff });
      const errors = [errorOf(() => call("decode", wrong)), interpreterErrorOfAny(layoutsOf(module), wrong)];
      expect(errors).toMatchObject(errors.map(() => ({ commandId: 2, sequenceId })));
      const response = call("replyTo", errors[0], { Route: {} });
      expect(response).toMatchObject({ name: "Route_Answer", sequenceId });
    }
    const tooLong = Object.assign(frame.slice(), { [headerSize - 1]: 0xff });
    const split = errorOf(() => Object(call("createSplitter")).push(tooLong));
    expect(split).toMatchObject({ code: "frame-length", commandId: 2, sequenceId });
  });

  test("agrees with hand-written frames", async () => {
    const protocol = compiled.protocols[index];
    if (protocol === undefined) throw new Error("The protocol is not there.");
    const module = await compiled.load(protocol.id);
    for (const vector of protocol.vectors) {
      const message = protocol.messages.find(({ name }) => name === vector.message);
      if (message === undefined) throw new Error(`There is no ${vector.message}.`);
      const frame = fromHex(vector.frame) ?? new Uint8Array(0);
      expect(checkVector(subjectOf(module, protocol, message), layoutsOf(module), vector, frame)).toEqual([]);
    }
    expect(protocol.vectors).toHaveLength(index === 0 ? 2 : 0);
  });
});
