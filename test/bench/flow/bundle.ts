import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { formatted, type Line } from "./lines.js";

function octetsOf(contents: string): number {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: join(import.meta.dirname, "..", "..", "..") },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    conditions: ["source"],
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(0), { level: 9 }).length;
}

/** What the core adds to a bundle with the codec. */
export function bundleLine(): Line {
  const codec = `export { decodeFrom, encodeInto, createSplitter, createWriter } from "smswire/cmpp30";`;
  const session = `export { Session } from "./generated/runtime/flow/index.js";`;
  const kilobytes = (octetsOf(codec + session) - octetsOf(codec)) / 1000;
  return {
    name: "core in a bundle besides the codec, kB minified and gzipped",
    value: formatted(kilobytes),
    spread: "",
    target: "≤ 5",
    isMet: kilobytes <= 5,
  };
}
