import { describe, expect, test } from "vitest";
import { cancelLayout, decodeCancel, encodeCancel, frameLayout } from "../../../generated/cmpp30/index.js";
import { diagnoseCancel, diagnoseMtStatusReport60, frameHead } from "../../../generated/cmpp30/diagnose.js";
import { findChoiceError } from "../../../generated/runtime/diagnose/index.js";
import { isEncodeError, toHex, dataViewOf, kindOf } from "../../../generated/runtime/wire/index.js";
import {
  encodeFailure,
  findPadding,
  readFrameSpans,
  readJson,
  readMessage,
  unknownMessageFailure,
  writeFrame,
} from "../../../generated/runtime/interpreter/index.js";
import { pushOctet, pushOctets, type Writer } from "../../../generated/runtime/interpreter/writer.js";
import { everything, frame, layouts, message, nothing, octets } from "../../helpers/values/all-wire-types.js";
import { errorOf } from "../../helpers/values/errors.js";

/* The interpreter with a layout that has a field of every kind: values just inside and just outside the limits. */

/** The frame with different bytes from an offset on. */
function changed(at: number, ...others: readonly number[]): Uint8Array {
  const copy = octets.slice();
  copy.set(others, at);
  return copy;
}

/** The frame without some bytes from an offset on, its length corrected. */
function without(at: number, count: number): Uint8Array {
  const copy = Uint8Array.from([...octets.subarray(0, at), ...octets.subarray(at + count)]);
  copy[0] = copy.length;
  return copy;
}

describe("bytes", () => {
  test("decode to a message, which encodes to the same bytes", () => {
    expect(readMessage(everything, octets)).toEqual(message);
    expect(toHex(writeFrame(everything, message))).toBe(toHex(octets));
  });

  test.each([
    ["a constant", changed(3, 2), { code: "wrong-constant", field: "One", offset: 3, expected: "1" }],
    ["a constant of eight bytes", changed(11, 3), { code: "wrong-constant", field: "Long", expected: "2" }],
    ["a constant text", changed(13, 0x63), { code: "wrong-constant", field: "Mark", expected: '"ab"' }],
    [
      "a text without an end",
      changed(26, 0x64),
      { code: "no-terminator", field: "Text", expected: "a NUL within 4 bytes" },
    ],
  ])("with a value other than %s are rejected", (_, other, error) => {
    expect(errorOf(() => readMessage(everything, other))).toMatchObject(error);
  });

  test("of a string that ends at its maximum size have no NUL; of one that ends before are too few", () => {
    const text = {
      frame,
      name: "T",
      commandId: 3,
      fields: [{ kind: "c-string", name: "Text", property: "text", maxOctets: 4 }],
    } as const;
    const read = (...body: number[]): unknown =>
      errorOf(() => readMessage(text, Uint8Array.of(3 + body.length, 3, 0, ...body)));
    expect(read(1, 2, 3, 0)).toBe(null);
    expect(read(1, 2, 3, 4)).toMatchObject({ code: "no-terminator", field: "Text" });
    expect(read(1, 2, 3)).toMatchObject({ code: "body-too-short", field: "Text" });
  });

  test("after a NUL are reported in Octet Strings only", () => {
    expect(findPadding(layouts, octets)).toEqual([]);
    expect(findPadding(layouts, changed(27, 0x77, 0, 0, 0x7a))).toEqual([{ field: "String", offset: 30, hex: "7a" }]);
    expect(findPadding(layouts, changed(27, 0, 0x78))).toEqual([{ field: "String", offset: 28, hex: "78797a" }]);
  });

  test("of strings are shown as a string if all are printable", () => {
    const shown = (...characters: number[]): unknown =>
      Reflect.get(Object(readJson(layouts, changed(27, ...characters))["fields"]), "String");
    expect(shown(0x20, 0x7e, 0, 0)).toBe(" ~");
    for (const octet of [0x1f, 0x7f, 0x80, 0xff]) {
      expect(shown(0x77, octet, 0x79, 0)).toEqual({ hex: `77${octet.toString(16)}7900` });
    }
  });

  test("are read up to the first error, every field once", () => {
    const paths = (frame: Uint8Array): readonly string[] =>
      readFrameSpans(layouts, frame).spans.map(({ path }) => path);
    const all = paths(octets);
    expect(all).toEqual(["Length", "Command", "Sequence", ...everything.fields.flatMap(({ name }) => pathsIn(name))]);
    expect(paths(changed(0, 61))).toEqual(all);
    expect(readFrameSpans(layouts, changed(0, 61)).error).toMatchObject({ code: "frame-length" });
    expect(paths(without(octets.length - 1, 1))).toEqual(all.slice(0, -2));
    expect(paths(changed(3, 2))).toEqual(["Length", "Command", "Sequence"]);
  });
});

function pathsIn(name: string): string[] {
  if (name === "List") return ["List[0]", "List[1]", "List"];
  return name === "Place" ? ["Place.East", "Place.North", "Place"] : [name];
}

