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

/* What generated tests ask must be noticed where it does not hold: each is asked of a codec with one fault. */

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
  beyond: (subject) => checkOutOfRange(subject),
};

/** A decoder that throws another error than the one it should. */
function misnaming(code: DecodeError["code"], field: string | null): Subject<Submit>["decode"] {
  return (octets) => {
    try {
      return decodeSubmit(octets);
    } catch {
      throw new DecodeError(context, { code, field, offset: 0, expected: "", actual: "" });
    }
  };
}

const message = decodeSubmit(frame);

const FAULTS: readonly (readonly [fault: string, subject: Partial<Subject<Submit>>, noticed: readonly string[]])[] = [
  ["a size that is one too large", { sizeOf: (given) => sizeOfSubmit(given) + 1 }, ["frame", "boundaries"]],
  ["a decoder that loses a field", { decode: (octets) => ({ ...decodeSubmit(octets), linkId: "" }) }, ["boundaries"]],
  ["a decoder that takes everything", { decode: () => message }, ["cuts", "surplus", "command", "boundaries"]],
  ["a decoder that names no field", { decode: misnaming("truncated", null) }, ["cuts", "surplus", "command"]],
  [
    "a decoder that calls all too short",
    { decode: misnaming("body-too-short", "Msg_Id") },
    ["cuts", "surplus", "command"],
  ],
  [
    "an encoder that writes another octet",
    { encode: (given) => encodeSubmit({ ...given, pkTotal: 77 }) },
    ["frame", "boundaries"],
  ],
  ["an encoder that writes whatever it is given", { encode: () => frame }, ["beyond"]],
  [
    "an encoder that refuses with another code",
    {
      encode: () => {
        throw new EncodeError(context, { code: "bad-hex", field: "Msg_Id", expected: "", actual: "" });
      },
    },
    ["beyond"],
  ],
  [
    "an encoder that leaves an octet as it was",
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
    "an encoder that writes behind the frame",
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

test("a sound codec has no findings", () => {
  for (const check of Object.values(CHECKS)) expect(check(sound)).toEqual([]);
});

describe.each(FAULTS)("%s", (_, fault, noticed) => {
  test.each(noticed)("is noticed by the check of %s", (name) => {
    const check = CHECKS[name];
    if (check === undefined) throw new Error("There is no such check.");
    // Where a codec refuses what it should take, that is thrown, and a test fails as well.
    let findings: Findings;
    try {
      findings = check({ ...sound, ...fault });
    } catch (error) {
      findings = [String(error)];
    }
    expect(findings.length).toBeGreaterThan(0);
  });
});

test("what is no error of ours goes on", () => {
  const broken = (): never => {
    throw new TypeError("broken");
  };
  expect(() => checkTruncation({ ...sound, decode: broken }, frame)).toThrow("broken");
  expect(() => checkOutOfRange({ ...sound, encode: broken })).toThrow("broken");
});

test("a vector that says something else is noticed, both ways", () => {
  const vector = { id: "x", source: "y", frame: line?.frame ?? "", json: { ...line, id: undefined } };
  const other = { message: "CMPP_CANCEL", sequence_id: 1, fields: { Msg_Id: "0x0000000000000001" } };
  expect(checkVector(sound, layouts, { ...vector, json: other }, frame)).toHaveLength(2);
});

test("a splitter by another format does not find the frame", () => {
  const { frame: format } = layouts;
  expect(checkSplits(format, frame)).toEqual([]);
  const split = (): Findings =>
    checkSplits({ ...format, minOctets: 5, maxOctets: 6000 }, Uint8Array.of(0, 0, 0, 5, 1, 0, 0, 0, 5, 1));
  expect(split().length).toBeGreaterThan(0);
});

/** A message of an invented protocol, and what reads it as the walker does, but for frames of one size. */
function walkedSubject(fields: MessageLayout["fields"], taken?: number): Subject<object> {
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

test("a frame that takes all that is left may end anywhere in that, and nowhere else", () => {
  const fields = [small("East"), { kind: "octet-string", name: "Text", property: "text", octets: 2 } as const, REST];
  const right = walkedSubject(fields);
  const whole = right.encode({ sequenceId: 1, east: 2, text: "ab", rest: Uint8Array.of(1, 2) });
  expect([...checkTruncation(right, whole), ...checkTrailingBytes(right, whole)]).toEqual([]);
  expect(checkTruncation(walkedSubject(fields, 3), whole)).toEqual(["REST cut at 3, length corrected: it is taken"]);
  expect(checkTruncation(walkedSubject(fields, 5), whole)).toEqual(["REST cut at 5, length corrected: it is taken"]);
  expect(checkTruncation(walkedSubject(fields, 6), whole)).toEqual([]);
});

test("where that stands behind what changes in size, a frame may end wherever it likes", () => {
  const raw = { kind: "octets", name: "Raw", property: "raw", octets: { counter: "Size" } } as const;
  const right = walkedSubject([{ ...small("Size"), counts: "Raw" }, raw, REST]);
  const whole = right.encode({ sequenceId: 1, raw: Uint8Array.of(7), rest: Uint8Array.of(1, 2) });
  expect([...checkTruncation(right, whole), ...checkTrailingBytes(right, whole)]).toEqual([]);
});

test("a frame that ends with octets of fixed size has no octet behind them", () => {
  const fields = [{ kind: "octets", name: "Fixed", property: "fixed", octets: 2 } as const];
  const whole = walkedSubject(fields).encode({ sequenceId: 1, fixed: Uint8Array.of(1, 2) });
  expect(checkTrailingBytes(walkedSubject(fields), whole)).toEqual([]);
  expect(checkTrailingBytes(walkedSubject(fields, 6), whole)).toEqual(["REST with one octet too many: it is taken"]);
});

test("values are the same all the way down, or not", () => {
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
