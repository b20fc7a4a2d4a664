import { describe, expect, test } from "vitest";
import {
  decodeSubmit,
  encodeSubmit,
  encodeSubmitInto,
  type Submit,
  submitLayout,
  sizeOfSubmit,
  SubmitView,
} from "../../../generated/cmpp30/index.js";
import {
  boundaryFrames,
  checkOutOfRange,
  checkCommand,
  checkTruncation,
  checkFrame,
  checkReading,
  checkTrailingBytes,
  checkView,
  isOfFixedSize,
  minMessage,
  type Subject,
} from "../../../generated/runtime/conformance/index.js";
import { DecodeError, EncodeError, isDecodeError, isEncodeError } from "../../../generated/runtime/wire/index.js";
import { writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { everything } from "../../helpers/values/all-wire-types.js";

/* The findings of generated tests for a codec with one small error, and no findings for a correct codec. */

const sound: Subject<Submit> = {
  layout: submitLayout,
  sizeOf: sizeOfSubmit,
  encode: encodeSubmit,
  encodeInto: encodeSubmitInto,
  decode: decodeSubmit,
  createView: () => new SubmitView(),
};

const context = { protocol: "cmpp30", title: "CMPP 3.0", messageName: "CMPP_SUBMIT" };
const frame = writeFrame(submitLayout, { ...minMessage(submitLayout), destTerminalId: ["1", "2"], linkId: "L" });

/** A decoder with a wrong error: a different code, a different field, or no error at all. */
function decoding(change: (error: DecodeError) => Partial<DecodeError> | null): Subject<Submit> {
  const decode = (octets: Uint8Array): Submit => {
    try {
      return decodeSubmit(octets);
    } catch (error) {
      const other = isDecodeError(error) ? change(error) : {};
      if (other === null || !isDecodeError(error)) return decodeSubmit(frame);
      const { code = error.code, field = error.field, offset = error.offset } = other;
      throw new DecodeError(context, { code, field, offset, expected: ["%", error.expected], actual: 0 });
    }
  };
  return { ...sound, decode };
}

/** An encoder with a wrong error. */
function encoding(change: Partial<EncodeError>): Subject<Submit> {
  const encode = (message: Submit): Uint8Array => {
    try {
      return encodeSubmit(message);
    } catch (error) {
      if (!isEncodeError(error)) throw error;
      const { code = error.code, field = error.field } = change;
      throw new EncodeError(context, { code, field, expected: ["%", error.expected], actual: 0 });
    }
  };
  return { ...sound, encode };
}

const isCorrected = ({ code }: DecodeError): boolean => code !== "truncated";

describe("reports a decoder if a truncated frame", () => {
  test.each([
    ["is rejected without a field", decoding(() => ({ field: null })), "truncated to 20 bytes: truncated at no field"],
    [
      "is rejected with a different code",
      decoding(() => ({ code: "beyond-body" })),
      "truncated to 20 bytes: beyond-body at",
    ],
    ["is accepted", decoding(() => null), "truncated to 20 bytes: accepted"],
    [
      "with corrected length is accepted",
      decoding((error) => (isCorrected(error) ? null : {})),
      "truncated to 20 bytes, length corrected: accepted",
    ],
    [
      "with corrected length is rejected without a field",
      decoding((error) => (isCorrected(error) ? { field: null } : {})),
      "truncated to 19 bytes, length corrected: body-too-short at no field",
    ],
    [
      "with corrected length is reported as truncated",
      decoding((error) => (isCorrected(error) ? { code: "truncated" } : {})),
      "truncated to 19 bytes, length corrected: truncated at Msg_Id",
    ],
  ])("%s", (_, subject, finding) => {
    expect(checkTruncation(sound, frame)).toEqual([]);
    expect(checkTruncation(subject, frame).join("\n")).toContain(finding);
  });
});

test("reports a wrong error for a frame that is too long, or has a different length or command", () => {
  expect([...checkTrailingBytes(sound, frame), ...checkCommand(sound, frame)]).toEqual([]);
  expect(
    checkTrailingBytes(
      decoding(() => ({ code: "frame-length" })),
      frame,
    ),
  ).toHaveLength(2);
  expect(
    checkTrailingBytes(
      decoding(() => ({ code: "beyond-body" })),
      frame,
    ),
  ).toHaveLength(2);
  expect(
    checkTrailingBytes(
      decoding(() => null),
      frame,
    ),
  ).toHaveLength(4);
  expect(
    checkCommand(
      decoding(() => ({ field: "Msg_Id" })),
      frame,
    ),
  ).toHaveLength(1);
  expect(
    checkCommand(
      decoding(() => ({ code: "wrong-constant" })),
      frame,
    ),
  ).toHaveLength(1);
  const longest = boundaryFrames(sound, {}).at(-1) ?? frame;
  expect(longest).toHaveLength(8578);
  expect(checkTrailingBytes(sound, longest)).toEqual([]);
  expect(
    checkTrailingBytes(
      decoding(() => null),
      longest,
    ),
  ).toHaveLength(4);
  const almost = encodeSubmit({ ...decodeSubmit(longest), msgContent: new Uint8Array(254) });
  expect(
    checkTrailingBytes(
      decoding(() => ({ code: "frame-length" })),
      almost,
    ),
  ).toHaveLength(2);
});

describe("checkFrame", () => {
  test.each([
    [
      "reports a decoder that loses a field",
      { decode: (octets: Uint8Array) => ({ ...decodeSubmit(octets), linkId: "" }) },
      "read different messages",
    ],
    [
      "reports that the interpreter encodes such a message differently",
      { decode: (octets: Uint8Array) => ({ ...decodeSubmit(octets), linkId: "" }) },
      "the interpreter writes different bytes",
    ],
    [
      "reports an encoder that returns a wrong end",
      {
        encodeInto: (message: Submit, octets: Uint8Array, view: DataView, start: number) =>
          encodeSubmitInto(message, octets, view, start) + 1,
      },
      "some bytes of the frame are not written",
    ],
  ])("%s", (_, failure, finding) => {
    expect(checkFrame(sound, frame)).toEqual([]);
    expect(checkFrame({ ...sound, ...failure }, frame).join("\n")).toContain(finding);
  });

  test("does not require nonzero padding to be written again", () => {
    const dirty = frame.slice();
    dirty[frame.length - 1] = 1;
    expect(checkFrame(sound, dirty)).toEqual([]);
  });
});

test("reports a wrong error for values out of range", () => {
  expect(checkOutOfRange(sound)).toEqual([]);
  expect(checkOutOfRange(encoding({ field: "LinkID" })).join("\n")).toContain(
    "Msg_Id: expected the error out-of-range, got out-of-range at LinkID",
  );
  expect(checkOutOfRange(encoding({ code: "bad-hex" })).join("\n")).toContain("got bad-hex at Msg_Id");
  expect(checkOutOfRange({ ...sound, sizeOf: () => Number.NaN }).join("\n")).toContain("the size is NaN");
  const broken = (): never => {
    throw new TypeError("broken");
  };
  expect(() => checkOutOfRange({ ...sound, sizeOf: broken })).toThrow("broken");
  expect(() => boundaryFrames(sound, { sequenceId: ["x"] })).toThrow("expected a number");
});

describe("a view", () => {
  class WrongFirst extends SubmitView {
    override destTerminalIdAt(index: number): string | undefined {
      return index === 0 ? "x" : super.destTerminalIdAt(index);
    }
  }

  class Endless extends SubmitView {
    override destTerminalIdAt(index: number): string | undefined {
      return super.destTerminalIdAt(index) ?? "x";
    }
  }

  test("returns the elements of a list, and undefined for an index out of range", () => {
    expect(checkReading(sound, frame)).toEqual([]);
    expect(checkReading({ ...sound, createView: () => new WrongFirst() }, frame)).toHaveLength(1);
    expect(checkReading({ ...sound, createView: () => new Endless() }, frame)).toHaveLength(4);
  });

  test("sets only fields of fixed size", () => {
    expect(checkView(sound, {})).toEqual([]);
    const settable = new Proxy(SubmitView, {
      construct: (View) =>
        Object.defineProperty(new View(), "msgContent", { writable: true, value: new Uint8Array(0) }),
    });
    const findings = checkView({ ...sound, createView: () => new settable() }, {});
    expect(findings).toContain("Msg_Content has a variable size, but can be set");
    const fixed = everything.fields.filter(isOfFixedSize).map(({ name }) => name);
    expect(fixed).toEqual(["One", "Long", "Mark", "Count", "Size", "Fixed", "String", "Wide", "Place"]);
  });
});
