import { afterEach, describe, expect, test } from "vitest";
import { type Deliver, reply } from "../../../../generated/cmpp30/index.js";
import { DELIVER, QUICK, type SpOptions, startPair, stopAll, until } from "../../../helpers/flow/sockets/gateway.js";

/* The requests of the other side: handlers and loops. */

afterEach(stopAll);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const delivered = (msgId: bigint) => ({ ...DELIVER, msgId });

describe("a handler", () => {
  test("answers when it has finished, with what it returns", async () => {
    let isDone = false;
    const onDeliver = async ({ msgId }: Deliver) => {
      await pause(20);
      isDone = true;
      return msgId === 6n ? { result: 8 } : undefined;
    };
    const { session, client } = await startPair(
      { session: { ...QUICK, slowDown: { tries: 0, pause: 1, longestPause: 1 } } },
      { onDeliver },
    );
    expect(await session.deliver(DELIVER)).toMatchObject({ msgId: 5n, result: 0 });
    expect(isDone).toBe(true);
    expect(await session.tryDeliver(delivered(6n))).toMatchObject({ error: { response: { result: 8 } } });
    expect(client.counters).toMatchObject({ handled: 2, failedHandlers: 0, received: 2, responses: 2 });
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("full");
      },
    ],
    ["rejects", () => Promise.reject(new Error("full"))],
    ["returns an invalid response", () => ({ result: -1 })],
  ] as const)("that %s sends no answer, and gets the request again", async (_, fail) => {
    const seen: number[] = [];
    const onDeliver = () => (seen.push(seen.length) === 1 ? fail() : undefined);
    const { session, client, notices } = await startPair({}, { onDeliver });
    const attempt = session.deliver(DELIVER);
    await until(() => seen.length === 1);
    expect(client.unanswered).toBe(0);
    expect(await attempt).toMatchObject({ result: 0 });
    expect(seen).toEqual([0, 1]);
    expect(notices[0]).toMatchObject({ code: "handler-failed", subject: { name: "CMPP_DELIVER" } });
    expect(client.counters.failedHandlers).toBe(1);
  });

  test("that fails rejects the request with whenHandlerFails reject", async () => {
    const onDeliver = () => Promise.reject(new Error("full"));
    const { session } = await startPair({}, { onDeliver, whenHandlerFails: "reject" });
    expect(await session.tryDeliver(DELIVER)).toMatchObject({ error: { code: "rejected", response: { result: 9 } } });
  });

  test("runs as often as concurrency allows, sync or async", async () => {
    let running = 0;
    let most = 0;
    const onDeliver = ({ msgId }: Deliver) => {
      if (msgId % 2n === 0n) return undefined;
      most = Math.max(most, ++running);
      return pause(5).then(() => void running--);
    };
    const { session } = await startPair({}, { onDeliver, concurrency: 2 });
    await Promise.all([1n, 3n, 5n, 2n, 4n, 6n, 7n, 9n].map((msgId) => session.deliver(delivered(msgId))));
    expect([most, running]).toEqual([2, 0]);
  });

  test("does not get what waited for it when its connection ended", async () => {
    const seen: bigint[] = [];
    const onDeliver = async ({ msgId }: Deliver) => {
      seen.push(msgId);
      await pause(40);
    };
    const { session, client } = await startPair({}, { onDeliver, concurrency: 1 });
    const attempts = [1n, 2n].map((msgId) => session.tryDeliver(delivered(msgId)));
    await until(() => seen.length === 1 && client.unanswered === 2);
    session.destroy();
    await Promise.all(attempts);
    await pause(60);
    expect(seen).toEqual([1n]);
  });
});

test("without a handler or a loop, a request is rejected", async () => {
  const { session, notices } = await startPair();
  expect(await session.tryDeliver(DELIVER)).toMatchObject({ error: { code: "rejected", response: { result: 9 } } });
  expect(notices.map(({ message }) => message)).toEqual([
    "CMPP 3.0 CMPP_DELIVER: no handler takes it, so it is rejected.",
  ]);
});

describe("a loop", () => {
  const startLoop = async (options: SpOptions = {}) => {
    const pair = await startPair({}, options);
    const attempt = (msgId: bigint) =>
      pair.session
        .tryDeliver(delivered(msgId), { sendings: 1, answerWithin: 400 })
        .then((each) => (each.ok ? each.response.result : each.error.code));
    return { ...pair, attempt };
  };

  test("accepts a request when it asks for the next one, or as it says", async () => {
    const { client, attempt } = await startLoop();
    const loop = client.deliveries();
    const results = [1n, 2n, 3n].map(attempt);
    const seen: unknown[] = [];
    const sent: boolean[] = [];
    for await (const { message, answer } of loop) {
      if (message.name !== "CMPP_DELIVER") continue;
      seen.push(message.msgId);
      if (message.msgId === 2n) sent.push(answer(reply(message, { msgId: 2n, result: 3 })));
      if (message.msgId === 3n) {
        sent.push(answer(), answer());
        break;
      }
    }
    expect([seen, await Promise.all(results)]).toEqual([
      [1n, 2n, 3n],
      [0, "rejected", 0],
    ]);
    expect(sent).toEqual([true, true, false]);
    expect(client.counters.handled).toBe(3);
  });

  test.each(["break", "throw", "abort"] as const)(
    "that ends by %s leaves its request and those that wait unanswered",
    async (how) => {
      const { client, attempt, notices } = await startLoop();
      const controller = new AbortController();
      const loop = client.deliveries({ signal: controller.signal });
      const results = [1n, 2n].map(attempt);
      const run = async () => {
        for await (const _ of loop) {
          await until(() => client.unanswered === 2);
          if (how === "throw") throw new Error("stop");
          if (how === "break") break;
          controller.abort();
        }
      };
      expect(await run().catch((error: Error) => error.message)).toBe(how === "throw" ? "stop" : undefined);
      expect(client.unanswered).toBe(0);
      expect(await Promise.all(results)).toEqual(["no-answer", "no-answer"]);
      expect(notices.filter(({ code }) => code === "unanswered")).toHaveLength(2);
    },
  );

  test("ends with its client, and takes over from another one", async () => {
    const { client, attempt } = await startLoop();
    const first = client.deliveries();
    const waiting = first.next();
    const second = client.deliveries();
    expect(await waiting).toEqual({ done: true, value: undefined });
    const result = attempt(1n);
    expect((await second.next()).value?.message).toMatchObject({ msgId: 1n });
    const end = second.next();
    expect(await result).toBe(0);
    await client.end();
    expect([await end, await client.deliveries().next(), await second.return()]).toEqual(
      [1, 2, 3].map(() => ({ done: true, value: undefined })),
    );
  });

  test("of a signal that is aborted gets nothing; a listener of a loop that ended is removed", async () => {
    const { client, attempt } = await startLoop();
    expect((await client.deliveries({ signal: AbortSignal.abort() }).next()).done).toBe(true);
    expect(await attempt(1n)).toBe("rejected");
    const removed: unknown[] = [];
    const { signal } = new AbortController();
    Object.assign(signal, { removeEventListener: (...given: unknown[]) => removed.push(given[0]) });
    client.deliveries({ signal }).close();
    expect(removed).toEqual(["abort"]);
  });
});
