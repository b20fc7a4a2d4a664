import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { explainDeviation } from "../../../generated/runtime/index.js";
import { sound20, sound30 } from "../../helpers/values/valid-messages.js";
import { deliver, EMPTY_REPORT, read, REPORT, report60, report71, resized } from "./status-reports.js";

/* Status reports of the right and of a wrong size. */

describe("a report of the right size", () => {
  test.each([report60, report71])("is read as before", (bytes) => {
    expect(cmpp30.statusReportOf(deliver(bytes))).toEqual(REPORT);
    expect(read(bytes)).toEqual({ kind: "report", report: REPORT, state: "DELIVRD", deviations: [] });
    const old = { ...sound20.CMPP_DELIVER, registeredDelivery: 1, msgContent: bytes };
    expect(cmpp20.statusReportOf(old)).toEqual(REPORT);
  });

  test("is read whatever its state is", () => {
    const bytes = cmpp30.encodeMtStatusReport60({ ...REPORT, stat: "odd one" });
    expect(cmpp30.statusReportOf(deliver(bytes))?.stat).toBe("odd one");
  });
});

describe("a report of the right size with bytes after the NUL of a string", () => {
  test("is read as before, and says where, because it may be a shorter one with zeros after it", () => {
    const padded = resized(report60, 71);
    const reading = read(padded);
    expect(reading).toMatchObject({ kind: "report", report: { ...REPORT, smscSequence: 0 }, state: "DELIVRD" });
    expect(reading?.deviations).toEqual([
      {
        code: "surplus-octets",
        field: "Dest_terminal_Id",
        offset: 59,
        expected: "only zero bytes after the first NUL",
        actual: "07",
      },
    ]);
    expect(cmpp30.statusReportOf(deliver(padded))).toEqual({ ...REPORT, smscSequence: 0 });
  });

  test("says so of each string, from the first byte that is not zero", () => {
    const bytes = cmpp30.encodeMtStatusReport60({ ...REPORT, stat: "AF:4" });
    bytes.set([0, 1, 0], 12);
    bytes.set([0, 3], 30);
    expect(read(bytes)?.deviations.map(({ field, offset, actual }) => [field, offset, actual])).toEqual([
      ["Stat", 13, "01"],
      ["Done_time", 31, "03383036"],
    ]);
  });
});

describe("a report of a wrong size", () => {
  test.each([
    [8, { msgId: REPORT.msgId }, ["Stat", "Submit_time", "Done_time", "Dest_terminal_Id", "SMSC_sequence"]],
    [14, { msgId: REPORT.msgId }, ["Stat", "Submit_time", "Done_time", "Dest_terminal_Id", "SMSC_sequence"]],
    [15, { msgId: REPORT.msgId, stat: "DELIVRD" }, ["Submit_time", "Done_time", "Dest_terminal_Id", "SMSC_sequence"]],
    [35, { ...REPORT, destTerminalId: undefined, smscSequence: undefined }, ["Dest_terminal_Id", "SMSC_sequence"]],
    [45, { ...REPORT, destTerminalId: undefined, smscSequence: undefined }, ["Dest_terminal_Id", "SMSC_sequence"]],
    [59, { ...REPORT, smscSequence: undefined }, ["SMSC_sequence"]],
  ])("of %i bytes lacks fields", (size, fields, lacking) => {
    const bytes = report60.subarray(0, size);
    const reading = read(bytes);
    expect(reading).toMatchObject({ kind: "partial", report: { ...EMPTY_REPORT, ...fields } });
    expect(reading?.state).toBe(size < 15 ? null : "DELIVRD");
    expect(reading?.deviations.map(({ code, field }) => [code, field])).toEqual(
      lacking.map((field) => ["missing-field", field]),
    );
    expect(cmpp30.statusReportOf(deliver(bytes))).toBe(null);
  });

  test.each([
    ["60 bytes and a NUL", report60, 61, 60],
    ["60 bytes and ten NULs", report60, 70, 60],
    ["60 bytes and twelve NULs", report60, 72, 60],
    ["71 bytes and a NUL", report71, 72, 71],
    ["71 bytes and NULs", report71, 140, 71],
  ])("of %s has all fields", (_, report, size, end) => {
    const reading = read(resized(report, size));
    expect(reading).toMatchObject({ kind: "partial", report: REPORT, state: "DELIVRD" });
    expect(reading?.deviations).toMatchObject([{ code: "surplus-octets", field: null, offset: end }]);
    expect(cmpp30.statusReportOf(deliver(resized(report, size)))).toBe(null);
  });

  test("has no number for a sequence that may be cut off", () => {
    const zero = cmpp30.encodeMtStatusReport60({ ...REPORT, smscSequence: 0 });
    const reading = read(resized(zero, 61));
    expect(reading).toMatchObject({ kind: "partial", report: { ...REPORT, smscSequence: undefined } });
    expect(reading?.deviations).toMatchObject([
      { code: "missing-field", field: "SMSC_sequence", offset: 67, expected: "4 bytes", actual: "0 bytes" },
      { code: "surplus-octets", offset: 60 },
    ]);
  });

  test("never lacks a field that its bytes have", () => {
    for (const report of [report60, report71]) {
      for (let size = 8; size <= 255; size++) {
        const deviations = read(resized(report, size))?.deviations ?? [];
        for (const { expected, actual } of deviations) expect(actual).not.toBe(expected);
      }
    }
  });

  test("has no pseudo-number that is cut off", () => {
    const long = cmpp30.encodeMtStatusReport71({ ...REPORT, destTerminalId: "9".repeat(32) });
    const reading = read(long.subarray(0, 65));
    expect(reading).toMatchObject({ kind: "partial", state: "DELIVRD" });
    expect(reading).toMatchObject({ report: { ...REPORT, destTerminalId: undefined, smscSequence: undefined } });
  });

  test("explains what is missing in English and Chinese", () => {
    const [stat] = read(report60.subarray(0, 14))?.deviations ?? [];
    const [number] = read(report60.subarray(0, 45))?.deviations ?? [];
    if (stat === undefined || number === undefined) throw new Error("There are no deviations.");
    expect(explainDeviation(stat, "en")).toBe("Stat at offset 8: expected 7 bytes, got 6 bytes.");
    expect(explainDeviation(stat, "zh")).toBe("Stat，偏移8：应为7字节，实有6字节。");
    expect(explainDeviation(number, "en")).toBe(
      "Dest_terminal_Id at offset 35: expected 21 or 32 bytes, got 10 bytes.",
    );
  });

  test("reads a forwarded report of either kind", () => {
    const fwd = { ...sound30.CMPP_FWD, msgFwdType: 2, msgContent: report60.subarray(0, 15) };
    expect(cmpp30.readForwardedReport(fwd)).toMatchObject({ kind: "partial", report: { stat: "DELIVRD" } });
    expect(cmpp30.readForwardedReport({ ...fwd, msgFwdType: 3 })).toMatchObject({ kind: "partial", state: "DELIVRD" });
    expect(cmpp30.forwardedReportOf({ ...fwd, msgFwdType: 3 })).toBe(null);
    expect(cmpp30.readForwardedReport({ ...fwd, msgFwdType: 0 })).toBe(null);
  });
});
