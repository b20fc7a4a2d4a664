import { describe, expect, test } from "vitest";
import { LateAnswers } from "../../../../generated/runtime/flow/requests/late-answers.js";

/* Which answers are late: those to the last requests that were given up. */

describe("an answer is late", () => {
  test("once, if it is the response to a request that was given up", () => {
    const late = new LateAnswers();
    late.add(7, "SUBMIT_RESP");
    expect(late.take(8, "SUBMIT_RESP")).toBe(false);
    expect(late.take(8, null)).toBe(false);
    expect(late.take(7, "QUERY_RESP")).toBe(false);
    expect(late.take(7, "SUBMIT_RESP")).toBe(true);
    expect(late.take(7, "SUBMIT_RESP")).toBe(false);
  });

  test("if it is negative, whatever the request", () => {
    const late = new LateAnswers();
    late.add(7, "SUBMIT_RESP");
    expect(late.take(7, null)).toBe(true);
  });

  test("for the last 256 requests", () => {
    const late = new LateAnswers();
    for (let key = 1; key <= 256; key++) late.add(key, "SUBMIT_RESP");
    late.add(1, "SUBMIT_RESP");
    expect(late.size).toBe(256);
    late.add(257, "SUBMIT_RESP");
    expect(late.size).toBe(256);
    expect([1, 2, 3, 257].map((key) => late.take(key, "SUBMIT_RESP"))).toEqual([true, false, true, true]);
    late.clear();
    expect([late.size, late.take(4, "SUBMIT_RESP")]).toEqual([0, false]);
  });
});
