import { describe, expect, test } from "vitest";
import { meetingStore } from "../../../generated/runtime/redis/index.js";
import { lacksRedis } from "../../helpers/processes/redis-server.js";
import { useRedis } from "../../helpers/processes/use-redis.js";
import { checkRandomMeetings, CONTRACT, report, request } from "../reports/meeting-contract.js";

const sleep = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

describe.skipIf(lacksRedis)("a meeting store in Redis", () => {
  const redis = useRedis();

  /** The clock of the matcher: far before the time-outs of the contract, or the purge would remove them. */
  const now = (): number => 0;

  test.each(Object.entries(CONTRACT))("%s", (_, check) =>
    expect(check(meetingStore<number, number>(redis.client, { now }))).resolves.toBeUndefined(),
  );

  test("loses nothing and meets nothing twice, whatever the calls are", async () => {
    let count = 0;
    const random = checkRandomMeetings(() => meetingStore(redis.client, { now, prefix: `run ${count++}` }), 60);
    await expect(random).resolves.toBeUndefined();
  });

  test("keeps bigints and bytes, and values of other codecs", async () => {
    const value = { msgId: 2n ** 63n, content: Uint8Array.of(0, 255), text: "短信\ud800" };
    const store = meetingStore<typeof value, string>(redis.client);
    await store.meet({ key: "k", id: "1", own: { side: "request", value }, keepUntil: Date.now() + 1000 });
    const own = { side: "report", report: "DELIVRD" } as const;
    expect((await store.meet({ key: "k", id: "1", own, keepUntil: 1 })).met).toEqual({ side: "request", value });
  });

  test("has one hash tag, and keeps no key for ever", async () => {
    const store = meetingStore<number, number>(redis.client, { prefix: "shop", repeatWithin: 200, expireAfter: 300 });
    const keepUntil = Date.now() + 200;
    await store.meet({ key: "a", id: "1", own: request(1), keepUntil });
    await store.meet({ key: "b", id: "1", own: request(1), keepUntil });
    await store.meet({ key: "a", id: "1", own: report(1), keepUntil });
    const keys = await redis.client.command("KEYS", "*");
    expect([keys].flat(1).map(String).toSorted()).toEqual([
      "{shop}:due",
      "{shop}:forget",
      "{shop}:results",
      "{shop}:waiting",
    ]);
    await sleep(800);
    expect(await redis.client.command("DBSIZE")).toBe(0);
  });

  test("removes what no call has taken, although other keys are in use", async () => {
    let time = 1000;
    const store = meetingStore<number, number>(redis.client, { now: () => time, expireAfter: 500 });
    await store.meet({ key: "old", id: "1", own: request(1), keepUntil: 2000 });
    time = 2400;
    await store.meet({ key: "new", id: "1", own: request(2), keepUntil: 9000 });
    expect(await redis.client.command("HEXISTS", "{smswire:meetings}:waiting", "old")).toBe(1);
    time = 2600;
    await store.meet({ key: "new", id: "2", own: request(2), keepUntil: 9000 });
    expect(await redis.client.command("HEXISTS", "{smswire:meetings}:waiting", "old")).toBe(0);
  });

  test("has the result of a call whose reply was lost", async () => {
    const store = meetingStore<number, number>(redis.client, { now });
    const loseNext = (): void => {
      redis.client.losesReply = () => {
        redis.client.losesReply = () => false;
        return true;
      };
    };
    const first = { key: "k", id: "1", own: request(1), keepUntil: 100 };
    const second = { key: "k", id: "1", own: report(2), keepUntil: 100 };
    loseNext();
    await expect(store.meet(first)).rejects.toMatchObject({ name: "StoreError", code: "store-failed" });
    expect((await store.meet(first)).met).toBeNull();
    loseNext();
    await expect(store.meet(second)).rejects.toMatchObject({ name: "StoreError", code: "store-failed" });
    expect((await store.meet(second)).met).toEqual(request(1));
    for (const [lost, skipped] of [
      ["the entries", 0],
      ["the confirmation", 1],
    ] as const) {
      await store.meet({ ...first, key: lost });
      let replies = 0;
      redis.client.losesReply = () => replies++ === skipped;
      await expect(store.takeUntil(100)).rejects.toMatchObject({ code: "store-failed" });
      redis.client.losesReply = () => false;
      expect(await store.takeUntil(100)).toMatchObject([{ key: lost }]);
      expect(await store.takeUntil(100)).toEqual([]);
    }
    expect(await redis.client.command("EXISTS", "{smswire:meetings}:waiting", "{smswire:meetings}:taken")).toBe(0);
  });

  test("gives what a process took and did not confirm to another one, after the lease", async () => {
    const other = redis.server.client();
    const [dying, living] = [other, redis.client].map((each) =>
      meetingStore<number, number>(each, { now, lease: 300 }),
    );
    await living?.meet({ key: "k", id: "1", own: request(1), keepUntil: 100 });
    let replies = 0;
    other.losesReply = () => replies++ === 0;
    await expect(dying?.takeUntil(100)).rejects.toMatchObject({ code: "store-failed" });
    other.close();
    expect(await living?.takeUntil(100)).toEqual([]);
    await sleep(400);
    expect(await living?.takeUntil(100)).toEqual([{ key: "k", own: request(1), reason: "time-out" }]);
    expect(await redis.client.command("DBSIZE")).toBe(0);
  });

  test("is back after the server was down, with all that it had", async () => {
    const store = meetingStore<number, number>(redis.client);
    const keepUntil = Date.now() + 60_000;
    await store.meet({ key: "k", id: "1", own: request(1), keepUntil });
    await redis.server.pause();
    const own = report(2);
    await expect(store.meet({ key: "k", id: "1", own, keepUntil })).rejects.toMatchObject({
      name: "StoreError",
      code: "store-failed",
      message: expect.stringMatching(/^Meeting store: expected an answer of the server, got Error: /),
      cause: expect.any(Error),
    });
    await redis.server.run();
    expect((await store.meet({ key: "k", id: "1", own, keepUntil })).met).toEqual(request(1));
  });
});
