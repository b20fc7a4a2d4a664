import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../../generator/diagnostics/index.js";
import { runTool } from "../../helpers/run-tool.js";
import { vectorLines } from "../../helpers/values/vector-frames.js";

const deliver = vectorLines("cmpp30").find((line) => line["message"] === "CMPP_DELIVER")?.frame ?? "";
const WORDS = ["decode", "--protocol", "cmpp30"];

/** A sound frame, one that is cut, and a line that is no frame. */
const INPUT = `${deliver}\n${deliver.slice(0, -2)}\nzz😀\n`;

describe("decode on a terminal", () => {
  test("colours names, offsets and errors, and changes nothing else", async () => {
    const plain = await runTool(WORDS, INPUT);
    const { out } = await runTool(WORDS, INPUT, { resultColor: true });
    expect(stripVTControlCharacters(out)).toBe(plain.out);
    expect(plain.out).not.toContain("\u001b");
    expect(out).toContain("\u001b[36mMsg_Id\u001b[39m");
    expect(out).toContain("\u001b[2m12\u001b[22m");
    expect(out.split("\n").filter((line) => line.startsWith("\u001b[31m!"))).toHaveLength(3);
    expect((await runTool(WORDS, INPUT, { color: true })).out).toBe(plain.out);
  });

  test.each([20, 40, 60, 80])("has no line longer than %i columns, and loses nothing", async (width) => {
    for (const language of ["en", "zh"] as const) {
      const { out } = await runTool(WORDS, INPUT, { columns: () => width, language });
      const wide = await runTool(WORDS, INPUT, { language });
      expect(Math.max(...out.split("\n").map(columnsOf))).toBeLessThanOrEqual(width);
      expect(sorted(out)).toEqual(sorted(wide.out));
    }
  });

  test("follows a terminal that is resized during the output", async () => {
    let width = 200;
    const { out } = await runTool(WORDS, `${deliver}\n${deliver}\n`, { columns: () => (width -= 80) });
    const [first = "", second = ""] = out.split("\n\n");
    expect(Math.max(...first.split("\n").map(columnsOf))).toBeGreaterThan(60);
    expect(Math.max(...second.split("\n").map(columnsOf))).toBeLessThanOrEqual(40);
  });
});

/** The characters of an output without its spaces. The marks of errors repeat on each line. */
function sorted(text: string): string[] {
  return Array.from(text.replaceAll(/[\s!]/g, "")).sort();
}
