import { describe, expect, test } from "vitest";
import {
  absoluteTimeAt,
  dateOfAbsoluteTime,
  dateOfReportTime,
  formatMessageTime,
  formatReportTime,
  formatTimestamp,
  formatVersion,
  msgIdKey,
  packTimestamp,
  parseMessageTime,
  parseReportTime,
  parseTimestamp,
  parseVersion,
  relativeTimeOf,
  reportTimeAt,
  timestampAt,
  unpackTimestamp,
} from "../../../../generated/runtime/text/index.js";
import { randomIntegers } from "../../../helpers/random.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* Times and identifiers as digits, and invalid ones. */

/** Calls a function with a value of any type, as a program in JavaScript can. */
function call(fn: (...values: never[]) => unknown, ...values: readonly unknown[]): () => unknown {
  return () => Reflect.apply(fn, null, values);
}

const CHINA = 480;

describe("the time of a message", () => {
  const point = {
    kind: "absolute",
    year: 2024,
    month: 1,
    day: 31,
    hour: 23,
    minute: 59,
    second: 59,
    tenths: 0,
    quarters: 32,
  } as const;
  const span = { kind: "relative", years: 0, months: 0, days: 2, hours: 0, minutes: 0, seconds: 0 } as const;

  test.each([
    ["240131235959032+", point],
    [
      "151105131555101+",
      { ...point, year: 2015, month: 11, day: 5, hour: 13, minute: 15, second: 55, tenths: 1, quarters: 1 },
    ],
    ["240131235959948-", { ...point, tenths: 9, quarters: -48 }],
    ["240131235959000+", { ...point, quarters: 0 }],
    ["000002000000000R", span],
    ["991231235959000R", { kind: "relative", years: 99, months: 12, days: 31, hours: 23, minutes: 59, seconds: 59 }],
    ["", null],
  ] as const)("%j", (text, time) => {
    expect(parseMessageTime(text)).toEqual(time);
    expect(formatMessageTime(time)).toBe(text);
  });

  test("with offset -0 equals one with offset +0", () => {
    expect(formatMessageTime(parseMessageTime("240131235959000-"))).toBe("240131235959000+");
  });

  test.each(
    [
      "240230000000032+",
      "230229000000032+",
      "241301000000032+",
      "240131240000032+",
      "240131236000032+",
      "240131235960032+",
    ].concat([
      "240131235959049+",
      "240131235959032R",
      "240131235959100R",
      "001302000000000R",
      "000032000000000R",
      "000000240000000R",
      "24013123595903+",
      "240131235959032",
      "240131235959032Z",
      "240131235959032++",
      "0",
      " 40131235959032+",
    ]),
  )("rejects %j", (text) => {
    expect(textErrorOf(() => parseMessageTime(text))).toMatchObject({ code: "wrong-time" });
  });

  test("says what is wrong", () => {
    expect(() => parseMessageTime("0")).toThrow('12 digits and 000R, got "0".');
    expect(() => parseMessageTime("240230000000032+")).toThrow(
      "Message time: expected a day of month 2 from 1 to 29, got 30.",
    );
    expect(() => parseMessageTime("240131235959049+")).toThrow(
      "expected quarter hours ahead of UTC from -48 to 48, got 49.",
    );
    expect(textErrorOf(call(parseMessageTime, 7))).toMatchObject({ code: "wrong-value" });
  });

  test.each([
    { ...point, month: 2, day: 30 },
    { ...point, year: 1999 },
    { ...point, tenths: 10 },
    { ...point, quarters: 0.5 },
    { ...point, hour: NaN },
    { ...span, days: 32 },
    { ...span, years: -1 },
  ])("rejects parts such as %j", (time) => {
    expect(textErrorOf(() => formatMessageTime(time))).toMatchObject({ code: "wrong-time" });
  });

  test("is an instant by given clocks", () => {
    const instant = new Date("2026-11-24T14:30:15.678Z");
    const time = absoluteTimeAt(instant, CHINA);
    expect(formatMessageTime(time)).toBe("261124223015632+");
    expect(dateOfAbsoluteTime(time).toISOString()).toBe("2026-11-24T14:30:15.600Z");
    expect(formatMessageTime(absoluteTimeAt(instant, -210))).toBe("261124110015614-");
    expect(textErrorOf(() => absoluteTimeAt(instant, 100))).toMatchObject({ code: "wrong-time" });
  });

  test("is converted to a number of seconds", () => {
    expect(formatMessageTime(relativeTimeOf(172_800))).toBe("000002000000000R");
    expect(formatMessageTime(relativeTimeOf(90_061))).toBe("000001010101000R");
    for (const seconds of [-1, 0.5, 32 * 86_400]) {
      expect(textErrorOf(() => relativeTimeOf(seconds))).toMatchObject({ code: "wrong-time" });
    }
  });
});

test("all forms of random times convert back", () => {
  const random = randomIntegers(3);
  for (let round = 0; round < 2000; round++) {
    const instant = new Date(Date.UTC(2000, 0, 2) + random(1_000_000_000) * 3100);
    const offset = 15 * (random(97) - 48);
    const point = absoluteTimeAt(instant, offset);
    expect(parseMessageTime(formatMessageTime(point))).toEqual(point);
    expect(dateOfAbsoluteTime(point)).toEqual(instant);
    const minute = reportTimeAt(instant, offset);
    expect(parseReportTime(formatReportTime(minute))).toEqual(minute);
    expect(dateOfReportTime(minute, offset).getTime()).toBe(Math.floor(instant.getTime() / 60_000) * 60_000);
    const stamp = timestampAt(instant, offset);
    expect(packTimestamp(unpackTimestamp(stamp))).toBe(stamp);
    expect(parseTimestamp(formatTimestamp(stamp))).toBe(stamp);
  }
});

describe("a version byte", () => {
  test.each([
    [0x30, "3.0"],
    [0x21, "2.1"],
    [0x12, "1.2"],
    [0x00, "0.0"],
    [0xff, "15.15"],
    [0x1a, "1.10"],
  ])("%d is %s", (octet, text) => {
    expect(formatVersion(octet)).toBe(text);
    expect(parseVersion(text)).toBe(octet);
  });

  test.each(["", "3", "3.", "03.0", "3.00", "16.0", "3.16", "3.0.1", " 3.0", "-1.0"])("rejects %j", (text) => {
    expect(textErrorOf(() => parseVersion(text))).toMatchObject({ code: "wrong-value" });
  });

  test("has one byte", () => {
    for (const octet of [-1, 256, 1.5])
      expect(textErrorOf(() => formatVersion(octet))).toMatchObject({ code: "wrong-value" });
  });
});

describe("a message identifier as a key", () => {
  test.each([
    [0n, "0000000000000000"],
    [0xaaa0528134fd0001n, "aaa0528134fd0001"],
    [2n ** 64n - 1n, "ffffffffffffffff"],
  ])("%s is %s", (msgId, key) => expect(msgIdKey(msgId)).toBe(key));

  test.each([-1n, 2n ** 64n, 7, "7", null])("rejects %s", (value) => {
    expect(textErrorOf(call(msgIdKey, value))).toMatchObject({ code: "wrong-value" });
  });
});