describe("a message", () => {
  test.each([
    ["bytes for a list", { list: new Uint8Array(300) }, "wrong-type", "List", "an array"],
    ["a list for bytes", { raw: [1] }, "wrong-type", "Raw", "a Uint8Array"],
    ["a list for bytes of fixed size", { fixed: [1, 2] }, "wrong-type", "Fixed", "a Uint8Array"],
    ["too few bytes", { fixed: Uint8Array.of(1) }, "wrong-type", "Fixed", "exactly 2 bytes"],
    ["too many bytes", { fixed: Uint8Array.of(1, 2, 3) }, "too-long", "Fixed", "exactly 2 bytes"],
    ["a number for a structure", { place: 5 }, "wrong-type", "Place", "an object"],
    ["null for a structure", { place: null }, "wrong-type", "Place", "an object"],
    [
      "a function for a structure",
      { place: Object.assign(() => 0, message.place) },
      "wrong-type",
      "Place",
      "an object",
    ],
    ["a bigint for a number", { sequenceId: 1n }, "wrong-type", "Sequence", "a number"],
    ["a number for a bigint", { wide: 1 }, "wrong-type", "Wide", "a bigint"],
    ["a text for a bigint", { wide: "1" }, "wrong-type", "Wide", "a bigint"],
    ["a frame that is too long", { raw: new Uint8Array(22) }, "frame-length", null, "at most 60 bytes"],
  ])("with %s is rejected", (_, part, code, field, expected) => {
    expect(errorOf(() => writeFrame(everything, { ...message, ...part }))).toMatchObject({ code, field, expected });
  });

  test("may have the maximum size", () => {
    const longest = { ...message, raw: new Uint8Array(21) };
    expect(readMessage(everything, writeFrame(everything, longest))).toEqual(longest);
  });

  test.each([7, null, undefined, Object.assign(() => 0, { sequenceId: 1 })])("is not %s", (value) => {
    expect(errorOf(() => writeFrame(nothing, value))).toMatchObject({ code: "wrong-type", expected: "a message" });
  });
});

describe("the search for the error of a valid value", () => {
  const cancel = encodeCancel({ name: "CMPP_CANCEL", sequenceId: 1, msgId: 2n });

  test("reports that there is no error", () => {
    const view = dataViewOf(cancel);
    expect(diagnoseCancel(cancel, view, 0, cancel.length)).toMatchObject({ code: "wrong-memory" });
    const report = new Uint8Array(60);
    expect(diagnoseMtStatusReport60(report, dataViewOf(report), 0, 60)).toMatchObject({ code: "wrong-memory" });
    expect(encodeFailure(cancelLayout, decodeCancel(cancel))).toMatchObject({ code: "unreadable" });
  });

  test("returns an error instead of throwing it", () => {
    expect(isEncodeError(encodeFailure(cancelLayout, null))).toBe(true);
    expect(
      [59, 60, 65, 71, 72].map((size) => findChoiceError(frameHead, "S", [60, 71], new Uint8Array(size)).code),
    ).toEqual(["body-too-short", "surplus-octets", "surplus-octets", "surplus-octets", "surplus-octets"]);
  });

  test("keeps an error that was thrown for this message and this protocol", () => {
    const cause = encodeFailure(cancelLayout, null);
    expect(encodeFailure(cancelLayout, { sequenceId: 1, msgId: 2n }, cause)).toBe(cause);
    const other = { ...cancelLayout, frame: { ...frameLayout, protocol: "cmpp20" } };
    expect(encodeFailure(other, { sequenceId: 1, msgId: 2n }, cause)).toMatchObject({ code: "unreadable", cause });
    const thrown = new Error("once");
    expect(unknownMessageFailure(frameLayout, { name: "x" }, thrown)).toMatchObject({
      code: "unreadable",
      cause: thrown,
    });
    expect(unknownMessageFailure(frameLayout, { name: "x" })).toMatchObject({
      code: "unknown-message",
      actual: '"x"',
    });
  });
});

describe("a written value", () => {
  const writing = (): Writer => ({
    octets: [],
    overflow: 0,
    maxOctets: 4,
    littleEndian: false,
    context: { protocol: "edge10", title: "EDGE 1.0", messageName: null },
  });

  test("is counted, but not kept, if it exceeds the maximum frame size", () => {
    const one = writing();
    for (let octet = 0; octet < 6; octet++) pushOctet(one, octet);
    expect(one).toMatchObject({ octets: [0, 1, 2, 3], overflow: 2 });
    const other = writing();
    pushOctets(other, Uint8Array.of(5, 6, 7, 8), 4, "x");
    expect(other).toMatchObject({ octets: [5, 6, 7, 8], overflow: 0 });
    pushOctets(other, Uint8Array.of(1), 2 ** 40, "x");
    expect(other).toMatchObject({ octets: [5, 6, 7, 8], overflow: 2 ** 40 });
  });

  test("is the value that was checked", () => {
    for (const length of [1, 3]) {
      expect(errorOf(() => pushOctets(writing(), Uint8Array.of(1, 2), length, "x"))).toMatchObject({
        code: "unreadable",
        field: "x",
      });
    }
  });

  test.each([
    [undefined, "undefined"],
    [null, "null"],
    [[1], "an array"],
    [Uint8Array.of(1), "a Uint8Array"],
    [{}, "an object"],
    ["x", "a string"],
    [1n, "a bigint"],
  ])("is described by its type: %o", (value, words) => {
    expect(kindOf(value)).toBe(words);
  });
});
