import { afterEach, describe, expect, test } from "vitest";
import type { Submit } from "../../../../generated/cmpp30/index.js";
import { explainError } from "../../../../generated/runtime/index.js";
import {
  flowErrorOf,
  QUICK,
  startClient,
  startGateway,
  startPair,
  stopAll,
  until,
} from "../../../helpers/flow/sockets/gateway.js";
import { SUBMIT } from "../../../helpers/values/submit.js";

/* The calls of a client: over several connections, without one, and those that fail. */

afterEach(stopAll);

const never = () => new Promise<never>(() => undefined);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("a call", () => {
  test("resolves to the response, or rejects with its result in words", async () => {
    let result = 0;
    const { client } = await startPair({ onSubmit: () => ({ msgId: 7n, result }) });
    expect(await client.submit(SUBMIT)).toMatchObject({ msgId: 7n, result: 0 });
    result = 13;
    const error = await flowErrorOf(client.submit(SUBMIT));
    expect(error).toMatchObject({ code: "rejected", arrived: "yes", sendings: 1, response: { result: 13 } });
    expect(error.message).toMatch(/^CMPP 3.0 CMPP_SUBMIT: the ISMG does not accept it: Result 13, .+\.$/);
    expect(explainError(error, "zh")).toMatch(/^CMPP 3.0 CMPP_SUBMIT：ISMG未接受：Result为13，.+。$/);
    expect(await client.trySubmit(SUBMIT)).toMatchObject({ ok: false, error: { code: "rejected" } });
  });

  test("with an invalid value is not sent, with a connection or without", async () => {
    const { client, server } = await startPair();
    const invalid = { ...SUBMIT, serviceId: "TOO-LONG-TO-FIT" };
    expect(await client.trySubmit(invalid)).toMatchObject({ error: { code: "not-encodable", arrived: "no" } });
    await server.close({ within: 0 });
    await until(() => client.connections === 0);
    const nothing = JSON.parse("null");
    expect(await client.trySubmit(nothing)).toMatchObject({ error: { code: "not-encodable", arrived: "no" } });
  });

  test("waits for a connection, with the values that it had", async () => {
    const seen: string[] = [];
    const onSubmit = ({ srcId }: Submit) => {
      seen.push(srcId);
      return { msgId: 7n };
    };
    const { client, server, port } = await startPair({ onSubmit });
    await server.close({ within: 0 });
    await until(() => client.connections === 0);
    const fields = { ...SUBMIT };
    const waiting = client.submit(fields);
    Object.assign(fields, { srcId: "changed" });
    expect(client.waitingCalls).toBe(1);
    await startGateway({ onSubmit }, { port });
    await waiting;
    expect([seen, client.waitingCalls]).toEqual([[SUBMIT.srcId], 0]);
  });

  test("does not wait longer than sendWithin, nor without waitForConnection, nor above the limit of the queue", async () => {
    const { port, server } = await startGateway();
    const { client } = await startClient(port, { session: { ...QUICK, queue: 2 } });
    const { client: impatient } = await startClient(port, { waitForConnection: false });
    await server.close({ within: 0 });
    await until(() => client.connections + impatient.connections === 0);
    expect(await impatient.trySubmit(SUBMIT)).toMatchObject({ error: { code: "session-closed", arrived: "no" } });
    const started = performance.now();
    const waiting = client.trySubmit(SUBMIT, { sendWithin: 60 });
    const other = client.trySubmit(SUBMIT);
    expect(await client.trySubmit(SUBMIT)).toMatchObject({ error: { code: "queue-full", arrived: "no" } });
    expect(await waiting).toMatchObject({ error: { code: "waited-too-long", arrived: "no" } });
    expect(performance.now() - started).toBeGreaterThan(55);
    client.destroy();
    expect(await other).toMatchObject({ error: { code: "session-closed", arrived: "no" } });
  });

  test("that was not sent moves to another connection; one that was sent does not", async () => {
    const first: (() => void)[] = [];
    let isHolding = true;
    const onSubmit = () =>
      isHolding ? new Promise<{ msgId: bigint }>((resolve) => first.push(() => resolve({ msgId: 1n }))) : { msgId: 7n };
    const { client, session } = await startPair({ onSubmit }, { session: { ...QUICK, window: 1 } });
    const sent = client.trySubmit(SUBMIT);
    const unsent = client.submit(SUBMIT);
    await until(() => first.length === 1);
    isHolding = false;
    session.destroy();
    expect(await sent).toMatchObject({ error: { code: "session-closed", arrived: "perhaps" } });
    expect(await unsent).toMatchObject({ msgId: 7n });
    expect(client.counters).toMatchObject({ logins: 2, lostConnections: 1, requests: 5, accepted: 3, failed: 2 });
  });

  test("is not sent while the peer ends the session, but over the next connection", async () => {
    const { client, session } = await startPair();
    const ended = session.end();
    await until(() => client.connections === 0);
    expect(await client.submit(SUBMIT)).toMatchObject({ msgId: 7n });
    await ended;
    expect(client.counters.logins).toBe(2);
  });
});

