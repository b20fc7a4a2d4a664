import type { PartId } from "../../../../generated/runtime/text/index.js";

/** Pairs of identifiers that look the same, with their names. */
export const DIFFERENT_IDS: readonly (readonly [string, string, PartId, PartId])[] = [
  ["the number 1", "the bigint 1", 1, 1n],
  ["the number 1", "the string 1", 1, "1"],
  ["the bigint 1", "the string 1", 1n, "1"],
  ["none", "the string null", null, "null"],
  ["none", "the number 0", null, 0],
  ["none", "the empty string", null, ""],
  ["a string", "the same string with a zero before it", "7", "07"],
  ["the string of a stored bigint", "the bigint", '{"$bigint":"1"}', 1n],
];
