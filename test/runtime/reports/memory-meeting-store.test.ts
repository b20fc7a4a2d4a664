import { describe, expect, test } from "vitest";
import { MemoryMeetingStore } from "../../../generated/runtime/reports/index.js";
import { callMethod } from "../../helpers/values/call.js";
import { checkRandomMeetings, CONTRACT, report, request } from "./meeting-contract.js";

describe("a meeting store in memory", () => {
  test.each(Object.entries(CONTRACT))("%s", (_, check) =>
    expect(check(new MemoryMeetingStore<number, number>())).resolves.toBeUndefined(),
  );

  test("loses nothing and meets nothing twice, whatever the calls are", async () => {
    const random = checkRandomMeetings(() => new MemoryMeetingStore<number, number>(), 500);
    await expect(random).resolves.toBeUndefined();
  });

  test("returns the oldest sides above its limit", () => {
    const store = new MemoryMeetingStore<number, number>({ maxValues: 2 });
    const meet = (key: string, number: number) => store.meet({ key, id: "1", own: request(number), keepUntil: 10 });
    expect([meet("a", 1), meet("b", 2)].map(({ surplus }) => surplus)).toEqual([[], []]);
    expect(meet("c", 3).surplus).toEqual([{ key: "a", own: request(1), reason: "surplus" }]);
    expect(store.size).toBe(2);
    expect(new MemoryMeetingStore({ maxValues: 0 }).meet({ key: "a", id: "1", own: request(1), keepUntil: 1 })).toEqual(
      {
        met: null,
        surplus: [{ key: "a", own: request(1), reason: "surplus" }],
      },
    );
  });

  test("keeps results for ten minutes, and at most maxValues of them", () => {
    let now = 0;
    const store = new MemoryMeetingStore<number, number>({ now: () => now, maxValues: 100 });
    const meet = (key: string) => store.meet({ key, id: "1", own: report(1), keepUntil: 1e9 }).met;
    store.meet({ key: "a", id: "1", own: request(1), keepUntil: 1e9 });
    expect(meet("a")).toEqual(request(1));
    now = 599_999;
    expect(meet("a")).toEqual(request(1));
    now = 600_000;
    expect(meet("a")).toBeNull();
    for (let index = 0; index < 200; index++) {
      store.meet({ key: `k${index}`, id: "1", own: request(1), keepUntil: 1e9 });
      meet(`k${index}`);
    }
    expect([meet("k199"), meet("k0")]).toEqual([request(1), null]);
  });

  test.each([
    [{ key: 1, id: "1", own: request(1), keepUntil: 1 }, "Key: expected a string, got 1."],
    [{ key: "a", id: null, own: request(1), keepUntil: 1 }, "Id of a side: expected a string, got null."],
    [{ key: "a", id: "1", own: null, keepUntil: 1 }, "Side: expected an object, got null."],
    [null, "Meeting: expected an object, got null."],
  ])("rejects %j", (meeting, message) => {
    const store = new MemoryMeetingStore();
    expect(() => callMethod(store, "meet", meeting)).toThrow(
      expect.objectContaining({ name: "StoreError", code: "wrong-value", message }),
    );
  });
});
