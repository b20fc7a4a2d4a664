import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue, columnsOf, isDiagnosticCode } from "../../generator/diagnostics/index.js";
import { runTool } from "../helpers/run-tool.js";

/* test/diagnostics/catalogue.test.ts checks the pages of single codes. */

const codes = Object.keys(catalogue).filter(isDiagnosticCode).sort();

describe("explain", () => {
  test("lists every code without an argument", async () => {
    const { code, out } = await runTool(["explain"]);
    expect(code).toBe(0);
    expect(out.split("\n").flatMap((line) => /^[a-z-]+/.exec(line)?.[0] ?? [])).toEqual(codes);
  });

  test("suggests the nearest code", async () => {
    const { code, err } = await runTool(["explain", "counter-after-contnt"]);
    expect(code).toBe(2);
    expect(err).toContain(
      "Unknown diagnostic code or field value: counter-after-contnt. Did you mean counter-after-content?",
    );
  });

  test("shows the caret, the fix and the correct order", async () => {
    const { out } = await runTool(["explain", "counter-after-content"]);
    expect(out).toContain(readFileSync("test/faulty-schemas/right/counter-after-content.yaml", "utf8").split("\n")[11]);
    expect(out).toMatch(/^ +\| +\^{4}$/m);
  });
});

describe.each([5, 20, 60])("explain on a terminal of %i columns", (width) => {
  test.each(["en", "zh"] as const)(
    "wraps paragraphs, cuts quoted lines, and loses no word, in %s",
    async (language) => {
      const { out } = await runTool(["explain", "counter-after-content"], "", { columns: () => width, language });
      const wide = (await runTool(["explain", "counter-after-content"], "", { language })).out.split("\n\n");
      const [title, paragraph = "", fix = "", , quoted = ""] = out.split("\n\n");
      expect([title, paragraph.replaceAll(/\s/g, "")]).toEqual([wide[0], wide[1]?.replaceAll(/\s/g, "")]);
      expect(fix.replaceAll(/\s/g, "")).toEqual(wide[2]?.replaceAll(/\s/g, ""));
      expect(fix.replaceAll(/\s/g, "")).toMatch(/check--fix.*[.。]$/);
      for (const text of [paragraph, fix]) {
        expect(Math.max(...text.split("\n").map(columnsOf))).toBeLessThanOrEqual(Math.max(20, width));
      }
      const frame = quoted.split("\n").filter((line) => /^ *>? *\d* \|/.test(line));
      expect(frame).toHaveLength(6);
      expect(Math.max(...frame.map(columnsOf))).toBeLessThanOrEqual(Math.max(20, width));
      const right = out.split("\n\n").at(-1) ?? "";
      const lines = right.trimEnd().split("\n").slice(1);
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(Math.max(20, width));
      expect(lines.every((line) => /^ {2} *\d* \|/.test(line))).toBe(true);
      const words = lines.map((line) => line.replace(/^ *\d* \|/, "")).join("");
      expect(words.replaceAll(/\s/g, "")).toContain(
        "name:Size,type:UnsignedInteger,octets:1,en:OctetsofText.,zh:文本长度。}",
      );
    },
  );

  test("wraps the list of codes and the pages of values", async () => {
    for (const words of [["explain"], ["explain", "10", "--message", "CMPP_SUBMIT_RESP"]]) {
      const { out } = await runTool(words, "", { columns: () => Math.max(20, width), language: "zh" });
      expect(Math.max(...out.split("\n").map(columnsOf))).toBeLessThanOrEqual(Math.max(20, width));
    }
  });
});

test("explain colours a page on a terminal that has colours", async () => {
  const plain = await runTool(["explain", "counter-after-content"], "", { color: true });
  const { out } = await runTool(["explain", "counter-after-content"], "", { resultColor: true });
  expect(plain.out).not.toContain("\u001b");
  expect(out.replaceAll(/\u001b\[\d+m/g, "")).toBe(plain.out);
  expect(out).toContain("\u001b[31merror\u001b[39m \u001b[1mcounter-after-content\u001b[22m:");
  expect(out).toMatch(/\u001b\[2m *\d+ \|\u001b\[22m/);
});
