import { describe, expect, test } from "vitest";
import { createSubmit, createSubmitResp, encodeSubmit } from "../../../generated/cmpp30/index.js";
import { Clock } from "../../helpers/flow/clock.js";
import { ACTIVE_TEST, CONNECT, DELIVER, SUBMIT, spToIsmg } from "../../helpers/flow/cmpp30-table.js";
import {
  answerAll,
  deliverFields,
  exchange,
  loggedIn,
  LOGIN,
  type Pair,
  receivedOf,
  sessionOf,
  submitFields,
  takeBytes,
  takeMessages,
} from "../../helpers/flow/pair.js";

function noticeCodes({ events }: Pair["client"]): readonly string[] {
  return events.flatMap((each) => (each.event === "notice" ? [each.notice.code] : []));
}

describe("an answer that asks to send more slowly", () => {
  test("delays the request, which keeps its place and gets a new sequence", () => {
    const { clock, client, server } = loggedIn({ window: 1 });
    const ticket = client.session.request(SUBMIT, submitFields());
    exchange(client.session, server.session);
    answerAll(server, 8);
    exchange(client.session, server.session);
    expect(client.events).toMatchObject([{ event: "notice", notice: { code: "slowed-down" } }]);
    expect([client.session.inFlight, ticket.isSettled, client.session.deadline]).toEqual([1, false, clock.now + 1000]);
    clock.pass(1000);
    client.session.tick();
    expect(takeMessages(client.session)).toMatchObject([{ name: "CMPP_SUBMIT", sequenceId: 3 }]);
    expect(ticket.sendings).toBe(2);
  });

  test("settles the request after all tries, with growing pauses", () => {
    const slowDown = { tries: 3, pause: 1000, longestPause: 3000 };
    const { clock, client, server } = loggedIn({ slowDown });
    client.session.request(SUBMIT, submitFields());
    const pauses: number[] = [];
    while (client.events.every(({ event }) => event !== "answered")) {
      exchange(client.session, server.session);
      answerAll(server, 8);
      exchange(client.session, server.session);
      if (client.session.inFlight === 0) continue;
      pauses.push(client.session.deadline - clock.now);
      clock.now = client.session.deadline;
      client.session.tick();
    }
    expect(pauses).toEqual([1000, 2000, 3000]);
    expect(client.events.at(-1)).toMatchObject({ event: "answered", isAccepted: false, response: { result: 8 } });
  });

  test("halves the rate; each second without one gives back a tenth", () => {
    const { clock, client, server } = loggedIn({
      rate: { perSecond: 100 },
      slowDown: { tries: 0, pause: 1, longestPause: 1 },
    });
    expect(client.session.perSecond).toBe(100);
    for (let turn = 0; turn < 2; turn++) client.session.request(SUBMIT, submitFields());
    exchange(client.session, server.session);
    answerAll(server, 8);
    exchange(client.session, server.session);
    // Without tries left, the answer settles the request, and the rate stays.
    expect(client.session.perSecond).toBe(100);
    const other = loggedIn(
      { rate: { perSecond: 100 }, slowDown: { tries: 1, pause: 60_000, longestPause: 60_000 } },
      clock,
    );
    for (let turn = 0; turn < 2; turn++) other.client.session.request(SUBMIT, submitFields());
    exchange(other.client.session, other.server.session);
    answerAll(other.server, 8);
    exchange(other.client.session, other.server.session);
    expect(other.client.session.perSecond).toBe(50);
    clock.pass(1000);
    other.client.session.tick();
    expect(other.client.session.deadline).toBeGreaterThan(clock.now);
    expect(other.client.session.perSecond).toBe(60);
  });
});

describe("a rate", () => {
  test("counts the weight of requests: a SUBMIT counts once for each receiver", () => {
    const { clock, client } = loggedIn({ rate: { perSecond: 2, burst: 2 } });
    client.session.request(SUBMIT, submitFields("1", ["1", "2"]));
    client.session.request(SUBMIT, submitFields("2"));
    client.session.request(SUBMIT, submitFields("3"));
    expect([client.session.inFlight, client.session.waiting]).toEqual([1, 2]);
    expect(client.session.deadline).toBe(clock.now + 500);
    clock.pass(499);
    client.session.tick();
    expect(client.session.inFlight).toBe(1);
    clock.pass(1);
    client.session.tick();
    expect([client.session.inFlight, client.session.waiting]).toEqual([2, 1]);
  });

  test("lets a request pass that is heavier than the burst", () => {
    const { client } = loggedIn({ rate: { perSecond: 1, burst: 1 } });
    client.session.request(SUBMIT, submitFields("1", ["1", "2", "3"]));
    expect(client.session.inFlight).toBe(1);
  });
});

