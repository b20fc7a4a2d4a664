import { describe, expect, test } from "vitest";
import { toHex } from "../../../generated/runtime/wire/index.js";
import {
  findPadding,
  type FrameLayout,
  minSizeOf,
  type ProtocolLayout,
  readFrameSpans,
  readJson,
  readMessage,
  writeFrame,
  writeJson,
} from "../../../generated/runtime/interpreter/index.js";
import { frame, small } from "../../helpers/values/all-wire-types.js";
import { octetsOf } from "../../helpers/compile/relay.js";
import { errorOf } from "../../helpers/values/errors.js";

/* The interpreter reads and writes unions by their layouts. */

const WORD = { kind: "octet-string", name: "Word", property: "word", octets: 2 } as const;
const TAG = { kind: "octet-string", name: "Tag", property: "tag", octets: 2 } as const;
const CASES = [
  { values: ["A"], fields: [small("First"), WORD] },
  { values: ["B", "CC"], fields: [] },
];
const UNION = { kind: "union", name: "", property: "", tag: TAG, cases: CASES } as const;
const NUMBERED = {
  kind: "union",
  name: "One",
  property: "one",
  tag: small("Kind"),
  cases: [{ values: [7], fields: [{ kind: "octets", name: "Raw", property: "raw", octets: 2 }] }],
} as const;

const little: FrameLayout = { ...frame, byteOrder: "little-endian" };
const message = {
  frame: little,
  name: "UNIONS",
  commandId: 1,
  fields: [
    { kind: "integer", name: "Count", property: "count", octets: 1, signed: false, counts: "Several" },
    { kind: "list", name: "Several", property: "several", counter: "Count", element: UNION },
    NUMBERED,
  ],
} as const;
const layouts: ProtocolLayout = { frame: little, messages: [message], structures: [] };

const VALUES = {
  name: "UNIONS",
  sequenceId: 9,
  several: [{ tag: "CC" }, { tag: "A", first: 3, word: "x" }, { tag: "B" }],
  one: { kind: 7, raw: Uint8Array.of(8, 9) },
};
const FRAME = "10 01 09 03 4343 4100 03 7800 4200 07 0809".replaceAll(" ", "");
const JSON_FIELDS = {
  Count: 3,
  Several: [{ Tag: "CC" }, { Tag: "A", First: 3, Word: "x" }, { Tag: "B" }],
  One: { Kind: 7, Raw: { hex: "0809" } },
};
const HEAD = { protocol: "edge10", message: "UNIONS", command_id: "0x00000001", sequence_id: 9 };

describe("a message with unions", () => {
  test("is read and written as an object and as wire JSON", () => {
    expect(toHex(writeFrame(message, VALUES))).toBe(FRAME);
    expect(readMessage(message, octetsOf(FRAME))).toStrictEqual(VALUES);
    expect(readJson(layouts, octetsOf(FRAME))).toStrictEqual({ ...HEAD, fields: JSON_FIELDS });
    expect(toHex(writeJson(layouts, { ...HEAD, fields: JSON_FIELDS }))).toBe(FRAME);
  });

  test("has a span for the tag, for each field, and for the union", () => {
    const { spans, error } = readFrameSpans(layouts, octetsOf(FRAME));
    expect(error).toBeNull();
    expect(spans.slice(-10).map(({ path, offset, size }) => `${path} ${offset} ${size}`)).toEqual([
      "Several[1].Tag 6 2",
      "Several[1].First 8 1",
      "Several[1].Word 9 2",
      "Several[1] 6 5",
      "Several[2].Tag 11 2",
      "Several[2] 11 2",
      "Several 4 9",
      "One.Kind 13 1",
      "One.Raw 14 2",
      "One 13 3",
    ]);
  });

  test("needs at least the bytes of the smallest case", () => {
    expect(minSizeOf(UNION)).toBe(2);
    expect(minSizeOf(NUMBERED)).toBe(3);
    const tooMany = octetsOf(FRAME.replace("010903", "0109ff"));
    expect(errorOf(() => readMessage(message, tooMany))).toMatchObject({ code: "beyond-body", field: "Several" });
  });

  test("reports nonzero padding of a field in a case", () => {
    const dirty = octetsOf(FRAME);
    dirty.set([0, 5], 9);
    expect(findPadding(layouts, dirty)).toEqual([{ field: "Several[1].Word", offset: 10, hex: "05" }]);
  });
});

describe("a tag without a case", () => {
  test("is an error of the frame that names the tags", () => {
    const unknown = octetsOf(FRAME);
    unknown[6] = 0x44;
    expect(errorOf(() => readMessage(message, unknown))).toMatchObject({
      code: "unknown-case",
      field: "Several[1].Tag",
      offset: 6,
      expected: 'one of "A", "B", "CC"',
      actual: '"D"',
    });
    const other = octetsOf(FRAME);
    other[13] = 8;
    expect(errorOf(() => readMessage(message, other))).toMatchObject({ field: "One.Kind", expected: "7", actual: "8" });
  });

  test("is an error of the message and of wire JSON", () => {
    const wrong = { ...VALUES, several: [{ tag: "D", first: 1 }] };
    const details = { code: "unknown-case", field: "Several[0].Tag", property: "several[0].tag", actual: '"D"' };
    expect(errorOf(() => writeFrame(message, wrong))).toMatchObject(details);
    const fields = { ...JSON_FIELDS, Count: 1, Several: [{ Tag: "D", First: 1 }] };
    expect(errorOf(() => writeJson(layouts, { ...HEAD, fields }))).toMatchObject(details);
  });

  test.each<readonly [what: string, union: unknown, code: string, field: string]>([
    ["no object", 5, "wrong-type", "One"],
    ["no tag", { Raw: { hex: "0809" } }, "wrong-type", "One.Kind"],
    ["a tag of another type", { Kind: "7", Raw: { hex: "0809" } }, "wrong-type", "One.Kind"],
    ["a tag that is too large", { Kind: 700, Raw: { hex: "0809" } }, "out-of-range", "One.Kind"],
    ["a field of another case", { Kind: 7, Raw: { hex: "0809" }, First: 1 }, "unknown-field", "One.First"],
    ["a field that is missing", { Kind: 7 }, "wrong-type", "One.Raw"],
    ["a field of another size", { Kind: 7, Raw: { hex: "08" } }, "wrong-type", "One.Raw"],
  ])("wire JSON with %s is rejected at its field", (_, union, code, field) => {
    const json = { ...HEAD, fields: { ...JSON_FIELDS, One: union } };
    expect(errorOf(() => writeJson(layouts, json))).toMatchObject({ code, field });
  });
});
