import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encode } from "../../generated/cmpp30/index.js";
import { submit } from "../helpers/flow/raw-client.js";
import { pcapOf } from "./build-file.js";
import { FLAGS, ipPacket } from "./build-packets.js";

/*
 * Writes captures of 128 MB and of 2 GB, decodes them and counts them, and prints the largest memory of each run:
 *   npm run memory:capture [-- decode | stats]
 * Every 4,096 packets a new connection begins, and every 500th packet is lost.
 */

const FRAMES_A_SEGMENT = 7;
const PACKETS_A_CONNECTION = 4096;

const payload = Buffer.concat(Array.from({ length: FRAMES_A_SEGMENT }, (_, index) => encode(submit(index + 1))));
const [from, to] = [
  { address: "10.0.0.1", port: 40_000 },
  { address: "10.0.0.2", port: 7890 },
] as const;

/** The head of a packet in the file, Ethernet and IPv4, before TCP. */
const TCP_AT = 16 + 14 + 20;

function writeCapture(path: string, size: number): void {
  const descriptor = openSync(path, "w");
  const whole = pcapOf([
    { time: 1_700_000_000_000_000, octets: ipPacket({ from, to, sequence: 1, flags: FLAGS.ack, payload }) },
  ]);
  writeSync(descriptor, whole.subarray(0, 24));
  const packet = whole.subarray(24);
  const perBlock = 512;
  const block = Buffer.concat(Array.from({ length: perBlock }, () => packet));
  let number = 0;
  for (let written = 24; written < size; written += block.length) {
    for (let index = 0; index < perBlock; index++, number++) {
      const connection = Math.floor(number / PACKETS_A_CONNECTION);
      // A lost packet: its number is passed over.
      const order = (number % PACKETS_A_CONNECTION) + Math.floor((number % PACKETS_A_CONNECTION) / 500);
      const at = index * packet.length;
      block.writeUInt32LE(1_700_000_000 + Math.floor(number / 1000), at);
      block.writeUInt32LE((number % 1000) * 1000, at + 4);
      block.writeUInt16BE(40_000 + (connection % 20_000), at + TCP_AT);
      block.writeUInt32BE((1 + order * payload.length) >>> 0, at + TCP_AT + 4);
    }
    writeSync(descriptor, block);
  }
  closeSync(descriptor);
}

/** Runs the tool; returns the seconds, and the largest resident memory in MiB. */
async function measure(words: readonly string[]): Promise<{ readonly seconds: number; readonly mebibytes: number }> {
  const start = performance.now();
  const tool = spawn(process.execPath, ["dist/cli.js", ...words], { stdio: ["ignore", "ignore", "ignore"] });
  let largest = 0;
  const timer = setInterval(() => {
    try {
      const [, kibibytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${tool.pid}/status`, "utf8")) ?? [];
      largest = Math.max(largest, Number(kibibytes) / 1024);
    } catch {
      // The process has ended.
    }
  }, 100);
  await new Promise((resolve) => tool.on("exit", resolve));
  clearInterval(timer);
  return { seconds: (performance.now() - start) / 1000, mebibytes: largest };
}

const [only] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "smswire-capture-"));
try {
  for (const megabytes of [128, 2048]) {
    const path = join(folder, `${megabytes}.pcap`);
    writeCapture(path, megabytes * 1_000_000);
    const runs = [
      ["decode", path, "--json", "--protocol", "cmpp30"],
      ["stats", path, "--format", "json"],
    ];
    for (const words of runs.filter(([command]) => only === undefined || command === only)) {
      const { seconds, mebibytes } = await measure(words);
      console.log(`${words[0]} ${megabytes} MB: ${seconds.toFixed(1)} s, ${mebibytes.toFixed(0)} MiB`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
