import { afterEach, describe, expect, test } from "vitest";
import { spToIsmg } from "../../../../generated/cmpp30/index.js";
import { connect } from "../../../../generated/runtime/node/index.js";
import { startPair, stopAll, until } from "../../../helpers/flow/sockets/gateway.js";
import { SUBMIT } from "../../../helpers/values/submit.js";

/* A client whose number of connections follows its requests. */

afterEach(stopAll);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A gateway that answers when the test asks for it. */
function holding() {
  const held: (() => void)[] = [];
  const onSubmit = () => new Promise<{ msgId: bigint }>((resolve) => held.push(() => resolve({ msgId: 7n })));
  const answerAll = () => held.splice(0).forEach((answer) => answer());
  return { held, onSubmit, answerAll };
}

describe("connections from min to max", () => {
  test("open while requests wait for the window, up to max", async () => {
    const { held, onSubmit, answerAll } = holding();
    const connections = { min: 1, max: 3, idle: 60_000 };
    const { client } = await startPair({ onSubmit }, { connections, session: { window: 1 } });
    expect(client.connections).toBe(1);
    const calls = [client.submit(SUBMIT)];
    await until(() => held.length === 1);
    expect(client.connections).toBe(1);
    for (let index = 0; index < 3; index++) calls.push(client.submit(SUBMIT));
    await until(() => client.connections === 2);
    for (let index = 0; index < 6; index++) calls.push(client.submit(SUBMIT));
    await until(() => client.connections === 3);
    for (let index = 0; index < 9; index++) calls.push(client.submit(SUBMIT));
    await pause(30);
    expect(client.connections).toBe(3);
    const settled = Promise.all(calls);
    const answering = setInterval(answerAll, 5);
    expect(await settled).toHaveLength(19);
    clearInterval(answering);
    await client.end();
  });

  test("end when they are idle, down to min; no call is lost", async () => {
    const { held, onSubmit, answerAll } = holding();
    const connections = { min: 1, max: 2, idle: 20 };
    const { client, gateway } = await startPair({ onSubmit }, { connections, session: { window: 1 } });
    const calls = [1, 2, 3].map(() => client.submit(SUBMIT));
    await until(() => client.connections === 2);
    await pause(60);
    expect(client.connections).toBe(2);
    const answering = setInterval(answerAll, 2);
    expect(await Promise.all(calls)).toHaveLength(3);
    clearInterval(answering);
    await until(() => client.connections === 1 && gateway.sessions().length === 1);
    await pause(60);
    expect(client.connections).toBe(1);
    expect(client.counters).toMatchObject({ requests: 5, accepted: 5, logins: 2, lostConnections: 0 });
    expect(held).toEqual([]);
  });

  test("of which none stays: a call opens one again, and end() ends the client", async () => {
    const connections = { min: 0, max: 1, idle: 10 };
    const { client, gateway } = await startPair({ onSubmit: () => ({ msgId: 7n }) }, { connections });
    await until(() => client.connections === 0 && gateway.sessions().length === 0);
    await pause(30);
    expect(await client.submit(SUBMIT)).toMatchObject({ msgId: 7n });
    expect(client.counters).toMatchObject({ logins: 2, accepted: 3 });
    await until(() => client.connections === 0);
    await client.end();
    await expect(client.submit(SUBMIT)).rejects.toMatchObject({ code: "session-closed", arrived: "no" });
  });

  test("of which none stays, also if the client does not connect again after a loss", async () => {
    const options = { connections: { min: 0, max: 1, idle: 10 }, reconnect: false as const };
    const { client } = await startPair({ onSubmit: () => ({ msgId: 7n }) }, options);
    await until(() => client.connections === 0);
    expect(await client.submit(SUBMIT)).toMatchObject({ msgId: 7n });
  });

  test("that the account does not have are not tried again", async () => {
    const { held, onSubmit, answerAll } = holding();
    const account = () => ({ secrets: { shared: "888888" }, connections: 1 });
    const options = { connections: { min: 1, max: 2 }, session: { window: 1 } };
    const { client } = await startPair({ account, onSubmit }, options);
    const calls = [1, 2, 3].map(() => client.submit(SUBMIT));
    await until(() => client.counters.rejectedLogins === 3);
    calls.push(client.submit(SUBMIT));
    await pause(50);
    expect(client.counters.rejectedLogins).toBe(3);
    const answering = setInterval(answerAll, 2);
    expect(await Promise.all(calls)).toHaveLength(4);
    clearInterval(answering);
    expect(held).toEqual([]);
  });

  test("of which the only one is rejected give up, and the calls settle", async () => {
    let isKnown = true;
    const account = () => (isKnown ? { secrets: { shared: "888888" } } : null);
    const connections = { min: 0, max: 2, idle: 10 };
    const { client } = await startPair({ account, onSubmit: () => ({ msgId: 7n }) }, { connections });
    await until(() => client.connections === 0);
    isKnown = false;
    await expect(client.submit(SUBMIT)).rejects.toMatchObject({ code: "gave-up", arrived: "no" });
  });

  test("are not opened again after a loss while no call waits, and the last one stays for a call", async () => {
    const connections = { min: 0, max: 1, idle: 60_000 };
    const { client, gateway } = await startPair({ onSubmit: () => ({ msgId: 7n }) }, { connections });
    for (const session of gateway.sessions()) session.destroy();
    await until(() => client.connections === 0);
    await pause(50);
    expect(gateway.sessions()).toEqual([]);
    expect(await client.submit(SUBMIT)).toMatchObject({ msgId: 7n });
    expect(client.counters).toMatchObject({ logins: 2, lostConnections: 1 });
  });

  test("do not open while a rate holds requests back", async () => {
    const options = { connections: { min: 1, max: 3 }, session: { rate: { perSecond: 20, burst: 1 } } };
    const { client } = await startPair({ onSubmit: () => ({ msgId: 7n }) }, options);
    await Promise.all([1, 2, 3, 4].map(() => client.submit(SUBMIT)));
    expect(client.counters.logins).toBe(1);
  });

  test("end with the signal, even if none is open", async () => {
    const abort = new AbortController();
    const { client } = await startPair({}, { connections: { min: 0, max: 1, idle: 10 }, signal: abort.signal });
    await until(() => client.connections === 0);
    abort.abort();
    await expect(client.submit(SUBMIT)).rejects.toMatchObject({ code: "session-closed" });
  });

  test.each([
    [{ min: -1, max: 1 }, "options.connections.min: expected an integer from 0 to 65535"],
    [{ min: 0, max: 0 }, "options.connections.max: expected an integer from 1 to 65535"],
    [{ min: 3, max: 2 }, "options.connections.max: expected an integer from 3 to 65535"],
    [{ max: 2 }, "options.connections.min: expected an integer from 0 to 65535"],
    [{ min: 0, max: 1, idle: -1 }, "options.connections.idle: expected a finite number of milliseconds"],
    ["3", "options.connections: expected an integer from 1 to 65535"],
  ])("cannot be %j", async (connections, words) => {
    const options = { host: "127.0.0.1", login: { sourceAddr: "900001" }, secrets: { shared: "888888" }, connections };
    await expect(Reflect.apply(connect, null, [spToIsmg, options])).rejects.toThrow(words);
  });
});
