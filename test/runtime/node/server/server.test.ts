import { once } from "node:events";
import { connect as connectSocket, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import * as cmpp20 from "../../../../generated/cmpp20/index.js";
import { createActiveTest, createSubmit, encode } from "../../../../generated/cmpp30/index.js";
import { connect, createServer, serve } from "../../../../generated/runtime/node/index.js";
import {
  DELIVER,
  flowErrorOf,
  QUICK,
  SECRETS,
  startClient,
  startGateway,
  startPair,
  stopAll,
  stopLater,
  until,
} from "../../../helpers/flow/sockets/gateway.js";
import { SUBMIT } from "../../../helpers/values/submit.js";

/* Servers: strange peers, limits of accounts, several versions, and the end. */

afterEach(stopAll);

/** Opens a socket, sends bytes, and collects what comes back until it closes. */
async function talk(port: number, octets: Uint8Array | string = ""): Promise<Socket> {
  const socket = connectSocket(port, "127.0.0.1");
  socket.on("error", () => socket.destroy());
  stopLater(() => void socket.destroy());
  await once(socket, "connect");
  socket.resume();
  socket.write(octets);
  return socket;
}

const SMPP_BIND = Uint8Array.of(
  0,
  0,
  0,
  26,
  0,
  0,
  0,
  9,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  115,
  112,
  0,
  112,
  119,
  0,
  0,
  0x34,
  0,
  0,
);
const TLS_HELLO = Uint8Array.of(22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3, 0, 0, 0, 0, 0);

describe("a peer that does not log in", () => {
  test.each([
    [
      "HTTP",
      "GET / HTTP/1.1\r\nHost: gateway\r\n\r\n",
      "it sent invalid bytes; the cause states which",
      /like an HTTP request/,
    ],
    ["TLS", TLS_HELLO, "it sent invalid bytes; the cause states which", /like TLS/],
    [
      "SMPP",
      SMPP_BIND,
      "its first message is not of this protocol; the cause states why",
      /CMPP_FWD Msg_Id at offset 26: expected 8 bytes, got 0/,
    ],
  ] as const)("with %s is closed at once, with a diagnosis", async (_, octets, reason, cause) => {
    const { port, notices } = await startGateway();
    const socket = await talk(port, octets);
    await once(socket, "close");
    expect(notices).toMatchObject([{ code: "closed-before-login" }]);
    expect(notices[0]?.message).toMatch(/^CMPP 3.0: the connection of 127.0.0.1:\d+ was closed before its login: /);
    expect(notices[0]?.message).toContain(reason);
    const given = notices[0]?.cause;
    expect(given instanceof Error ? given.message : String(given)).toMatch(cause);
  });

  test("is closed after the login time, with bytes or without", async () => {
    const { port, notices, gateway } = await startGateway({ session: { ...QUICK, times: { "login-time": 60 } } });
    const silent = await talk(port);
    const slow = await talk(port, encode(createActiveTest({ sequenceId: 1 })));
    await Promise.all([once(silent, "close"), once(slow, "close")]);
    expect(notices.map(({ code }) => code).toSorted()).toEqual(["closed-before-login", "out-of-turn"]);
    expect(gateway.sessions()).toEqual([]);
  });

  test("is closed if it sends a SUBMIT first", async () => {
    const { port, notices } = await startGateway();
    const socket = await talk(port, encode(createSubmit({ ...SUBMIT, sequenceId: 1 })));
    await once(socket, "close");
    expect(notices).toMatchObject([{ code: "out-of-turn", subject: { name: "CMPP_SUBMIT" } }]);
  });

  test("is closed if it sends a message that the protocol does not have", async () => {
    const { port, notices } = await startGateway();
    const socket = await talk(port, Uint8Array.of(0, 0, 0, 12, 0, 0, 1, 1, 0, 0, 0, 1));
    await once(socket, "close");
    expect(notices).toMatchObject([{ cause: { message: "The link spToIsmg has no such message." } }]);
  });

  test("takes a place until it is closed, and there are few", async () => {
    const { port, notices } = await startGateway({}, { maxNewConnections: 2 });
    const [first, second] = [await talk(port), await talk(port)];
    const third = await talk(port);
    await once(third, "close");
    expect(notices[0]?.message).toMatch(/: too many connections are not logged in\.$/);
    first.destroy();
    await until(() => first.closed);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { client } = await startClient(port);
    expect(client.connections).toBe(1);
    const { client: other } = await startClient(port);
    expect(other.connections).toBe(1);
    second.destroy();
  });

  test("that resets is no error of the server", async () => {
    const { port } = await startGateway();
    const socket = await talk(port, Uint8Array.of(0, 0));
    socket.resetAndDestroy();
    const { client } = await startClient(port);
    expect(await client.submit(SUBMIT)).toMatchObject({ msgId: 7n });
  });
});

describe("an account", () => {
  test("limits connections, also of clients that log in at the same time", async () => {
    const account = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { secrets: SECRETS, connections: 2 };
    };
    const { port, gateway } = await startGateway({ account });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => startClient(port)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "fulfilled", "rejected", "rejected"]);
    expect(gateway.sessions("900001")).toHaveLength(2);
    expect(gateway.sessions("900002")).toHaveLength(0);
  });

  test("limits the rate of all its connections, by receivers, with the answer that means slow down", async () => {
    const account = () => ({ secrets: SECRETS, rate: { perSecond: 0.001, burst: 3 } });
    const slowDown = { tries: 0, pause: 1, longestPause: 1 };
    const { client, port } = await startPair({ account }, { session: { ...QUICK, slowDown } });
    const { client: other } = await startClient(port, { session: { ...QUICK, slowDown } });
    const two = { ...SUBMIT, destTerminalId: ["13800138000", "13800138001"] };
    expect(await client.submit(two)).toMatchObject({ result: 0 });
    expect(await other.trySubmit(two)).toMatchObject({ error: { response: { result: 8, msgId: 0n } } });
    expect(await other.submit(SUBMIT)).toMatchObject({ result: 0 });
  });

  test("sets the window of its sessions", async () => {
    const account = () => ({ secrets: SECRETS, session: { window: 1 } });
    const { session } = await startPair(
      { account },
      { onDeliver: () => new Promise((resolve) => setTimeout(resolve, 10)) },
    );
    const sending = [1, 2, 3].map(() => session.deliver(DELIVER));
    expect([session.inFlight, session.waitingCalls]).toEqual([1, 2]);
    await Promise.all(sending);
  });

  test("that cannot be found closes the connection, so that the client tries again", async () => {
    let isDown = true;
    const account = () => (isDown ? Promise.reject(new Error("database")) : { secrets: SECRETS });
    const { port, notices } = await startGateway({ account });
    expect(await flowErrorOf(startClient(port))).toMatchObject({ code: "connect-failed" });
    expect(notices).toMatchObject([{ code: "handler-failed", cause: { message: "database" } }]);
    isDown = false;
    expect((await startClient(port)).client.connections).toBe(1);
  });
});

