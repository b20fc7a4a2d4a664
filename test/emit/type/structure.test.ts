import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { isEncodeError, toHex } from "../../../generated/runtime/wire/index.js";
import { protocols } from "../../helpers/protocols.js";
import { sound20, sound30 } from "../../helpers/values/valid-messages.js";
import { vectorLines } from "../../helpers/values/vector-frames.js";

/* Structures inside fields: status reports, and the parts of packed integers. */

const tables = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "..", "fixtures", "cmpp-fields.json"), "utf8"),
).substructures;

interface ReportLine {
  readonly name: string;
  readonly octets: number;
}

function layoutOf(report: { readonly fields: readonly object[] }): unknown {
  return report.fields.map((field) => ({ name: Reflect.get(field, "name"), octets: Reflect.get(field, "octets") }));
}

const rows = (report: { readonly fields: readonly ReportLine[] }): unknown =>
  report.fields.map(({ name, octets }) => ({ name, octets }));

test("the reports have the fields of the tables in the specification", () => {
  expect(layoutOf(cmpp30.mtStatusReport60Layout)).toEqual(rows(tables.cmpp20.MT_STATUS_REPORT));
  expect(layoutOf(cmpp30.mtStatusReport71Layout)).toEqual(rows(tables.cmpp30.MT_STATUS_REPORT));
  expect(layoutOf(cmpp30.moStatusReportLayout)).toEqual(rows(tables.cmpp20.MO_STATUS_REPORT));
  expect(layoutOf(cmpp30.moStatusReportLayout)).toEqual(rows(tables.cmpp30.MO_STATUS_REPORT));
});

describe.each(["cmpp20", "cmpp30"] as const)("reports of %s", (id) => {
  const lines = vectorLines(id).filter(({ report, message }) => report !== undefined && message === "CMPP_DELIVER");

  test.each(lines)("$id", ({ frame, report }) => {
    const { decodeDeliver, reportIn, encodeMtStatusReport60, encodeMtStatusReport71 } = protocols[id];
    const octets = Uint8Array.from(Buffer.from(frame, "hex"));
    const { msgContent } = decodeDeliver(octets);
    const read = reportIn(octets);
    if (read === null) throw new Error("There is no report.");
    const { Msg_Id, Stat, Submit_time, Done_time, Dest_terminal_Id, SMSC_sequence } = JSON.parse(
      JSON.stringify(report),
    );
    expect(read).toEqual({
      msgId: BigInt(Msg_Id),
      stat: Stat,
      submitTime: Submit_time,
      doneTime: Done_time,
      destTerminalId: Dest_terminal_Id,
      smscSequence: SMSC_sequence,
    });
    const encode = msgContent.length === 60 ? encodeMtStatusReport60 : encodeMtStatusReport71;
    expect(toHex(encode(read))).toBe(toHex(msgContent));
  });

  test("are there", () => expect(lines.length).toBeGreaterThan(5));
});

test.each([cmpp20Reports, cmpp30Reports])("statusReportOf returns null for bytes of another size", (read) => {
  expect(read(0, 60)).toBe(null);
  expect(read(1, 60)).toMatchObject({ stat: "11" });
  expect(read(1, 61)).toBe(null);
});

/** The report in a delivery with a content of this size. */
function cmpp20Reports(registeredDelivery: number, octets: number): unknown {
  const msgContent = new Uint8Array(octets).fill(0x31, 0, 10);
  return cmpp20.statusReportOf({ ...sound20.CMPP_DELIVER, registeredDelivery, msgContent });
}

function cmpp30Reports(registeredDelivery: number, octets: number): unknown {
  const msgContent = new Uint8Array(octets).fill(0x31, 0, 10);
  return cmpp30.statusReportOf({ ...sound30.CMPP_DELIVER, registeredDelivery, msgContent });
}

test("an ordinary message contains no report, and bytes of a wrong size are rejected", () => {
  const line = vectorLines("cmpp30").find(({ report, message }) => report !== undefined && message === "CMPP_DELIVER");
  const deliver = cmpp30.decodeDeliver(Uint8Array.from(Buffer.from(line?.frame ?? "", "hex")));
  expect(cmpp30.decodeDeliverMsgContent({ ...deliver, registeredDelivery: 0 })).toBe(null);
  const odd = { ...deliver, msgContent: new Uint8Array(61) };
  expect(() => cmpp30.decodeDeliverMsgContent(odd)).toThrow(
    "CMPP 3.0 MT_Status_Report at offset 0: expected 60 or 71 bytes, got 61.",
  );
  expect(() => cmpp30.decodeMoStatusReport(new Uint8Array(59))).toThrow(
    "MO_Status_Report Reserved at offset 56: expected 4 bytes, got 3.",
  );
  expect(() => cmpp30.decodeMoStatusReport(new Uint8Array(61))).toThrow("expected nothing after it, got 1 byte");
});

test.each([cmpp20ForwardedReport, cmpp30ForwardedReport])(
  "a forwarded report is identified by its kind: %o",
  (read) => {
    expect(read(3)).toMatchObject({
      stat: "REJECTD",
      cmppDeliverTime: "2401311200",
      cmppDeliverRespTime: "2401311201",
      destId: "900001",
      reserved: "",
    });
    expect(read(2)).toMatchObject({ submitTime: "2401311200" });
    expect(read(0)).toBe(null);
  },
);

/** The content of the vector of a forwarded report. */
function forwardedContent(): Uint8Array {
  const line = vectorLines("cmpp20").find(({ id }) => id === "cmpp20/fwd/mo-report");
  return cmpp20.decodeFwd(Uint8Array.from(Buffer.from(line?.frame ?? "", "hex"))).msgContent;
}

