import { describe, expect, test } from "vitest";
import {
  collect,
  type FlowTable,
  type Received,
  Session,
  type SessionEvent,
  type SessionSettings,
  type Side,
} from "../../../../generated/runtime/flow/index.js";
import { Clock } from "../../../helpers/flow/clock.js";
import { inventedCodec, type InventedMessage, message } from "../../../helpers/flow/invented/codec.js";
import { inventedLink, SEND } from "../../../helpers/flow/invented/table.js";

/* Negative answers, one-way messages and idle connections, which CMPP does not have. */

const SEQUENCE = { node: 1, time: 1, serial: 1 };

function sessionOf(side: Side, table: FlowTable<InventedMessage> = inventedLink, settings: SessionSettings = {}) {
  const clock = new Clock();
  const events: SessionEvent<InventedMessage>[] = [];
  return { clock, events, session: new Session({ table, side, sink: collect(events), settings, now: clock.read }) };
}

/** The link in the state sending, which is the only one that may become idle. */
function sendingLink(idle = inventedLink.idle): FlowTable<InventedMessage> {
  return { ...inventedLink, states: inventedLink.states.slice(2), idle };
}

function bytesOf(name: InventedMessage["name"]): Uint8Array {
  const octets = new Uint8Array(16);
  inventedCodec.encodeInto(message(name, SEQUENCE), octets, new DataView(octets.buffer), 0);
  return octets;
}

function received({ events }: ReturnType<typeof sessionOf>): Received<InventedMessage> {
  const [first] = events.flatMap((each) => (each.event === "received" ? [each.request] : []));
  if (first === undefined) throw new Error("No request.");
  return first;
}

describe("respond", () => {
  test("takes the negative answer of the link", () => {
    const hub = sessionOf("server", sendingLink());
    hub.session.receive(bytesOf("SEND"));
    expect(hub.session.respond(received(hub), message("NACK", SEQUENCE))).toBe(true);
    expect([hub.session.unanswered, hub.session.hasOutput]).toEqual([0, true]);
  });

  test("throws for the response to another operation with the same sequence", () => {
    const hub = sessionOf("server", sendingLink());
    hub.session.receive(bytesOf("SEND"));
    const respond = (): boolean => hub.session.respond(received(hub), message("PUSH_RESP", SEQUENCE));
    expect(respond).toThrow("Invented 1 PUSH_RESP: not the response to this SEND.");
    expect([hub.session.unanswered, hub.session.hasOutput]).toEqual([1, false]);
  });
});

test("a request before the login ends the session without a negative answer", () => {
  const { session } = sessionOf("server");
  session.receive(bytesOf("SEND"));
  expect([session.hasOutput, session.ended]).toMatchObject([false, { because: "out-of-turn", by: "us" }]);
});

test("the other side knows the state that its own message began", () => {
  const { session, events } = sessionOf("client");
  for (let turn = 0; turn < 2; turn++) session.receive(bytesOf("WAKE"));
  expect(events.map((each) => (each.event === "notice" ? each.notice.code : each.event))).toEqual([
    "state",
    "one-way",
    "out-of-turn",
  ]);
});

describe("an idle connection", () => {
  test("does not end while a request is open, which has a time of its own", () => {
    const { session, clock } = sessionOf("client", sendingLink());
    session.request(SEND, {}, { answerWithin: 600_000 });
    expect(session.deadline).toBe(clock.now + 600_000);
    clock.pass(120_000);
    session.tick();
    expect(session.ended).toBeNull();
  });

  test("is ended only by the side that the table names", () => {
    const idle = { after: "idle", by: "server", in: "sending" } as const;
    const client = sessionOf("client", sendingLink(idle));
    const server = sessionOf("server", sendingLink(idle));
    expect([client.session.deadline, server.session.deadline]).toEqual([Infinity, server.clock.now + 60_000]);
  });

  test("does not end if its time is 0", () => {
    const { session } = sessionOf("client", sendingLink(), { times: { idle: 0 } });
    session.tick();
    expect([session.deadline, session.ended]).toEqual([Infinity, null]);
  });
});
