import { describe, expect, test } from "vitest";
import { collect, Session, type SessionEvent, type SessionSettings } from "../../../../generator/runtime/flow/index.js";
import type { DynamicMessage } from "../../../../generator/simulator/index.js";
import { courierLink } from "../../../helpers/flow/courier/courier-link.js";

/* Negative answers of a session: unknown commands, invalid bytes, and requests that the state forbids. */

const { link } = courierLink();
const { codec } = link.table;

interface Side {
  readonly session: Session<DynamicMessage>;
  readonly events: SessionEvent<DynamicMessage>[];
}

function server(settings: SessionSettings = {}): Side {
  const events: SessionEvent<DynamicMessage>[] = [];
  const session = new Session({ table: link.table, side: "server", sink: collect(events), now: () => 0, settings });
  return { session, events };
}

/** A server whose client has logged in to receive. */
function receivingServer(settings: SessionSettings = {}): Side {
  const side = server(settings);
  side.session.receive(frameOf({ name: "JOIN_RECEIVER", sequenceId: 1, account: "a", password: "b", revision: 16 }));
  const [first] = side.events;
  if (first?.event !== "received") throw new Error("The login did not arrive.");
  side.session.respond(first.request, { name: "JOIN_RECEIVER_REPLY", sequenceId: 1, outcome: 0, center: "c" });
  expect(side.session.state).toBe("receiving");
  written(side);
  return side;
}

function frameOf(message: DynamicMessage): Uint8Array {
  const octets = new Uint8Array(300);
  const view = new DataView(octets.buffer);
  return octets.subarray(0, codec.encodeInto({ outcome: 0, ...message }, octets, view, 0));
}

/** A frame with a command and a body. */
function rawFrame(command: number, sequence: number, body: readonly number[] = []): Uint8Array {
  const octets = new Uint8Array([...new Uint8Array(16), ...body]);
  const view = new DataView(octets.buffer);
  view.setUint32(0, octets.length);
  view.setUint32(4, command);
  view.setUint32(12, sequence);
  return octets;
}

/** The messages that a session has written. */
function written({ session }: Side): DynamicMessage[] {
  const messages: DynamicMessage[] = [];
  session.takeOutput((chunk) => {
    const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
    for (let start = 0; start < chunk.length; start += view.getUint32(start))
      messages.push(codec.decodeFrom(chunk, view, start, start + view.getUint32(start)));
  });
  return messages;
}

const POST = {
  name: "POST",
  sequenceId: 5,
  source: "1",
  target: "2",
  receipts: 0,
  coding: 0,
  content: new Uint8Array(1),
};

describe("a session answers", () => {
  test("a request that the state forbids with the status for that", () => {
    const side = receivingServer();
    side.session.receive(frameOf(POST));
    expect(written(side)).toEqual([{ name: "POST_REPLY", outcome: 4, sequenceId: 5, ticket: undefined }]);
    expect(side.session.ended).toBeNull();
  });

  test("a command that the link does not have", () => {
    const side = receivingServer();
    side.session.receive(rawFrame(0x77, 6));
    expect(written(side)).toEqual([{ name: "REFUSE", outcome: 3, sequenceId: 6 }]);
    expect(side.session.ended).toBeNull();
  });

  test.each(["skip", "end"] as const)("a request that cannot be decoded, if invalid frames %s it", (onMalformed) => {
    const side = receivingServer({ onMalformed });
    side.session.receive(rawFrame(4, 7, [0x31]));
    expect(written(side)).toEqual([{ name: "REFUSE", outcome: 2, sequenceId: 7 }]);
    expect(side.session.ended?.because).toBe(onMalformed === "end" ? "malformed" : undefined);
  });

  test("a length that is not valid, which leaves no sequence, before it ends", () => {
    const side = receivingServer();
    const frame = rawFrame(4, 8);
    frame.set([0, 0, 0xff, 0xff]);
    side.session.receive(frame);
    expect(written(side)).toEqual([{ name: "REFUSE", outcome: 2, sequenceId: 0 }]);
    expect(side.session.ended?.because).toBe("malformed");
  });

  test.each([
    ["a response", 0x80000005],
    ["a negative answer", 0x80000000],
    ["a one-way message", 0x102],
  ])("never %s that cannot be decoded", (_what, command) => {
    const side = receivingServer({ onMalformed: "skip" });
    side.session.receive(rawFrame(command, 9, [1]));
    expect(written(side)).toEqual([]);
    expect(side.events.at(-1)).toMatchObject({ event: "notice", notice: { code: "malformed" } });
  });
});

test("a negative answer settles any request by its sequence, and its status is in the error", () => {
  const events: SessionEvent<DynamicMessage>[] = [];
  const client = new Session({ table: link.table, side: "client", sink: collect(events), now: () => 0 });
  const login = link.logins["both"];
  if (login === undefined) throw new Error("There is no login.");
  client.request(login.operation, { account: "a", password: "b", revision: 16 });
  client.receive(frameOf({ name: "JOIN_BOTH_REPLY", sequenceId: 1, center: "c", tlvs: null }));
  const post = link.table.operations.find(({ name }) => name === "Post");
  if (post === undefined) throw new Error("There is no Post.");
  client.request(post, POST);
  client.receive(frameOf({ name: "REFUSE", sequenceId: 2, outcome: 3 }));
  const answered = events.filter(({ event }) => event === "answered");
  expect(answered).toMatchObject([
    { isAccepted: true },
    { isAccepted: false, response: { name: "REFUSE", outcome: 3 } },
  ]);
  expect(client.state).toBe("both");
});
