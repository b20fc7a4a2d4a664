import { expect, test } from "vitest";
import { exchange, findingsOf, memoryFindings } from "./exchange.js";
import { keepConnections } from "./idle.js";

/* A short soak of sessions. `npm run soak -- --flow` is the long one. */

/** Findings about memory: a short run tells nothing about the heap. */
const ABOUT_HEAP = /^growth of/;

test("every call has an outcome and its report, although connections are cut", async () => {
  const amount = { messages: 2000, window: 16, cutEvery: 500, samples: 4 };
  const exchanged = await exchange(amount, () => undefined);
  const findings = findingsOf(exchanged, amount).filter(({ name }) => !ABOUT_HEAP.test(name));
  expect(findings.filter(({ isRight }) => !isRight)).toEqual([]);
  expect(findings.length).toBeGreaterThan(9);
  expect(exchanged.gateways.at(-1)?.cuts).toBeGreaterThan(2);
});

test("a lost report, a call without an outcome and a second report are found", async () => {
  const amount = { messages: 40, window: 4, cutEvery: 1000, samples: 2 };
  const { clients, gateways, seconds } = await exchange(amount, () => undefined);
  const [state] = clients.slice(-1);
  if (state === undefined) throw new Error("There is no state.");
  const wrongWith = (changed: Partial<typeof state>): string[] =>
    findingsOf({ clients: [state, { ...state, ...changed }], gateways, seconds }, amount)
      .filter(({ name, isRight }) => !isRight && !ABOUT_HEAP.test(name))
      .map(({ name }) => name);
  expect(wrongWith({})).toEqual([]);
  expect(wrongWith({ reported: 39 })).toEqual(["accepted calls with their report"]);
  expect(wrongWith({ accepted: 39, reported: 39 })).toEqual(["calls with an outcome"]);
  expect(wrongWith({ wrongReports: 1 })).toEqual(["reports to a wrong call, or twice"]);
  expect(wrongWith({ lostConnections: 1 })).toEqual(["cuts"]);
});

test("connections with link tests stay open", async () => {
  const findings = await keepConnections(3, 2);
  expect(findings.filter(({ name, isRight }) => !isRight && !ABOUT_HEAP.test(name))).toEqual([]);
});

test("a heap that grows is found", () => {
  const heaps = [5, 9, 9, 9, 9, 9].map((megabytes) => ({ heap: megabytes * 1e6, files: 20 }));
  expect(memoryFindings("client", heaps, 10_000).map(({ isRight }) => isRight)).toEqual([true, true]);
  const growing = heaps.map(({ heap }, place) => ({ heap: heap + 2000 * place, files: 20 + place }));
  expect(memoryFindings("client", growing, 10_000).map(({ isRight }) => isRight)).toEqual([false, true]);
  expect(memoryFindings("client", growing, 100_000).map(({ isRight }) => isRight)).toEqual([true, true]);
});