test("two versions share a port: the version octet of the login decides", async () => {
  const seen: string[] = [];
  const account = ({ protocol }: { readonly protocol: string }) => {
    seen.push(protocol);
    return { secrets: SECRETS };
  };
  const { gateway: newer } = await startGateway({ account });
  const older = serve(cmpp20.spToIsmg, { account, onSubmit: () => ({ msgId: 20n }) });
  const server = createServer([older, newer], { port: 0 });
  const { port } = await server.listen();
  stopLater(() => server.close({ within: 0 }));
  const client = await connect(cmpp20.spToIsmg, {
    host: "127.0.0.1",
    port,
    login: { sourceAddr: "900001" },
    secrets: SECRETS,
  });
  stopLater(() => client.destroy());
  const { feeTerminalId, feeTerminalType, destTerminalType, linkId, ...fields } = createSubmit({
    ...SUBMIT,
    sequenceId: 1,
  });
  expect([feeTerminalType, destTerminalType, linkId]).toEqual([0, 0, ""]);
  expect(await client.submit({ ...fields, feeTerminalId })).toMatchObject({ msgId: 20n });
  const { client: other } = await startClient(port);
  expect(await other.submit(SUBMIT)).toMatchObject({ msgId: 7n });
  expect(seen).toEqual(["cmpp20", "cmpp30"]);
  expect([older.sessions().length, newer.sessions().length]).toEqual([1, 1]);
});
