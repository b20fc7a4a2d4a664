import { describe, expect, test } from "vitest";
import {
  type Meeting,
  MemoryMeetingStore,
  ReportMatcher,
  type ReportMatcherOptions,
  type UnmetSide,
} from "../../../generated/runtime/reports/index.js";
import { explainError } from "../../../generated/runtime/index.js";
import { callMethod } from "../../helpers/values/call.js";
import { numbered, shared } from "./numbered-reports.js";

type Unmet = UnmetSide<string, string>;

/** A store whose next call fails, before or after its effect. */
class FailingStore extends MemoryMeetingStore<string, string> {
  fails: "before" | "after" | null = null;

  override meet(meeting: Meeting<string, string>) {
    this.failIf("before");
    const result = super.meet(meeting);
    this.failIf("after");
    return result;
  }

  override takeUntil(time: number) {
    this.failIf("before");
    return super.takeUntil(time);
  }

  private failIf(when: "before" | "after"): void {
    if (this.fails !== when) return;
    this.fails = null;
    throw new Error("disk");
  }
}

function matcherOf(options: Partial<ReportMatcherOptions<string, string>> = {}, relation = numbered) {
  const unmet: Unmet[] = [];
  const store = new FailingStore();
  const onUnmet = (sides: readonly Unmet[]): void => void unmet.push(...sides);
  const matcher = new ReportMatcher(relation, { store, onUnmet, ...options });
  return { matcher, store, unmet };
}

const one = { receivers: 1 };
const response = { sequenceId: 1, msgId: 7n };
const delivered = { msgId: 7n, stat: "DELIVRD" };

describe("a report", () => {
  test("after the response has the value of the request", async () => {
    const { matcher, store } = matcherOf();
    expect(await matcher.submitted(one, response, "order")).toEqual([]);
    expect(await matcher.reported(delivered)).toEqual({ value: "order", report: "DELIVRD" });
    expect(store.size).toBe(0);
  });

  test("before the response is returned with it", async () => {
    const { matcher, store } = matcherOf();
    expect(await matcher.reported(delivered)).toBeNull();
    expect(await matcher.submitted(one, response, "order")).toEqual(["DELIVRD"]);
    expect(store.size).toBe(0);
  });

  test("that is sent again has the same result", async () => {
    const { matcher } = matcherOf();
    await matcher.submitted(one, response, "order");
    for (let times = 0; times < 3; times++) expect(await matcher.reported(delivered)).toMatchObject({ value: "order" });
  });

  test("is expected of each receiver", async () => {
    const { matcher, store } = matcherOf();
    await matcher.reported({ msgId: 9n, stat: "UNDELIV" });
    expect(await matcher.submitted({ receivers: 3 }, response, "order")).toEqual(["UNDELIV"]);
    expect(await matcher.reported({ msgId: 8n, stat: "DELIVRD" })).toMatchObject({ value: "order" });
    expect(store.size).toBe(1);
  });

  test("is expected of each receiver that shares an identifier", async () => {
    const { matcher, store } = matcherOf({}, shared);
    await matcher.reported({ msgId: 7n, stat: "first" });
    await matcher.reported({ msgId: 7n, stat: "second" });
    expect(await matcher.submitted({ receivers: 3 }, response, "order")).toEqual(["first", "second"]);
    expect(await matcher.reported({ msgId: 7n, stat: "third" })).toEqual({ value: "order", report: "third" });
    expect(await matcher.reported({ msgId: 7n, stat: "fourth" })).toBeNull();
    expect(store.size).toBe(1);
  });

  test("is null in a message without one", async () => {
    const { matcher, store } = matcherOf();
    expect(await matcher.reported({})).toBeNull();
    expect(store.size).toBe(0);
  });

  test("of another request with the same identifier is not lost", async () => {
    const { matcher } = matcherOf();
    await matcher.submitted(one, response, "first");
    await matcher.submitted(one, { ...response, sequenceId: 2 }, "second");
    expect(await matcher.reported(delivered)).toMatchObject({ value: "first" });
    expect(await matcher.reported({ ...delivered, stat: "UNDELIV" })).toMatchObject({ value: "second" });
  });
});

describe("after a failed call", () => {
  test.each(["before", "after"] as const)("of the store, %s its effect, the same call works", async (fails) => {
    const { matcher, store } = matcherOf();
    await matcher.expire();
    store.fails = fails;
    await expect(matcher.submitted(one, response, "order")).rejects.toThrow("disk");
    expect(await matcher.submitted(one, response, "order")).toEqual([]);
    store.fails = fails;
    await expect(matcher.reported(delivered)).rejects.toThrow("disk");
    expect(await matcher.reported(delivered)).toEqual({ value: "order", report: "DELIVRD" });
    expect(store.size).toBe(0);
  });

  test("quick reports of several receivers are returned", async () => {
    const { matcher, store } = matcherOf();
    for (const msgId of [7n, 8n, 9n]) await matcher.reported({ msgId, stat: `of ${msgId}` });
    store.fails = "after";
    await expect(matcher.submitted({ receivers: 3 }, response, "order")).rejects.toThrow("disk");
    expect(await matcher.submitted({ receivers: 3 }, response, "order")).toEqual(["of 7", "of 8", "of 9"]);
  });
});

