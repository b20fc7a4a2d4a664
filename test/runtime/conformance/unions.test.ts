import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  boundariesOf,
  boundaryFrames,
  checkOutOfRange,
  checkUnknownCases,
  minMessage,
  type Subject,
} from "../../../generated/runtime/conformance/index.js";
import { unknownTag } from "../../../generated/runtime/conformance/unknown-tag.js";
import { compileMailing, type Mailing } from "../../helpers/compile/mailing.js";
import { small } from "../../helpers/values/all-wire-types.js";

/* The checks of unions in generated tests: they use every case, and find a decoder or encoder that accepts any tag. */

let mailing: Mailing;

beforeAll(async () => {
  mailing = await compileMailing();
});

afterAll(() => mailing?.compiled.remove());

test("a message at its minimum has the smallest case", () => {
  expect(minMessage(mailing.layoutOf("submit_multi"))).toMatchObject({ schedule: { kind: "AT", seconds: 0 } });
});

test("the boundaries of a union are those of every tag, and a tag without a case", () => {
  const layout = mailing.layoutOf("submit_multi");
  const [schedule, , addresses] = layout.fields;
  if (schedule === undefined || addresses === undefined) throw new Error("Fields are missing.");
  const kinds = boundariesOf(layout, schedule, []).inside.map((value) => Reflect.get(Object(value), "kind"));
  expect(kinds).toEqual(["AT", "AT", "IN", "IN", "", ""]);
  const { inside, outOfRange } = boundariesOf(layout, addresses, []);
  expect(inside).toContainEqual([{ destFlag: 1, destAddrTon: 255, destinationAddr: "ÿ".repeat(8) }]);
  expect(inside).toContainEqual([{ destFlag: 2, dlName: "" }]);
  expect(outOfRange).toContainEqual({
    value: [{ destFlag: 0, destAddrTon: 0, destinationAddr: "" }],
    code: "unknown-case",
  });
});

describe("the check of unknown tags", () => {
  const findingsOf = (change: (subject: Subject<object>) => Subject<object>): string[] => {
    const subject = change(mailing.subjectOf("submit_multi"));
    return boundaryFrames(mailing.subjectOf("submit_multi"), {}).flatMap((frame) => checkUnknownCases(subject, frame));
  };

  test("finds nothing in the emitted decoder", () => {
    expect(findingsOf((subject) => subject)).toEqual([]);
  });

  test("finds a decoder that accepts any tag, or rejects it elsewhere", () => {
    const findings = findingsOf((subject) => ({ ...subject, decode: () => ({}) }));
    expect(findings).toContain("submit_multi with an unknown schedule.kind: accepted");
    expect(findings).toContain("submit_multi with an unknown dest_address[0].dest_flag: accepted");
    const elsewhere = (subject: Subject<object>): Subject<object> => ({
      ...subject,
      decode: (frame) => subject.decode(frame.subarray(0, 20)),
    });
    expect(findingsOf(elsewhere)).toContain("submit_multi with an unknown schedule.kind: truncated");
  });

  test("finds an encoder that accepts any tag", () => {
    const findings = checkOutOfRange({ ...mailing.subjectOf("submit_multi"), encode: () => new Uint8Array(0) });
    expect(findings).toContain("schedule: expected the error unknown-case for a value out of range, but it is encoded");
  });
});

describe("a tag without a case", () => {
  test("is the first free integer, or a free string", () => {
    expect(
      unknownTag(small("Tag"), [
        { values: [0, 2], fields: [] },
        { values: [1], fields: [] },
      ]),
    ).toBe(3);
    const tag = { kind: "octet-string", name: "Tag", property: "tag", octets: 2 } as const;
    expect(unknownTag(tag, [{ values: ["??"], fields: [] }])).toBe("@@");
  });

  test("does not exist if all values have a case", () => {
    const all = Array.from({ length: 256 }, (_, value) => value);
    expect(unknownTag(small("Tag"), [{ values: all, fields: [] }])).toBeNull();
    const tag = { kind: "octet-string", name: "Tag", property: "tag", octets: 1 } as const;
    const strings = Array.from({ length: 256 }, (_, value) => String.fromCharCode(value));
    expect(unknownTag(tag, [{ values: strings, fields: [] }])).toBeNull();
  });
});
