import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../generated/cmpp20/index.js";
import * as cmpp30 from "../../generated/cmpp30/index.js";
import * as sgip12 from "../../generated/sgip12/index.js";
import * as sgip13 from "../../generated/sgip13/index.js";
import * as smgp13 from "../../generated/smgp13/index.js";
import * as smgp303 from "../../generated/smgp303/index.js";
import * as smpp34 from "../../generated/smpp34/index.js";
import * as smpp50 from "../../generated/smpp50/index.js";
import { INTERNAL } from "../helpers/values/internal-functions.js";
import { isSameDigest } from "../../generated/runtime/rules/index.js";
import * as node from "../../generated/runtime/node/index.js";
import * as redis from "../../generated/runtime/redis/index.js";
import * as reports from "../../generated/runtime/reports/index.js";
import { isDecodeError, isEncodeError } from "../../generated/runtime/wire/index.js";
import * as text from "../../generated/runtime/text/index.js";
import { textFormats } from "../helpers/text-formats.js";
import { type ModuleId, moduleIds, modules } from "../helpers/protocols.js";
import { vectorFrames } from "../helpers/values/vector-frames.js";

/* Every export of the public entries with wrong arguments: a result or an error of the library, never a TypeError. */

/** The exports of a module that cmpp30 does not share: those of the runtime are called once. */
function ownExports(module: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(module).filter(([name, value]) => Reflect.get(cmpp30, name) !== value));
}

const ENTRIES = {
  cmpp20: ownExports(cmpp20),
  cmpp30,
  sgip12: ownExports(sgip12),
  sgip13: ownExports(sgip13),
  smgp13: ownExports(smgp13),
  smgp303: ownExports(smgp303),
  smpp34: ownExports(smpp34),
  smpp50: ownExports(smpp50),
  text,
  reports,
  redis,
  node,
};

const WRONG: readonly unknown[] = [
  undefined,
  null,
  Symbol("wrong"),
  7,
  NaN,
  7n,
  true,
  "wrong",
  "",
  {},
  Object.create(null),
  { toString: () => ({}), valueOf: () => ({}) },
  [undefined],
  () => undefined,
  new Uint8Array(2),
  new Date(NaN),
];

/** Valid arguments to combine with a wrong one: a function reads the second only if the first may be valid. */
const EXTRA: readonly unknown[] = [{}, 0, "hi", new Uint8Array(2), [], textFormats];

function isLibraryError(error: unknown): boolean {
  return isDecodeError(error) || isEncodeError(error) || text.isTextError(error) || reports.isStoreError(error);
}

function functionsOf(entry: object): [string, (...values: readonly unknown[]) => unknown][] {
  return Object.entries(entry).flatMap(([name, value]) => {
    if (typeof value !== "function" || INTERNAL.some(([exports]) => exports.test(name))) return [];
    const isClass = /^class\b/.test(Function.prototype.toString.call(value));
    const call = (...values: readonly unknown[]): unknown =>
      isClass ? Reflect.construct(value, values) : Reflect.apply(value, null, values);
    return [[name, call]];
  });
}

function callMethod(owner: object, name: string, ...values: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(owner, name);
  return typeof method === "function" ? Reflect.apply(method, owner, values) : null;
}

/** Calls with each wrong value in each place, and with no arguments. */
function* argumentLists(nearby: readonly unknown[]): Generator<unknown[]> {
  for (const wrong of WRONG) {
    yield [wrong, wrong, wrong, wrong];
    for (const place of [0, 1, 2]) {
      for (const other of nearby) {
        yield Array.from({ length: 4 }, (_, index) => (index === place ? wrong : other));
      }
    }
  }
}

/** Returns the error of a call if it is not an error of the library; otherwise null. */
function unexpectedError(work: () => unknown): unknown {
  try {
    const result = work();
    // The tests below check what a method rejects with.
    if (result instanceof Promise) result.catch(() => undefined);
    return null;
  } catch (error) {
    return isLibraryError(error) ? null : error;
  }
}

describe.each(Object.entries(ENTRIES))("wrong arguments of %s", (entry, exports) => {
  test.each(functionsOf(exports))("%s", (name, call) => {
    const id = moduleIds.find((each) => each === entry);
    const messages = id === undefined ? [] : vectorFrames(id).slice(0, 3).map(decoderOf(id));
    for (const values of argumentLists([...EXTRA, ...messages])) {
      const error = unexpectedError(() => call(...values));
      expect(error, error === null ? "" : `with ${values.map(kind).join(", ")}`).toBeNull();
    }
    if (name === "setGb18030Decoder") text.setGb18030Decoder(null);
  });
});

function decoderOf(id: ModuleId): (frame: Uint8Array) => object {
  return modules[id].decode;
}

function kind(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : Object.prototype.toString.call(value);
}

/** Every message of the vectors with each of its values replaced. */
function* brokenMessages(protocol: typeof cmpp30 | typeof cmpp20, frames: readonly Uint8Array[]): Generator<object> {
  for (const frame of frames) {
    const message = protocol.decode(frame);
    for (const property of Object.keys(message)) {
      for (const wrong of WRONG) yield { ...message, [property]: wrong };
    }
  }
}

