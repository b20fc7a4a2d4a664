import { expect } from "vitest";
import fc from "fast-check";
import type { Meeting, MeetingSide, MeetingStore } from "../../../generated/runtime/reports/index.js";

/* What every store of meetings must do: the same for memory and for a server. */

type Store = MeetingStore<number, number>;
type Side = MeetingSide<number, number>;

const FAR = 1e9;

function meeting(key: string, id: string, own: Side, keepUntil = FAR): Meeting<number, number> {
  return { key, id, own, keepUntil };
}

export const request = (value: number): Side => ({ side: "request", value });
export const report = (value: number): Side => ({ side: "report", report: value });

/** The cases of the contract by title; each gets a new empty store. */
export const CONTRACT: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  "either side may be first": async (store) => {
    expect(await store.meet(meeting("a", "1", request(1)))).toEqual({ met: null, surplus: [] });
    expect(await store.meet(meeting("b", "1", report(2)))).toEqual({ met: null, surplus: [] });
    expect(await store.meet(meeting("a", "1", report(3)))).toEqual({ met: request(1), surplus: [] });
    expect(await store.meet(meeting("b", "1", request(4)))).toEqual({ met: report(2), surplus: [] });
    expect(await store.takeUntil(Infinity)).toEqual([]);
  },
  "several sides wait under a key, the oldest first": async (store) => {
    for (const id of ["1", "2", "3"]) await store.meet(meeting("k", id, report(Number(id))));
    expect(await store.meet(meeting("k", "a", request(7)))).toMatchObject({ met: report(1) });
    expect(await store.meet(meeting("k", "b", request(8)))).toMatchObject({ met: report(2) });
    expect(await store.takeUntil(FAR)).toEqual([{ key: "k", own: report(3), reason: "time-out" }]);
  },
  "a repeated call has the same result and no further effect": async (store) => {
    const first = meeting("k", "1", request(1));
    expect((await store.meet(first)).met).toBeNull();
    expect((await store.meet(first)).met).toBeNull();
    const second = meeting("k", "1", report(2));
    for (let times = 0; times < 3; times++) expect((await store.meet(second)).met).toEqual(request(1));
    expect((await store.meet(first)).met).toBeNull();
    expect(await store.takeUntil(Infinity)).toEqual([]);
    expect((await store.meet(meeting("k", "2", report(3)))).met).toBeNull();
  },
  "keys and ids do not run into each other": async (store) => {
    await store.meet(meeting("a b", "c", request(1)));
    expect((await store.meet(meeting("a", "b c", report(2)))).met).toBeNull();
    expect((await store.meet(meeting("a b", "c", report(3)))).met).toEqual(request(1));
    expect((await store.meet(meeting("键", '"\n', report(4)))).met).toBeNull();
    expect((await store.meet(meeting("键", "", request(5)))).met).toEqual(report(4));
  },
  "takeUntil returns what is due, once": async (store) => {
    await store.meet(meeting("a", "1", request(1), 100));
    await store.meet(meeting("b", "1", report(2), 200));
    await store.meet(meeting("c", "1", report(3), 201));
    expect(await store.takeUntil(99)).toEqual([]);
    expect(await store.takeUntil(200)).toEqual([
      { key: "a", own: request(1), reason: "time-out" },
      { key: "b", own: report(2), reason: "time-out" },
    ]);
    expect(await store.takeUntil(200)).toEqual([]);
    expect((await store.meet(meeting("c", "2", request(4)))).met).toEqual(report(3));
  },
  "takes thousands at once": async (store) => {
    const calls = Array.from({ length: 2500 }, async (_, index) =>
      store.meet(meeting(`${index}`, "1", request(index), index)),
    );
    await Promise.all(calls);
    const taken = await store.takeUntil(2399);
    expect(taken.map(({ own }) => own)).toEqual(Array.from({ length: 2400 }, (_, index) => request(index)));
    expect(await store.takeUntil(Infinity)).toHaveLength(100);
  },
};

interface Call {
  readonly side: "request" | "report";
  readonly key: number;
  readonly id: number;
}

const calls = fc.array(
  fc.record<Call>({
    side: fc.constantFrom("request" as const, "report" as const),
    key: fc.integer({ min: 0, max: 3 }),
    id: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 60 },
);

/** Checks random calls, some of them repeated: nothing is lost, and nothing meets twice. */
export async function checkRandomMeetings(create: () => Store, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(calls, async (list) => {
      const store = create();
      const [met, seen]: [Set<string>, Set<string>] = [new Set(), new Set()];
      for (const { side, key, id } of list) {
        const number = key * 100 + id;
        const own = side === "request" ? request(number) : report(number);
        const isRepeated = seen.has(nameOf(own));
        seen.add(nameOf(own));
        const found = (await store.meet(meeting(`${key}`, `${id}`, own))).met;
        if (found === null) continue;
        expect(found.side).not.toBe(side);
        expect(Math.floor(numberOf(found) / 100)).toBe(key);
        expect(met.has(nameOf(found))).toBe(isRepeated);
        for (const each of [own, found]) met.add(nameOf(each));
      }
      const left = (await store.takeUntil(Infinity)).map(({ own }) => nameOf(own));
      expect(left.filter((name) => met.has(name))).toEqual([]);
      expect(new Set([...left, ...met])).toEqual(seen);
      expect(left.length + met.size).toBe(seen.size);
    }),
    { numRuns },
  );
}

function numberOf(side: Side): number {
  return side.side === "request" ? side.value : side.report;
}

function nameOf(side: Side): string {
  return `${side.side} ${numberOf(side)}`;
}
