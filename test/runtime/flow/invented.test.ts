import { describe, expect, test } from "vitest";
import {
  collect,
  type Operation,
  Session,
  type SessionEvent,
  type SessionSettings,
  type Side,
} from "../../../generated/runtime/flow/index.js";
import { Clock } from "../../helpers/flow/clock.js";
import { inventedCodec, type InventedMessage, message } from "../../helpers/flow/invented/codec.js";
import {
  ALERT,
  inventedLink,
  JOIN_RECEIVER,
  JOIN_SENDER,
  PUSH,
  SEND,
  WAKE,
} from "../../helpers/flow/invented/table.js";

/* What CMPP does not have: logins with different rights, requests of one side, one-way messages, a negative answer, no link test. */

interface Recorded {
  readonly session: Session<InventedMessage>;
  readonly events: SessionEvent<InventedMessage>[];
}

function sessionOf(side: Side, clock: Clock, settings: SessionSettings = {}): Recorded {
  const events: SessionEvent<InventedMessage>[] = [];
  const session = new Session({ table: inventedLink, side, sink: collect(events), settings, now: clock.read });
  return { session, events };
}

function take(session: Session<InventedMessage>): Uint8Array {
  const chunks: Uint8Array[] = [];
  session.takeOutput((octets) => void chunks.push(octets.slice()));
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}

function messagesIn(bytes: Uint8Array): readonly InventedMessage[] {
  const view = new DataView(bytes.buffer);
  return inventedCodec
    .createSplitter()
    .push(bytes)
    .map(({ byteOffset, length }) => inventedCodec.decodeFrom(bytes, view, byteOffset, byteOffset + length));
}

function bytesOf(one: InventedMessage): Uint8Array {
  const octets = new Uint8Array(16);
  inventedCodec.encodeInto(one, octets, new DataView(octets.buffer), 0);
  return octets;
}

function exchange(one: Recorded, other: Recorded): void {
  while (one.session.hasOutput || other.session.hasOutput) {
    other.session.receive(take(one.session));
    one.session.receive(take(other.session));
  }
}

function answer({ session, events }: Recorded): void {
  for (const each of events) {
    if (each.event !== "received" || !each.request.isOpen) continue;
    const { request, operation } = each.request;
    session.respond(
      each.request,
      message(operation.response === "PUSH_RESP" ? "PUSH_RESP" : respond(request), request.sequenceId),
    );
  }
}

function respond({ name }: InventedMessage): InventedMessage["name"] {
  if (name === "SEND") return "SEND_RESP";
  return name === "JOIN_SENDER" ? "JOIN_SENDER_RESP" : "JOIN_RECEIVER_RESP";
}

function joined(login: Operation<InventedMessage>, clock = new Clock()): readonly [Recorded, Recorded] {
  const pair = [sessionOf("client", clock, { node: 7 }), sessionOf("server", clock)] as const;
  pair[0].session.request(login, {});
  exchange(...pair);
  answer(pair[1]);
  exchange(...pair);
  return pair;
}

function failureCodes({ events }: Recorded): readonly string[] {
  return events.flatMap((each) => (each.event === "failed" ? [each.failure.error.message] : []));
}

describe("a protocol with several logins", () => {
  test("has rights by login", () => {
    const [client, server] = joined(JOIN_SENDER);
    expect([client.session.state, server.session.state]).toEqual(["sending", "sending"]);
    client.session.request(SEND, { value: 5 });
    server.session.request(PUSH, {});
    expect(failureCodes(server)).toEqual(["Invented 1 PUSH: not allowed in state sending, only in receiving."]);
    const [receiver, sender] = joined(JOIN_RECEIVER);
    expect(receiver.session.state).toBe("receiving");
    sender.session.request(PUSH, {});
    receiver.session.request(SEND, {});
    expect(failureCodes(receiver)).toEqual(["Invented 1 SEND: not allowed in state receiving, only in sending."]);
    expect(messagesIn(take(sender.session))).toMatchObject([{ name: "PUSH" }]);
  });

  test("has a one-way message before the login, and what crosses it is accepted", () => {
    const clock = new Clock();
    const pair = [sessionOf("client", clock), sessionOf("server", clock)] as const;
    const [client, server] = pair;
    client.session.request(JOIN_SENDER, {});
    server.session.tell(WAKE, {});
    exchange(client, server);
    expect([client.session.state, server.session.state]).toEqual(["woken", "woken"]);
    expect(client.events).toMatchObject([
      { event: "state", state: "woken" },
      { event: "one-way", message: { name: "WAKE" } },
    ]);
    expect(server.events.at(-1)).toMatchObject({ event: "received", request: { request: { name: "JOIN_SENDER" } } });
  });
});

