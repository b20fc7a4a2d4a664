import { once } from "node:events";
import { connect as connectSocket } from "node:net";
import { connect as connectTls } from "node:tls";
import { afterEach, describe, expect, test } from "vitest";
import {
  createActiveTest,
  createConnectResp,
  createSplitter,
  encode,
  reply,
} from "../../../../generated/cmpp30/index.js";
import { CERTIFICATE, KEY } from "../../../helpers/flow/sockets/certificate.js";
import { startRawPeer } from "../../../helpers/flow/sockets/raw-peer.js";
import {
  DELIVER,
  flowErrorOf,
  QUICK,
  startClient,
  startGateway,
  startPair,
  stopAll,
  stopLater,
  until,
} from "../../../helpers/flow/sockets/gateway.js";
import { SUBMIT } from "../../../helpers/values/submit.js";

/* Sessions on sockets: writes, back-pressure, peers that stay open, and TLS. */

afterEach(stopAll);

describe("writing", () => {
  test("sends the requests of a turn in one write", async () => {
    const chunks: number[] = [];
    const port = await startRawPeer(
      (message) => {
        if (message.name === "CMPP_CONNECT")
          return [
            createConnectResp({ sequenceId: message.sequenceId, status: 0, authenticatorIsmg: new Uint8Array(16) }),
          ];
        return message.name === "CMPP_SUBMIT" ? [reply(message, { msgId: 7n, result: 0 })] : [];
      },
      (socket) => void socket.on("data", ({ length }: Buffer) => chunks.push(length)),
    );
    const { client } = await startClient(port);
    chunks.length = 0;
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => client.submit(SUBMIT)));
    expect([answers.length, chunks.length]).toEqual([8, 1]);
  });

  test("pauses while the peer does not read, also its own requests, and continues", async () => {
    let resume = (): void => undefined;
    const port = await startRawPeer(
      (message) =>
        message.name === "CMPP_CONNECT"
          ? [createConnectResp({ sequenceId: message.sequenceId, status: 0, authenticatorIsmg: new Uint8Array(16) })]
          : [],
      (socket) => {
        resume = () => void socket.resume();
        setTimeout(() => socket.pause(), 100);
      },
    );
    const big = { ...SUBMIT, destTerminalId: Array<string>(99).fill("13800138000") };
    const { client } = await startClient(port, { session: { window: 5000, queue: 5000 } });
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (let count = 0; count < 4000; count++) void client.trySubmit(big);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const paused = client.trySubmit(big);
    expect(client.waitingCalls).toBe(1);
    resume();
    await until(() => client.waitingCalls === 0);
    client.destroy();
    expect(await paused).toMatchObject({ error: { arrived: "perhaps" } });
  });

  test("does not collect answers for a peer that only sends", async () => {
    const { port, gateway } = await startGateway({ session: { times: { C: 60_000, T: 60_000 } } });
    const { client } = await startClient(port, { session: { times: { C: 60_000, T: 60_000 } } });
    expect(client.connections).toBe(1);
    const [session] = gateway.sessions();
    const flood = connectSocket(port, "127.0.0.1");
    stopLater(() => void flood.destroy());
    await once(flood, "connect");
    flood.pause();
    const tests = Buffer.concat(Array<Uint8Array>(5000).fill(encode(createActiveTest({ sequenceId: 1 }))));
    let written = 0;
    const write = () => {
      while (written < 40_000_000 && flood.write(tests)) written += tests.length;
    };
    flood.on("drain", write);
    write();
    await new Promise((resolve) => setTimeout(resolve, 200));
    // The kernel holds some megabytes; the server does not read the rest.
    expect(written).toBeLessThan(40_000_000);
    expect(session?.unanswered).toBe(0);
    expect(await client.submit(SUBMIT)).toMatchObject({ msgId: 7n });
  });
});

