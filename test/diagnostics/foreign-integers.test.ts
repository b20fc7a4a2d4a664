import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { foreignInteger } from "../../generator/diagnostics/index.js";

/* Integers in the notations of other languages. */

test.each([
  ["010", "10"],
  ["-007", "-7"],
  ["0X101", "0x101"],
  ["0x0x0101", "0x0101"],
  ["-0x15", "-21"],
  ["+4", "4"],
  ["0x0000_0011", "0x00000011"],
  ["1_000", "1000"],
  ["0x 0000 0011", "0x00000011"],
  ["8,578", "8578"],
  ["0b101", "5"],
  ["0o17", "15"],
  ["0000000Ah", "0x0000000A"],
  ["$0000000A", "0x0000000A"],
  ["4UL", "4"],
  ["0x04u", "0x04"],
  ["4 bytes", "4"],
  ["4B", "4"],
  ["32 bits", "4"],
  ["8K", "8192"],
  ["0xO4", "0x04"],
  ["Ox04", "0x04"],
  ["1O", "10"],
  ["4.0", "4"],
  ["4e2", "400"],
  ["(4)", "4"],
  ["4*2", "8"],
  ["four", "4"],
  ["４", "4"],
  ["０x0A", "0x0A"],
  ["0x１1", "0x11"],
  ["0ｘ11", "0x11"],
  ["０Ｘ11", "0x11"],
  ["4 // four", "4"],
  ["4#four", "4"],
])("%s is %s", (source, right) => {
  expect(foreignInteger(source)?.right).toBe(right);
});

test.each(["0", "-1", "10", "0x0A", "0xabcdef", "Size", "rest", "0.5", "33 bits", "", "-", "0x", '"4"', "1..9", "4-2"])(
  "%s has no other notation",
  (source) => {
    expect(foreignInteger(source)).toBeNull();
  },
);

test("schema/README.md gives the proposed notation for each rejected one", () => {
  const table = readFileSync("schema/README.md", "utf8").split("| Rejected")[1]?.split("\n\n")[0] ?? "";
  const rows = [...table.matchAll(/\| `(\S+)` +\| `(\S+)` +\|$/gm)].map(([, found = "", right = ""]) => ({
    found,
    right,
  }));
  expect(rows).toHaveLength(6);
  for (const { found, right } of rows) expect(foreignInteger(found)?.right, found).toBe(right);
});
