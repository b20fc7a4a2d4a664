import { connect as connectSocket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createConnectResp } from "../../../../generated/cmpp30/index.js";
import { explainError } from "../../../../generated/runtime/index.js";
import { startRawPeer } from "../../../helpers/flow/sockets/raw-peer.js";
import {
  flowErrorOf,
  resources,
  SECRETS,
  startClient,
  startGateway,
  startPair,
  stopAll,
  until,
} from "../../../helpers/flow/sockets/gateway.js";
import { SUBMIT } from "../../../helpers/values/submit.js";

/* Logins: what connect resolves to or rejects with, and what it leaves. */

afterEach(stopAll);

const silentPeer = () => startRawPeer(null);
/** Accepts every login, with a digest that proves nothing. */
const forgetfulPeer = () =>
  startRawPeer((message) =>
    message.name === "CMPP_CONNECT"
      ? [createConnectResp({ sequenceId: message.sequenceId, status: 0, authenticatorIsmg: new Uint8Array(16) })]
      : [],
  );

describe("connect", () => {
  test("rejects a wrong secret with the words of the gateway, and without the secret", async () => {
    const { port, notices: atGateway } = await startGateway();
    const error = await flowErrorOf(startClient(port, { secrets: { shared: "wrong-one" } }));
    expect(error).toMatchObject({ code: "login-rejected", arrived: "no", response: { status: 3 } });
    expect(error.message).toBe(
      `CMPP 3.0 CMPP_CONNECT: 127.0.0.1:${port} rejects 900001: Status 3, Authentication failed.`,
    );
    expect(explainError(error, "zh")).toBe(
      `CMPP 3.0 CMPP_CONNECT：127.0.0.1:${port}拒绝900001登录：Status为3，认证错。`,
    );
    expect(atGateway.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^CMPP 3.0: the login of 900001 from 127.0.0.1:\d+ was rejected: the digest does not fit the secret.$/,
      ),
    ]);
    expect(JSON.stringify([error, atGateway])).not.toContain("wrong-one");
  });

  test("rejects an unknown account and another version", async () => {
    const { port } = await startGateway();
    const unknown = await flowErrorOf(startClient(port, { login: { sourceAddr: "900002" } }));
    expect(unknown.response).toMatchObject({ status: 2 });
    const version = await flowErrorOf(startClient(port, { login: { sourceAddr: "900001", version: 0x20 } }));
    expect(version.response).toMatchObject({ status: 4 });
  });

  test("rejects with the error of Node without a listener", async () => {
    const { port, server } = await startGateway();
    await server.close();
    const error = await flowErrorOf(startClient(port));
    expect(error).toMatchObject({ code: "connect-failed", arrived: "no", cause: { code: "ECONNREFUSED" } });
    expect(error.message).toBe(`CMPP 3.0: no connection to 127.0.0.1:${port}: ECONNREFUSED.`);
  });

  test("rejects if the peer does not answer, or the secrets are missing", async () => {
    const late = await flowErrorOf(startClient(await silentPeer()));
    expect(late).toMatchObject({ code: "login-no-answer", messageName: "CMPP_CONNECT" });
    const { port } = await startGateway();
    const failing = startClient(port, { secrets: () => Promise.reject(new Error("no vault")) });
    expect(await flowErrorOf(failing)).toMatchObject({ code: "connect-failed", cause: { message: "no vault" } });
    const empty = await flowErrorOf(startClient(port, { secrets: { shared: "" } }));
    expect(empty).toMatchObject({ code: "not-encodable", cause: { name: "EncodeError" } });
    const long = await flowErrorOf(startClient(port, { login: { sourceAddr: "9000001" } }));
    expect(long).toMatchObject({ code: "not-encodable", cause: { name: "EncodeError" } });
  });

  test("waits for a server with keepTrying, and asks for the secrets before each login", async () => {
    const { port, server } = await startGateway();
    await server.close();
    const asked: number[] = [];
    const secrets = () => {
      asked.push(asked.length);
      return { shared: asked.length === 1 ? "888889" : "888888" };
    };
    const connecting = startClient(port, { keepTrying: true, secrets });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await startGateway({}, { port });
    const { client, notices } = await connecting;
    expect(asked).toEqual([0, 1]);
    expect(client.counters).toMatchObject({ logins: 1, rejectedLogins: 1 });
    expect(client.counters.failedConnects).toBeGreaterThan(0);
    expect(new Set(notices.map(({ code }) => code))).toEqual(new Set(["connect-failed"]));
  });

  test.each([
    ["ignore", [], "connected"],
    ["warn", ["server-digest"], "connected"],
    ["require", ["connect-failed"], "login-rejected"],
  ] as const)("with serverDigest %s, a wrong digest of the server gives %j", async (serverDigest, codes, outcome) => {
    const seen: string[] = [];
    const onNotice = ({ code }: { readonly code: string }) => void seen.push(code);
    const attempt = startClient(await forgetfulPeer(), { serverDigest, onNotice });
    const result = await attempt.then(
      () => "connected",
      (error: { readonly code: string }) => error.code,
    );
    expect([seen, result]).toEqual([codes, outcome]);
  });
});

