import { describe, expect, test } from "vitest";
import { createCancelResp, createSubmitResp, encode, type Message } from "../../../../generated/cmpp30/index.js";
import { collect, Session, type SessionEvent, type Ticket } from "../../../../generated/runtime/flow/index.js";
import { Clock } from "../../../helpers/flow/clock.js";
import { ACTIVE_TEST, CANCEL, CONNECT, RUNNING, SUBMIT } from "../../../helpers/flow/cmpp30-table.js";
import {
  answerAll,
  exchange,
  loggedIn,
  LOGIN,
  sessionOf,
  submitFields,
  takeBytes,
  takeMessages,
} from "../../../helpers/flow/pair.js";

/* Which request is sent when, and what its answer means. */

const HEAVY = ["1", "2"];

describe("a request with priority", () => {
  test("waits in an empty queue, and is sent", () => {
    const { client } = loggedIn();
    client.session.pause();
    client.session.request(SUBMIT, submitFields("first"), { priority: "front" });
    client.session.request(SUBMIT, submitFields("second"));
    expect(client.session.waiting).toBe(2);
    client.session.resume();
    expect(takeMessages(client.session)).toMatchObject([
      { msgContent: new TextEncoder().encode("first") },
      { msgContent: new TextEncoder().encode("second") },
    ]);
  });

  test("is sent at once if the rate allows it, although a heavier one waits", () => {
    const { clock, client } = loggedIn({ rate: { perSecond: 2, burst: 2 } });
    for (const text of ["1", "2"]) client.session.request(SUBMIT, submitFields(text, HEAVY));
    clock.pass(500);
    client.session.request(SUBMIT, submitFields("light"), { priority: "front" });
    expect([client.session.inFlight, client.session.waiting]).toEqual([2, 1]);
  });
});

describe("a request outside the window", () => {
  test("does not count for requests in the window", () => {
    const { client } = loggedIn({ window: 1, queue: 2 });
    for (let turn = 0; turn < 3; turn++) client.session.request(ACTIVE_TEST, {});
    client.session.request(SUBMIT, submitFields());
    expect([client.session.inFlight, client.events]).toEqual([1, []]);
  });

  test("is not sent again later if its answer asks to send more slowly", () => {
    const { client } = loggedIn();
    const ticket = client.session.request({ ...SUBMIT, isOutsideWindow: true }, submitFields());
    client.session.receive(encode(createSubmitResp({ sequenceId: 2, msgId: 1n, result: 8 })));
    expect([ticket.isSettled, client.session.counters.notAccepted]).toEqual([true, 1]);
  });
});

test("a login is not sent again later if its answer asks to send more slowly", () => {
  const { session } = sessionOf("client", new Clock());
  const server = sessionOf("server", new Clock());
  const ticket = session.request({ ...CONNECT, isOutsideWindow: false, slowDown: () => true }, LOGIN);
  server.session.receive(takeBytes(session));
  answerAll(server);
  session.receive(takeBytes(server.session));
  expect([ticket.isSettled, session.state]).toEqual([true, "running"]);
});

describe("the deadline", () => {
  test("of a paused session is not that of requests that wait", () => {
    const { clock, client } = loggedIn();
    client.session.pause();
    client.session.request(SUBMIT, submitFields());
    expect(client.session.deadline).toBe(clock.now + 180_000);
  });

  test("of a heavy request after its pause is not that of a light one after it", () => {
    const { clock, client, server } = loggedIn({ rate: { perSecond: 2, burst: 2 } });
    client.session.request(SUBMIT, submitFields("heavy", HEAVY));
    exchange(client.session, server.session);
    answerAll(server, 8);
    exchange(client.session, server.session);
    client.session.request(SUBMIT, submitFields("light"));
    clock.pass(1000);
    client.session.tick();
    // The rate is halved: one of two is earned by now, and the other at 1.2 per second.
    expect([client.session.hasOutput, client.session.deadline]).toEqual([false, clock.now + 834]);
    clock.pass(834);
    client.session.tick();
    expect(takeMessages(client.session)).toMatchObject([{ destTerminalId: HEAVY }]);
  });

  test("is the soonest one of open requests with different times", () => {
    const { clock, client } = loggedIn();
    client.session.request(SUBMIT, submitFields(), { answerWithin: 1000 });
    client.session.request(SUBMIT, submitFields(), { answerWithin: 9000 });
    expect(client.session.deadline).toBe(clock.now + 1000);
  });

  test("of a request remains when another one with the same time is answered", () => {
    const { clock, client } = loggedIn();
    for (const answerWithin of [1000, 1000, 9000]) client.session.request(SUBMIT, submitFields(), { answerWithin });
    client.session.receive(encode(createSubmitResp({ sequenceId: 2, msgId: 1n, result: 0 })));
    expect(client.session.deadline).toBe(clock.now + 1000);
  });
});