test("a peer that never closes its socket is closed a second after the session", async () => {
  const { port } = await startGateway();
  const socket = connectSocket({ port, host: "127.0.0.1", allowHalfOpen: true });
  stopLater(() => void socket.destroy());
  await once(socket, "connect");
  const splitter = createSplitter();
  const frames: Uint8Array[] = [];
  socket.on("data", (chunk) => frames.push(...splitter.push(Uint8Array.from(Buffer.from(chunk)))));
  const { spToIsmg } = await import("../../../../generated/cmpp30/index.js");
  const { md5 } = await import("../../../../generated/runtime/node/index.js");
  const by = { secrets: { shared: "888889" }, hash: md5, date: new Date() };
  socket.write(encode(spToIsmg.logins.login.create({ sourceAddr: "900001" }, by, 1)));
  await once(socket, "end");
  const ended = performance.now();
  await until(() => frames.length === 1);
  const failed = once(socket, "error");
  // A server that has destroyed its socket answers bytes with a reset.
  const timer = setInterval(() => socket.write(encode(createActiveTest({ sequenceId: 2 }))), 50);
  const [error] = await failed;
  clearInterval(timer);
  expect(error).toMatchObject({ code: expect.stringMatching(/^(EPIPE|ECONNRESET)$/) });
  expect(performance.now() - ended).toBeGreaterThan(900);
});

describe("TLS", () => {
  const tls = { key: KEY, cert: CERTIFICATE };

  test("protects both sides, and checks the name of the server", async () => {
    const { port, gateway } = await startGateway({}, { tls, host: "localhost" });
    const options = { host: "localhost", tls: { ca: CERTIFICATE } } as const;
    const { client } = await startClient(port, { ...options, onDeliver: () => undefined });
    expect(await client.submit(SUBMIT)).toMatchObject({ msgId: 7n });
    expect(await gateway.sessions()[0]?.deliver(DELIVER)).toMatchObject({ result: 0 });
    const { client: byAddress } = await startClient(port, { host: "127.0.0.1", tls: { ca: CERTIFICATE } }).catch(
      () => ({ client: null }),
    );
    byAddress?.destroy();
    expect(await flowErrorOf(startClient(port, { host: "localhost", tls: true }))).toMatchObject({
      code: "connect-failed",
      cause: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" },
    });
    await client.end();
  });

  test("reports a handshake that fails, and bounds those that do not end", async () => {
    const session = { ...QUICK, times: { ...QUICK.times, "login-time": 200 } };
    const { port, notices, server } = await startGateway({ session }, { tls, maxNewConnections: 2 });
    const plain = connectSocket(port, "127.0.0.1");
    plain.on("error", () => undefined);
    plain.end("GET / HTTP/1.1\r\n\r\n");
    await until(() => notices.length === 1);
    expect(notices[0]).toMatchObject({ code: "closed-before-login", cause: { code: "ERR_SSL_HTTP_REQUEST" } });
    const idle = [1, 2, 3].map(() => connectSocket(port, "127.0.0.1"));
    for (const socket of idle) socket.on("error", () => undefined).resume();
    await Promise.all(idle.map((socket) => once(socket, "close")));
    const messages = notices.map(({ message }) => message.replace(/127.0.0.1(:\d+)?|unknown/, "X"));
    expect(messages).toContain(
      "CMPP 3.0: the connection of X was closed before its login: too many connections are not logged in.",
    );
    expect(notices.map(({ cause }) => cause)).toContainEqual(
      expect.objectContaining({ code: "ERR_TLS_HANDSHAKE_TIMEOUT" }),
    );
    const { client } = await startClient(port, { tls: { ca: CERTIFICATE, servername: "localhost" } });
    expect(await client.submit(SUBMIT)).toMatchObject({ msgId: 7n });
    const last = connectTls({ port, host: "127.0.0.1", ca: CERTIFICATE });
    last.on("error", () => undefined);
    await server.close();
  });
});

test("an exception of onNotice does not disturb a session", async () => {
  const uncaught: unknown[] = [];
  const listeners = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException");
  process.on("uncaughtException", (error) => uncaught.push(error));
  try {
    const onNotice = () => {
      throw new Error("logger");
    };
    const { session } = await startPair({}, { onNotice });
    expect(await session.tryDeliver(DELIVER)).toMatchObject({ error: { code: "rejected" } });
    await until(() => uncaught.length === 1);
    expect(uncaught).toMatchObject([{ message: "logger" }]);
  } finally {
    process.removeAllListeners("uncaughtException");
    for (const listener of listeners) process.on("uncaughtException", listener);
  }
});
