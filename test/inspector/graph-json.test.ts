import { expect, test } from "vitest";
import { fromGraph, toGraph } from "../../generator/inspector/graph-json.js";

test("plain data comes back with what it shares, its circles and its large integers", () => {
  const shared = { name: "a", big: 18_446_744_073_709_551_615n, none: null, list: [1, "2", true] };
  const value: Record<string, unknown> = { one: shared, two: [shared, shared] };
  value["self"] = value;
  const back = fromGraph(JSON.parse(JSON.stringify(toGraph(value))));
  expect(back).toEqual(value);
  const [one, two] = [Reflect.get(Object(back), "one"), Reflect.get(Object(back), "two")];
  expect(Reflect.get(Object(two), 0)).toBe(one);
  expect(Reflect.get(Object(back), "self")).toBe(back);
});
