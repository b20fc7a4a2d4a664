import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** A bundle for browsers, minified. */
export interface Bundle {
  readonly text: string;
  /** Its size after compression. */
  readonly gzippedBytes: number;
}

/** Bundles a module of the repository. */
export async function bundle(code: string): Promise<Bundle> {
  const { outputFiles } = await build({
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    conditions: ["source"],
    write: false,
    stdin: { contents: code, resolveDir: join(import.meta.dirname, "..", "..", "..") },
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array(0);
  return { text: new TextDecoder().decode(contents), gzippedBytes: gzipSync(contents, { level: 9 }).length };
}

/** What a program needs of CMPP 3.0 for a session of its own. */
const CODEC = `export { decodeFrom, encodeInto, createSplitter, createWriter } from "smswire/cmpp30";`;

/** Bundles what a session needs of CMPP 3.0, without and with the session. */
export async function bundleSession(): Promise<{ readonly without: Bundle; readonly withSession: Bundle }> {
  const session = `export { Session } from "./generated/runtime/flow/index.js";`;
  const [without, withSession] = await Promise.all([bundle(CODEC), bundle(`${CODEC} ${session}`)]);
  return { without, withSession };
}
