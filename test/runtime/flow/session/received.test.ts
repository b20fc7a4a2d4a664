import { describe, expect, test } from "vitest";
import { createQuery, createSubmit, createTerminate, encode } from "../../../../generated/cmpp30/index.js";
import type { Message } from "../../../../generated/cmpp30/index.js";
import { Session, type SessionEvent, collect } from "../../../../generated/runtime/flow/index.js";
import { Clock } from "../../../helpers/flow/clock.js";
import { CONNECT, RUNNING, spToIsmg, TERMINATE } from "../../../helpers/flow/cmpp30-table.js";
import {
  answerAll,
  loggedIn,
  LOGIN,
  receivedOf,
  responseTo,
  sessionOf,
  submitFields,
  takeBytes,
  takeMessages,
} from "../../../helpers/flow/pair.js";

/* The requests of the other side: repeated ones, and those that the program answers at an unusual time. */

const submit = (sequenceId: number) => encode(createSubmit({ ...submitFields(), sequenceId }));
const query = (sequenceId: number, queryCode = "") =>
  encode(createQuery({ sequenceId, time: "20261130", queryType: 0, queryCode }));

/** A server whose sink also calls `called`. */
function serverWith(called: (session: Session<Message>, each: SessionEvent<Message>) => void) {
  const clock = new Clock();
  const events: SessionEvent<Message>[] = [];
  const { push } = events;
  events.push = (...added) => {
    const size = push.apply(events, added);
    for (const each of added) called(session, each);
    return size;
  };
  const session: Session<Message> = new Session({
    table: RUNNING,
    side: "server",
    sink: collect(events),
    now: clock.read,
  });
  return { clock, session, events };
}

describe("a repeated request", () => {
  test.each([
    [180_000, 1],
    [180_001, 2],
  ])("after %i ms of 180,000 reaches the sink, with the first one, %i times", (milliseconds, times) => {
    const { clock, server } = loggedIn();
    server.session.receive(submit(50));
    clock.pass(milliseconds);
    server.session.receive(submit(50));
    expect(receivedOf(server)).toHaveLength(times);
  });

  test("that is a new one takes the memory of the first one", () => {
    const { clock, server } = loggedIn();
    server.session.receive(submit(50));
    answerAll(server);
    const before = server.session.kept;
    clock.pass(180_001);
    server.session.receive(submit(50));
    answerAll(server);
    expect(server.session.kept).toBe(before);
  });

  test("with other content is a new one if the table has no result for that", () => {
    const { server } = loggedIn();
    for (const code of ["1", "2"]) server.session.receive(query(50, code));
    expect([receivedOf(server).length, server.session.hasOutput]).toEqual([2, false]);
  });

  test("is a new one if it has another name", () => {
    const { server } = loggedIn();
    server.session.receive(query(50));
    server.session.receive(submit(50));
    expect(receivedOf(server).map(({ request }) => request.name)).toEqual(["CMPP_QUERY", "CMPP_SUBMIT"]);
    expect(server.session.hasOutput).toBe(false);
  });
});

test("a request has one response: a second one is useless", () => {
  const { server } = loggedIn();
  server.session.receive(submit(50));
  const [received] = receivedOf(server);
  if (received === undefined) throw new Error("No request.");
  const response = responseTo(received.request);
  const before = server.session.counters.responses;
  expect([server.session.respond(received, response), server.session.respond(received, response)]).toEqual([
    true,
    false,
  ]);
  expect([takeMessages(server.session).length, server.session.counters.responses]).toEqual([1, before + 1]);
});

test("a copy of a request of the other side is not one of the session", () => {
  const { server } = loggedIn();
  server.session.receive(submit(50));
  const [received] = receivedOf(server);
  if (received === undefined) throw new Error("No request.");
  expect(server.session.respond({ ...received }, responseTo(received.request))).toBe(false);
  server.session.release({ ...received });
  expect([server.session.unanswered, server.session.hasOutput]).toEqual([1, false]);
});

