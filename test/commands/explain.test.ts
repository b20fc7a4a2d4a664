import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue, isDiagnosticCode } from "../../generator/diagnostics/index.js";
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
