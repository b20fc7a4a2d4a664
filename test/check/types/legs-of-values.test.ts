import { expect, test } from "vitest";
import { reportedOf, types } from "../../helpers/diagnose.js";

/* Values whose meaning depends on the direction, with the expected diagnostics and their places. */

const [OUT, BACK] = ["Client -> Server", "Server -> Client"];

function kinds(...values: readonly string[]) {
  return types(
    "Sort:",
    "  type: Unsigned Integer",
    "  octets: 1",
    "  en: Its kind.",
    "  zh: 种类。",
    "  values:",
    ...values.map((value) => `    - { ${value}, en: V., zh: 值。 }`),
  );
}

/** No field has the type. */
const UNUSED = "types/more.yaml:2:3 unused-type";

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    "one value in each direction",
    [`value: 1, name: a, legs: [${OUT}]`, `value: 1, name: b, legs: [${BACK}]`],
    [UNUSED],
  ],
  ["ranges in each direction", [`range: 1..9, legs: [${OUT}]`, `range: 5..20, legs: [${BACK}]`], [UNUSED]],
  [
    "a value on a common leg",
    [`value: 1, name: a, legs: [${OUT}, ${BACK}]`, `value: 1, name: b, legs: [${BACK}]`],
    ["types/more.yaml:9:18 overlapping-values < types/more.yaml:8"],
  ],
  [
    "a value on all legs",
    ["value: 1, name: a", `value: 1, name: b, legs: [${BACK}]`],
    ["types/more.yaml:9:18 overlapping-values < types/more.yaml:8"],
  ],
  [
    "the same name in each direction",
    [`value: 1, name: a, legs: [${OUT}]`, `value: 2, name: a, legs: [${BACK}]`],
    ["types/more.yaml:9:27 duplicate-value-name < types/more.yaml:8"],
  ],
  ["an unknown party", ["value: 1, name: a, legs: [Client -> Sever]"], ["types/more.yaml:8:47 unknown-party"]],
  [
    "a leg twice",
    [`value: 1, name: a, legs: [${OUT}, ${OUT}]`],
    ["types/more.yaml:8:55 duplicate-leg < types/more.yaml:8"],
  ],
  ["no leg", ["value: 1, name: a, legs: []"], ["types/more.yaml:8:36 out-of-bounds"]],
  ["a word that is no leg", ["value: 1, name: a, legs: [Client]"], ["types/more.yaml:8:37 bad-name"]],
])("%s", (_, values, reported) => {
  expect(reportedOf(kinds(...values))).toEqual(reported);
});
