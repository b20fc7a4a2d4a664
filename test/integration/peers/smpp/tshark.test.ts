import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { captureOf } from "./capture.js";
import { recordOf, tlvsOf, toBytes } from "./peer-values.js";
import { type SmppVector, smppVectors } from "./vectors.js";

/* Wireshark reads the vectors of SMPP, and finds the stated values of the fields that it names. */

const lacksTshark = process.env["CI"] === undefined && spawnSync("tshark", ["--version"]).error !== undefined;

type Stated = readonly [name: string, value: unknown];

/** Fields that Wireshark has under other names. */
const RENAMED: Readonly<Record<string, string>> = {
  sequence_id: "sequence_number",
  short_message: "message",
  dest_port: "destination_port",
  sc_interface_version: "SC_interface_version",
  billing_identification: "billing_id",
  dest_addr_np_information: "dest_addr_np_info",
};

/** Fields that Wireshark shows in parts. */
const PARTS: Readonly<Record<string, (value: unknown) => readonly Stated[]>> = {
  esm_class: (value) => [
    ["esm.submit.msg_mode", Number(value) & 0x03],
    ["esm.submit.msg_type", (Number(value) >> 2) & 0x0f],
    ["esm.submit.features", Number(value) >> 6],
  ],
  registered_delivery: (value) => [
    ["regdel.receipt", Number(value) & 0x03],
    ["regdel.acks", (Number(value) >> 2) & 0x03],
    ["regdel.notif", (Number(value) >> 4) & 0x01],
  ],
  network_error_code: (value) => [
    ["network_error.type", recordOf(value)["network_type"]],
    ["network_error.code", recordOf(value)["error_code"]],
  ],
  broadcast_content_type: (value) => [
    ["broadcast_content_type.nw", recordOf(value)["network"]],
    ["broadcast_content_type.type", recordOf(value)["content_type"]],
  ],
  broadcast_frequency_interval: (value) => [
    ["broadcast_frequency_interval.unit", recordOf(value)["unit"]],
    ["broadcast_frequency_interval.value", recordOf(value)["amount"]],
  ],
  broadcast_content_type_info: (value) => [["broadcast_content_type.info", value]],
};

/** Fields that Wireshark shows in another form. */
const OTHER_FORM: Readonly<Record<string, string>> = {
  schedule_delivery_time: "as a date",
  validity_period: "as a date",
  final_date: "as a date",
  broadcast_end_time: "as a date",
  callback_num: "without its parts",
  callback_num_atag: "without its parts",
  number_of_dests: "not at all",
  no_unsuccess: "not at all",
  dest_flag: "not at all",
};

/** TLVs that Wireshark 4.0 reads as one byte, although they have more: it takes the rest for the next TLV. */
const CUT_TLVS = ["broadcast_rep_num", "ms_validity"];

/** Why Wireshark calls a sound vector malformed; null if it must not. */
function malformedBecause({ status, fields, message }: SmppVector): string | null {
  if (fields === null && status === 0) return `a ${message} without a body`;
  // Of 3.4, ms_validity has one byte.
  const cut = tlvsOf(fields ?? {}).find(([tag, value]) => CUT_TLVS.includes(tag) && toBytes(value, 2).length > 1);
  return cut === undefined ? null : `${cut[0]} of several bytes`;
}

/** The fields that Wireshark names, without the start `smpp.`. */
function namesOfTshark(): ReadonlySet<string> {
  const { stdout } = spawnSync("tshark", ["-G", "fields"], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const rows = stdout.split("\n").map((line) => line.split("\t"));
  return new Set(rows.flatMap(([, , name = ""]) => (name.startsWith("smpp.") ? [name.slice(5)] : [])));
}

/** The values of the fields in each frame: one character separates several values of a field. */
function readFrames(frames: readonly string[], names: readonly string[]): ReadonlyMap<string, readonly string[]>[] {
  const folder = mkdtempSync(join(tmpdir(), "tshark-"));
  const file = join(folder, "frames.pcap");
  writeFileSync(file, captureOf(frames));
  const fields = names.flatMap((name) => ["-e", name.startsWith("_") ? name : `smpp.${name}`]);
  const form = ["-T", "fields", "-E", "separator=/t", "-E", "aggregator=|", ...fields];
  const { stdout, stderr } = spawnSync("tshark", ["-r", file, "-d", "tcp.port==2775,smpp", ...form], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  rmSync(folder, { recursive: true, force: true });
  const lines = stdout.split("\n").slice(0, -1);
  if (lines.length !== frames.length) throw new Error(`Wireshark read ${lines.length} frames: ${stderr}`);
  return lines.map((line) => new Map(line.split("\t").map((values, index) => [names[index] ?? "", values.split("|")])));
}

/** The stated values of a vector by the names of Wireshark, lists element by element. */
function statedOf(vector: SmppVector): Stated[] {
  const { commandId, status, sequenceId, fields } = vector;
  const header: Stated[] = [
    ["command_id", commandId],
    ["command_status", status],
    ["sequence_number", sequenceId],
  ];
  // With an error, Wireshark does not read the body.
  if (status !== 0 || fields === null) return header;
  const { tlvs: _, ...plain } = fields;
  const own = Object.entries(plain).flatMap(([name, value]) =>
    Array.isArray(value) ? value.flatMap((each) => Object.entries(recordOf(each))) : [[name, value] as const],
  );
  // Nor does it read TLVs after a body of nothing else, and it reads those before and after a TLV that it cuts in other places.
  const tlvs = own.length === 0 || malformedBecause(vector) !== null ? [] : tlvsOf(fields);
  return [...header, ...own, ...tlvs].flatMap(([name, value]) =>
    name in OTHER_FORM ? [] : (PARTS[name]?.(value) ?? [[RENAMED[name] ?? name, value]]),
  );
}

/** Whether Wireshark shows a value as the stated one. */
function isSame(value: unknown, shown: string): boolean {
  if (value === "") return shown === "" || shown === "(Default)";
  if (typeof value === "number") return Number(shown) === value;
  const bytes = Buffer.from(toBytes(value, shown.length / 2));
  return shown === bytes.toString("latin1") || shown === bytes.toString("hex");
}

describe.skipIf(lacksTshark)("Wireshark (if tshark is installed)", () => {
  test("reads each vector", () => {
    const named = namesOfTshark();
    const stated = smppVectors.map((vector) => statedOf(vector).filter(([name]) => named.has(name)));
    const names = [...new Set(stated.flat().map(([name]) => name))];
    const frames = smppVectors.map(({ frame }) => frame);
    const found = readFrames(frames, [...names, "_ws.malformed"]);
    const differences = smppVectors.flatMap((vector, index) => {
      const values = found[index] ?? new Map<string, string[]>();
      const isMalformed = values.get("_ws.malformed")?.[0] !== "";
      const wrong = differencesOf(stated[index] ?? [], values);
      return [...wrong, ...(isMalformed === (malformedBecause(vector) !== null) ? [] : ["malformed"])].map(
        (each) => `${vector.id} ${each}`,
      );
    });
    expect(differences).toEqual([]);
    expect(stated.flat().length).toBeGreaterThan(900);
  });

  /** The values that Wireshark shows otherwise; repeated fields one after the other. */
  function differencesOf(stated: readonly Stated[], values: ReadonlyMap<string, readonly string[]>): string[] {
    return stated.flatMap(([name, value], index) => {
      const place = stated.slice(0, index).filter((each) => each[0] === name).length;
      const text = values.get(name)?.[place] ?? "";
      return isSame(value, text) ? [] : [`${name}: ${JSON.stringify(value)}, shown ${text}`];
    });
  }
});
