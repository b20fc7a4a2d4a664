import { describe, expect, test } from "vitest";
import { RateLimit } from "../../../../generated/runtime/flow/index.js";

/* The rate of requests: what it waits for, and how it follows answers that ask to send more slowly. */

describe("a rate limit", () => {
  test("lets the burst pass at once, and then a weight per second", () => {
    const limit = new RateLimit({ perSecond: 10, burst: 2 }, 0);
    expect(limit.waitFor(2, 0)).toBe(0);
    limit.take(2, 0);
    expect(limit.waitFor(1, 0)).toBe(100);
    expect(limit.waitFor(1, 99)).toBeGreaterThan(0);
    expect(limit.waitFor(1, 100)).toBe(0);
  });

  test("waits for a full bucket if the weight exceeds the burst", () => {
    const limit = new RateLimit({ perSecond: 10, burst: 2 }, 0);
    expect(limit.waitFor(5, 0)).toBe(0);
    limit.take(5, 0);
    expect(limit.waitFor(5, 0)).toBe(500);
  });

  /** The rates after answers that ask to send more slowly, at these times. */
  const ratesAfter = (limit: RateLimit, times: readonly number[]): readonly number[] =>
    times.map((now) => {
      limit.slowDown(now);
      return limit.perSecond;
    });

  test("is halved again after a second, as long as the other side asks for it", () => {
    const limit = new RateLimit({ perSecond: 64 }, 0);
    expect(ratesAfter(limit, [0, 500, 999, 1000, 1500, 2000, 2500, 3000])).toEqual([32, 32, 32, 16, 16, 8, 8, 4]);
    expect(ratesAfter(limit, [3500, 4000, 4500, 5000, 5500, 6000, 6500, 7000])).toEqual([4, 2, 2, 1, 1, 1, 1, 1]);
  });

  test("gets a tenth back for each second without such an answer", () => {
    const limit = new RateLimit({ perSecond: 100 }, 0);
    expect(ratesAfter(limit, [0, 900])).toEqual([50, 50]);
    limit.waitFor(1, 1899);
    expect(limit.perSecond).toBe(50);
    limit.waitFor(1, 1900);
    expect(limit.perSecond).toBe(60);
    limit.waitFor(1, 60_000);
    expect(limit.perSecond).toBe(100);
  });

  test.each([
    ["begins with the heavier of this second and the one before it", 1000, 20],
    ["ignores a second that has passed two seconds ago", 2000, 10],
  ])("without a limit %s", (_, now, rate) => {
    const limit = new RateLimit(undefined, 0);
    limit.take(40, 0);
    limit.take(20, now);
    limit.slowDown(now);
    expect(limit.perSecond).toBe(rate);
  });

  test("without a limit begins with the weight of the last second, and ends without a limit", () => {
    const limit = new RateLimit(undefined, 0);
    expect(limit.waitFor(1e9, 0)).toBe(0);
    limit.take(40, 0);
    limit.slowDown(500);
    expect(limit.perSecond).toBe(20);
    expect(limit.waitFor(1, 500)).toBe(50);
    limit.waitFor(1, 5500);
    expect(limit.perSecond).toBe(Infinity);
    expect(limit.waitFor(1e9, 5500)).toBe(0);
  });
});
