import { describe, expect, test } from "vitest";
import { Reassembler, type ReassemblerOptions } from "../../../../generated/runtime/text/index.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { textErrorOf } from "../../../helpers/values/errors.js";
import { part } from "./part-of-two.js";

/* A phone uses a reference again within the hour; two messages each lost a part. */

const MINUTE = 60_000;

/** Adds part 2 of a message, and part 1 of one with the same reference after some minutes. */
async function addAfter(minutes: number, options: ReassemblerOptions = {}) {
  let now = 0;
  const reassembler = new Reassembler(textFormats, { now: () => now, ...options });
  await reassembler.add(part({ number: 2 }));
  now = minutes * MINUTE;
  return reassembler.add(part({ number: 1 }));
}

describe("parts of two messages with the same reference", () => {
  test("are not joined after 50 minutes: the older one is returned", async () => {
    const { outcome, dropped } = await addAfter(50);
    expect(outcome).toEqual({ kind: "kept", missing: [2] });
    expect(dropped).toMatchObject([{ reason: "time-out", missing: [1], times: [0] }]);
  });

  test.each([
    [10, "kept"],
    [9.999, "complete"],
  ])("%s minutes later: %s", async (minutes, kind) => {
    expect((await addAfter(minutes)).outcome.kind).toBe(kind);
  });

  test.each([
    [3, null],
    [3.001, "parts-far-apart"],
    [9, "parts-far-apart"],
  ])("are joined %s minutes later, with the warning %s", async (minutes, warning) => {
    const { outcome } = await addAfter(minutes);
    const times = [minutes * MINUTE, 0];
    expect(outcome).toMatchObject({ kind: "complete", message: { ids: [1n, 2n], times, warning } });
  });

  test("have the warning after a time of your own", async () => {
    expect((await addAfter(1, { warnAfter: MINUTE })).outcome).toMatchObject({ message: { warning: null } });
    const { outcome } = await addAfter(50, { warnAfter: MINUTE - 1, timeOut: 60 * MINUTE });
    expect(outcome).toMatchObject({ message: { warning: "parts-far-apart" } });
  });
});

test("a message of one part has its time, and no warning", async () => {
  const reassembler = new Reassembler(textFormats, { now: () => 7, warnAfter: 0 });
  const { outcome } = await reassembler.add(part({ number: 1, total: 1 }));
  expect(outcome).toMatchObject({ kind: "complete", message: { times: [7], warning: null } });
});

test.each([{ warnAfter: -1 }, { warnAfter: NaN }, { normalizeNumber: Object("x") }])("%j is an error", (options) => {
  const error = textErrorOf(() => new Reassembler(textFormats, options));
  expect(error).toMatchObject({ code: "wrong-value" });
});
