import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

/* What sessions add to a bundle with the parts of the codec that they call: decoder, encoder, splitter and writer. */

async function bundle(code: string): Promise<{ readonly octets: number; readonly text: string }> {
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
  return { octets: gzipSync(contents, { level: 9 }).length, text: new TextDecoder().decode(contents) };
}

test("a session adds at most 10 kB to the codec, without Chinese texts", async () => {
  const codec = `export { decodeFrom, encodeInto, createSplitter, createWriter } from "smswire/cmpp30";`;
  const [without, withSession] = await Promise.all([
    bundle(codec),
    bundle(`${codec} export { Session } from "./generated/runtime/flow/index.js";`),
  ]);
  expect(withSession.octets - without.octets).toBeGreaterThan(2000);
  expect(withSession.octets - without.octets).toBeLessThan(9970);
  expect(withSession.text).toContain("no answer within");
  expect(withSession.text).not.toMatch(/[\u4e00-\u9fff]/);
});
