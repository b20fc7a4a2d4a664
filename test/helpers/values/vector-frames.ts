import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ModuleId } from "../protocols.js";
import { fromHex } from "../../../generated/runtime/wire/index.js";

/** A line of a file of vectors. */
export interface VectorLine {
  readonly id: string;
  readonly protocol: string;
  readonly frame: string;
  readonly [key: string]: unknown;
}

/** The vectors of a protocol. Its folder has the name of its id without the version. */
export function vectorLines(protocol: ModuleId): readonly VectorLine[] {
  const schema = join(import.meta.dirname, "..", "..", "..", "schema");
  return readLines(join(schema, protocol.replace(/\d+$/, ""), "vectors", `${protocol}.jsonl`));
}

/** The lines of a file of vectors. */
export function readLines(path: string): readonly VectorLine[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line));
}

/** The frames of all vectors of a version. */
export function vectorFrames(protocol: ModuleId): readonly Uint8Array[] {
  return vectorLines(protocol).map(({ frame }) => fromHex(frame) ?? new Uint8Array(0));
}