describe("a signal", () => {
  /** A signal that counts its listeners. */
  const counted = (controller: AbortController) => {
    const { signal } = controller;
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    Object.assign(signal, {
      addEventListener: (...given: Parameters<typeof add>) => {
        listeners++;
        add(...given);
      },
      removeEventListener: (...given: Parameters<typeof remove>) => {
        listeners--;
        remove(...given);
      },
    });
    return { signal, listeners: () => listeners };
  };

  test("has one listener for all calls, and cancels those that are open", async () => {
    const { client } = await startPair({ onSubmit: never }, { session: { ...QUICK, window: 1 } });
    const controller = new AbortController();
    const { signal, listeners } = counted(controller);
    const calls = [1, 2, 3].map(() => client.trySubmit(SUBMIT, { signal }));
    expect(listeners()).toBe(1);
    await pause(20);
    controller.abort(new Error("no longer wanted"));
    const arrived = (await Promise.all(calls)).map((attempt) => (attempt.ok ? "yes" : attempt.error.arrived));
    expect(arrived).toEqual(["perhaps", "no", "no"]);
    expect(await calls[0]).toMatchObject({ error: { code: "cancelled", cause: { message: "no longer wanted" } } });
    expect(listeners()).toBe(0);
    expect(await client.trySubmit(SUBMIT, { signal })).toMatchObject({ error: { code: "cancelled", arrived: "no" } });
    expect(client.inFlight + client.waitingCalls).toBe(0);
  });

  test("cancels a call that waits for a connection", async () => {
    const { client, server } = await startPair();
    await server.close({ within: 0 });
    await until(() => client.connections === 0);
    const controller = new AbortController();
    const waiting = client.trySubmit(SUBMIT, { signal: controller.signal, sendWithin: 60_000 });
    controller.abort();
    expect(await waiting).toMatchObject({ error: { code: "cancelled", arrived: "no" } });
    expect(client.waitingCalls).toBe(0);
  });
});

describe("several connections", () => {
  test("follow the first login, and share the calls; a key keeps to one of them, in order", async () => {
    const seen = new Map<string, unknown[]>();
    const onSubmit = ({ srcId }: Submit, { session }: { readonly session: unknown }) => {
      seen.set(srcId, [...(seen.get(srcId) ?? []), session]);
      return { msgId: 7n };
    };
    const { client, gateway } = await startPair({ onSubmit }, { connections: 3 });
    await until(() => client.connections === 3 && gateway.sessions().length === 3);
    const call = (srcId: string, key?: string) => client.submit({ ...SUBMIT, srcId }, { key });
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => call("free")));
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => call("key", "customer 7")));
    expect(new Set(seen.get("free")).size).toBe(3);
    expect(new Set(seen.get("key")).size).toBe(1);
    await client.end();
    expect(gateway.sessions()).toEqual([]);
  });

  test("that the account does not have are given up; the others work on", async () => {
    const account = () => ({ secrets: { shared: "888888" }, connections: 1 });
    const { client, atGateway } = await startPair({ account }, { connections: 2 });
    await until(() => client.counters.rejectedLogins === 3);
    await pause(50);
    expect(client.counters.rejectedLogins).toBe(3);
    expect(await client.submit(SUBMIT)).toMatchObject({ msgId: 7n });
    expect(atGateway[0]?.message).toMatch(/ was rejected: the account has too many connections\.$/);
  });
});

describe("submitText", () => {
  test("sends the parts over one connection, and resolves to all responses", async () => {
    const seen: Submit[] = [];
    const onSubmit = (message: Submit) => ({ msgId: BigInt(seen.push(message)) });
    const { client } = await startPair({ onSubmit });
    const { msgContent: _, ...fields } = SUBMIT;
    const responses = await client.submitText("你好".repeat(50), fields);
    expect(responses.map(({ msgId }) => msgId)).toEqual([1n, 2n]);
    await client.submitText("你好".repeat(50), fields);
    expect(seen.map(({ pkNumber, pkTotal, msgContent }) => [pkNumber, pkTotal, msgContent[3]])).toEqual([
      [1, 2, 0],
      [2, 2, 0],
      [1, 2, 1],
      [2, 2, 1],
    ]);
    await expect(client.submitText("你", fields, { format: 0 })).rejects.toMatchObject({ name: "TextError" });
  });

  test("reports which parts arrived", async () => {
    const onSubmit = ({ pkNumber }: Submit) =>
      pkNumber === 3 ? never() : { msgId: 7n, result: pkNumber === 2 ? 13 : 0 };
    const { client, session } = await startPair({ onSubmit });
    const { msgContent: _, ...fields } = SUBMIT;
    const sending = client.submitText("你好".repeat(90), fields);
    await until(() => client.inFlight === 1);
    session.destroy();
    const error = await flowErrorOf(sending);
    expect(error).toMatchObject({ code: "rejected", arrived: "perhaps", sendings: 3, response: { result: 13 } });
    expect(error.message).toBe(
      "CMPP 3.0 CMPP_SUBMIT: not all 3 parts were accepted: 1 accepted, 2 not accepted, 3 perhaps arrived.",
    );
    expect(explainError(error, "zh")).toBe(
      "CMPP 3.0 CMPP_SUBMIT：共3条，未全部被接受：1已接受，2未被接受，3可能已到达。",
    );
    expect(error.parts?.map(({ arrived, error: own }) => [arrived, own?.code ?? null])).toEqual([
      ["yes", null],
      ["yes", "rejected"],
      ["perhaps", "session-closed"],
    ]);
  });
});

test("await using ends a client", async () => {
  const { client, gateway } = await startPair();
  await client[Symbol.asyncDispose]();
  expect(gateway.sessions()).toEqual([]);
  expect(await client.trySubmit(SUBMIT)).toMatchObject({ error: { code: "session-closed", arrived: "no" } });
});

test("end waits for answers, and destroys what lasts too long", async () => {
  const { client } = await startPair({ onSubmit: async () => (await pause(40), { msgId: 7n }) });
  const sent = client.submit(SUBMIT);
  await client.end();
  expect(await sent).toMatchObject({ msgId: 7n });
  const { client: other } = await startPair({ onSubmit: never });
  const open = other.trySubmit(SUBMIT);
  await other.end({ within: 30 });
  expect(await open).toMatchObject({ error: { code: "session-closed", arrived: "perhaps" } });
});
