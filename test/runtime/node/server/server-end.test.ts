import { once } from "node:events";
import { connect as connectSocket, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { type Submit } from "../../../../generated/cmpp30/index.js";
import { createServer } from "../../../../generated/runtime/node/index.js";
import { DELIVER, startGateway, startPair, stopAll, stopLater, until } from "../../../helpers/flow/sockets/gateway.js";
import { SUBMIT } from "../../../helpers/values/submit.js";

/* The end of a server, and of the sessions of its clients. */

afterEach(stopAll);

const never = () => new Promise<never>(() => undefined);

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

describe("a server", () => {
  test("gives handlers the session of the request, and a signal of its end", async () => {
    const signals: { readonly aborted: boolean }[] = [];
    const sessions: unknown[] = [];
    const onSubmit = (_: Submit, { session, signal }: { readonly session: unknown; readonly signal: AbortSignal }) => {
      sessions.push(session);
      signals.push(signal);
      return never();
    };
    const { client, session, atGateway } = await startPair({ onSubmit });
    const open = client.trySubmit(SUBMIT);
    await until(() => signals.length === 1);
    expect(sessions[0]).toBe(session);
    client.destroy();
    await until(() => signals[0]?.aborted === true);
    expect(await open).toMatchObject({ ok: false });
    expect(atGateway.map(({ code }) => code)).toEqual(["unanswered", "connection-lost"]);
  });

  test("closes in order, and at once after the time", async () => {
    const { server, client, gateway, port, session } = await startPair({
      onSubmit: async () => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return { msgId: 7n };
      },
    });
    const idle = await talk(port);
    const sent = client.submit(SUBMIT);
    await until(() => session.unanswered === 1);
    await server.close();
    expect(await sent).toMatchObject({ msgId: 7n });
    expect([gateway.sessions().length, client.connections, idle.closed]).toEqual([0, 0, true]);
    await server.close();
    const { server: busy, client: other } = await startPair({ onSubmit: never });
    const open = other.trySubmit(SUBMIT);
    await until(() => other.inFlight === 1);
    const before = performance.now();
    await busy.close({ within: 50 });
    expect(performance.now() - before).toBeLessThan(300);
    expect(await open).toMatchObject({ error: { arrived: "perhaps" } });
  });

  test("rejects listen if the port is taken, and may try again", async () => {
    const { port, server: first } = await startGateway();
    const { server, gateway } = await startGateway();
    await server.close();
    const second = createServer(gateway, { port });
    await expect(second.listen()).rejects.toMatchObject({ code: "EADDRINUSE" });
    await first.close();
    expect(await second.listen()).toEqual({ port });
    await second[Symbol.asyncDispose]();
    expect(second.port).toBe(0);
  });

  test("ends one session", async () => {
    const { session, client } = await startPair({}, { reconnect: false });
    await session.end();
    await until(() => client.connections === 0);
    expect(session.counters.framesIn).toBeGreaterThan(0);
    expect(await session.tryDeliver(DELIVER)).toMatchObject({ error: { code: "session-closed", arrived: "no" } });
  });
});
