import { describe, expect, test } from "vitest";
import { columnsOf, LANGUAGES } from "../../../generator/diagnostics/index.js";
import { runTool, type Screen } from "../../helpers/run-tool.js";
import { readLines } from "../../helpers/values/vector-frames.js";

/* Messages on narrow terminals: wrapped between words, without an exception. */

const submit = readLines("schema/cmpp/vectors/cmpp30.jsonl").find(({ message }) => message === "CMPP_SUBMIT")?.frame;

/** Command lines with an error or a notice, and their input. */
const LINES: readonly { readonly name: string; readonly words: readonly string[]; readonly input?: string }[] = [
  { name: "an unknown command", words: ["decod"] },
  { name: "an unknown option", words: ["decode", "--protocols"] },
  { name: "an invalid choice", words: ["generate", "--runtime", "al"] },
  { name: "a missing argument", words: ["new", "message"] },
  { name: "a wide name with combining marks", words: ["layout", "e\u0301短信网关".repeat(8)] },
  { name: "a missing folder", words: ["check", "--schema", "没有/这个/目录"] },
  { name: "the notice of the chosen protocol", words: ["decode"], input: String(submit) },
  { name: "the notice of a notation", words: ["decode", "--verbose", "--protocol", "cmpp30"], input: `00 00 00 0c\n` },
  { name: "no problem", words: ["check"] },
];

describe.each(LINES)("$name", ({ words, input = "" }) => {
  test.each([
    [20, "en"],
    [20, "zh"],
    [60, "en"],
    [60, "zh"],
  ] as const)("fits into %i columns in %s, and loses no word", async (width, language) => {
    const screen: Screen = { language, columns: () => width, messageColumns: () => width };
    const narrow = withoutProgress((await runTool(words, input, screen)).err);
    const wide = withoutProgress((await runTool(words, input, { language, messageColumns: () => 500 })).err);
    expect(narrow).not.toBe("");
    expect(narrow.replaceAll(/\s/g, "")).toBe(wide.replaceAll(/\s/g, ""));
    expect(narrow.split("\n").filter((line) => columnsOf(line) > width)).toEqual([]);
  });
});

test("words are not cut", async () => {
  const { err } = await runTool(["decode"], String(submit), { messageColumns: () => 60 });
  expect(withoutProgress(err)).toBe(
    "Using cmpp30, the only protocol that fits line 1. Select\nanother with --protocol.\n",
  );
});

/** Removes the lines that replace each other. */
function withoutProgress(err: string): string {
  return err.replaceAll(/\r[^\r\n]*\u001b\[K/g, "");
}

test.each(LANGUAGES)("a message for a file or program has one line in %s", async (language) => {
  const { err } = await runTool(["generate", "--runtime", "al"], "", { language });
  expect(err.trimEnd().split("\n")).toHaveLength(2);
});
