import { describe, expect, test } from "vitest";
import {
  createDeliver,
  createForward,
  decodeDeliver,
  encodeMtStatusReport,
  readForwardedReport,
  readStatusReport,
  statusReportOf,
  submitReports,
} from "../../../generated/smgp303/index.js";
import { vectorLines } from "../../helpers/values/vector-frames.js";
import { fromHex } from "../../../generated/runtime/wire/index.js";
import { smgpReport } from "./smgp-cases.js";

/* Status reports of SMGP: a structure whose fields are a text with ten bytes in it, or a text of another size. */

const ID = smgpReport.id;
const raw = fromHex(ID) ?? new Uint8Array(0);

const octetsOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const joined = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === "string" ? octetsOf(part) : part)]));

function deliverOf(msgContent: Uint8Array, isReport = 1) {
  return createDeliver({
    sequenceId: 1,
    msgId: "01000210211235000008",
    isReport,
    msgFormat: 0,
    recvTime: "20261021123500",
    srcTermId: "13300000000",
    destTermId: "1189003",
    msgContent,
  });
}

const report = encodeMtStatusReport(smgpReport);

/** The structure with other keys of the same size. */
const withKeys = (change: (key: string) => string): Uint8Array => {
  const keys = Object.entries(smgpReport).filter(([property]) => property.endsWith("Key"));
  return encodeMtStatusReport({
    ...smgpReport,
    ...Object.fromEntries(keys.map(([property, key]) => [property, change(key)])),
  });
};

const REST = "sub:001dlvrd:001submit date:2610211234done date:2610211235stat:DELIVRDerr:000Text:012";

const FORMS: readonly (readonly [what: string, kind: "report" | "text", content: Uint8Array])[] = [
  ["the structure", "report", report],
  ["capitals", "report", withKeys((key) => key.toUpperCase())],
  ["s instead of blanks", "report", withKeys((key) => key.replace(/^ /, "s"))],
  ["underscores", "report", withKeys((key) => key.replace(/(\w) (\w)/, "$1_$2"))],
  ["110 bytes of the structure", "text", report.subarray(0, 110)],
  ["96 bytes, which end after Err", "text", report.subarray(0, 96)],
  ["bytes after the structure", "text", joined(report, "\0\0")],
  ["no blanks", "text", joined("id:", raw, REST)],
  ["Txt", "text", joined("id:", raw, REST.replace("Text", " Txt"))],
  ["20 digits", "text", octetsOf(`id:${ID} ${REST}`)],
  ["another order", "text", octetsOf(`stat:DELIVRD err:000 id:${ID} sub:001`)],
];

describe("a report", () => {
  test.each(FORMS)("of this form is read: %s", (_, kind, content) => {
    const reading = readStatusReport(deliverOf(content));
    expect(reading).toMatchObject({ kind, state: "DELIVRD" });
    expect(reading?.kind === "text" ? reading.values["id"] : reading?.report.id).toBe(ID);
    expect(statusReportOf(deliverOf(content))?.id).toBe(kind === "report" ? ID : undefined);
    expect(submitReports.reportIn(deliverOf(content))?.key).toBe(ID);
    // Without the mark, only on request.
    expect(readStatusReport(deliverOf(content, 0))).toBeNull();
    expect(readStatusReport(deliverOf(content, 0), { unmarked: true })).toEqual(reading);
  });

  test("as printed has no deviations, and a text has one", () => {
    expect(readStatusReport(deliverOf(report))?.deviations).toEqual([]);
    const [deviation] = readStatusReport(deliverOf(report.subarray(0, 110)))?.deviations ?? [];
    expect(deviation?.code).toBe("text-receipt");
  });

  test.each(["UNKNOWN", "MK:0001", "delivrd", "", "A B"])("has the state %j in the structure, too", (stat) => {
    const reading = readStatusReport(deliverOf(encodeMtStatusReport({ ...smgpReport, stat })));
    expect(reading?.kind === "report" && [reading.state, reading.report.id]).toEqual([stat, ID]);
  });

  test("whose identifier is no digits is a text with the bytes as hexadecimal digits", () => {
    const content = report.slice();
    content.set([0xab, 0xcd], 3);
    const reading = readStatusReport(deliverOf(content));
    expect(reading?.kind === "text" && [reading.state, reading.values["id"]]).toEqual([
      "DELIVRD",
      `abcd${ID.slice(4)}`,
    ]);
  });

  test("which gateways forward is read, too", () => {
    const forward = createForward({
      sequenceId: 1,
      msgId: ID,
      destSmgwNo: "021061",
      srcSmgwNo: "010061",
      smcNo: "",
      msgType: 6,
      reportFlag: 0,
      serviceId: "",
      feeType: "00",
      feeCode: "0",
      srcTermId: "13300000000",
      destTermId: "1189003",
      msgContent: report,
    });
    expect(readForwardedReport(forward)).toMatchObject({ kind: "report", state: "DELIVRD", report: { id: ID } });
  });
});

test("the deliveries of the vectors are read, also a text that is marked as a report", () => {
  const deliveries = vectorLines("smgp303").filter(({ id }) => id.startsWith("smgp303/deliver/"));
  const readings = deliveries.map(({ frame }) => readStatusReport(decodeDeliver(fromHex(frame) ?? new Uint8Array(0))));
  expect(readings.map((reading) => reading?.kind)).toEqual([undefined, "report"]);
  expect(readings[1]).toMatchObject({
    state: "DELIVRD",
    report: { id: "01006101161700012345", sub: "001", err: "000" },
  });
});