test("an answer that ends the session is the last event, however late it is", () => {
  const clock = new Clock();
  const client = sessionOf("client", clock);
  const server = sessionOf("server", clock);
  client.session.request(CONNECT, LOGIN);
  server.session.receive(takeBytes(client.session));
  clock.pass(180_001);
  answerAll(server, 3);
  expect(server.events.map(({ event }) => event)).toEqual(["received", "state", "closed"]);
});

describe("while the session ends", () => {
  test("a response is useless: it is not written", () => {
    const responses: boolean[] = [];
    const server = serverWith((session, each) => {
      if (each.event !== "failed" && each.event !== "notice") return;
      for (const received of receivedOf(server))
        responses.push(session.respond(received, responseTo(received.request)));
    });
    for (const sequenceId of [50, 51]) server.session.receive(submit(sequenceId));
    server.session.destroy();
    expect(responses).toEqual([false, false, false, false]);
    expect([server.session.hasOutput, server.session.counters.responses]).toEqual([false, 0]);
  });

  test("a request that is released is still reported", () => {
    const server = serverWith((session, each) => {
      if (each.event === "notice") for (const received of receivedOf(server)) session.release(received);
    });
    for (const sequenceId of [50, 51]) server.session.receive(submit(sequenceId));
    server.session.destroy();
    expect(server.events.map(({ event }) => event)).toEqual([
      "received",
      "received",
      "notice",
      "notice",
      "state",
      "closed",
    ]);
  });
});

describe("a sink that ends the session", () => {
  test("while it gets a request, gets no more of the same bytes, and the end has its reason", () => {
    const server = serverWith((session, each) => {
      if (each.event === "received") session.destroy();
    });
    const garbage = new TextEncoder().encode("GET / HTTP/1.1\r\n");
    server.session.receive(Uint8Array.from([...submit(50), ...submit(51), ...garbage]));
    expect(receivedOf(server)).toHaveLength(1);
    expect([server.session.counters.framesIn, server.session.ended?.because]).toEqual([1, "destroyed"]);
    expect(server.events.filter(({ event }) => event === "closed")).toHaveLength(1);
  });

  test("while it gets a notice, stops the answer", () => {
    const events: string[] = [];
    const noticed = (): void => {
      events.push("notice");
      session.destroy();
    };
    const sink = { ...collect<Message>([]), noticed };
    const session: Session<Message> = new Session({ table: spToIsmg, side: "server", sink, now: () => 0 });
    session.receive(encode(createTerminate({ sequenceId: 1 })));
    expect([events, session.hasOutput]).toEqual([["notice"], false]);
  });

  test("while it gets the answer to the login, gets no other state than the final one", () => {
    const { server } = loggedIn();
    const events: string[] = [];
    const session: Session<Message> = new Session({
      table: spToIsmg,
      side: "client",
      now: () => 0,
      sink: {
        ...collect<Message>([]),
        answered: () => session.destroy(),
        stateChanged: (state) => void events.push(state),
        closed: () => void events.push("the end"),
      },
    });
    session.request(CONNECT, LOGIN);
    const other = sessionOf("server", new Clock());
    other.session.receive(takeBytes(session));
    answerAll(other);
    session.receive(takeBytes(other.session));
    expect([events, server.session.ended]).toEqual([["closed", "the end"], null]);
  });
});

test("commands of the sink use the time of the input", () => {
  const server = serverWith((session, each) => {
    if (each.event !== "received") return;
    server.clock.pass(1000);
    session.request(TERMINATE, {}, { answerWithin: 2000 });
  });
  const before = server.clock.now;
  server.session.receive(submit(50));
  expect(server.session.deadline).toBe(before + 2000);
});

test("the end of the other side has no response if the table has none: the time for the state ends the session", () => {
  const operations = spToIsmg.operations.map((each) => ({ ...each, respond: { ...each.respond, plain: null } }));
  const clock = new Clock();
  const server = sessionOf("server", clock, {}, { ...RUNNING, operations });
  server.session.receive(encode(createTerminate({ sequenceId: 1 })));
  expect([takeMessages(server.session), server.session.state]).toEqual([[], "ending"]);
  clock.pass(10_000);
  server.session.tick();
  expect(server.session.ended).toMatchObject({ because: "end-time-over", by: "us" });
});
