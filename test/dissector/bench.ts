import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shippedProtocols } from "../../generator/commands/project/select-protocol.js";
import type { Protocol } from "../../generator/model/index.js";
import { fromHex } from "../../generator/runtime/wire/index.js";
import { captureOf, FIRST_CLIENT, type Segment } from "./capture.js";
import { dissectorOf, familyOf, PORT } from "./wireshark.js";

/*
 * The time that tshark takes for 100,000 packets: without the dissector, with it, and with a filter. The goals on an idle machine
 * are 10 s without a filter and 25 s with one.
 */

const PACKETS = 100_000;
const CONNECTIONS = 20;

/** Vectors, one in each packet, on several connections. */
function packetsFor({ vectors }: Protocol): Segment[] {
  const frames = vectors.map(({ frame }) => fromHex(frame) ?? new Uint8Array(0));
  const sent = new Map<number, number>();
  return Array.from({ length: PACKETS }, (_, index) => {
    const octets = frames[index % frames.length] ?? new Uint8Array(0);
    const from = FIRST_CLIENT + (index % CONNECTIONS);
    const at = sent.get(from) ?? 0;
    sent.set(from, at + octets.length);
    return { from, to: PORT, at, octets, time: index / 1000 };
  });
}

function secondsOf(words: readonly string[]): string {
  const start = performance.now();
  const { status, stderr, error } = spawnSync("tshark", ["-n", ...words], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(stderr);
  return ((performance.now() - start) / 1000).toFixed(1);
}

const protocols = shippedProtocols({});
const folder = mkdtempSync(join(tmpdir(), "dissector-bench-"));
const [script, capture] = [join(folder, "smswire.lua"), join(folder, "capture.pcap")];
writeFileSync(script, dissectorOf(protocols));
for (const protocol of protocols.filter(({ id }) => ["cmpp30", "smpp50"].includes(id))) {
  writeFileSync(capture, captureOf(packetsFor(protocol)));
  const { name, pinned } = familyOf(protocol);
  const own = ["-X", `lua_script:${script}`, "-d", `tcp.port==${PORT},${name}`, ...pinned, "-r", capture];
  const without = secondsOf(["-d", `tcp.port==${PORT},data`, "-r", capture]);
  const filtered = secondsOf([...own, "-Y", `${name}._malformed`]);
  console.log(`${protocol.title}: ${without} s without, ${secondsOf(own)} s with, ${filtered} s with a filter`);
}
rmSync(folder, { recursive: true, force: true });
