import { describe, expect, test } from "vitest";
import {
  boundariesOf,
  boundaryFrames,
  checkBoundaries,
  checkFrame,
  checkOutOfRange,
  checkTrailingBytes,
  checkTruncation,
  checkView,
  type FrameView,
  isOfFixedSize,
  minMessage,
  type Subject,
} from "../../../generator/runtime/conformance/index.js";
import {
  type FieldLayout,
  isProperty,
  type MessageLayout,
  readMessage,
  writeFrame,
} from "../../../generator/runtime/interpreter/index.js";
import { DecodeError, isDecodeError } from "../../../generator/runtime/wire/index.js";
import { block, frame, response, submit, submitOf } from "../../helpers/values/tlv-layouts.js";

/* The findings for a codec of the interpreter with one small error in TLVs, and no findings for the interpreter. */

function subjectOf(layout: MessageLayout): Subject<object> {
  return {
    layout,
    sizeOf: (message) => writeFrame(layout, message).length,
    encode: (message) => writeFrame(layout, message),
    encodeInto: (message, octets, _, start) => {
      const written = writeFrame(layout, message);
      octets.set(written, start);
      return start + written.length;
    },
    decode: (octets) => readMessage(layout, octets),
    createView: () => viewOf(layout),
  };
}

/** A view that decodes the frame for every property. */
function viewOf(layout: MessageLayout): FrameView {
  let octets: Uint8Array = new Uint8Array(0);
  const fixed = [...layout.frame.header, ...layout.fields].filter((field) => isProperty(field) && isOfFixedSize(field));
  const view: FrameView = new Proxy(
    {
      over: (whole: Uint8Array, _?: DataView, start = 0, end = whole.length) => {
        const part = whole.subarray(start, end);
        readMessage(layout, part);
        octets = part;
        return view;
      },
    },
    {
      get: (target, key) => Reflect.get(target, key) ?? Reflect.get(readMessage(layout, octets), key),
      set: (_, key, value) => {
        if (!fixed.some(({ property }) => property === key)) return false;
        octets.set(writeFrame(layout, { ...readMessage(layout, octets), [key]: value }));
        return true;
      },
    },
  );
  return view;
}

const rest: FieldLayout = { kind: "octets", name: "Rest", property: "rest", octets: "rest", maxOctets: 9 };
const layouts: readonly MessageLayout[] = [
  submit,
  response,
  { ...response, fields: [block] },
  { ...submit, name: "ONE_OCTET", fields: [{ ...block, tagOctets: 1, lengthOctets: 1, parameters: oneOctet() }] },
  {
    ...submit,
    name: "FOUR",
    frame: { ...frame, maxOctets: 300 },
    fields: [{ ...block, tagOctets: 4, lengthOctets: 4 }],
  },
  { ...submit, name: "NONE", fields: [{ ...block, parameters: [] }] },
  { ...submit, name: "END", fields: [{ kind: "structure", name: "End", property: "end", fields: [rest] }] },
];

function oneOctet() {
  return block.parameters.map((parameter) => ({ ...parameter, tag: parameter.tag & 0xff }));
}

/** Short frames: those at the maximum of the protocol would take minutes to cut at every byte. */
function shortFrames(subject: Subject<object>): readonly Uint8Array[] {
  return boundaryFrames(subject, {}).filter((octets) => octets.length < 400);
}

describe.each(layouts)("$name", (layout) => {
  const subject = subjectOf(layout);

  test("the interpreter passes every check", () => {
    expect(checkBoundaries(subject, {})).toEqual([]);
    expect(checkOutOfRange(subject)).toEqual([]);
    for (const octets of shortFrames(subject)) {
      expect(checkTruncation(subject, octets)).toEqual([]);
      expect(checkTrailingBytes(subject, octets)).toEqual([]);
    }
  });
});

test("a view that decodes passes every check", () => {
  const small = { ...submit, frame: { ...frame, maxOctets: 300 } };
  expect(checkView(subjectOf(small), {})).toEqual([]);
});