/** The report in a CMPP_FWD of a kind. */
function cmpp20ForwardedReport(msgFwdType: number): unknown {
  return cmpp20.decodeFwdMsgContent({ ...sound20.CMPP_FWD, msgFwdType, msgContent: forwardedContent() });
}

function cmpp30ForwardedReport(msgFwdType: number): unknown {
  return cmpp30.forwardedReportOf({ ...sound30.CMPP_FWD, msgFwdType, msgContent: forwardedContent() });
}

describe("packed integers", () => {
  const digitsOfAnObject = { length: 22, toString: () => "1021080502001342100007", slice: () => "1" };
  const parts = { month: 10, day: 21, hour: 8, minute: 5, second: 2, gateway: 13421, sequence: 7 };

  test("are packed from the highest bit down", () => {
    const value = cmpp30.packMsgId(parts);
    // 1010 10101 01000 000101 000010 0000000011010001101101 0000000000000111
    expect(value).toBe(0b1010_10101_01000_000101_000010_0000000011010001101101_0000000000000111n);
    expect(cmpp30.unpackMsgId(value)).toEqual(parts);
    expect(cmpp30.formatMsgId(value)).toBe("1021080502001342100007");
    expect(cmpp30.parseMsgId("1021080502001342100007")).toBe(value);
    expect(cmpp30.packVersion({ major: 3, minor: 0 })).toBe(0x30);
    expect(cmpp30.unpackVersion(0x21)).toEqual({ major: 2, minor: 1 });
  });

  test("accept the maximum of each part", () => {
    const max = { month: 12, day: 31, hour: 23, minute: 59, second: 59, gateway: 2 ** 22 - 1, sequence: 65535 };
    expect(cmpp30.unpackMsgId(cmpp30.packMsgId(max))).toEqual(max);
    const min = { month: 1, day: 1, hour: 0, minute: 0, second: 0, gateway: 0, sequence: 0 };
    expect(cmpp30.unpackMsgId(cmpp30.packMsgId(min))).toEqual(min);
    expect(cmpp30.packVersion({ major: 15, minor: 15 })).toBe(255);
  });

  test("are unpacked and formatted for any value", () => {
    const all = { month: 15, day: 31, hour: 31, minute: 63, second: 63, gateway: 2 ** 22 - 1, sequence: 65535 };
    expect(cmpp30.unpackMsgId(2n ** 64n - 1n)).toEqual(all);
    expect(cmpp30.formatMsgId(2n ** 64n - 1n)).toBe("1531316363419430365535");
    expect(cmpp30.formatMsgId(0n)).toBe("0".repeat(22));
  });

  test.each([
    [() => cmpp30.packMsgId({ ...parts, month: 13 }), "out-of-range", "Msg_Id.Month"],
    [() => cmpp30.packMsgId({ ...parts, month: 0 }), "out-of-range", "Msg_Id.Month"],
    [() => cmpp30.packMsgId({ ...parts, day: 0 }), "out-of-range", "Msg_Id.Day"],
    [() => cmpp30.packMsgId({ ...parts, day: 32 }), "out-of-range", "Msg_Id.Day"],
    [() => cmpp30.packMsgId({ ...parts, hour: 24 }), "out-of-range", "Msg_Id.Hour"],
    [() => cmpp30.packMsgId({ ...parts, minute: 60 }), "out-of-range", "Msg_Id.Minute"],
    [() => cmpp30.packMsgId({ ...parts, second: 60 }), "out-of-range", "Msg_Id.Second"],
    [() => cmpp30.packMsgId({ ...parts, gateway: 2 ** 22 }), "out-of-range", "Msg_Id.Gateway"],
    [() => cmpp30.packMsgId({ ...parts, sequence: -1 }), "out-of-range", "Msg_Id.Sequence"],
    [() => cmpp30.unpackMsgId(1n << 64n), "out-of-range", "Msg_Id"],
    [() => cmpp30.unpackMsgId(-1n), "out-of-range", "Msg_Id"],
    [() => Reflect.apply(cmpp30.formatMsgId, null, [7]), "wrong-type", "Msg_Id"],
    [() => Reflect.apply(cmpp30.formatMsgId, null, [undefined]), "wrong-type", "Msg_Id"],
    [() => cmpp30.unpackVersion(256), "out-of-range", "Version"],
    [() => cmpp30.unpackVersion(1.5), "wrong-type", "Version"],
    [() => cmpp30.parseMsgId("0000000000000000000000"), "out-of-range", "Msg_Id.Month"],
    [() => cmpp30.packMsgId({ ...parts, hour: 0.5 }), "out-of-range", "Msg_Id.Hour"],
    [() => cmpp30.parseMsgId("102108050200134210000"), "wrong-type", "Msg_Id"],
    [() => cmpp30.parseMsgId("10210805020013421x0001"), "wrong-type", "Msg_Id"],
    [() => Reflect.apply(cmpp30.parseMsgId, null, [digitsOfAnObject]), "wrong-type", "Msg_Id"],
    [() => cmpp30.parseMsgId("9921080502001342100001"), "out-of-range", "Msg_Id.Month"],
  ])("%s is rejected as %s", (work, code, field) => {
    let error: unknown = null;
    try {
      work();
    } catch (caught) {
      error = caught;
    }
    expect(isEncodeError(error)).toBe(true);
    expect(error).toMatchObject({ code, field });
  });
});
