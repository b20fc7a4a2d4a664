import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { layouts } from "../../../generated/cmpp30/index.js";
import { readJson, writeJson, type FrameJson } from "../../../generated/runtime/interpreter/index.js";
import { pcapOf } from "../../capture/build-file.js";
import { Conversation } from "../../capture/build-packets.js";
import { blocksOf } from "../../helpers/documents/markdown.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { vectorFrames } from "../../helpers/values/vector-frames.js";

/* The query of generator/README.md runs in DuckDB, on what `decode --json` writes of a capture. */

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

/** A frame and its time. */
type Sent = readonly [time: string, json: FrameJson];

const accepted = vectorWith("CMPP_SUBMIT_RESP", "Result", 0);
const report = vectorWith("CMPP_DELIVER", "Registered_Delivery", 1);

function acceptedAt(time: string, id: number, result = 0): Sent {
  return [time, withFields(accepted, { Msg_Id: idOf(id), Result: result })];
}

/** A report: its content begins with the identifier of the message and its state. */
function reportAt(time: string, id: number, stat: string): Sent {
  const hex = `${idOf(id).slice(2)}${Buffer.from(stat, "latin1").toString("hex")}`;
  const before = String(Object(Object(report["fields"])["Msg_Content"])["hex"]);
  return [time, withFields(report, { Msg_Content: { hex: hex + before.slice(hex.length) } })];
}

function idOf(id: number): string {
  return `0x${id.toString(16).padStart(16, "0")}`;
}

/** A capture of frames that a gateway sends, each at its time. */
function captureOf(frames: readonly Sent[]): Uint8Array {
  const [client, server] = [
    { address: "10.0.0.1", port: 40_001 },
    { address: "10.0.0.2", port: 7890 },
  ];
  let now = Date.UTC(2026, 10, 30) * 1000;
  const conversation = new Conversation(client, server, [1000, 90_000], now).open();
  now += 3000;
  for (const [time, json] of [...frames].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const at = Date.parse(time) * 1000;
    conversation.wait(Math.max(0, at - now)).send(1, writeJson(layouts, json));
    now = Math.max(now, at) + 1000;
  }
  return pcapOf(conversation.packets);
}

test("the query shows the delivery rate of each hour", async () => {
  const frames: Sent[] = [
    ...messages
      .filter(({ message }) => message !== "CMPP_SUBMIT_RESP")
      .map((json): Sent => ["2026-11-30T09:00:00.000Z", json]),
    ...[1, 2, 3, 4].map((id) => acceptedAt(`2026-12-01T10:5${id}:00.123Z`, id)),
    acceptedAt("2026-12-01T10:59:59.000Z", 5, 8),
    ...[6, 7].map((id) => acceptedAt("2026-12-01T11:00:00.000Z", id)),
    acceptedAt("2026-12-01T13:00:00.000Z", 8),
    reportAt("2026-12-01T10:58:00.000Z", 1, "DELIVRD"),
    // Reports arrive in a later hour, or twice: they count for the hour of their message, once.
    reportAt("2026-12-01T12:58:00.000Z", 2, "DELIVRD"),
    reportAt("2026-12-01T12:59:00.000Z", 2, "DELIVRD"),
    reportAt("2026-12-01T12:58:00.000Z", 3, "DELIVRD"),
    reportAt("2026-12-01T12:58:00.000Z", 4, "UNDELIV"),
    reportAt("2026-12-01T12:58:00.000Z", 6, "EXPIRED"),
    reportAt("2026-12-01T12:58:00.000Z", 8, "DELIVRD"),
  ];
  const folder = temporaryFolder();
  const [capture, file] = [join(folder, "capture.pcap"), join(folder, "capture.jsonl")];
  writeFileSync(capture, captureOf(frames));
  const { out, code } = await runTool(["decode", capture, "--json", "--protocol", "cmpp30"]);
  expect(code).toBe(0);
  writeFileSync(file, out);
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
