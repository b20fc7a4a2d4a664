import { expect, test } from "vitest";
import { reportOf } from "./report-groups.js";

/* The report of mutants: its numbers are those of the groups, and every survivor is in the list. */

test("a group has its mutants, those tried and those caught", () => {
  const groups = [
    { name: "first", mutants: 2917, tried: 50, survivors: ["a.ts:1 x\n  || y → x"] },
    { name: "second", mutants: 855, tried: 0, survivors: [] },
  ];
  expect(reportOf(groups, ["seed 1"])).toMatchObject({
    name: "mutate",
    setting: ["seed 1"],
    rows: [
      ["first", "2,917", "50", "49", "98.0 %"],
      ["second", "855", "0", "0", "–"],
    ],
    notes: ["Not caught:", "- `` a.ts:1 x || y → x ``"],
  });
});

test("a report without survivors says so", () => {
  const groups = [{ name: "first", mutants: 3, tried: 3, survivors: [] }];
  expect(reportOf(groups, []).notes).toEqual(["No mutant survived."]);
});
