import { expect, test } from "vitest";
import { codecTable, frameTable } from "./result-tables.js";

/* The tables of the benchmark: every contestant has a row, and a goal that is missed is marked. */

test("a library has the ratios of both operations with their goals", () => {
  const operations = {
    decode: { ns: 100, limit: 0.92, peers: { protodef: 8.333, pbf: 6.4, "kaitai-struct": 27.6 } },
    encodeInto: { ns: 100, limit: 0.9, peers: { protodef: 7.22, pbf: 2.1, avsc: 2 } },
  };
  expect(codecTable(operations).rows).toEqual([
    ["limit", "0.92 (≥ 0.91)", "0.90 (**<** 0.91)"],
    ["protodef", "8.33 (≥ 7.5)", "7.22 (**<** 7.5)"],
    ["pbf", "6.40", "2.10"],
    ["kaitai-struct", "28 (**<** 28)", "–"],
    ["avsc", "–", "2.00 (≥ 2)"],
  ]);
});

test("a comparison of views and streams has a row", () => {
  const operations = {
    view: { ns: 1, peers: { decode: 51.2 } },
    patch: { ns: 1, peers: { "decode and encode": 234.4 } },
    split: { ns: 1, limit: 0.93, peers: { "reads of 1,460": 1.81, "reads of 16,384": 1.02 } },
    tolerant: { ns: 1, peers: { "correct frames": 1.1, "frames of 2.0": 88 } },
  };
  expect(frameTable(operations).rows).toEqual([
    ["view", "decode", "51"],
    ["patch", "decode and encode", "234"],
    ["split", "limit", "0.93"],
    ["split", "reads of 1,460", "1.81 (**>** 1.75)"],
    ["split", "reads of 16,384", "1.02"],
    ["tolerant", "correct frames", "1.10 (≤ 5)"],
    ["tolerant", "frames of 2.0", "88"],
  ]);
});

test("an operation that was not measured is an error", () => {
  expect(() => codecTable({ decode: { ns: 1, peers: {} } })).toThrow("The operation encodeInto was not measured.");
});
