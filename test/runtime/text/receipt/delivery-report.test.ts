import { describe, expect, test } from "vitest";
import * as cmpp30 from "../../../../generated/cmpp30/index.js";
import * as sgip12 from "../../../../generated/sgip12/index.js";
import {
  dateOfReceiptTime,
  deliveryReport,
  deliveryStateOf,
  deliveryStateOfNumber,
  msgIdKey,
  parseReceipt,
  parseReceiptTime,
} from "../../../../generated/runtime/text/index.js";
import { textErrorOf } from "../../../helpers/values/errors.js";

/* Status reports of all carriers in one shape. */

const CHINA = { utcOffset: 480 };
const doneAt = new Date("2026-10-21T00:06:00Z");

describe("a report", () => {
  test("of a structure", () => {
    const report = cmpp30.decodeMtStatusReport71(
      cmpp30.encodeMtStatusReport71({
        msgId: 5n,
        stat: "MK:0001",
        submitTime: "2610210805",
        doneTime: "2610210806",
        destTerminalId: "13800138000",
        smscSequence: 7,
      }),
    );
    const { msgId, destTerminalId, stat, doneTime } = report;
    expect(deliveryReport({ id: msgIdKey(msgId), to: destTerminalId, stat, doneDate: doneTime }, CHINA)).toEqual({
      id: "0000000000000005",
      to: "13800138000",
      state: "failed",
      stat: "MK:0001",
      error: "MK:0001",
      doneAt,
    });
  });

  test("of a message", () => {
    const message = sgip12.createReport({
      sequenceId: { sourceNode: 1, time: 2, serial: 3 },
      submitSequenceNumber: { sourceNode: 3010112345, time: 1021080500, serial: 7 },
      reportType: 0,
      userNumber: "8613800138000",
      state: 2,
      errorCode: 33,
    });
    const { sourceNode, time, serial } = message.submitSequenceNumber;
    const state = (["delivered", "pending", "failed"] as const)[message.state];
    expect(
      deliveryReport({ id: `${sourceNode}-${time}-${serial}`, to: message.userNumber, state, err: message.errorCode }),
    ).toEqual({
      id: "3010112345-1021080500-7",
      to: "8613800138000",
      state: "failed",
      stat: null,
      error: "33",
      doneAt: null,
    });
  });

  test("of a text, with its receiver and the parameters of its message", () => {
    const octets = Buffer.from(
      "id:0059113978 sub:001 dlvrd:001 submit date:2610210805 done date:2610210806 stat:DELIVRD err:000 text:hi",
    );
    const receipt = parseReceipt(octets);
    expect(deliveryReport(receipt ?? {}, CHINA)).toEqual({
      id: "0059113978",
      to: null,
      state: "delivered",
      stat: "DELIVRD",
      error: null,
      doneAt,
    });
    const withParameters = { ...receipt, id: "38601fa", to: "44951361920", state: deliveryStateOfNumber(5), err: 0 };
    expect(deliveryReport(withParameters)).toMatchObject({
      id: "38601fa",
      to: "44951361920",
      state: "undeliverable",
      error: null,
    });
  });

  test("of nothing has nothing", () => {
    const nothing = { id: null, to: null, state: null, stat: null, error: null, doneAt: null };
    expect(deliveryReport({})).toEqual(nothing);
    expect(deliveryReport({ id: "", to: " ", stat: "", state: null, err: "", doneDate: "" }, CHINA)).toEqual(nothing);
  });

  test("has its error only if there is one", () => {
    const errors = ["000", "0", 0, "4A1", 21, undefined].map((err) => deliveryReport({ err }).error);
    expect(errors).toEqual([null, null, null, "4A1", "21", null]);
    expect(deliveryReport({ stat: "MA:0051", err: "007" }).error).toBe("007");
    expect(deliveryReport({ stat: "MA:0051", err: "000" }).error).toBe("MA:0051");
    expect(deliveryReport({ stat: "EXPIRED" }).error).toBe(null);
  });

  test("has no time without a zone, and none that is invalid", () => {
    expect(deliveryReport({ doneDate: "2610210806" }).doneAt).toBe(null);
    expect(deliveryReport({ doneDate: "2613210806" }, CHINA).doneAt).toBe(null);
    expect(deliveryReport({ doneDate: "never" }, CHINA).doneAt).toBe(null);
    expect(deliveryReport({ doneDate: "261021080600032+" }, { utcOffset: 0 }).doneAt).toEqual(doneAt);
  });

  test("requires objects and a zone", () => {
    const wrong = (...values: readonly unknown[]) =>
      textErrorOf(() => Reflect.apply(deliveryReport, null, values)).message;
    expect(wrong(null)).toBe("Values of a report: expected an object, got null.");
    expect(wrong({}, null)).toBe("Options of a report: expected an object, got null.");
    expect(wrong({ doneDate: "2610210806" }, { utcOffset: "8" })).toContain("expected minutes ahead of UTC");
  });
});

