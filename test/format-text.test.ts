import { expect, test } from "vitest";
import { diagnostic, formatText } from "../generator/diagnostics/index.js";

test("carets stand under Chinese text, which is twice as wide", () => {
  const line = "zh: 提交短信。 # 注释 wrong";
  const start = { line: 1, column: line.indexOf("wrong") + 1 };
  const range = { file: "a.yaml", start, end: { line: 1, column: start.column + 5 } };
  const shown = formatText([diagnostic("missing-key", range, { key: "en" })], {
    texts: new Map([["a.yaml", `${line}\n`]]),
    pathOf: (file) => `schema/${file}`,
    color: false,
  });
  const [said, quoted = "", carets = ""] = shown.split("\n");
  expect(said).toBe("schema/a.yaml:1:16 error missing-key: The key en is missing. Add it.");
  const wide = Array.from(quoted.slice(0, quoted.indexOf("wrong"))).filter((character) => character > "\u2e80").length;
  expect(carets.indexOf("^")).toBe(quoted.indexOf("wrong") + wide);
  expect(carets.trim()).toMatch(/^\| +\^{5}$/);
});

test("a caret under Chinese text is as wide as the text", () => {
  const range = { file: "a.yaml", start: { line: 1, column: 5 }, end: { line: 1, column: 7 } };
  const texts = new Map([["a.yaml", "zh: 短信\n"]]);
  const shown = formatText([diagnostic("missing-key", range, { key: "en" })], {
    texts,
    pathOf: (file) => file,
    color: false,
  });
  expect(shown).toContain("|     ^^^^\n");
});
