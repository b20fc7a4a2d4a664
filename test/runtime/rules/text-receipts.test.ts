import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { explainDeviation } from "../../../generated/runtime/index.js";
import { sound30 } from "../../helpers/values/valid-messages.js";
import { deliver, read, readText, RECEIPT, REPORT, report60, report71, resized } from "./status-reports.js";

/* Status reports as texts and without their mark, and bytes that are no reports. */

describe("a text", () => {
  test("is read with its values", () => {
    const reading = readText(RECEIPT);
    expect(reading).toMatchObject({
      kind: "text",
      state: "DELIVRD",
      values: {
        id: "0123456789",
        sub: "001",
        dlvrd: "001",
        "submit date": "2610210805",
        "done date": "2610210806",
        stat: "DELIVRD",
        err: "000",
        text: "hello you",
      },
    });
    expect(reading?.deviations).toMatchObject([{ code: "text-receipt", field: "Msg_Content", actual: "a text" }]);
    const [deviation] = reading?.deviations ?? [];
    if (deviation === undefined) throw new Error("There is no deviation.");
    expect(explainDeviation(deviation, "zh")).toBe("Msg_Content，偏移0：应为类型为MT_Status_Report的值，实为文本。");
  });

  test.each([
    [RECEIPT.toUpperCase(), "DELIVRD"],
    [RECEIPT.toLowerCase(), "DELIVRD"],
    [`  ${RECEIPT}\r\n\0`, "DELIVRD"],
    ["stat: UNDELIV id: 5", "UNDELIV"],
    ["text:hi stat:EXPIRED id:5 err:1", "EXPIRED"],
    ["STAT:delivrd", "DELIVRD"],
    ["id:5 submitdate:1 done_date:2 stat:odd err:", "odd"],
    ["id:5,stat:MK:0001,err:1", "MK:0001"],
    ["id:1 stat:REJECTD stat:DELIVRD", "REJECTD"],
    ["id:1 stat:REJECTD,stat:DELIVRD", "REJECTD"],
    ["id:1\0stat:DELIVRD\0\0rest", "DELIVRD"],
    ["\ufeffid:1 stat:DELIVRD", "DELIVRD"],
    ["id:1 err:000", null],
    ["id:1 stat: err:000", null],
    ["id:1 err:0 text:stat:DELIVRD", null],
  ])("%j has the state %j", (text, state) => {
    expect(readText(text)).toMatchObject({ kind: "text", state });
    expect(cmpp30.statusReportOf(deliver(new TextEncoder().encode(text)))).toBe(null);
  });

  test.each([60, 71])("of %i bytes is not read as a structure", (size) => {
    const text = new TextEncoder().encode(
      RECEIPT.slice(0, size - 13)
        .concat(" stat:DELIVRD")
        .padEnd(size),
    );
    expect(text.length).toBe(size);
    expect(read(text)).toMatchObject({ kind: "text", state: "DELIVRD" });
    expect(cmpp30.statusReportOf(deliver(text))).toBe(null);
  });

  test("has a value with keys that occurred before", () => {
    const reading = readText("id:1 stat:DELIVRD text:the stat: ok, id:5");
    expect(reading).toMatchObject({ values: { id: "1", stat: "DELIVRD", text: "the stat: ok, id:5" } });
  });

  test.each([
    ["\ufeffid:1 stat:DELIVRD text:你好", "你好"],
    [" id:1 stat:DELIVRD text:中文", "中文"],
  ])("is read in UCS2 with characters outside ASCII: %j", (text, expected) => {
    const wide = new Uint8Array(Buffer.from(text, "utf16le").swap16());
    expect(read(wide)).toMatchObject({ kind: "text", state: "DELIVRD", values: { id: "1", text: expected } });
    expect(read(wide.subarray(0, -1))).toMatchObject({ values: { text: expected.slice(0, -1) } });
  });

  test("is read in UCS2", () => {
    const wide = Uint8Array.from(
      Buffer.from(RECEIPT)
        .toString("hex")
        .match(/../g)
        ?.flatMap((octet) => [0, parseInt(octet, 16)]) ?? [],
    );
    expect(read(wide)).toMatchObject({ kind: "text", state: "DELIVRD", values: { text: "hello you" } });
  });
});

