import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DissectorLanguage, writeDissector } from "../../generator/dissector/index.js";
import { readDissectorEngine } from "../../generator/files/index.js";
import type { Protocol } from "../../generator/model/index.js";
import { captureOf, type Segment } from "./capture.js";
import { parsePdml, type PdmlPacket } from "./pdml.js";

/** Whether the tests that need tshark are skipped. In CI, they fail without it. */
export const lacksTshark = process.env["CI"] === undefined && spawnSync("tshark", ["--version"]).error !== undefined;

/** Writes a dissector of protocols. */
export function dissectorOf(protocols: readonly Protocol[], language: DissectorLanguage = "en"): string {
  return writeDissector(protocols, { language, toolVersion: "0.0.0", engine: readDissectorEngine() });
}

/** The port of the tests. */
export const PORT = 6_100;

/** A run of tshark. */
export interface TsharkRun {
  readonly script: string;
  /** The name of the dissector that reads the port of the tests; null to let Wireshark find it. */
  readonly dissector: string | null;
  readonly segments: readonly Segment[];
  readonly options?: readonly string[];
}

/** Runs tshark on a capture with a dissector, and returns what it prints. Throws if it fails or the script has an error. */
export function runTshark({ script, dissector, segments, options = [] }: TsharkRun): string {
  const folder = mkdtempSync(join(tmpdir(), "dissector-"));
  const [lua, capture] = [join(folder, "smswire.lua"), join(folder, "capture.pcap")];
  writeFileSync(lua, script);
  writeFileSync(capture, captureOf(segments));
  const port = dissector === null ? [] : ["-d", `tcp.port==${PORT},${dissector}`];
  const words = ["-n", "-X", `lua_script:${lua}`, ...port, "-r", capture, ...options];
  const { stdout, stderr, status, error } = spawnSync("tshark", words, { encoding: "utf8", maxBuffer: 2 ** 30 });
  rmSync(folder, { recursive: true, force: true });
  if (error !== undefined) throw error;
  if (status !== 0 || /Lua Error|lua: /i.test(stdout + stderr)) {
    throw new Error(`tshark: ${status} ${stderr}${/.*Lua Error.*/i.exec(stdout)?.[0] ?? ""}`);
  }
  return stdout;
}

/** Runs tshark, and returns the trees of all packets with bytes. */
export function packetsOf(run: TsharkRun): readonly PdmlPacket[] {
  return parsePdml(runTshark({ ...run, options: ["-T", "pdml", ...(run.options ?? [])] }));
}

/** Returns the name and version of the dissector of a protocol, and the option that fixes the version. */
export function familyOf({ title, version }: Protocol): { readonly name: string; readonly pinned: readonly string[] } {
  const name = `smswire.${title.split(" ")[0]?.toLowerCase()}`;
  return { name, pinned: ["-o", `${name}.version:${version}`] };
}
