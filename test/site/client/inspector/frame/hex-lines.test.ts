import { expect, test } from "vitest";
import { flatRows } from "../../../../../generator/site/client/inspector/frame/flat-rows.js";
import { hexLines, ownersOf } from "../../../../../generator/site/client/inspector/frame/hex-lines.js";

const part = { value: "", meaning: null, kind: "integer", children: [] } as const;
const rows = flatRows([
  { ...part, path: "a", span: { offset: 0, size: 2 } },
  {
    ...part,
    path: "b",
    span: { offset: 2, size: 8 },
    children: [{ ...part, path: "b.c", span: { offset: 9, size: 1 } }],
  },
]);

test("octets belong to the innermost field, and lines are divided at fields and changes", () => {
  const owners = ownersOf(11, rows);
  expect(owners).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 2, null]);
  const octets = Uint8Array.from({ length: 11 }, (_, at) => 0x40 + at);
  const [first, second] = hexLines(octets, owners, new Set([3]), 8);
  expect(first?.runs.map(({ hex, isChanged }) => [hex, isChanged])).toEqual([
    ["40 41", false],
    [" 42", false],
    [" 43", true],
    [" 44 45 46 47", false],
  ]);
  expect(second?.runs.map(({ at, owner, characters }) => [at, owner, characters])).toEqual([
    [8, 1, "H"],
    [9, 2, "I"],
    [10, null, "J"],
  ]);
});
