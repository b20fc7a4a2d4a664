import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/* Long lists of the values that two versions define. */

const convert = readFileSync("generated/smpp50/convert.ts", "utf8");

test("are one constant per pair of types", () => {
  expect(convert.match(/^const commandStatusAndSmpp34: KnownValues = /gm)).toHaveLength(1);
  expect(convert.match(/commandStatusAndSmpp34,|, commandStatusAndSmpp34\)/g)?.length).toBeGreaterThan(20);
  expect(convert.split("\n").length).toBeLessThan(2000);
});

test("are written where they are used if they are short", () => {
  expect(readFileSync("generated/cmpp30/convert.ts", "utf8")).not.toContain("KnownValues");
});
