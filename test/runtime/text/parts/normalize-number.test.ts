import { describe, expect, test } from "vitest";
import { normalizeNumber, Reassembler } from "../../../../generated/runtime/text/index.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { part } from "./part-of-two.js";

/* Numbers with and without the country code of China. */

test.each([
  ["13800138000", "13800138000"],
  ["8613800138000", "13800138000"],
  ["+8613800138000", "13800138000"],
  ["008613800138000", "13800138000"],
  ["+861440012345678", "1440012345678"],
  ["8610658888", "10658888"],
  ["+8610086", "10086"],
  ["+8610690000123456789", "10690000123456789"],
  ["+861065123456", "1065123456"],
])("%s is %s", (number, expected) => {
  expect(normalizeNumber(number)).toBe(expected);
});

test.each([
  "+85212345678",
  "8612345",
  "861380013800",
  "86",
  "+86",
  "+862110086",
  "1386138001380",
  "hello",
  "",
  "8613800138000 ",
])("%s stays as it is", (number) => {
  expect(normalizeNumber(number)).toBe(number);
});

describe("parts from a number with and without the country code", () => {
  const first = part({ number: 1 }, { from: "13800138000", to: "10658888" });
  const second = part({ number: 2 }, { from: "8613800138000", to: "8610658888" });

  test("are joined if asked, and returned unchanged", async () => {
    const reassembler = new Reassembler(textFormats, { normalizeNumber });
    await reassembler.add(first);
    const { outcome } = await reassembler.add(second);
    expect(outcome).toMatchObject({ kind: "complete", message: { text: "<1><2>", parts: [first, second] } });
  });

  test("are parts of two messages by default", async () => {
    const reassembler = new Reassembler(textFormats);
    await reassembler.add(first);
    expect((await reassembler.add(second)).outcome).toEqual({ kind: "kept", missing: [1] });
  });

  test("are rejected if the function returns anything but a string", async () => {
    const reassembler = new Reassembler(textFormats, { normalizeNumber: Object(() => undefined) });
    await expect(reassembler.add(first)).rejects.toMatchObject({ name: "TextError", code: "wrong-value" });
  });

  test("of other countries are never joined", async () => {
    const reassembler = new Reassembler(textFormats, { normalizeNumber });
    await reassembler.add({ ...first, from: "+85213800138" });
    expect((await reassembler.add({ ...second, from: "85213800138" })).outcome.kind).toBe("kept");
  });
});
