import { describe, expect, test } from "vitest";
import { partStore } from "../../../generated/runtime/redis/index.js";
import { type PartId, Reassembler, splitMessage, type StoredMessage } from "../../../generated/runtime/text/index.js";
import { lacksRedis } from "../../helpers/processes/redis-server.js";
import type { RespClient } from "../../helpers/processes/resp-client.js";
import { useRedis } from "../../helpers/processes/use-redis.js";
import { textFormats } from "../../helpers/text-formats.js";
import { DIFFERENT_IDS } from "../text/parts/different-ids.js";
import { addAll, part } from "../text/parts/part-of-three.js";

const stored = (key: string, since: number, isDone = false): StoredMessage => {
  return { key, from: "1", to: "2", reference: 1, total: 2, since, isDone, parts: [] };
};

describe.skipIf(lacksRedis)("a part store in Redis", () => {
  const redis = useRedis();

  const clientOf = (index: number): RespClient => redis.clients[index % 2] ?? redis.client;

  test("reassembles messages whose parts arrive at two processes, in any order and twice", async () => {
    const processes = redis.clients.map((client) => new Reassembler(textFormats, { store: partStore(client) }));
    const texts = Array.from({ length: 60 }, (_, index) => `${index} ${"长短信😀".repeat(60)}`);
    const parts = texts.flatMap((text, index) =>
      splitMessage(textFormats, text, { reference: index }).map((part) => {
        return { ...part, from: `1380013${index}`, to: "10658888", id: BigInt(index * 10 + part.number), note: 7n };
      }),
    );
    const mixed = [...parts, ...parts].map((part, index) => ({ part, at: (index * 7919) % (2 * parts.length) }));
    mixed.sort((one, other) => one.at - other.at);
    const arrivals = await Promise.all(mixed.map(async ({ part, at }) => processes[at % 2]?.add(part)));
    const outcomes = arrivals.map((arrival) => arrival?.outcome);
    const whole = outcomes.flatMap((outcome) => (outcome?.kind === "complete" ? [outcome.message.text] : []));
    expect(new Set(whole)).toEqual(new Set(texts));
    expect(whole).toHaveLength(texts.length);
    expect(outcomes.filter((outcome) => outcome?.kind === "duplicate")).toHaveLength(parts.length);
    expect(await processes[0]?.end()).toEqual([]);
    expect(await clientOf(0).command("DBSIZE")).toBe(0);
  });

  test("changes a message 400 times by concurrent calls of two processes, and loses no change", async () => {
    const stores = redis.clients.map((client) => partStore(client));
    const changes = Array.from({ length: 400 }, async (_, index) =>
      stores[index % 2]?.update("k", (message) => {
        const since = (message?.since ?? 0) + 1;
        return { message: stored("k", since), result: since };
      }),
    );
    const results = await Promise.all(changes);
    expect(results.toSorted((one = 0, other = 0) => one - other)).toEqual(
      Array.from({ length: 400 }, (_, at) => at + 1),
    );
  });

  test("returns messages until a time and above its limit, those that are done first", async () => {
    const store = partStore(clientOf(0), { maxMessages: 3 });
    const put = (key: string, since: number, isDone = false): unknown =>
      store.update(key, () => ({ message: stored(key, since, isDone), result: null }));
    for (const [index, key] of ["a", "b", "c", "d", "e"].entries()) await put(key, 100 + index, index > 2);
    await put("e", 104, false);
    await put("b", 101, true);
    const taken = async (call: "takeUntil" | "takeSurplus", time = 0): Promise<readonly string[]> =>
      (await (call === "takeUntil" ? store.takeUntil(time) : store.takeSurplus())).map(({ key }) => key);
    expect(await taken("takeSurplus")).toEqual(["b", "d"]);
    expect(await taken("takeSurplus")).toEqual([]);
    expect(await taken("takeUntil", 102)).toEqual(["a", "c"]);
    expect(await taken("takeUntil", Infinity)).toEqual(["e"]);
    expect(await clientOf(0).command("DBSIZE")).toBe(0);
  });

  test.each(DIFFERENT_IDS)("keeps %s and %s apart", async (_one, _other, one, other) => {
    const [here, there] = redis.clients.map((client) => new Reassembler(textFormats, { store: partStore(client) }));
    if (here === undefined || there === undefined) throw new Error("There are not two clients.");
    const parts = (id: PartId) => [1, 2, 3].map((number) => part({ number }, { id }));
    await addAll(here, ...parts(one).slice(0, 2));
    expect((await addAll(there, ...parts(one).slice(2))).outcome).toMatchObject({
      kind: "complete",
      message: { ids: [one, one, one] },
    });
    expect((await addAll(here, ...parts(one).slice(0, 1))).outcome).toMatchObject({
      kind: "duplicate",
      first: { id: one },
    });
    expect((await addAll(there, ...parts(other).slice(0, 1))).outcome.kind).toBe("kept");
    expect(await here.end()).toMatchObject([{ ids: [other] }]);
  });

  test("writes nothing if a change keeps the message", async () => {
    const store = partStore(clientOf(0));
    await store.update("k", () => ({ message: stored("k", 1), result: null }));
    const before = await clientOf(0).command("HGET", "{smswire:parts}:messages", "k");
    expect(await store.update("k", (message) => ({ message: message ?? stored("k", 2), result: message?.since }))).toBe(
      1,
    );
    expect(await clientOf(0).command("HGET", "{smswire:parts}:messages", "k")).toBe(before);
  });

  test("loses no part while the server is down: the same part is added again", async () => {
    const reassembler = new Reassembler(textFormats, { store: partStore(clientOf(0), { expireAfter: 5000 }) });
    const parts = splitMessage(textFormats, "长短信".repeat(50), { reference: 9 }).map((part) => {
      return { ...part, from: "1", to: "2", id: BigInt(part.number) };
    });
    const [first, ...others] = parts;
    if (first === undefined) throw new Error("There is no part.");
    await reassembler.add(first);
    await redis.server.pause();
    const down = { name: "StoreError", code: "store-failed", subject: "Part store" };
    for (const part of others) await expect(reassembler.add(part)).rejects.toMatchObject(down);
    await redis.server.run();
    const arrivals = [];
    for (const part of others) arrivals.push(await reassembler.add(part));
    expect(arrivals.at(-1)?.outcome).toMatchObject({ kind: "complete", message: { text: "长短信".repeat(50) } });
    const ages = await Promise.all(
      ["messages", "done"].map((name) => clientOf(1).command("PTTL", `{smswire:parts}:${name}`)),
    );
    for (const age of ages) expect(Number(age)).toBeGreaterThan(0);
  });
});
