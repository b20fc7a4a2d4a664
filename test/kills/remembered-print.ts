import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PrintJob, printFile as printNow } from "../../generator/print/index.js";

/*
 * Replaces generator/print in a copy of the tool. Printing takes nearly all the time of a run, and every run prints the same
 * files: each file is printed once and kept in a folder.
 */

export { printer, printSerialized, memoizePrinter } from "../../generator/print/index.js";

const folder = process.env["PRINTED_TEXTS"] ?? "";

/** Prints a file, or reads the output of an earlier process for the same job. */
export async function printFile(file: PrintJob): Promise<string> {
  const path = join(folder, createHash("sha256").update(file.path).update(file.input).digest("hex"));
  if (existsSync(path)) return readFileSync(path, "utf8");
  const text = await printNow(file);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
  return text;
}
