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

/* What generated tests say of a codec with one small fault: the sentence about that fault, and none about a sound one. */

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

/** A decoder that says something else of what it refuses: another code, another field, or nothing at all. */
function decoding(change: (error: DecodeError) => Partial<DecodeError> | null): Subject<Submit> {
  const decode = (octets: Uint8Array): Submit => {
    try {
      return decodeSubmit(octets);
    } catch (error) {
      const other = isDecodeError(error) ? change(error) : {};
      if (other === null || !isDecodeError(error)) return decodeSubmit(frame);
      const { code, field, offset, expected, actual } = error;
      throw new DecodeError(context, { code, field, offset, expected, actual, ...other });
    }
  };
  return { ...sound, decode };
}

/** An encoder that says something else of what it refuses. */
function encoding(change: Partial<EncodeError>): Subject<Submit> {
  const encode = (message: Submit): Uint8Array => {
    try {
      return encodeSubmit(message);
    } catch (error) {
      if (!isEncodeError(error)) throw error;
      const { code, field, expected, actual } = error;
      throw new EncodeError(context, { code, field, expected, actual, ...change });
    }
  };
  return { ...sound, encode };
}

const isCorrected = ({ code }: DecodeError): boolean => code !== "truncated";

describe("a frame that is cut", () => {
  test.each([
    ["is refused without a field", decoding(() => ({ field: null })), "cut at 20: truncated at no field"],
    ["is refused with another code", decoding(() => ({ code: "beyond-body" })), "cut at 20: beyond-body at"],
    ["is taken", decoding(() => null), "cut at 20: it is taken"],
    [
      "and corrected is taken",
      decoding((error) => (isCorrected(error) ? null : {})),
      "cut at 20, length corrected: it is taken",
    ],
    [
      "and corrected is refused without a field",
      decoding((error) => (isCorrected(error) ? { field: null } : {})),
      "cut at 19, length corrected: body-too-short at no field",
    ],
    [
      "and corrected is called truncated",
      decoding((error) => (isCorrected(error) ? { code: "truncated" } : {})),
      "cut at 19, length corrected: truncated at Msg_Id",
    ],
  ])("%s", (_, subject, finding) => {
    expect(checkTruncation(sound, frame)).toEqual([]);
    expect(checkTruncation(subject, frame).join("\n")).toContain(finding);
  });
});

test("a frame that is too long, or of another length or command, is refused as such", () => {
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

describe("a frame that is read and written", () => {
  test.each([
    [
      "loses a field",
      { decode: (octets: Uint8Array) => ({ ...decodeSubmit(octets), linkId: "" }) },
      "read different messages",
    ],
    [
      "loses a field, and the walker with it",
      { decode: (octets: Uint8Array) => ({ ...decodeSubmit(octets), linkId: "" }) },
      "the walker writes other octets",
    ],
    [
      "ends elsewhere",
      {
        encodeInto: (message: Submit, octets: Uint8Array, view: DataView, start: number) =>
          encodeSubmitInto(message, octets, view, start) + 1,
      },
      "not every octet is written",
    ],
  ])("%s", (_, fault, finding) => {
    expect(checkFrame(sound, frame)).toEqual([]);
    expect(checkFrame({ ...sound, ...fault }, frame).join("\n")).toContain(finding);
  });

  test("with octets behind a NUL need not be written again", () => {
    const dirty = frame.slice();
    dirty[frame.length - 1] = 1;
    expect(checkFrame(sound, dirty)).toEqual([]);
  });
});

test("values beyond their boundaries are refused with their code and their field", () => {
  expect(checkOutOfRange(sound)).toEqual([]);
  expect(checkOutOfRange(encoding({ field: "LinkID" })).join("\n")).toContain(
    "Msg_Id: refused as out-of-range at LinkID",
  );
  expect(checkOutOfRange(encoding({ code: "bad-hex" })).join("\n")).toContain("Msg_Id: refused as bad-hex at Msg_Id");
  expect(checkOutOfRange({ ...sound, sizeOf: () => Number.NaN }).join("\n")).toContain("makes a message of NaN octets");
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

  test("gives the elements of a list that are there, and no others", () => {
    expect(checkReading(sound, frame)).toEqual([]);
    expect(checkReading({ ...sound, createView: () => new WrongFirst() }, frame)).toHaveLength(1);
    expect(checkReading({ ...sound, createView: () => new Endless() }, frame)).toHaveLength(4);
  });

  test("sets what is of fixed size alone", () => {
    expect(checkView(sound, {})).toEqual([]);
    const settable = new Proxy(SubmitView, {
      construct: (View) =>
        Object.defineProperty(new View(), "msgContent", { writable: true, value: new Uint8Array(0) }),
    });
    const findings = checkView({ ...sound, createView: () => new settable() }, {});
    expect(findings).toContain("Msg_Content has no fixed size, and yet can be set");
    const fixed = everything.fields.filter(isOfFixedSize).map(({ name }) => name);
    expect(fixed).toEqual(["One", "Long", "Mark", "Count", "Size", "Fixed", "String", "Wide", "Place"]);
  });
});
