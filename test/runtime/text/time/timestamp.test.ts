import { describe, expect, test } from "vitest";
import {
  dateOfReportTime,
  formatReportTime,
  formatTimestamp,
  packTimestamp,
  parseReportTime,
  parseTimestamp,
  reportTimeAt,
  timestampAt,
  unpackTimestamp,
} from "../../../../generated/runtime/text/index.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* Timestamps and times of reports. */

/** Calls a function with a value of any type, as a program in JavaScript can. */
function call(fn: (...values: never[]) => unknown, ...values: readonly unknown[]): () => unknown {
  return () => Reflect.apply(fn, null, values);
}

const CHINA = 480;

describe("a timestamp", () => {
  test.each([
    [1_021_080_510, "1021080510", { month: 10, day: 21, hour: 8, minute: 5, second: 10 }],
    [102_030_405, "0102030405", { month: 1, day: 2, hour: 3, minute: 4, second: 5 }],
    [229_000_000, "0229000000", { month: 2, day: 29, hour: 0, minute: 0, second: 0 }],
    [1_231_235_959, "1231235959", { month: 12, day: 31, hour: 23, minute: 59, second: 59 }],
  ])("%d is %s", (value, text, parts) => {
    expect(formatTimestamp(value)).toBe(text);
    expect(parseTimestamp(text)).toBe(value);
    expect(unpackTimestamp(value)).toEqual(parts);
    expect(packTimestamp(parts)).toBe(value);
  });

  test.each(
    ["0230000000", "0431000000", "0001000000", "1301000000", "0100000000", "0132000000"].concat([
      "0101240000",
      "0101006000",
      "0101000060",
    ]),
  )("rejects %s", (text) => {
    expect(textErrorOf(() => parseTimestamp(text))).toMatchObject({ code: "wrong-time" });
    expect(textErrorOf(() => unpackTimestamp(Number(text)))).toMatchObject({ code: "wrong-time" });
  });

  test.each(["", "102030405", "01020304055", "01020304 5", "010203040a", "٠١٠٢٠٣٠٤٠٥"])("rejects %j", (text) => {
    expect(textErrorOf(() => parseTimestamp(text))).toMatchObject({ code: "wrong-time" });
  });

  test("says what is wrong", () => {
    expect(() => parseTimestamp("0230000000")).toThrow("Timestamp: expected a day of month 2 from 1 to 29, got 30.");
    expect(() => parseTimestamp("1301000000")).toThrow("Timestamp: expected a month from 1 to 12, got 13.");
    expect(() => parseTimestamp("0101240000")).toThrow("Timestamp: expected an hour from 0 to 23, got 24.");
    expect(() => parseTimestamp("123")).toThrow("Timestamp: expected 10 digits, got 3.");
    expect(() => parseTimestamp("01020304 5")).toThrow("Timestamp: expected 10 digits, got other characters.");
  });

  test("is formatted as ten digits even if it is not a time, because digests use them", () => {
    expect(formatTimestamp(0)).toBe("0000000000");
    expect(formatTimestamp(0xffffffff)).toBe("4294967295");
    for (const value of [-1, 0x100000000, 1.5, NaN, "1", null]) {
      expect(textErrorOf(call(formatTimestamp, value))).toMatchObject({ code: "wrong-value" });
    }
  });

  test("is created from a Date with a UTC offset", () => {
    const instant = new Date("2026-12-31T16:00:05Z");
    expect(formatTimestamp(timestampAt(instant, CHINA))).toBe("0101000005");
    expect(formatTimestamp(timestampAt(instant, 0))).toBe("1231160005");
    expect(textErrorOf(() => timestampAt(new Date(NaN), 0))).toMatchObject({ code: "wrong-time" });
    expect(textErrorOf(() => timestampAt(instant, 721))).toMatchObject({ code: "wrong-time" });
  });
});

describe("the time of a report", () => {
  test.each([
    ["0310210805", { year: 2003, month: 10, day: 21, hour: 8, minute: 5 }],
    ["0001010000", { year: 2000, month: 1, day: 1, hour: 0, minute: 0 }],
    ["9912312359", { year: 2099, month: 12, day: 31, hour: 23, minute: 59 }],
    ["2402290000", { year: 2024, month: 2, day: 29, hour: 0, minute: 0 }],
  ])("%s", (text, time) => {
    expect(parseReportTime(text)).toEqual(time);
    expect(formatReportTime(time)).toBe(text);
    expect(reportTimeAt(dateOfReportTime(time, CHINA), CHINA)).toEqual(time);
  });

  test.each([
    "2302290000",
    "0302300000",
    "0313010000",
    "0300010000",
    "0301002400",
    "0301012400",
    "0301010060",
    "",
    "031021080",
  ])("rejects %j", (text) => expect(textErrorOf(() => parseReportTime(text))).toMatchObject({ code: "wrong-time" }));

  test("is an instant by given clocks", () => {
    const time = parseReportTime("2601010730");
    expect(dateOfReportTime(time, CHINA).toISOString()).toBe("2025-12-31T23:30:00.000Z");
    expect(formatReportTime(reportTimeAt(new Date("2025-12-31T23:30:59Z"), CHINA))).toBe("2601010730");
    expect(textErrorOf(() => formatReportTime({ ...time, year: 1999 }))).toMatchObject({ code: "wrong-time" });
    expect(textErrorOf(() => reportTimeAt(new Date("2100-01-01T00:00:00Z"), 0))).toMatchObject({ code: "wrong-time" });
  });
});