describe("a client that loses its login", () => {
  test("stops trying after three rejected logins, and fails what waits", async () => {
    let secret = "888888";
    const account = () => ({ secrets: { shared: secret } });
    const { client, session, notices } = await startPair({ account });
    secret = "changed";
    session.destroy();
    await until(() => client.connections === 0);
    const waiting = client.trySubmit(SUBMIT);
    const { error } = { error: null, ...(await waiting) };
    expect(error).toMatchObject({ code: "gave-up", arrived: "no", cause: { code: "login-rejected" } });
    expect(client.counters.rejectedLogins).toBe(3);
    expect(await client.trySubmit(SUBMIT)).toMatchObject({ error: { code: "gave-up" } });
    expect(notices.map(({ code }) => code)).toEqual(["connection-lost", ...Array<string>(3).fill("connect-failed")]);
    await client.end();
  });

  test("does not connect again without reconnect", async () => {
    const { client, session } = await startPair({}, { reconnect: false });
    session.destroy();
    await until(() => client.connections === 0);
    expect(await client.trySubmit(SUBMIT)).toMatchObject({ error: { code: "gave-up", arrived: "no" } });
  });
});

describe("nothing is left", () => {
  const countOf = (all: readonly string[], name: string) => all.filter((each) => each === name).length;
  const settled = async (before: readonly string[]) => {
    const more = () => resources().filter((each, _, all) => countOf(all, each) > countOf(before, each));
    await until(() => more().length === 0);
    expect(more()).toEqual([]);
  };

  test.each(["end", "destroy", "abort"] as const)("after %s of a running client", async (how) => {
    const { port } = await startGateway();
    const before = resources();
    const controller = new AbortController();
    const { client } = await startClient(port, { signal: controller.signal });
    const pending = client.trySubmit(SUBMIT);
    if (how === "end") await client.end();
    else if (how === "destroy") client.destroy();
    else controller.abort();
    expect((await pending).ok).toBe(how === "end");
    await client.end();
    await settled(before);
  });

  test.each(["TLS", "login", "secrets"] as const)("after an abort during %s", async (phase) => {
    const port = await silentPeer();
    const before = resources();
    const controller = new AbortController();
    const connecting = startClient(port, {
      signal: controller.signal,
      ...(phase === "TLS" ? { tls: true } : {}),
      ...(phase === "secrets"
        ? { secrets: () => new Promise<typeof SECRETS>((resolve) => setTimeout(resolve, 60, SECRETS)) }
        : {}),
    });
    setTimeout(() => controller.abort(new Error("shutdown")), 30);
    expect(await flowErrorOf(connecting)).toMatchObject({ code: "cancelled", cause: { message: "shutdown" } });
    await settled(before);
  });

  test("after an abort before connect, or during a pause of keepTrying", async () => {
    const before = resources();
    const aborted = startClient(1, { signal: AbortSignal.abort(new Error("early")) });
    expect(await flowErrorOf(aborted)).toMatchObject({ code: "cancelled", cause: { message: "early" } });
    const controller = new AbortController();
    const { port, server } = await startGateway();
    await server.close();
    const options = { keepTrying: true, reconnect: { first: 60_000 }, signal: controller.signal } as const;
    const trying = startClient(port, options);
    setTimeout(() => controller.abort(), 40);
    expect(await flowErrorOf(trying)).toMatchObject({ code: "cancelled" });
    await settled(before);
  });

  test("if a client ends while it connects again", async () => {
    const { client, server } = await startPair({}, { reconnect: { first: 60_000 } });
    await server.close();
    await until(() => client.connections === 0);
    const waiting = client.trySubmit(SUBMIT);
    const before = performance.now();
    await client.end();
    expect(await waiting).toMatchObject({ error: { code: "session-closed", arrived: "no" } });
    expect(performance.now() - before).toBeLessThan(500);
  });

  test("of a server after its close, with clients that are logged in and others", async () => {
    const before = resources();
    const { client, port, server } = await startPair({}, { reconnect: false });
    const idle = connectSocket({ host: "127.0.0.1", port });
    await until(() => !idle.connecting);
    await server.close();
    await client.end();
    expect(idle.destroy().destroyed).toBe(true);
    await settled(before);
  });
});
