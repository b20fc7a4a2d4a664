import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterEach, expect, test } from "vitest";
import { createConnectResp } from "../../../../generated/cmpp30/index.js";
import type { FrameDiagnostics } from "../../../../generated/runtime/node/index.js";
import { startClient, startPair, stopAll, until } from "../../../helpers/flow/sockets/gateway.js";
import { startRawPeer } from "../../../helpers/flow/sockets/raw-peer.js";
import { SUBMIT } from "../../../helpers/values/submit.js";

/* The channel smswire:frame: each frame that a client or a server sends or receives. */

afterEach(stopAll);

const DIGEST = new Uint8Array(16);

const isFrame = (value: unknown): value is FrameDiagnostics =>
  typeof value === "object" && value !== null && "direction" in value;

async function framesOf(
  run: (frames: readonly FrameDiagnostics[]) => Promise<void>,
): Promise<readonly FrameDiagnostics[]> {
  const frames: FrameDiagnostics[] = [];
  const collect = (message: unknown): void => void (isFrame(message) && frames.push(message));
  subscribe("smswire:frame", collect);
  try {
    await run(frames);
  } finally {
    unsubscribe("smswire:frame", collect);
  }
  return frames;
}

const nameOf = ({ message }: FrameDiagnostics): unknown => Reflect.get(Object(message), "name");

test("reports the frames of both sides, with their sizes", async () => {
  const frames = await framesOf(async () => {
    const { client } = await startPair();
    await client.submit(SUBMIT);
    await client.end();
  });
  const of = (side: string) =>
    frames.filter((each) => each.side === side).map((each) => [each.direction, nameOf(each), each.size]);
  const names = ["CONNECT", "CONNECT_RESP", "SUBMIT", "SUBMIT_RESP", "TERMINATE", "TERMINATE_RESP"];
  const sizes = [39, 33, 197, 24, 12, 12];
  const expected = (own: string, other: string) =>
    names.map((name, index) => [index % 2 === 0 ? own : other, `CMPP_${name}`, sizes[index]]);
  expect(of("client")).toEqual(expected("out", "in"));
  expect(of("server")).toEqual(expected("in", "out"));
  expect(frames[0]).toMatchObject({
    protocol: "cmpp30",
    link: "spToIsmg",
    remote: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
  });
});

test("masks numbers, contents and digests, unless redact is false", async () => {
  const frames = await framesOf(async () => {
    const { port } = await startPair();
    const { client } = await startClient(port);
    await client.submit(SUBMIT);
    const { client: open } = await startClient(port, { redact: false });
    await open.submit(SUBMIT);
  });
  const submits = frames.filter((each) => each.side === "client" && nameOf(each) === "CMPP_SUBMIT");
  expect(submits).toMatchObject([
    { message: { destTerminalId: ["138****8000"], msgContent: Uint8Array.of(42, 42) } },
    { message: { destTerminalId: ["13800138000"], msgContent: SUBMIT.msgContent } },
  ]);
  const logins = frames.filter((each) => each.side === "server" && nameOf(each) === "CMPP_CONNECT");
  expect(logins).toHaveLength(3);
  for (const { message } of logins) expect(message).toMatchObject({ authenticatorSource: new Uint8Array(16).fill(42) });
});

test("reports an invalid frame with its error", async () => {
  const frames = await framesOf(async () => {
    const port = await startRawPeer((message, socket) => {
      if (message.name === "CMPP_CONNECT")
        return [createConnectResp({ ...message, status: 0, authenticatorIsmg: DIGEST })];
      // A CMPP_SUBMIT_RESP without a body.
      if (message.name === "CMPP_SUBMIT") socket.write(Uint8Array.of(0, 0, 0, 12, 128, 0, 0, 4, 0, 0, 0, 2));
      return [];
    });
    const { client } = await startClient(port, { reconnect: false });
    await client.trySubmit(SUBMIT);
  });
  expect(frames.at(-1)).toMatchObject({ direction: "in", size: 12, message: null, error: { code: "body-too-short" } });
});

test("has no frames of connections that were opened before its first subscriber, or after its last", async () => {
  const { client, port } = await startPair();
  expect(await framesOf(async () => void (await client.submit(SUBMIT)))).toEqual([]);
  const late: Awaited<ReturnType<typeof startClient>>[] = [];
  const frames = await framesOf(async (seen) => {
    late.push(await startClient(port));
    await until(() => seen.length === 4);
  });
  for (const { client: each } of late) await each.submit(SUBMIT);
  expect(frames).toHaveLength(4);
});