describe("what is no report", () => {
  test.each([
    ["nothing", new Uint8Array(0)],
    ["seven bytes", report60.subarray(0, 7)],
    ["an English text", new TextEncoder().encode("Hello, how are you today?")],
    ["a text with a colon", new TextEncoder().encode("text: call me at ten")],
    ["GBK", Uint8Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 0xc4 : 0xe3))],
    ["UCS2", Uint8Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 0x4f : 0x60))],
    ["zeros", new Uint8Array(61)],
  ])("%s gives null", (_, bytes) => {
    expect(read(bytes)).toBe(null);
    expect(cmpp30.statusReportOf(deliver(bytes))).toBe(null);
  });

  test("is every message without the mark", () => {
    expect(cmpp30.readStatusReport(deliver(report71, 0))).toBe(null);
    expect(cmpp30.statusReportOf(deliver(report71, 2))).toBe(null);
  });
});

describe("a report without its mark", () => {
  const unmarked = { unmarked: true };

  test.each([0, 2])("is read on demand if Registered_Delivery is %i", (mark) => {
    for (const bytes of [report60, report71]) {
      expect(cmpp30.statusReportOf(deliver(bytes, mark), unmarked)).toEqual(REPORT);
      expect(cmpp30.statusReportOf(deliver(bytes, mark), {})).toBe(null);
    }
    const text = deliver(new TextEncoder().encode(RECEIPT), mark);
    expect(cmpp30.readStatusReport(text, unmarked)).toMatchObject({ kind: "text", state: "DELIVRD" });
  });

  test.each([
    ["a report of another size", resized(report60, 61)],
    ["an unknown state", cmpp30.encodeMtStatusReport60({ ...REPORT, stat: "ABCDEFG" })],
    ["a text of 60 bytes", new TextEncoder().encode("a".repeat(60))],
    ["a text with one key", new TextEncoder().encode("stat:DELIVRD")],
    ["a text with an unknown state", new TextEncoder().encode("id:5 stat:fine")],
  ])("is not %s", (_, bytes) => {
    expect(cmpp30.readStatusReport(deliver(bytes, 0), unmarked)).toBe(null);
  });

  test("is read in a CMPP_FWD if only one kind of report fits", () => {
    const fwd = (msgContent: Uint8Array) => ({ ...sound30.CMPP_FWD, msgFwdType: 0, msgContent });
    expect(cmpp30.forwardedReportOf(fwd(report71), unmarked)).toEqual(REPORT);
    expect(cmpp30.readForwardedReport(fwd(report71))).toBe(null);
    const text = fwd(new TextEncoder().encode(RECEIPT));
    expect(cmpp30.readForwardedReport(text, unmarked)).toMatchObject({ kind: "text", state: "DELIVRD" });
    // 60 bytes are also a report on a message from a handset, which has other fields.
    expect(cmpp30.readForwardedReport(fwd(report60), unmarked)).toBe(null);
    expect(cmpp30.readForwardedReport({ ...fwd(report60), msgFwdType: 2 }, unmarked)).toMatchObject({
      report: REPORT,
    });
  });
});

test("no bytes make the functions throw, and only bytes with a state count as delivered", () => {
  const pieces = fc.array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom(report60, report71, report60.subarray(0, 15)),
      fc
        .constantFrom("id:", "stat:", " text:", "submit date:", "DELIVRD", "__proto__:", "\0", "::")
        .map((text) => new TextEncoder().encode(text)),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 3 }), fc.boolean(), (parts, mark, isUnmarked) => {
      const bytes = Uint8Array.from(parts.flatMap((part) => [...part])).subarray(0, 255);
      const message = deliver(bytes, mark);
      const reading = cmpp30.readStatusReport(message, { unmarked: isUnmarked });
      const report = cmpp30.statusReportOf(message, { unmarked: isUnmarked });
      expect(report !== null).toBe(reading?.kind === "report");
      const hasState = Buffer.from(bytes).toString("latin1").replaceAll("\0", "").toUpperCase().includes("DELIVRD");
      expect(reading?.state !== "DELIVRD" || hasState).toBe(true);
      const forwarded = { ...sound30.CMPP_FWD, msgFwdType: mark, msgContent: bytes };
      expect(() => cmpp30.readForwardedReport(forwarded)).not.toThrow();
      for (const deviation of reading?.deviations ?? []) expect(explainDeviation(deviation, "zh")).toMatch(/。$/);
    }),
    { numRuns: 2000 },
  );
});
