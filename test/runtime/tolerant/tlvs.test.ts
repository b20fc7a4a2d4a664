import { describe, expect, test } from "vitest";
import { explainDeviation } from "../../../generator/runtime/explain/index.js";
import {
  type FieldLayout,
  type MessageLayout,
  messageFinder,
  readFrame,
  readMessage,
  writeFrame,
} from "../../../generator/runtime/interpreter/index.js";
import {
  hasAllFields,
  type MessageReadings,
  readTolerant,
  repairFrame,
  type Tolerant,
  toTolerant,
} from "../../../generator/runtime/tolerant/index.js";
import { dataViewOf, isDecodeError, toHex } from "../../../generator/runtime/wire/index.js";
import { randomIntegers } from "../../helpers/random.js";
import { block, frame, frameOf, hex, tlvsWith } from "../../helpers/values/tlv-layouts.js";

/* Both engines repair fields before TLVs, and agree. */

const id: FieldLayout = { kind: "integer", name: "Id", property: "id", octets: 2, signed: false };
const result: FieldLayout = { kind: "integer", name: "Result", property: "result", octets: 4, signed: false };
const narrow: FieldLayout = { ...result, octets: 1 };
const otherBlock: FieldLayout = { ...block, parameters: block.parameters.slice(1) };

function messageOf(fields: readonly FieldLayout[], body?: "optional"): MessageLayout {
  return { frame, name: "RESP", commandId: 2, fields, ...(body === undefined ? {} : { body }) };
}

/** The readings of a response; the other layouts are whole ones of version 0. */
function readingsOf(layout: MessageLayout, ...layouts: readonly (readonly FieldLayout[])[]): MessageReadings {
  const others = layouts.map((fields) => ({ version: "TLV 0", part: "layout", fields }) as const);
  return { layout, isResponse: true, ...(others.length === 0 ? {} : { layouts: others }) };
}

const current = readingsOf(messageOf([id, result, block]), [id, narrow, otherBlock]);

/** What both engines read from a frame, or the code and message of their error. */
function bothOf(readings: MessageReadings, octets: Uint8Array): readonly (Tolerant<object> | string)[] {
  const { layout } = readings;
  const view = dataViewOf(octets);
  return [
    attempt(() => {
      const strict = attempt(() => readMessage(layout, octets));
      if (typeof strict === "object") return { message: strict, deviations: [], surplus: hex("") };
      const error = thrownBy(() =>
        readFrame(frame, messageFinder(layoutsOf(layout)), { octets, view, start: 0, end: octets.length }),
      );
      const decodeFrom = (whole: Uint8Array) => readMessage(layout, whole);
      return repairFrame([readings], decodeFrom, error, octets, view, 0, octets.length);
    }),
    attempt(() => toTolerant(frame, readTolerant(layoutsOf(layout), [readings], octets))),
  ];
}

function layoutsOf(layout: MessageLayout) {
  return { frame, messages: [layout], structures: [] };
}

