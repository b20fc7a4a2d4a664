import { describe, expect, test } from "vitest";
import {
  ActiveTestView,
  createSplitter,
  createSubmit,
  decodeSubmit,
  encode,
  encodeSubmit,
  isEncodeError,
  reply,
  SubmitView,
} from "../../../generated/cmpp30/index.js";
import { checkReading, minMessage } from "../../../generated/runtime/conformance/index.js";
import { writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { readFolder, readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { openFolders } from "../../../generator/commands/project/open-schema.js";
import { moduleIdOf, moduleOf } from "../../helpers/protocols.js";
import { errorOf } from "../../helpers/values/errors.js";
import { mismatched } from "../../helpers/values/mismatched-buffers.js";
import { subjectOf } from "../../helpers/compile/emitted-functions.js";
import { vectorFrames } from "../../helpers/values/vector-frames.js";

/* Views: single fields of a frame, read and written in place. */

const submit = createSubmit({
  sequenceId: 7,
  serviceId: "HELP",
  feeUserType: 2,
  msgSrc: "900001",
  feeType: "01",
  feeCode: "10",
  srcId: "1065900001",
  destTerminalId: ["13800138000", "13900139000"],
  msgContent: new TextEncoder().encode("hello"),
  linkId: "L1",
});

describe("of every vector", () => {
  const { protocols: models } = openFolders(["schema"], ".");

  test.each(models.map((model) => [model.id, model] as const))("%s reads what the decoder reads", (id, model) => {
    const module = moduleOf(id);
    const findings = vectorFrames(moduleIdOf(id)).flatMap((frame) => {
      const { name } = module.decode(frame);
      const message = model.messages.find((each) => each.name === name);
      return message === undefined ? [] : checkReading(subjectOf(module, model, message), frame);
    });
    expect(findings).toEqual([]);
  });

  test.each(models.map((model) => [model.id, model] as const))(
    "%s rejects bytes and a view over different memory",
    (id, model) => {
      const module = moduleOf(id);
      for (const message of model.messages) {
        const { layout, createView } = subjectOf(module, model, message);
        const frame = writeFrame(layout, minMessage(layout));
        for (const [why, octets, view] of mismatched(frame)) {
          const own = createView();
          const error = errorOf(() => Reflect.apply(own.over.bind(own), null, [octets, view, 0, frame.length]));
          expect([why, error]).toEqual([why, expect.objectContaining({ code: "wrong-memory" })]);
        }
      }
    },
  );
});

test("a view covers a range of a buffer, and can be reused for many frames", () => {
  const frames = [1, 2, 3].map((sequenceId) => encodeSubmit({ ...submit, sequenceId, linkId: `L${sequenceId}` }));
  const view = new SubmitView();
  const read: unknown[] = [];
  createSplitter().each(Uint8Array.from(frames.flatMap((frame) => [...frame])), (octets, memory, start, end) => {
    view.over(octets, memory, start, end);
    read.push([view.sequenceId, view.destTerminalIdAt(1), view.linkId]);
  });
  expect(read).toEqual([1, 2, 3].map((sequenceId) => [sequenceId, "13900139000", `L${sequenceId}`]));
});

test("a view is accepted as a message", () => {
  const frame = encodeSubmit(submit);
  const view = new SubmitView().over(frame);
  expect(encodeSubmit(view)).toEqual(frame);
  expect(encode(view)).toEqual(frame);
  expect(reply(view, { msgId: 1n, result: 0 })).toMatchObject({ name: "CMPP_SUBMIT_RESP", sequenceId: 7 });
});

test("setters write to the frame, also after fields of variable size", () => {
  const frame = encodeSubmit(submit);
  const view = new SubmitView().over(frame);
  view.sequenceId = 2 ** 32 - 1;
  view.msgId = 2n ** 64n - 1n;
  view.serviceId = "A";
  view.destTerminalType = 1;
  view.linkId = "";
  const changes = { sequenceId: 2 ** 32 - 1, msgId: 2n ** 64n - 1n, serviceId: "A", destTerminalType: 1, linkId: "" };
  expect(decodeSubmit(frame)).toEqual({ ...decodeSubmit(encodeSubmit(submit)), ...changes });
});

test.each<readonly [string, readonly unknown[]]>([
  ["sequenceId", [-1, 2 ** 32, 1.5, Number.NaN, -0.5, 1n, "1", null, undefined, {}, { valueOf: () => 1 }]],
  ["msgId", [-1n, 2n ** 64n, 1, "1", null, undefined]],
  ["pkTotal", [256, -1, 0.5, true]],
  ["serviceId", ["12345678901", "a\u0000b", "\u0100", "\ud800", "\u{1f600}", 1, null, ["HELP"], new String("HELP")]],
])("%s rejects the same values as the encoder, and writes nothing", (property, values) => {
  for (const value of values) {
    const frame = encodeSubmit(submit);
    const before = frame.slice();
    const view = new SubmitView().over(frame);
    const error = errorOf(() => Reflect.set(view, property, value));
    expect(isEncodeError(error)).toBe(true);
    expect(String(error)).toBe(
      String(errorOf(() => Reflect.apply(encodeSubmit, null, [{ ...submit, [property]: value }]))),
    );
    expect(frame).toEqual(before);
  }
});

test("counters, length, command and counted fields cannot be set", () => {
  const frame = encodeSubmit(submit);
  const before = frame.slice();
  const view = new SubmitView().over(frame);
  for (const property of ["name", "destUsrTl", "destTerminalId", "msgLength", "msgContent"]) {
    expect([property, Reflect.set(view, property, 1)]).toEqual([property, false]);
  }
  expect(["totalLength" in view, "commandId" in view]).toEqual([false, false]);
  expect(frame).toEqual(before);
});

test("a view without a frame can be neither read nor written", () => {
  expect(() => new SubmitView().sequenceId).toThrow(RangeError);
  expect(() => new SubmitView().msgContent).toThrow(RangeError);
  expect(() => void (new SubmitView().sequenceId = 1)).toThrow(RangeError);
  expect(new SubmitView().destUsrTl).toBe(0);
});

test("rejects invalid frames, and the view does not move", () => {
  const view = new SubmitView().over(encodeSubmit(submit));
  const other = encode({ name: "CMPP_ACTIVE_TEST", sequenceId: 9 });
  expect(() => view.over(other)).toThrow("Command_Id at offset 4: expected 0x00000004, got 0x00000008.");
  expect(view.sequenceId).toBe(7);
  const over = (...values: readonly unknown[]): unknown => Reflect.apply(Reflect.get(view, "over"), view, values);
  for (const octets of [undefined, null, 1, "octets", [1, 2], new ArrayBuffer(12)]) {
    const error = errorOf(() => over(octets));
    expect(error).toMatchObject({ name: "DecodeError", code: "wrong-memory" });
    const memory = new DataView(new ArrayBuffer(12));
    expect(errorOf(() => over(octets, memory, 0, 12))).toMatchObject({
      code: "wrong-memory",
    });
  }
  expect(new ActiveTestView().over(other).sequenceId).toBe(9);
});

test("a view reads the current memory, and nothing outside its frame, until the next call of over", () => {
  const frame = encodeSubmit(submit);
  const view = new SubmitView().over(frame);
  frame.set(encodeSubmit({ ...submit, sequenceId: 8, destTerminalId: ["1"], msgContent: new Uint8Array(37) }));
  expect(view.sequenceId).toBe(8);
  expect(view.destUsrTl).toBe(2);
  expect(view.over(frame).destUsrTl).toBe(1);
});

test("a field may not have the name of a method of a view", () => {
  const texts = readFolder("schema", (path) => path.startsWith("cmpp/"));
  const path = "cmpp/messages/submit.yaml";
  const codesWith = (field: string): readonly string[] => {
    const text = texts.get(path)?.replace("- { name: Pk_total,", `- ${field}\n    - { name: Pk_total,`) ?? "";
    const { diagnostics } = compile({ protocols: new Map([...texts, [path, text]]), language: readLanguage() });
    return diagnostics.map(({ code }) => code);
  };
  const integer = "type: Unsigned Integer, octets: 1, en: Something., zh: 某物。";
  expect(codesWith(`{ name: Dest_terminal_Id_At, ${integer} }`)).toContain("property-collision");
  expect(codesWith(`{ name: Over, ${integer} }`)).toContain("reserved-property");
  expect(codesWith(`{ name: Added, ${integer} }`)).not.toContain("property-collision");
});