describe("a state", () => {
  test.each([
    ["DELIVRD", "delivered"],
    ["delivered", "delivered"],
    [" ENROUTE ", "pending"],
    ["ACCEPTD", "accepted"],
    ["EXPIRED", "expired"],
    ["DELETED", "deleted"],
    ["UNDELIV", "undeliverable"],
    ["REJECTD", "rejected"],
    ["UNKNOWN", "unknown"],
    ["MK:0001", "failed"],
    ["ib:0061", "failed"],
    ["NOSEND", null],
    ["MK:", null],
    ["", null],
  ])("%j is %j", (stat, state) => {
    expect(deliveryStateOf(stat)).toBe(state);
    expect(deliveryReport({ stat }).state).toBe(state);
  });

  test("has a number in SMPP", () => {
    const states = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(deliveryStateOfNumber).join(" ");
    expect(states).toBe("pending pending delivered expired deleted undeliverable accepted unknown rejected skipped");
    expect([10, 255].map(deliveryStateOfNumber)).toEqual([null, null]);
    expect(textErrorOf(() => deliveryStateOfNumber(256)).message).toBe(
      "Message state: expected an integer from 0 to 255, got 256.",
    );
    expect(textErrorOf(() => Reflect.apply(deliveryStateOf, null, [2])).message).toBe(
      "Message state: expected a string, got a number.",
    );
  });

  test("of every value in CMPP is known, but for those that the specification does not define", () => {
    const states = Object.entries(cmpp30.Stat).map(([name, stat]) => [name, deliveryStateOf(stat)]);
    expect(states.filter(([name, state]) => name !== state)).toEqual([["notSent", null]]);
  });
});

describe("a time", () => {
  const time = { year: 2018, month: 5, day: 30, hour: 15, minute: 57, second: 0, utcOffset: null };

  test.each([
    ["1805301557", time],
    ["180530155758", { ...time, second: 58 }],
    ["201805301557", time],
    ["20180530155758", { ...time, second: 58 }],
    ["180530155758132+", { ...time, second: 58, utcOffset: 480 }],
    ["180530155758112-", { ...time, second: 58, utcOffset: -180 }],
    ["201112010203", { year: 2020, month: 11, day: 12, hour: 1, minute: 2, second: 3, utcOffset: null }],
    ["201312010203", { year: 2013, month: 12, day: 1, hour: 2, minute: 3, second: 0, utcOffset: null }],
  ])("%s is read", (text, expected) => {
    expect(parseReceiptTime(text)).toEqual(expected);
  });

  test.each([
    "",
    "18053015",
    "1813301557",
    "1802301557",
    "19180530155758",
    "000002000000000R",
    "18053015575803x+",
    "18053015aa",
  ])("%j is an error", (text) => {
    expect(textErrorOf(() => parseReceiptTime(text)).code).toBe("wrong-time");
  });

  test("is an instant in its zone, or else in the one that is given", () => {
    expect(dateOfReceiptTime(parseReceiptTime("1805301557"), 480)).toEqual(new Date("2018-05-30T07:57:00Z"));
    expect(dateOfReceiptTime(parseReceiptTime("180530155758132+"), 0)).toEqual(new Date("2018-05-30T07:57:58Z"));
    expect(textErrorOf(() => dateOfReceiptTime({ ...time, month: 13 }, 0)).code).toBe("wrong-time");
    expect(textErrorOf(() => dateOfReceiptTime({ ...time, second: 60 }, 0)).code).toBe("wrong-time");
  });
});