test.each([
  ["cmpp20", cmpp20],
  ["cmpp30", cmpp30],
] as const)("messages of %s with a wrong value in one property", (id, protocol) => {
  const readers = functionsOf(protocol).filter(([name]) =>
    /^(?:check|redact|encodeChecked|encode|sizeOf|reply|.*ReportOf|textOf\w+|partOf\w+)$/.test(name),
  );
  expect(readers.length).toBeGreaterThan(8);
  for (const message of brokenMessages(protocol, vectorFrames(id))) {
    for (const [name, read] of readers) {
      const error = unexpectedError(() => read(message, {}));
      if (error !== null) throw new Error(`${name} of ${kindOfMessage(message)}`, { cause: error });
    }
  }
});

/** Returns the values of a message, for the error of a test. */
function kindOfMessage(message: object): string {
  return Object.entries(message)
    .map(([property, value]) => `${property}: ${kind(value)}`)
    .join(", ");
}

test.each([
  ["createSubmit", "EncodeError", "CMPP 3.0 CMPP_SUBMIT: expected an object, got undefined."],
  ["checkSubmit", "EncodeError", "CMPP 3.0 CMPP_SUBMIT: expected a message, got undefined."],
  ["check", "EncodeError", "CMPP 3.0: expected an object, got undefined."],
  ["redact", "EncodeError", "CMPP 3.0: expected an object, got undefined."],
  ["redactSubmit", "EncodeError", "CMPP 3.0 CMPP_SUBMIT: expected an object, got undefined."],
  ["packMsgId", "EncodeError", "CMPP 3.0 Msg_Id: expected an object, got undefined."],
  ["decodeDeliverMsgContent", "DecodeError", "CMPP 3.0 CMPP_DELIVER at offset 0: expected a message, got undefined."],
  ["textOfSubmit", "TextError", "CMPP_SUBMIT: expected an object, got undefined."],
  ["partOfDeliver", "TextError", "CMPP_DELIVER: expected an object, got undefined."],
  ["toHex", "EncodeError", "smswire octets: expected a Uint8Array, got undefined."],
  ["decodeEach", "DecodeError", "CMPP 3.0 at offset 0: expected a FrameSplitter, got undefined."],
])("%s without arguments throws a %s", (name, type, message) => {
  const call = Object.fromEntries(functionsOf(cmpp30))[name];
  expect(() => call?.()).toThrow(expect.objectContaining({ name: type, message }));
});

test("reports the field whose value no rule can read", () => {
  const submit = vectorFrames("cmpp30")
    .map((frame) => cmpp30.decode(frame))
    .find(({ name }) => name === "CMPP_SUBMIT");
  const check = Object.fromEntries(functionsOf(cmpp30))["check"];
  expect(() => check?.({ ...submit, msgContent: undefined })).toThrow(
    expect.objectContaining({ name: "EncodeError", field: "Msg_Content", code: "wrong-type" }),
  );
});

test("returns null for a description in another language", () => {
  const describeResult = Object.fromEntries(functionsOf(cmpp30))["describeSubmitResult"];
  for (const language of WRONG) expect(describeResult?.(0, language)).toBeNull();
});

test("returns false for digests if one is not bytes", () => {
  const isSame = (one: unknown, other: unknown): unknown => Reflect.apply(isSameDigest, null, [one, other]);
  for (const wrong of WRONG.filter((each) => !(each instanceof Uint8Array))) {
    expect(isSame(wrong, new Uint8Array(16))).toBe(false);
    expect(isSame(new Uint8Array(16), wrong)).toBe(false);
    expect(isSame(wrong, wrong)).toBe(false);
  }
});

test("loses no frame if the handler is not a function", () => {
  const frame = cmpp30.encodeActiveTest(cmpp30.createActiveTest({ sequenceId: 1 }));
  const splitter = cmpp30.createSplitter();
  for (const call of [
    () => Reflect.apply(cmpp30.decodeEach, null, [splitter, frame, undefined]),
    () => callMethod(splitter, "each", frame, undefined),
  ]) {
    expect(call).toThrow(expect.objectContaining({ name: "DecodeError", code: "splitter-state" }));
  }
  expect(splitter.push(frame)).toEqual([frame]);
});

test.each(WRONG.map((wrong) => [kind(wrong), wrong]))("streams and parts of %s reject", async (_, wrong) => {
  const reassembler = new text.Reassembler(textFormats);
  const part = { from: "1", to: "2", content: String, format: 0, headerIndicator: 0, msgId: 1n };
  const results = [
    Reflect.apply(cmpp30.splitFrames, null, [wrong, wrong]).next(),
    Reflect.apply(cmpp30.splitFrames, null, [[String], cmpp30.createSplitter()]).next(),
    Reflect.apply(cmpp30.splitMessages, null, [[], cmpp30.createSplitter(), {}]).next(),
    callMethod(reassembler, "add", wrong),
    callMethod(reassembler, "add", part),
  ];
  for (const result of results) await expect(result).rejects.toSatisfy(isLibraryError);
});
