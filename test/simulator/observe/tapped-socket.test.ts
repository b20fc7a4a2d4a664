import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { SocketLike } from "../../../generator/runtime/node/index.js";
import { createListener } from "../../../generator/runtime/node/sockets/platform.js";
import { type Tap, TappedSocket, type TimedOctets } from "../../../generator/simulator/observe/tapped-socket.js";

/* A socket whose bytes are observed, on a real connection. */

/** The tapped end of the connection, and the other one. */
let ours: SocketLike;
let theirs: Socket;
let received: string[];
let log: string[];

beforeEach(async () => {
  received = [];
  log = [];
  const server = createListener(undefined);
  const accepted = new Promise<SocketLike>((resolve) => server.on("connection", resolve));
  const listening = new Promise<void>((resolve) => server.on("listening", resolve));
  server.listen({ port: 0, host: "127.0.0.1" });
  await listening;
  const address = server.address();
  theirs = connect(typeof address === "object" ? (address?.port ?? 0) : 0, "127.0.0.1");
  const own = received;
  theirs.on("data", (chunk: Buffer) => own.push(chunk.toString()));
  ours = await accepted;
  server.close();
});

afterEach(() => {
  ours.destroy();
  theirs.destroy();
});

function tapped(changes: Tap["written"] = () => null): TappedSocket {
  const own = log;
  return new TappedSocket(ours, {
    received: (chunk) => own.push(`received ${text(chunk)}`),
    written: (bytes) => {
      own.push(`written ${text(bytes)}`);
      return changes(bytes);
    },
    closed: (error) => own.push(`closed ${error?.message ?? ""}`.trim()),
  });
}

function octets(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

function text(chunk: Uint8Array): string {
  return new TextDecoder().decode(chunk);
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 3000;
  while (!condition() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
}

test("passes bytes on, and the tap sees them before the listener", async () => {
  const socket = tapped();
  socket.on("data", (chunk) => log.push(`data ${text(chunk)}`));
  theirs.write("in");
  await until(() => log.length === 2);
  socket.write(octets("out"));
  await until(() => received.length === 1);
  expect(log).toEqual(["received in", "data in", "written out"]);
  expect(received).toEqual(["out"]);
});

test("a listener that is removed gets nothing more", async () => {
  const socket = tapped();
  const heard: string[] = [];
  const listener = (chunk: Uint8Array): void => void heard.push(text(chunk));
  socket.on("data", listener);
  socket.off("data", listener);
  ours.on("data", () => log.push("other"));
  theirs.write("in");
  await until(() => log.includes("other"));
  expect([heard, log]).toEqual([[], ["other"]]);
});

test("writes what the tap returns, each after its pause, and later bytes after it", async () => {
  const pieces: readonly TimedOctets[] = [
    { after: 0, octets: octets("first") },
    { after: 80, octets: octets("second") },
  ];
  const socket = tapped((written) => (text(written) === "whole" ? pieces : null));
  const start = performance.now();
  let isDone = false;
  socket.write(octets("whole"), () => (isDone = true));
  socket.write(octets("third"));
  expect(isDone).toBe(true);
  await until(() => received.join("") === "first");
  await until(() => received.join("") === "firstsecondthird");
  expect(performance.now() - start).toBeGreaterThan(70);
});

test("an end waits for bytes that are not written yet", async () => {
  const socket = tapped(() => [{ after: 50, octets: octets("late") }]);
  socket.write(octets("whole"));
  socket.end();
  await once(theirs, "end");
  expect(received).toEqual(["late"]);
});

test("bytes that wait are dropped when the socket is destroyed, and the tap hears of the end once", async () => {
  const socket = tapped(() => [{ after: 30, octets: octets("late") }]);
  socket.write(octets("whole"));
  socket.destroy();
  await once(theirs, "close");
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect([received, socket.destroyed, log]).toEqual([[], true, ["written whole", "closed"]]);
});

test("the last bytes are written, then the socket closes without what follows", async () => {
  const socket = tapped((written) =>
    text(written) === "whole" ? [{ after: 0, octets: octets("wh"), isLast: true }] : null,
  );
  socket.write(octets("whole"));
  socket.write(octets("after"));
  await once(theirs, "close");
  expect([received, socket.destroyed, log.at(-1)]).toEqual([["wh"], true, "closed"]);
});
