import { expect, test } from "vitest";
import { readExamples } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { HEAD, inOneLine, language } from "./compile-imports.js";

/* The library protocols that imports load: only those that are imported, directly or indirectly. */

const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));

/** The sound schema in a folder, under another name and other ids. */
function sound(folder: string, name: string): [string, string][] {
  const renamed = (text: string): string =>
    text.replace("protocol: DEMO", `protocol: ${name}`).replaceAll("id: demo", `id: ${name.toLowerCase()}`);
  return base.map(([path, text]) => [path.replace("base", folder), renamed(text)]);
}

function importing(from: string, version = "2.0", head = HEAD): string {
  return `${head}import: { from: ${from}, version: "${version}" }\n`;
}

/** Returns the codes of a protocol that imports from a library, with its files. */
function reported(text: string, library: readonly (readonly [string, string])[]): string[] {
  const protocols = new Map([["variant/protocol.yaml", text]]);
  return compile({ protocols, language, library: new Map(library) }).diagnostics.map(inOneLine);
}

const good = sound("lib/good", "GOOD");
const bad: [string, string] = ["lib/bad/protocol.yaml", "protocol: BAD\nversions: nothing\n"];

test("does not load a protocol that nothing imports", () => {
  expect(reported(importing("lib/good"), [...good, bad])).toEqual([]);
});

test("loads a protocol that an imported protocol imports", () => {
  const middle = importing("lib/good", "2.0", 'protocol: MIDDLE\nversions: [{ version: "1.0", id: middle }]\n');
  expect(reported(importing("lib/middle", "1.0"), [...good, ["lib/middle/protocol.yaml", middle], bad])).toEqual([]);
});

test("lists all protocols of the library for an unknown one", () => {
  const found = reported(importing("lib/goood"), [...good, ...sound("lib/other", "OTHER")]);
  expect(found).toEqual([expect.stringContaining("unknown-import")]);
  expect(found[0]).toContain("lib/good");
  expect(found[0]).toContain("lib/other");
});

test("reports only the error of an imported protocol that is broken", () => {
  const broken = good.filter(([path]) => path !== "lib/good/protocol.yaml");
  const found = reported(importing("lib/good"), [...broken, ["lib/good/protocol.yaml", "- a list\n"]]);
  expect(found.map((line) => line.split(":")[0])).toEqual(["lib/good/protocol.yaml"]);
});

test("finds a protocol of the project that the library does not have", () => {
  const protocols = new Map([...sound("good", "GOOD"), ["variant/protocol.yaml", importing("good")]]);
  expect(compile({ protocols, language, library: new Map([bad]) }).diagnostics.map(inOneLine)).toEqual([]);
});
