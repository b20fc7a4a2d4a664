import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "prettier";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";
import { writeReport } from "./report.js";
import { markdownTable, replaceBlock } from "./result-block.js";

const BEFORE = "# Title\n\n*  kept   as it is\n\n<!-- speed:start -->";
const AFTER = "<!-- speed:end -->\n\n<!-- other:start -->\nkept\n<!-- other:end -->\n\tkept\r\n";
const TABLE = { columns: ["name", "count"], rows: [["a", "1"], ["longer name", "1,200"]] } as const; // prettier-ignore

describe("replaceBlock", () => {
  test("replaces the text between the markers, and nothing else", async () => {
    const document = `${BEFORE}\n\nold\n\n${AFTER}`;
    expect(await replaceBlock(document, "speed", "new")).toBe(`${BEFORE}\n\nnew\n\n${AFTER}`);
  });

  test("fills markers without a text", async () => {
    expect(await replaceBlock(`${BEFORE}${AFTER}`, "speed", "new")).toBe(`${BEFORE}\n\nnew\n\n${AFTER}`);
  });

  test("gives the same document if it is repeated", async () => {
    const once = await replaceBlock(`${BEFORE}${AFTER}`, "speed", markdownTable(TABLE));
    expect(await replaceBlock(once, "speed", markdownTable(TABLE))).toBe(once);
  });

  test.each([
    [`${BEFORE}\n${AFTER}`, "memory", "Expected the marker <!-- memory:start --> once, found it 0 times."],
    [BEFORE, "speed", "Expected the marker <!-- speed:end --> once, found it 0 times."],
    [`${BEFORE}${BEFORE}${AFTER}`, "speed", "Expected the marker <!-- speed:start --> once, found it 2 times."],
    [`${AFTER}${BEFORE}`, "speed", "The marker speed:end is before speed:start."],
  ])("throws for markers that are missing, repeated or in the wrong order: %j", async (document, name, message) => {
    await expect(replaceBlock(document, name, "new")).rejects.toThrow(message);
  });
});

describe("markdownTable", () => {
  test("aligns columns of numbers to the right", () => {
    expect(markdownTable(TABLE)).toBe("| name | count |\n| --- | ---: |\n| a | 1 |\n| longer name | 1,200 |");
  });

  test("keeps bars and line breaks inside a cell", () => {
    expect(markdownTable({ columns: ["change"], rows: [["a ||\n  b"]] })).toContain(String.raw`| a \|\| b |`);
  });
});

test("writeReport writes a document that is formatted, with the setting of the measurement", async () => {
  const file = join(temporaryFolder(), "README.md");
  writeFileSync(file, "# Title\n\n<!-- speed:start -->\n<!-- speed:end -->\n\nEnd.\n");
  await writeReport(file, { name: "speed", ...TABLE, setting: ["seed 1"], notes: ["- a note"] });
  const written = readFileSync(file, "utf8");
  expect(written).toMatch(
    /^# Title\n\n<!-- speed:start -->\n\n\d{4}-\d\d-\d\d, Node [\d.]+, \d+ cores, load [\d.]+, seed 1:\n\n\| name +\| count \|\n/,
  );
  expect(written).toMatch(/\| longer name \| 1,200 \|\n\n- a note\n\n<!-- speed:end -->\n\nEnd\.\n$/);
  expect(await check(written, { parser: "markdown", printWidth: 120 })).toBe(true);
});