describe("what does not meet", () => {
  test("is passed on after the time-out, by the next call a minute later", async () => {
    let now = 0;
    const { matcher, unmet } = matcherOf({ now: () => now, timeOut: 1000 });
    await matcher.submitted(one, response, "order");
    now = 1000;
    await matcher.reported({ msgId: 1n, stat: "DELIVRD" });
    expect(unmet).toEqual([]);
    now = 60_000;
    await matcher.reported({});
    await matcher.reported({ msgId: 2n, stat: "DELIVRD" });
    expect(unmet).toEqual([
      { key: "7", own: { side: "request", value: "order" }, reason: "time-out" },
      { key: "1", own: { side: "report", report: "DELIVRD" }, reason: "time-out" },
    ]);
  });

  test("is passed on by expire, also after the clock was set back", async () => {
    let now = 1e6;
    const { matcher, unmet } = matcherOf({ now: () => now, timeOut: 10 });
    await matcher.submitted(one, response, "order");
    now += 10;
    await matcher.expire();
    expect(unmet).toHaveLength(1);
    await matcher.submitted(one, { ...response, sequenceId: 2 }, "second");
    now = 0;
    await matcher.submitted(one, { ...response, sequenceId: 3 }, "third");
    expect(unmet).toHaveLength(1);
    await matcher.expire();
    expect(unmet).toHaveLength(1);
  });

  test("is passed on again if the function fails", async () => {
    const calls: (readonly Unmet[])[] = [];
    const onUnmet = (sides: readonly Unmet[]): void => {
      calls.push(sides);
      if (calls.length === 1) throw new Error("log");
    };
    const store = new MemoryMeetingStore<string, string>({ maxValues: 1 });
    const { matcher } = matcherOf({ onUnmet, store });
    await matcher.submitted(one, response, "first");
    expect(await matcher.submitted(one, { sequenceId: 2, msgId: 8n }, "second")).toEqual([]);
    expect(calls).toHaveLength(1);
    await matcher.expire();
    const first = { key: "7", own: { side: "request", value: "first" }, reason: "surplus" };
    expect(calls).toEqual([[first], [first]]);
  });

  test("makes the next call fail if the function fails again, and is kept", async () => {
    let fails = true;
    const passed: Unmet[] = [];
    const onUnmet = (sides: readonly Unmet[]): void => {
      if (fails) throw new Error("log");
      passed.push(...sides);
    };
    const { matcher } = matcherOf({ onUnmet, store: new MemoryMeetingStore({ maxValues: 0 }) });
    await matcher.submitted(one, response, "first");
    await expect(matcher.submitted(one, response, "second")).rejects.toThrow("log");
    await expect(matcher.expire()).rejects.toThrow("log");
    fails = false;
    await matcher.expire();
    expect(passed.map(({ own }) => own)).toEqual([{ side: "request", value: "first" }]);
  });
});

describe("wrong arguments", () => {
  const create = (...values: readonly unknown[]): unknown => Reflect.construct(ReportMatcher, values);
  const onUnmet = (): void => undefined;

  test.each([
    [[], "Report relation: expected an object, got undefined.", "状态报告的对应关系：应为对象，实为undefined。"],
    [
      [{}],
      "Report relation: expected an object with the method reportIn, got an object.",
      "状态报告的对应关系：应为具有方法reportIn的对象，实为对象。",
    ],
    [[numbered], "Options of a matcher: expected an object, got undefined.", "匹配器选项：应为对象，实为undefined。"],
    [
      [numbered, {}],
      "Function for unmet sides: expected a function, got undefined.",
      "未匹配时调用的函数：应为函数，实为undefined。",
    ],
    [
      [numbered, { onUnmet, timeOut: -1 }],
      "Time-out: expected an integer from 0 to 9007199254740991, got -1.",
      "超时时间：应为0至9007199254740991的整数，实为-1。",
    ],
    [
      [numbered, { onUnmet, store: {} }],
      "Meeting store: expected an object with the method meet, got an object.",
      "匹配存储：应为具有方法meet的对象，实为对象。",
    ],
  ])("of the constructor: %j", (values, message, chinese) => {
    let caught: unknown = null;
    try {
      create(...values);
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({ name: "StoreError", code: "wrong-value", message });
    expect(explainError(caught, "zh")).toBe(chinese);
  });

  test("of the methods reject, and so does a clock without a time", async () => {
    const { matcher } = matcherOf();
    const failure = { name: "StoreError", code: "wrong-value" };
    await expect(callMethod(matcher, "submitted", null)).rejects.toMatchObject(failure);
    await expect(callMethod(matcher, "submitted", {})).rejects.toMatchObject(failure);
    await expect(callMethod(matcher, "reported", undefined)).rejects.toMatchObject(failure);
    await expect(matcherOf({ now: () => NaN }).matcher.expire()).rejects.toMatchObject(failure);
  });
});
