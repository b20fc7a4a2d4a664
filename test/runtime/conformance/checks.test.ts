import { describe, expect, test } from "vitest";
import {
  decodeSubmit,
  encodeSubmit,
  encodeSubmitInto,
  layouts,
  type Submit,
  sizeOfSubmit,
  submitLayout,
  SubmitView,
} from "../../../generated/cmpp30/index.js";
import {
  checkOutOfRange,
  checkBoundaries,
  checkCommand,
  checkTruncation,
  checkFrame,
  checkSplits,
  checkTrailingBytes,
  checkVector,
  type Findings,
  octetsEqual,
  deepEqual,
  type Subject,
} from "../../../generated/runtime/conformance/index.js";
import { DecodeError, EncodeError, fromHex } from "../../../generated/runtime/wire/index.js";
import { type MessageLayout, readMessage, writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { everything, small } from "../../helpers/values/all-wire-types.js";
import { vectorLines } from "../../helpers/values/vector-frames.js";

/* Every check of generated tests must detect a violation: each runs on a codec with one error. */

const sound: Subject<Submit> = {
  layout: submitLayout,
  sizeOf: sizeOfSubmit,
  encode: encodeSubmit,
  encodeInto: encodeSubmitInto,
  decode: decodeSubmit,
  createView: () => new SubmitView(),
};

const line = vectorLines("cmpp30").find(({ message }) => message === "CMPP_SUBMIT");
const frame = fromHex(line?.frame ?? "") ?? new Uint8Array(0);

const context = { protocol: "cmpp30", title: "CMPP 3.0", messageName: "CMPP_SUBMIT" };

const CHECKS: Readonly<Record<string, (subject: Subject<Submit>) => Findings>> = {
  frame: (subject) => checkFrame(subject, frame),
  cuts: (subject) => checkTruncation(subject, frame),
  surplus: (subject) => checkTrailingBytes(subject, frame),
  command: (subject) => checkCommand(subject, frame),
  boundaries: (subject) => checkBoundaries(subject, {}),
  outside: (subject) => checkOutOfRange(subject),
};

/** A decoder that throws a wrong error. */
function misnaming(code: DecodeError["code"], field: string | null): Subject<Submit>["decode"] {
  return (octets) => {
    try {
      return decodeSubmit(octets);
    } catch {
      throw new DecodeError(context, { code, field, offset: 0, expected: 0, actual: 0 });
    }
  };
}

const message = decodeSubmit(frame);

const ERRORS: readonly (readonly [failure: string, subject: Partial<Subject<Submit>>, noticed: readonly string[]])[] = [
  ["a size that is one too large", { sizeOf: (given) => sizeOfSubmit(given) + 1 }, ["frame", "boundaries"]],
  ["a decoder that loses a field", { decode: (octets) => ({ ...decodeSubmit(octets), linkId: "" }) }, ["boundaries"]],
  ["a decoder that accepts everything", { decode: () => message }, ["cuts", "surplus", "command", "boundaries"]],
  ["a decoder that names no field", { decode: misnaming("truncated", null) }, ["cuts", "surplus", "command"]],
  [
    "a decoder that reports everything as too short",
    { decode: misnaming("body-too-short", "Msg_Id") },
    ["cuts", "surplus", "command"],
  ],
  [
    "an encoder that writes a different byte",
    { encode: (given) => encodeSubmit({ ...given, pkTotal: 77 }) },
    ["frame", "boundaries"],
  ],
  ["an encoder that accepts everything", { encode: () => frame }, ["outside"]],
  [
    "an encoder that rejects with a different code",
    {
      encode: () => {
        throw new EncodeError(context, { code: "bad-hex", field: "Msg_Id", expected: 0, actual: 0 });
      },
    },
    ["outside"],
  ],
  [
    "an encoder that skips a byte",
    {
      encodeInto: (given, octets, view, start) => {
        const before = octets[start + 30] ?? 0;
        const end = encodeSubmitInto(given, octets, view, start);
        octets[start + 30] = before;
        return end;
      },
    },
    ["frame", "boundaries"],
  ],
  [
    "an encoder that writes after the frame",
    {
      encodeInto: (given, octets, view, start) => {
        const end = encodeSubmitInto(given, octets, view, start);
        octets[end] = 0;
        return end;
      },
    },
    ["frame", "boundaries"],
  ],
];

test("a correct codec has no findings", () => {
  for (const check of Object.values(CHECKS)) expect(check(sound)).toEqual([]);
});

describe.each(ERRORS)("%s", (_, failure, noticed) => {
  test.each(noticed)("is detected by the check %s", (name) => {
    const check = CHECKS[name];
    if (check === undefined) throw new Error("There is no such check.");
    // If a codec rejects valid input, the error is thrown, and a test also fails.
    let findings: Findings;
    try {
      findings = check({ ...sound, ...failure });
    } catch (error) {
      findings = [String(error)];
    }
    expect(findings.length).toBeGreaterThan(0);
  });
});

test("errors that are not a DecodeError or EncodeError propagate", () => {
  const broken = (): never => {
    throw new TypeError("broken");
  };
  expect(() => checkTruncation({ ...sound, decode: broken }, frame)).toThrow("broken");
  expect(() => checkOutOfRange({ ...sound, encode: broken })).toThrow("broken");
});

test("reports a vector with different fields or a different frame", () => {
  const vector = { id: "x", source: "y", frame: line?.frame ?? "", json: { ...line, id: undefined } };
  const other = { message: "CMPP_CANCEL", sequence_id: 1, fields: { Msg_Id: "0x0000000000000001" } };
  expect(checkVector(sound, layouts, { ...vector, json: other }, frame)).toHaveLength(2);
});

test("reports a splitter with a different format", () => {
  const { frame: format } = layouts;
  expect(checkSplits(format, frame)).toEqual([]);
  const split = (): Findings =>
    checkSplits({ ...format, minOctets: 5, maxOctets: 6000 }, Uint8Array.of(0, 0, 0, 5, 1, 0, 0, 0, 5, 1));
  expect(split().length).toBeGreaterThan(0);
});

/** A message of an invented protocol. Its decoder is the interpreter, which also accepts frames of the size `taken`. */
function interpretedSubject(fields: MessageLayout["fields"], taken?: number): Subject<object> {
  const layout: MessageLayout = { frame: everything.frame, name: "REST", commandId: 9, fields };
  return {
    layout,
    sizeOf: (given) => writeFrame(layout, given).length,
    encode: (given) => writeFrame(layout, given),
    encodeInto: () => 0,
    decode: (octets) => (octets.length === taken && octets[0] === taken ? {} : readMessage(layout, octets)),
    createView: () => new SubmitView(),
  };
}

const REST = { kind: "octets", name: "Rest", property: "rest", octets: "rest" } as const;

test("a frame may end anywhere in a last field that takes all remaining bytes, and only there", () => {
  const fields = [small("East"), { kind: "octet-string", name: "Text", property: "text", octets: 2 } as const, REST];
  const right = interpretedSubject(fields);
  const whole = right.encode({ sequenceId: 1, east: 2, text: "ab", rest: Uint8Array.of(1, 2) });
  expect([...checkTruncation(right, whole), ...checkTrailingBytes(right, whole)]).toEqual([]);
  expect(checkTruncation(interpretedSubject(fields, 3), whole)).toEqual([
    "REST truncated to 3 bytes, length corrected: accepted",
  ]);
  expect(checkTruncation(interpretedSubject(fields, 5), whole)).toEqual([
    "REST truncated to 5 bytes, length corrected: accepted",
  ]);
  expect(checkTruncation(interpretedSubject(fields, 6), whole)).toEqual([]);
});

test("a frame may end anywhere if such a field follows one of variable size", () => {
  const raw = { kind: "octets", name: "Raw", property: "raw", octets: { counter: "Size" } } as const;
  const right = interpretedSubject([{ ...small("Size"), counts: "Raw" }, raw, REST]);
  const whole = right.encode({ sequenceId: 1, raw: Uint8Array.of(7), rest: Uint8Array.of(1, 2) });
  expect([...checkTruncation(right, whole), ...checkTrailingBytes(right, whole)]).toEqual([]);
});

test("reports an extra byte after a last field of fixed size", () => {
  const fields = [{ kind: "octets", name: "Fixed", property: "fixed", octets: 2 } as const];
  const whole = interpretedSubject(fields).encode({ sequenceId: 1, fixed: Uint8Array.of(1, 2) });
  expect(checkTrailingBytes(interpretedSubject(fields), whole)).toEqual([]);
  expect(checkTrailingBytes(interpretedSubject(fields, 6), whole)).toEqual(["REST with one extra byte: accepted"]);
});

test("deepEqual compares nested values", () => {
  const one = Uint8Array.of(1);
  const same = [
    [one, Uint8Array.of(1)],
    [null, null],
    [Number.NaN, Number.NaN],
    [{ a: [one] }, { a: [Uint8Array.of(1)] }],
    [[], []],
  ];
  const different = [
    [one, Uint8Array.of(2)],
    [one, [1]],
    [[1], one],
    [1, {}],
    [{}, 1],
    [null, {}],
    [{}, null],
    [[1], { 0: 1 }],
    [{ a: 1 }, { b: 1 }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [0, -0],
  ];
  expect(same.map(([left, right]) => deepEqual(left, right))).toEqual(same.map(() => true));
  expect(different.map(([left, right]) => deepEqual(left, right))).toEqual(different.map(() => false));
  expect(octetsEqual(one, Uint8Array.of(1, 2))).toBe(false);
  expect(octetsEqual(Uint8Array.of(1, 2), one)).toBe(false);
});
