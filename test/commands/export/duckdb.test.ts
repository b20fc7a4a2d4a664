import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { layouts } from "../../../generated/cmpp30/index.js";
import {
  contextOf,
  fieldsToJson,
  readFields,
  readJson,
  writeJson,
  type FrameJson,
} from "../../../generated/runtime/interpreter/index.js";
import { fromHex } from "../../../generated/runtime/wire/index.js";
import { blocksOf } from "../../helpers/documents/markdown.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { vectorFrames } from "../../helpers/values/vector-frames.js";

/* The query of generator/README.md runs in DuckDB, on lines of the form that `decode --json` writes for captures. */

const messages = vectorFrames("cmpp30").map((frame) => readJson(layouts, frame));

/** The first vector of a message with a certain value. */
function vectorWith(name: string, key: string, value: number): FrameJson {
  const found = messages.find((json) => json.message === name && Object(json["fields"])[key] === value);
  if (found === undefined) throw new Error(`There is no vector of ${name} with ${key} ${value}.`);
  return found;
}

/** A frame with other values of some fields, through its bytes. */
function withFields(json: FrameJson, fields: object): FrameJson {
  return readJson(layouts, writeJson(layouts, { ...json, fields: { ...Object(json["fields"]), ...fields } }));
}

/** The line of a frame at a time. */
function lineOf(time: string, json: FrameJson, reports: object | null = null): string {
  const place = { time, stream: 3, source: "10.0.0.1:7890", destination: "10.0.0.2:40000", packet: 7 };
  return JSON.stringify({ ...place, ...json, reports });
}

const accepted = vectorWith("CMPP_SUBMIT_RESP", "Result", 0);
const report = vectorWith("CMPP_DELIVER", "Registered_Delivery", 1);

function acceptedLine(time: string, id: number, result = 0): string {
  return lineOf(time, withFields(accepted, { Msg_Id: idOf(id), Result: result }));
}

/** A report, with the structure in its content taken apart. */
function reportLine(time: string, id: number, stat: string): string {
  const hex = `${idOf(id).slice(2)}${Buffer.from(stat, "latin1").toString("hex")}`;
  const before = String(Object(Object(report["fields"])["Msg_Content"])["hex"]);
  const json = withFields(report, { Msg_Content: { hex: hex + before.slice(hex.length) } });
  const octets = fromHex(hex + before.slice(hex.length)) ?? new Uint8Array(0);
  const structure = layouts.structures.find(({ name }) => name === "MT_Status_Report_71");
  const view = new DataView(octets.buffer);
  const reader = { octets, view, start: 0, littleEndian: false, context: contextOf(layouts.frame, null) };
  expect(octets.length).toBe(71);
  const { fields } = readFields(reader, structure?.fields ?? [], 0, octets.length);
  return lineOf(time, json, { Msg_Content: fieldsToJson(structure?.fields ?? [], fields) });
}

function idOf(id: number): string {
  return `0x${id.toString(16).padStart(16, "0")}`;
}

test("the query shows the delivery rate of each hour", async () => {
  const lines = [
    ...messages
      .map((json) => lineOf("2026-11-30T09:00:00.000001Z", json))
      .filter((line) => !line.includes("CMPP_SUBMIT_RESP")),
    ...[1, 2, 3, 4].map((id) => acceptedLine(`2026-12-01T10:5${id}:00.123456Z`, id)),
    acceptedLine("2026-12-01T10:59:59.999999Z", 5, 8),
    ...[6, 7].map((id) => acceptedLine("2026-12-01T11:00:00.000000Z", id)),
    acceptedLine("2026-12-01T13:00:00.000000Z", 8),
    reportLine("2026-12-01T10:58:00.000000Z", 1, "DELIVRD"),
    // Reports arrive in a later hour, or twice: they count for the hour of their message, once.
    reportLine("2026-12-01T12:58:00.000000Z", 2, "DELIVRD"),
    reportLine("2026-12-01T12:59:00.000000Z", 2, "DELIVRD"),
    reportLine("2026-12-01T12:58:00.000000Z", 3, "DELIVRD"),
    reportLine("2026-12-01T12:58:00.000000Z", 4, "UNDELIV"),
    reportLine("2026-12-01T12:58:00.000000Z", 6, "EXPIRED"),
    reportLine("2026-12-01T12:58:00.000000Z", 8, "DELIVRD"),
  ];
  const file = join(temporaryFolder(), "capture.jsonl");
  writeFileSync(file, `${lines.join("\n")}\n`);
  const query = blocksOf("generator/README.md").find(({ language }) => language === "sql")?.text ?? "";
  expect(query).toContain("'capture.jsonl'");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const result = await connection.runAndReadAll(query.replace("'capture.jsonl'", `'${file}'`));
  expect(result.getRowObjectsJson()).toEqual([
    { hour: "2026-12-01 10:00:00", accepted: "4", delivered: "3", rate: 0.75 },
    { hour: "2026-12-01 11:00:00", accepted: "2", delivered: "0", rate: 0 },
    { hour: "2026-12-01 13:00:00", accepted: "1", delivered: "1", rate: 1 },
  ]);
  connection.closeSync();
});