describe("one-way messages", () => {
  test("reach the sink and need no answer", () => {
    const [client, server] = joined(JOIN_RECEIVER);
    server.session.tell(ALERT, { value: 3 });
    exchange(client, server);
    expect(client.events.at(-1)).toMatchObject({ event: "one-way", message: { name: "ALERT", value: 3 } });
    expect(() => client.session.tell(ALERT, {})).toThrow("Invented 1 ALERT: the terminal does not send it.");
  });

  test("of the wrong state are reported, and tolerated ones reach the sink", () => {
    const [client] = joined(JOIN_SENDER);
    client.session.receive(bytesOf(message("ALERT", { node: 1, time: 1, serial: 1 })));
    expect(client.events.slice(-2)).toMatchObject([
      { event: "notice", notice: { code: "out-of-turn" } },
      { event: "one-way" },
    ]);
    client.session.receive(bytesOf(message("WAKE", { node: 1, time: 1, serial: 2 })));
    expect(client.events.at(-1)).toMatchObject({ event: "notice", notice: { code: "out-of-turn" } });
    expect([client.session.ended, client.session.hasOutput]).toEqual([null, false]);
    const newcomer = sessionOf("client", new Clock());
    newcomer.session.receive(bytesOf(message("ALERT", { node: 1, time: 1, serial: 1 })));
    expect(newcomer.session.ended).toMatchObject({ because: "out-of-turn", by: "us" });
  });
});

describe("a negative answer", () => {
  test("answers any request, and does not accept it", () => {
    const [client] = joined(JOIN_SENDER);
    const ticket = client.session.request(SEND, {});
    if (ticket.request === null) throw new Error("No message.");
    client.session.receive(bytesOf(message("NACK", ticket.request.sequenceId)));
    expect(client.events.at(-1)).toMatchObject({ event: "answered", isAccepted: false, response: { name: "NACK" } });
    expect(client.session.inFlight).toBe(0);
  });

  test("never asks to send more slowly, whatever its status", () => {
    const [client] = joined(JOIN_SENDER);
    const ticket = client.session.request(SEND, {});
    if (ticket.request === null) throw new Error("No message.");
    client.session.receive(bytesOf(message("NACK", ticket.request.sequenceId, { status: 88 })));
    expect([ticket.isSettled, client.session.counters.slowedDown]).toEqual([true, 0]);
  });

  test("answers unknown messages, and requests that the state forbids", () => {
    const [client, server] = joined(JOIN_SENDER);
    const sequenceId = { node: 9, time: 9, serial: 9 };
    server.session.receive(bytesOf(message("unknown", sequenceId)));
    server.session.receive(bytesOf(message("PUSH", sequenceId)));
    expect(messagesIn(take(server.session))).toEqual([
      message("NACK", sequenceId, { status: 1 }),
      message("NACK", sequenceId, { status: 1 }),
    ]);
    const codes = server.events.flatMap((each) => (each.event === "notice" ? [each.notice.code] : []));
    expect(codes).toEqual(["unknown-message", "out-of-turn"]);
    expect([client.session.ended, server.session.ended]).toEqual([null, null]);
  });
});

test("a sequence that is a structure contains the node and the date", () => {
  const clock = new Clock(Date.UTC(2026, 10, 30, 12, 34, 56));
  const [client] = joined(JOIN_SENDER, clock);
  const ticket = client.session.request(SEND, {});
  expect(ticket.request?.sequenceId).toEqual({ node: 7, time: 1_130_123_456, serial: 1 });
});

test("without a link test, an idle connection ends; work in progress delays that", () => {
  const clock = new Clock();
  const [client, server] = joined(JOIN_SENDER, clock);
  expect(client.session.deadline).toBe(clock.now + 60_000);
  client.session.request(SEND, {});
  exchange(client, server);
  expect([client.session.deadline, server.session.deadline]).toEqual([clock.now + 30_000, clock.now + 120_000]);
  answer(server);
  exchange(client, server);
  clock.pass(60_000);
  client.session.tick();
  server.session.tick();
  expect([client.session.ended, server.session.ended]).toMatchObject([
    { because: "idle", by: "us" },
    { because: "idle", by: "us" },
  ]);
});

test("a connection in another state than the idle one does not end", () => {
  const [client, server] = joined(JOIN_RECEIVER);
  expect([client.session.deadline, server.session.deadline]).toEqual([Infinity, Infinity]);
});

test("a table without states is rejected", () => {
  const options = { side: "client", sink: collect<InventedMessage>([]), now: () => 0 } as const;
  expect(() => new Session({ ...options, table: { ...inventedLink, states: [] } })).toThrow("A flow needs a state.");
});

test("only the side that may end sends its message; the other one closes", () => {
  const [client, server] = joined(JOIN_SENDER);
  server.session.end();
  expect([server.session.hasOutput, server.session.ended]).toMatchObject([false, { because: "ended", by: "us" }]);
  client.session.end();
  expect(messagesIn(take(client.session))).toMatchObject([{ name: "QUIT" }]);
  expect(client.session.state).toBe("ending");
});