function attempt<Result extends object>(work: () => Result): Result | string {
  try {
    return work();
  } catch (error) {
    if (isDecodeError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}

interface Example {
  readonly title: string;
  readonly readings?: MessageReadings;
  readonly body: string;
  readonly message: object;
  readonly deviations: readonly string[];
  readonly surplus?: string;
}

const COUNT = "0101 0002 0005";
const noBlock = messageOf([id, narrow]);
const ends = (maxOctets: number): FieldLayout => ({
  kind: "structure",
  name: "End",
  property: "end",
  fields: [{ kind: "tail-string", name: "Text", property: "text", maxOctets }],
});

const EXAMPLES: readonly Example[] = [
  {
    title: "a width of another version before TLVs",
    body: `0001 08 ${COUNT}`,
    message: { id: 1, result: 8, tlvs: tlvsWith({ count: 5 }) },
    deviations: ["Result at offset 8: expected 4 bytes, got 1 byte."],
  },
  {
    title: "a width of another version without TLVs",
    body: "0001 08",
    message: { id: 1, result: 8, tlvs: null },
    deviations: ["Result at offset 8: expected 4 bytes, got 1 byte."],
  },
  {
    title: "no field after the first one, and no TLVs",
    body: "0001",
    message: { id: 1, result: undefined, tlvs: null },
    deviations: ["Result at offset 8: expected 4 bytes, got nothing."],
  },
  {
    title: "a response without a body",
    body: "",
    message: { id: undefined, result: undefined, tlvs: null },
    deviations: ["At offset 6: expected the fields Id, Result, got no body."],
  },
  {
    title: "bytes after the last TLV",
    body: `0001 00000008 ${COUNT} 010000`,
    message: { id: 1, result: 8, tlvs: tlvsWith({ count: 5 }) },
    deviations: ["At offset 18: expected nothing after tlvs, got 3 bytes."],
    surplus: "010000",
  },
  {
    title: "bytes that are no TLV after the last field",
    body: "0001 00000008 00",
    message: { id: 1, result: 8, tlvs: null },
    deviations: ["At offset 12: expected nothing after tlvs, got 1 byte."],
    surplus: "00",
  },
  {
    title: "a TLV that passes the end",
    body: `0001 00000008 ${COUNT} 0101 0003 0005`,
    message: { id: 1, result: 8, tlvs: tlvsWith({ count: 5 }) },
    deviations: ["At offset 18: expected nothing after tlvs, got 6 bytes."],
    surplus: "010100030005",
  },
  {
    title: "TLVs that this version lacks",
    readings: readingsOf(noBlock, [id, narrow, block]),
    body: `0001 08 ${COUNT}`,
    message: { id: 1, result: 8 },
    deviations: ["tlvs at offset 9: expected no field, got 6 bytes."],
    surplus: "010100020005",
  },
  {
    title: "a string at the end with a width before it of another version",
    readings: readingsOf(messageOf([result, ends(3)]), [narrow, ends(9)]),
    body: "08 6162",
    message: { result: 8, end: { text: "ab" } },
    deviations: ["Result at offset 6: expected 4 bytes, got 1 byte."],
  },
];

test.each(EXAMPLES)("reads $title", ({ readings = current, body, message, deviations, surplus = "" }) => {
  const octets = frameOf(2, body);
  for (const read of bothOf(readings, octets)) {
    if (typeof read === "string") throw new Error(read);
    expect(read.message).toEqual({ name: "RESP", sequenceId: 7, ...message });
    expect(read.deviations.map((each) => explainDeviation(each, "en"))).toEqual(deviations);
    expect(toHex(read.surplus)).toBe(surplus);
  }
});

describe("rejects", () => {
  const narrowed = readingsOf(messageOf([result, ends(3)]), [narrow, ends(9)]);

  test.each<[string, MessageReadings, string, string]>([
    [
      "a string that is too long for this version",
      narrowed,
      "08 6162636465666768",
      "too-wide: TLV 1.0 RESP End.Text at offset 7: expected at most 3 bytes, got 8.",
    ],
    [
      "bytes after the last field that belong to a wider one",
      readingsOf(messageOf([id, narrow, block]), [id, result, block]),
      "0001 00 000008 00",
      "ambiguous: TLV 1.0 RESP at offset 6: expected only one layout that fits, got the layout of TLV 1.0 and the layout of TLV 0.",
    ],
  ])("%s", (_, readings, body, error) => {
    expect(bothOf(readings, frameOf(2, body))).toEqual([error, error]);
  });
});

test("both engines agree on random bytes", () => {
  const random = randomIntegers(3);
  const few = [0, 0, 1, 2, 5, 8, 0x0a, 0xff];
  const seen = new Set<string>();
  for (let times = 0; times < 4000; times++) {
    const octets = Array.from({ length: random(16) }, () => few[random(few.length)] ?? 0);
    const tlvs = random(2) === 0 ? [] : [1, 1, 0, 2, 0, 5];
    const body = toHex(Uint8Array.from([...octets, ...tlvs]));
    const [repaired, read] = bothOf(current, frameOf(2, body));
    expect(read).toEqual(repaired);
    const outcome = typeof repaired === "object" ? (repaired.deviations[0]?.code ?? "exact") : repaired?.split(":")[0];
    seen.add(outcome ?? "");
    if (typeof repaired !== "object" || !hasAllFields([current], repaired.message)) continue;
    expect(readMessage(current.layout, writeFrame(current.layout, repaired.message))).toEqual(repaired.message);
  }
  expect([...seen].toSorted()).toEqual(
    expect.arrayContaining(["exact", "other-width", "surplus-octets", "missing-field", "header-only"]),
  );
});

describe("hasAllFields", () => {
  const optional = readingsOf(messageOf([id, block], "optional"));
  const message = { name: "RESP", sequenceId: 7 };

  test.each<[object, boolean]>([
    [{ id: 1, tlvs: null }, true],
    [{ id: 1, tlvs: {} }, true],
    [{ id: 1 }, false],
    [{ id: undefined, tlvs: null }, true],
    [{ id: undefined, tlvs: {} }, false],
    [{ id: undefined, tlvs: undefined }, true],
  ])("of a message whose body is optional: %o: %s", (values, expected) => {
    expect(hasAllFields([optional], { ...message, ...values })).toBe(expected);
  });
});