describe("boundary frames of TLVs", () => {
  const texts = shortFrames(subjectOf(submit)).map((octets) => Buffer.from(octets.subarray(8)).toString("hex"));
  const has = (part: string): boolean => texts.some((text) => text.includes(part.replaceAll(" ", "")));

  test.each([
    ["each alone", "0109 0000"],
    ["several", "010c 0001 00 010c 0001 ff"],
    ["a second one", "0101 0002 0000 0101 0002 0000"],
    ["an unknown one without octets", "ffff 0000"],
    ["an unknown one with many octets", "ffff 00c8 ff"],
    ["a known one that is too long", "0101 0003 ffffff"],
    ["a known one without octets", "0102 0000"],
    ["two that are swapped", "010c 0001 00 010b 0003 000000"],
  ])("have %s", (_, part) => {
    expect(has(part)).toBe(true);
  });

  test("have none, and all", () => {
    expect(texts).toContain("");
    const all = block.parameters.map(({ tag }) => tag.toString(16).padStart(4, "0"));
    expect(texts.some((text) => all.every((tag) => text.includes(tag)))).toBe(true);
  });

  test("are below the limits of the frame and of the length", () => {
    const { inside } = boundariesOf(submit, block, []);
    const payloads = inside.flatMap((value) => Reflect.get(Object(value), "payload") ?? []);
    expect(
      payloads
        .map((payload: Uint8Array) => payload.length)
        .toSorted((one, other) => one - other)
        .at(-1),
    ).toBe(65_535);
    expect(minMessage(submit)).toHaveProperty("tlvs", null);
  });
});

describe("an error in TLVs is found:", () => {
  const sound = subjectOf(submit);
  const octets = submitOf("0109 0000 0101 0002 0005");

  /** A decoder that changes the TLVs it has read. */
  const reading = (change: (tlvs: object) => object): Subject<object> => ({
    ...sound,
    decode: (whole) => {
      const message = readMessage(submit, whole);
      const tlvs: unknown = Reflect.get(message, "tlvs");
      return typeof tlvs === "object" && tlvs !== null ? { ...message, tlvs: change(tlvs) } : message;
    },
  });

  test("a decoder without the order", () => {
    expect(
      checkFrame(
        reading((tlvs) => ({ ...tlvs, order: undefined })),
        octets,
      ),
    ).not.toEqual([]);
    expect(checkFrame(sound, octets)).toEqual([]);
  });

  test("a decoder that loses what it does not know", () => {
    const losing = reading((tlvs) => ({ ...tlvs, others: undefined }));
    expect(checkBoundaries(losing, {})).not.toEqual([]);
  });

  test("an encoder that ignores the order", () => {
    const encode = (message: object): Uint8Array => {
      const tlvs: object | null = Object(Reflect.get(message, "tlvs"));
      return writeFrame(submit, { ...message, tlvs: { ...tlvs, order: undefined } });
    };
    expect(checkFrame({ ...sound, encode }, octets)).not.toEqual([]);
  });

  test("a decoder that accepts a TLV without its end", () => {
    const decode = (whole: Uint8Array): object => {
      try {
        return readMessage(submit, whole);
      } catch (error) {
        if (isDecodeError(error) && error.code === "beyond-body") return readMessage(submit, submitOf(""));
        throw error;
      }
    };
    expect(checkTruncation({ ...sound, decode }, octets)).not.toEqual([]);
  });

  test("a decoder with another code for the byte after the last TLV", () => {
    const decode = (whole: Uint8Array): object => {
      try {
        return readMessage(submit, whole);
      } catch (error) {
        if (!isDecodeError(error) || error.code !== "body-too-short") throw error;
        const context = { protocol: "tlv10", title: "TLV 1.0", messageName: "SUBMIT" };
        const details = { code: "body-too-short", field: "tlvs.count", offset: 0 } as const;
        throw new DecodeError(context, { ...details, expected: 4, actual: 1 });
      }
    };
    expect(checkTrailingBytes({ ...sound, decode }, octets)).toHaveLength(1);
  });

  test("an encoder that accepts any value", () => {
    const encode = (message: object): Uint8Array => writeFrame(submit, { ...message, kind: 5, to: "", tlvs: null });
    const findings = checkOutOfRange({ ...sound, encode });
    expect(findings.filter((finding) => finding.startsWith("tlvs:")).length).toBeGreaterThan(50);
  });

  test("a string without its NUL is not compared with what is written", () => {
    expect(checkFrame(sound, submitOf("0104 0001 61"))).toEqual([]);
  });
});
