import { join } from "node:path";
import { expect, test } from "vitest";
import { spToIsmg as link20 } from "../../../generated/cmpp20/index.js";
import { spToIsmg as link30 } from "../../../generated/cmpp30/index.js";
import { connect } from "../../../generated/runtime/node/index.js";
import { playServer } from "../../helpers/flow/recorded/recorded-server.js";
import { readRecording, type RecordedEvent, type RecordingHead } from "../../helpers/flow/recorded/recording.js";
import { RecordingProxy } from "../../helpers/flow/recorded/recording-proxy.js";

/* The bytes of a recorded server reach `connect` over TCP, through a proxy that records them again. */

const folder = join(import.meta.dirname, "..", "..", "fixtures", "sessions");

const FIELDS = {
  registeredDelivery: 1,
  serviceId: "HELP",
  feeUserType: 0,
  msgFmt: 8,
  msgSrc: "900001",
  feeType: "01",
  feeCode: "0",
  srcId: "10086",
  destTerminalId: ["13800138000"],
  msgContent: Uint8Array.of(0x4f, 0x60, 0x59, 0x7d),
} as const;

interface Counts {
  readonly notices: string[];
  delivered: number;
}

/** The methods of a client in use. */
interface Client {
  readonly trySubmit: (fields: typeof FIELDS) => Promise<{ readonly ok: boolean }>;
  readonly end: () => Promise<void>;
}

function open({ protocol, secret }: RecordingHead, port: number, counts: Counts): Promise<Client> {
  const options = {
    host: "127.0.0.1",
    port,
    login: { sourceAddr: "900001" },
    secrets: { shared: secret },
    reconnect: false,
    onDeliver: () => void counts.delivered++,
    onNotice: ({ code }: { readonly code: string }) => void counts.notices.push(code),
  } as const;
  return protocol === "cmpp20" ? connect(link20, options) : connect(link30, options);
}

function bytesOf(events: readonly RecordedEvent[]): Buffer {
  return Buffer.concat(events.flatMap(({ from, octets }) => (from === "server" && octets !== null ? [octets] : [])));
}

test.each(["gocmpp-delivers-cmpp20", "gocmpp-delivers-cmpp30"])("connect gets the server of %s", async (name) => {
  const recording = readRecording(join(folder, `${name}.jsonl`));
  const proxy = new RecordingProxy(await playServer(recording));
  const counts: Counts = { notices: [], delivered: 0 };
  const client = await open(recording.head, await proxy.listen(), counts);
  const attempts = await Promise.all(Array.from({ length: 5 }, () => client.trySubmit(FIELDS)));
  expect(attempts.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
  await client.end();
  await expect.poll(() => proxy.connections[0]?.filter(({ octets }) => octets === null)).toHaveLength(2);
  await proxy.close();
  // The digest of this server covers neither the secret nor the digest of the client: a notice, not an error.
  expect(counts).toEqual({ notices: ["server-digest"], delivered: 10 });
  expect(bytesOf(proxy.connections[0] ?? []).equals(bytesOf(recording.events))).toBe(true);
});

test.each(["gocmpp-server-rejects-cmpp20", "gocmpp-server-rejects-cmpp30"])("connect rejects for %s", async (name) => {
  const recording = readRecording(join(folder, `${name}.jsonl`));
  const counts: Counts = { notices: [], delivered: 0 };
  await expect(open(recording.head, await playServer(recording), counts)).rejects.toMatchObject({
    code: "login-rejected",
    arrived: "no",
    message: expect.stringMatching(/^CMPP [23]\.0 CMPP_CONNECT: 127\.0\.0\.1:\d+ rejects 900001: Status 3, /),
  });
});