test("requests in the queue fail at their own times, and those without a limit wait", () => {
  const { clock, client } = loggedIn({ window: 1, times: { T: 90_000 } });
  client.session.request(SUBMIT, submitFields());
  for (const sendWithin of [undefined, 5000, 2000]) {
    client.session.request(SUBMIT, submitFields(), { token: sendWithin, sendWithin });
  }
  const failed = (): readonly unknown[] =>
    client.events.flatMap((each) => (each.event === "failed" ? [each.ticket.token] : []));
  clock.pass(2000);
  client.session.tick();
  expect([failed(), client.session.waiting, client.session.deadline]).toEqual([[2000], 2, clock.now + 3000]);
  clock.pass(3000);
  client.session.tick();
  expect([failed(), client.session.waiting, client.session.deadline]).toEqual([[2000, 5000], 1, clock.now + 85_000]);
});

describe("an answer", () => {
  test("accepts a request if the table has no condition for that", () => {
    const { client } = loggedIn();
    client.session.request({ ...CANCEL, accepted: null }, { sequenceId: 0, msgId: 1n });
    client.session.receive(encode(createCancelResp({ sequenceId: 2, successId: 1 })));
    expect(client.events).toMatchObject([{ event: "answered", isAccepted: true }]);
  });

  test("to another operation with the sequence of an open request is stray", () => {
    const { client } = loggedIn();
    const ticket = client.session.request(SUBMIT, submitFields());
    client.session.receive(encode(createCancelResp({ sequenceId: 2, successId: 0 })));
    expect(client.events).toMatchObject([{ event: "notice", notice: { code: "stray-answer" } }]);
    expect(ticket.isSettled).toBe(false);
  });

  test("to a request that was cancelled after it was sent is late", () => {
    const { client } = loggedIn();
    client.session.cancel(client.session.request(SUBMIT, submitFields()));
    client.session.receive(encode(createSubmitResp({ sequenceId: 2, msgId: 1n, result: 0 })));
    expect(client.events.at(-1)).toMatchObject({ event: "notice", notice: { code: "late-answer" } });
  });
});

describe("configure", () => {
  test("replaces the rate, and keeps it if it is not given", () => {
    const { client } = loggedIn({ rate: { perSecond: 2 } });
    client.session.configure({ window: 3 });
    expect(client.session.perSecond).toBe(2);
    client.session.configure({ rate: { perSecond: 7 } });
    expect(client.session.perSecond).toBe(7);
  });
});

test("a request whose weight is 0 counts as 1", () => {
  const { client } = loggedIn({ rate: { perSecond: 1, burst: 1 } });
  for (let turn = 0; turn < 2; turn++) client.session.request({ ...SUBMIT, weight: () => 0 }, submitFields());
  expect([client.session.inFlight, client.session.waiting]).toEqual([1, 1]);
});

/** A session without a login whose sink calls a function for each failed request. */
function failing(failed: (session: Session<Message>) => void, settings: object) {
  const events: SessionEvent<Message>[] = [];
  const sink = collect(events);
  const session: Session<Message> = new Session({
    table: RUNNING,
    side: "client",
    settings,
    now: () => 0,
    sink: {
      ...sink,
      failed: (ticket, failure) => {
        sink.failed(ticket, failure);
        failed(session);
      },
    },
  });
  return { session, events };
}

test("requests that fail one after the other do not use up the stack, whatever the sink calls", () => {
  let isValid = true;
  const operation = {
    ...SUBMIT,
    create: (fields: Parameters<typeof SUBMIT.create>[0], sequenceId: number): Message => {
      if (!isValid) throw new Error("invalid");
      return SUBMIT.create(fields, sequenceId);
    },
  };
  const { session, events } = failing((each) => each.resume(), { queue: 20_000 });
  session.pause();
  const fields = submitFields();
  for (let turn = 0; turn < 20_000; turn++) session.request(operation, fields);
  isValid = false;
  session.resume();
  expect([events.length, session.waiting, session.kept]).toEqual([20_000, 0, 0]);
});

describe("a sink that cancels while the session ends", () => {
  test("does not make the session send what waits", () => {
    const tickets: Ticket<Message>[] = [];
    const cancelAll = (each: Session<Message>): void => tickets.forEach((ticket) => each.cancel(ticket));
    const { session, events } = failing(cancelAll, { window: 2 });
    for (const text of ["1", "2", "3"]) tickets.push(session.request(SUBMIT, submitFields(text)));
    takeBytes(session);
    session.destroy();
    expect([session.hasOutput, session.counters.framesOut, session.waiting]).toEqual([false, 2, 0]);
    expect(events.map(({ event }) => event)).toEqual(["failed", "failed", "failed", "state", "closed"]);
  });
});
