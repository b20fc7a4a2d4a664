import { expect, test } from "vitest";
import { oncePer } from "../../../generator/emit/code/once-per.js";

test("a result is computed once per key, also if it is undefined", () => {
  const keys: object[] = [];
  const other = {};
  const once = oncePer((key: object, result: number | undefined) => {
    keys.push(key);
    return result;
  });
  const key = {};
  expect([once(key, undefined), once(key, 2), once(other, 3), once(other, 4)]).toEqual([undefined, undefined, 3, 3]);
  expect(keys).toEqual([key, other]);
});