describe("the queue", () => {
  test("sends in order, but a request with priority first", () => {
    const { client, server } = loggedIn({ window: 1 });
    for (const text of ["1", "2", "3"]) client.session.request(SUBMIT, submitFields(text));
    client.session.request(SUBMIT, submitFields("first"), { priority: "front" });
    for (let turn = 0; turn < 4; turn++) {
      exchange(client.session, server.session);
      answerAll(server);
      exchange(client.session, server.session);
    }
    const texts = receivedOf(server).map(({ request }) =>
      request.name === "CMPP_SUBMIT" ? new TextDecoder().decode(request.msgContent) : "",
    );
    expect(texts).toEqual(["1", "first", "2", "3"]);
  });

  test("waits while the session is paused; requests outside the window do not", () => {
    const { client } = loggedIn();
    client.session.pause();
    client.session.request(SUBMIT, submitFields());
    client.session.request(ACTIVE_TEST, {});
    expect(takeMessages(client.session).map(({ name }) => name)).toEqual(["CMPP_ACTIVE_TEST"]);
    client.session.resume();
    expect(takeMessages(client.session).map(({ name }) => name)).toEqual(["CMPP_SUBMIT"]);
  });

  test("outside the window, open requests are limited, too", () => {
    const { client } = loggedIn({ window: 1, queue: 2 });
    for (let turn = 0; turn < 4; turn++) client.session.request(ACTIVE_TEST, {});
    expect(client.events).toMatchObject([{ event: "failed", failure: { code: "queue-full" } }]);
  });
});

describe("a sequence", () => {
  test("begins again after the last one, and passes over open ones", () => {
    const table = {
      ...spToIsmg,
      codec: { ...spToIsmg.codec, sequence: { ...spToIsmg.codec.sequence, last: 8 } },
    };
    const client = sessionOf("client", new Clock(), { firstSerial: 6 }, table);
    client.session.request(CONNECT, LOGIN);
    expect(takeMessages(client.session)[0]?.sequenceId).toBe(6);
    client.session.receive(connectResp());
    const sequences: number[] = [];
    for (let turn = 0; turn < 12; turn++) {
      client.session.request(SUBMIT, submitFields());
      const [message] = takeMessages(client.session);
      if (message === undefined) throw new Error("Nothing is sent.");
      sequences.push(message.sequenceId);
      // The first one stays open.
      if (turn > 0) client.session.receive(submitResp(message.sequenceId));
    }
    expect(sequences).toEqual([7, 8, 1, 2, 3, 4, 5, 6, 8, 1, 2, 3]);
  });
});

describe("a request of the other side", () => {
  test("that is repeated gets the same answer, and reaches the sink once", () => {
    const { clock, client, server } = loggedIn();
    client.session.request(SUBMIT, submitFields());
    const bytes = takeBytes(client.session);
    server.session.receive(bytes);
    server.session.receive(bytes);
    expect(server.session.hasOutput).toBe(false);
    answerAll(server);
    const answer = takeBytes(server.session);
    server.session.receive(bytes);
    expect(takeBytes(server.session)).toEqual(answer);
    expect([receivedOf(server).length, noticeCodes(server)]).toEqual([1, ["repeated-request", "repeated-request"]]);
    // After all sendings it is a new one.
    clock.pass(180_001);
    server.session.receive(bytes);
    expect(receivedOf(server)).toHaveLength(2);
  });

  test("with an earlier sequence and other content gets the result of the schema", () => {
    const { server } = loggedIn();
    for (const text of ["one", "two"]) {
      server.session.receive(encodeSubmit(createSubmit({ ...submitFields(text), sequenceId: 77 })));
    }
    expect(takeMessages(server.session)).toMatchObject([{ name: "CMPP_SUBMIT_RESP", sequenceId: 77, result: 3 }]);
    expect(receivedOf(server)).toHaveLength(1);
  });

  test("above the limit is asked to send more slowly", () => {
    const { client, server } = loggedIn({ window: 4, incoming: 2, slowDown: { tries: 0, pause: 1, longestPause: 1 } });
    for (const text of ["1", "2", "3"]) client.session.request(SUBMIT, submitFields(text));
    exchange(client.session, server.session);
    expect([receivedOf(server).length, server.session.counters.surplus]).toEqual([2, 1]);
    expect(client.events).toMatchObject([{ event: "answered", isAccepted: false, response: { result: 8 } }]);
  });

  test("is answered too late for the other side", () => {
    const { clock, client, server } = loggedIn();
    client.session.request(SUBMIT, submitFields());
    exchange(client.session, server.session);
    clock.pass(180_001);
    answerAll(server);
    expect(noticeCodes(server)).toEqual(["answered-too-late"]);
  });
});

test("an answer settles only the request of its kind", () => {
  const { client, server } = loggedIn();
  client.session.request(SUBMIT, submitFields());
  server.session.request(DELIVER, deliverFields());
  const [submit] = takeMessages(client.session);
  client.session.receive(submitResp(999));
  expect([noticeCodes(client), client.session.inFlight]).toEqual([["stray-answer"], 1]);
  client.session.receive(submitResp(submit?.sequenceId ?? 0));
  client.session.receive(submitResp(submit?.sequenceId ?? 0));
  expect([noticeCodes(client), client.session.inFlight]).toEqual([["stray-answer", "stray-answer"], 0]);
});

function submitResp(sequenceId: number): Uint8Array {
  return encoded(createSubmitResp({ sequenceId, msgId: 1n, result: 0 }));
}

function connectResp(): Uint8Array {
  const octets = new Uint8Array(33);
  const view = new DataView(octets.buffer);
  view.setUint32(0, 33);
  view.setUint32(4, 0x80000001);
  view.setUint32(8, 6);
  return octets;
}

function encoded(message: Parameters<typeof spToIsmg.codec.encodeInto>[0]): Uint8Array {
  const octets = new Uint8Array(200);
  return octets.slice(0, spToIsmg.codec.encodeInto(message, octets, new DataView(octets.buffer), 0));
}
