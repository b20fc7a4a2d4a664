import { expect, test } from "vitest";
import { readLanguage, readRuntime } from "../../../generator/files/index.js";
import { CompilationCache } from "../../../generator/cache/index.js";
import { build } from "../../../generator/build.js";
import { compile } from "../../../generator/pipeline.js";
import { DEFAULT_OPTIONS } from "../../../generator/emit/index.js";
import { manyMessages } from "./many-messages.js";

/* Compiles and emits a schema of 5,000 messages, and prints samples. Printing all of it takes a minute on two cores. */

/** Both tests compile the same files, but for one. */
const cache = new CompilationCache();

test("compiles 5,000 messages, each to its files", async () => {
  const { protocols, diagnostics } = compile({ protocols: manyMessages(5000), language: readLanguage() }, cache);
  expect(diagnostics).toEqual([]);
  expect(protocols[0]?.messages).toHaveLength(5000);
  const samples = /\/messages\/many-?(0|1234|2499)(-resp)?\.ts$/;
  const asked: (readonly [path: string, characters: number])[] = [];
  const files = await build(protocols, readRuntime(), DEFAULT_OPTIONS, async (file) => {
    asked.push([file.path, file.input.length]);
    return samples.test(file.path) ? file.print() : "";
  });
  // One thread prints a whole file, so no file may take much longer than the others.
  const great = asked.filter(([, characters]) => characters > 200_000);
  expect(great.length).toBeGreaterThan(3);
  expect(asked.slice(0, great.length)).toEqual(great);
  expect([...files.keys()].filter((path) => path.startsWith("many10/messages/"))).toHaveLength(5000);
  const printed = [...files].filter(([path]) => samples.test(path));
  expect(printed).toHaveLength(6);
  for (const [path, text] of printed)
    expect(text, path).toMatch(/export function decodeMany(0|1234|2499)(Resp)?\(frame: Uint8Array\)/);
});

test("reports one error among 5,000 messages once, at its place", () => {
  const sources = manyMessages(5000);
  const file = "many/messages/m2000.yaml";
  sources.set(file, (sources.get(file) ?? "").replace("type: Status", "type: Statuss"));
  const { diagnostics } = compile({ protocols: sources, language: readLanguage() }, cache);
  expect(diagnostics.map(({ code, range }) => [code, range.file, range.start.line])).toEqual([
    ["unknown-type", file, 12],
  ]);
});
