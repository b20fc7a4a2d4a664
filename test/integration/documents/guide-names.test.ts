import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFolder } from "../../../generator/files/index.js";
import { proseOf } from "../../helpers/documents/markdown.js";

/* The guides name options, functions and properties as the code does. */

const isSource = (path: string): boolean => path.endsWith(".ts") && !/conformance|node_modules|dist/.test(path);

/** The words of the generated package outside comments. */
const words = new Set(
  [...readFolder("generated", isSource).values()].flatMap(
    (text) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "").match(/[\w$]+/g) ?? [],
  ),
);

test.each(["schema/guide.md", "schema/guide.zh.md"])("%s names nothing that the package lacks", (file) => {
  const spans = proseOf(file).flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code));
  const names = spans.flatMap((code) =>
    /^[\w.]+(?:\(.*\))?$/.test(code) && !code.endsWith(".md") ? code.replace(/\(.*/, "").split(".") : [],
  );
  const camel = [...new Set(names)].filter((name) => /^[a-z][A-Za-z]+$/.test(name));
  expect(camel.length).toBeGreaterThan(100);
  expect(camel.filter((name) => !words.has(name))).toEqual([]);
});

test("the guides name the options of both sides", () => {
  const text = readFileSync("schema/guide.md", "utf8");
  for (const name of ["maxNewConnections", "sendWithin", "answerWithin", "connections", "onNotice"]) {
    expect(text).toContain(`\`${name}`);
    expect(words).toContain(name);
  }
});
