import { expect, test } from "vitest";
import { code, uses } from "../../../generator/emit/code/code.js";

/* What no use is found of is marked as unused, or left out: compilers of consumers may refuse either mistake. */

test.each([
  ["view.getUint8(start)", true],
  ["[...view]", true],
  ["`${view}`", true],
  ["this.view", false],
  ['failure(layout, "view")', false],
  ['failure("\\"", view)', true],
  ["viewOf(octets)", false],
  ["overview", false],
])("%s", (text, isUse) => {
  expect(uses(code`${text}`, "view")).toBe(isUse);
});
