import { expect, test } from "vitest";
import { allowsColor } from "../../../generator/commands/terminal/color.js";

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ TERM: "dumb" }, true, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true, false],
])("with %j, and a terminal: %j, colours are allowed: %j", (environment, isTerminal, isAllowed) => {
  expect(allowsColor(environment, isTerminal)).toBe(isAllowed);
});
