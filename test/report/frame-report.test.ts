import { describe, expect, test } from "vitest";
import { type ReportRow, reportFrame, shownRows } from "../../generator/report/index.js";
import { moduleOf } from "../helpers/protocols.js";

/* Frames as rows, without the layout of a terminal. */

const cmpp30 = moduleOf("cmpp30");
const smpp34 = moduleOf("smpp34");

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));

const ACTIVE = hex("0000000c 00000008 00000019");

function rowAt(rows: readonly ReportRow[], path: string): ReportRow {
  const found = rows.flatMap((row) => [row, ...row.children]).find((row) => row.path === path);
  if (found === undefined) throw new Error(`There is no row ${path}.`);
  return found;
}

test("a report is plain data: it survives JSON", () => {
  const report = reportFrame(cmpp30, ACTIVE, "en");
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(report).toMatchObject({
    protocol: "CMPP 3.0",
    message: "CMPP_ACTIVE_TEST",
    commandId: "0x00000008",
    size: 12,
    error: null,
    isSound: true,
  });
  expect(report.rows.map(({ path, span, value, kind }) => [path, span, value, kind])).toEqual([
    ["Total_Length", { offset: 0, size: 4 }, "12", "integer"],
    ["Command_Id", { offset: 4, size: 4 }, "0x00000008", "integer"],
    ["Sequence_Id", { offset: 8, size: 4 }, "25", "integer"],
  ]);
});

test("a value and its meaning are separate", () => {
  const frame = hex("00000018 80000004 00000007 0000000000000005 00000008");
  const row = rowAt(reportFrame(cmpp30, frame, "en").rows, "Result");
  expect(row.value).toBe("8");
  expect(row.meaning).toMatch(/slow down/);
  expect(rowAt(reportFrame(cmpp30, frame, "zh").rows, "Result").meaning).toMatch(/流量/);
});

describe("an error", () => {
  test("marks the row that holds it", () => {
    const frame = hex("00000015 80000004 00000007 0000000000000005 08");
    const { rows, error, isSound } = reportFrame(cmpp30, frame, "en");
    expect(isSound).toBe(false);
    expect(error).toMatch(/Body too short/);
    const last = rows.at(-1);
    expect(last).toMatchObject({ span: { offset: 20, size: 1 }, kind: "unread", error: error });
  });

  test("of the length is followed by a guess", () => {
    const report = reportFrame(cmpp30, Uint8Array.from(Buffer.from("GET / HTTP/1.1\r\n")), "en");
    expect(report.guess).toMatch(/HTTP/);
    expect(report.message).toBeNull();
  });
});

test("TLVs are the children of their block, and shown without it", () => {
  const body = "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 0204 0002 0007";
  const size = (16 + hex(body).length).toString(16).padStart(8, "0");
  const { rows, error } = reportFrame(smpp34, hex(`${size} 00000004 00000000 00000001 ${body}`), "en");
  expect(error).toBeNull();
  const block = rows.at(-1);
  expect(block?.kind).toBe("tlvs");
  expect(block?.children.map(({ path, span }) => [path, span.size])).toEqual([
    [`${block?.path}.user_message_reference`, 6],
  ]);
  expect(shownRows(rows)).not.toContain(block);
  expect(shownRows(rows)).toContain(block?.children[0]);
});

test("secret and personal fields carry their marks", () => {
  const body = Buffer.concat([Buffer.from("901234"), Buffer.alloc(16, 1), Buffer.from("300007d1", "hex")]).toString(
    "hex",
  );
  const { rows } = reportFrame(cmpp30, hex(`00000026 00000001 00000001 ${body.slice(0, 52)}`), "en");
  expect(rows.filter(({ privacy }) => privacy !== undefined).map(({ path, privacy }) => [path, privacy])).toEqual([
    ["AuthenticatorSource", "secret"],
  ]);
});
