import { expect, test } from "vitest";
import { readLanguage, readRuntime } from "../../../generator/files/index.js";
import { build } from "../../../generator/build.js";
import { compile } from "../../../generator/pipeline.js";
import { DEFAULT_OPTIONS } from "../../../generator/emit/index.js";
import { manyMessages } from "./many-messages.js";

/* A schema of 5,000 messages is compiled and emitted whole, and printed in samples: printing all of it takes a minute on two cores. */

test("5,000 messages are compiled, each with its files", async () => {
  const { protocols, diagnostics } = compile({ protocols: manyMessages(5000), language: readLanguage() });
  expect(diagnostics).toEqual([]);
  expect(protocols[0]?.messages).toHaveLength(5000);
  const samples = /\/messages\/many-?(0|1234|2499)(-resp)?\.ts$/;
  const asked: (readonly [path: string, characters: number])[] = [];
  const files = await build(protocols, readRuntime(), DEFAULT_OPTIONS, async (file) => {
    asked.push([file.path, file.input.length]);
    return samples.test(file.path) ? file.print() : "";
  });
  // Each is printed in one thread, and should not be what all others wait for in the end.
  const great = asked.filter(([, characters]) => characters > 200_000);
  expect(great.length).toBeGreaterThan(3);
  expect(asked.slice(0, great.length)).toEqual(great);
  expect([...files.keys()].filter((path) => path.startsWith("many10/messages/"))).toHaveLength(5000);
  const printed = [...files].filter(([path]) => samples.test(path));
  expect(printed).toHaveLength(6);
  for (const [path, text] of printed)
    expect(text, path).toMatch(/export function decodeMany(0|1234|2499)(Resp)?\(frame: Uint8Array\)/);
});

test("a mistake among 5,000 messages is one, at its place", () => {
  const texts = manyMessages(5000);
  const file = "many/messages/m2000.yaml";
  texts.set(file, (texts.get(file) ?? "").replace("type: Status", "type: Statuss"));
  const { diagnostics } = compile({ protocols: texts, language: readLanguage() });
  expect(diagnostics.map(({ code, range }) => [code, range.file, range.start.line])).toEqual([
    ["unknown-type", file, 12],
  ]);
});
