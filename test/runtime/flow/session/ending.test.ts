import { describe, expect, test } from "vitest";
import { createSubmit, createTerminate, encode, type Message } from "../../../../generated/cmpp30/index.js";
import { collect, Session, type SessionEvent, type Ticket } from "../../../../generated/runtime/flow/index.js";
import { Clock } from "../../../helpers/flow/clock.js";
import { RUNNING, SUBMIT } from "../../../helpers/flow/cmpp30-table.js";
import { loggedIn, sessionOf, submitFields, takeBytes, takeMessages } from "../../../helpers/flow/pair.js";

/* The orderly end of a session that something disturbs. */

test("after the end of the other side, the end of this side no longer has a time of its own", () => {
  const { clock, server } = loggedIn({ times: { T: 5000 }, sendings: 1 });
  server.session.receive(encode(createSubmit({ ...submitFields(), sequenceId: 50 })));
  server.session.end();
  expect(server.session.deadline).toBe(clock.now + 5000);
  server.session.receive(encode(createTerminate({ sequenceId: 51 })));
  expect(server.session.deadline).toBe(clock.now + 10_000);
});

test("a link without a message for the end closes at once", () => {
  const { session } = sessionOf("client", new Clock(), {}, { ...RUNNING, end: null });
  session.end();
  expect([session.hasOutput, session.ended]).toMatchObject([false, { because: "ended", by: "us" }]);
});

test("an end without an answer ends the session after all sendings", () => {
  const { clock, client } = loggedIn({ times: { T: 2000 }, sendings: 1 });
  client.session.end();
  expect(client.session.deadline).toBe(clock.now + 2000);
  clock.pass(2000);
  client.session.tick();
  expect(client.session.ended).toMatchObject({ because: "end-time-over", by: "us" });
});

test("a connection that fails during the end is an error of the other side", () => {
  const { client } = loggedIn();
  client.session.end();
  client.session.receiveEnd("ECONNRESET");
  expect(client.session.ended).toEqual({ because: "peer-closed", by: "peer", cause: "ECONNRESET" });
});

test("requests that wait state why the session ended, also if it was ending", () => {
  const clock = new Clock();
  const tickets: Ticket<Message>[] = [];
  const events: SessionEvent<Message>[] = [];
  const sink = collect(events);
  const session: Session<Message> = new Session({
    table: RUNNING,
    side: "client",
    settings: { window: 2 },
    now: clock.read,
    sink: {
      ...sink,
      failed: (ticket, failure) => {
        sink.failed(ticket, failure);
        for (const open of tickets.slice(0, 2)) session.cancel(open);
      },
    },
  });
  for (const text of ["1", "2", "3"]) tickets.push(session.request(SUBMIT, submitFields(text)));
  session.end();
  clock.pass(180_000);
  session.destroy();
  const errors = events.flatMap((each) => (each.event === "failed" ? [each.failure.error.message] : []));
  expect(errors.at(-1)).toBe("CMPP 3.0 CMPP_SUBMIT: not sent: the session was closed at once.");
});

describe("silence", () => {
  test("is not tested if its time is 0", () => {
    const { client } = loggedIn({ times: { C: 0 } });
    expect(client.session.deadline).toBe(Infinity);
    client.session.tick();
    expect(takeMessages(client.session)).toEqual([]);
  });

  test("is tested after its time exactly, and not before", () => {
    const { clock, client } = loggedIn();
    clock.pass(179_999);
    client.session.tick();
    expect(client.session.hasOutput).toBe(false);
    clock.pass(1);
    client.session.tick();
    expect(takeMessages(client.session)).toMatchObject([{ name: "CMPP_ACTIVE_TEST" }]);
  });
});

test("a full window and a full queue take exactly their sizes", () => {
  const { client } = loggedIn({ window: 2, queue: 2 });
  for (let turn = 0; turn < 4; turn++) client.session.request(SUBMIT, submitFields());
  expect([client.session.inFlight, client.session.waiting, client.events]).toEqual([2, 2, []]);
  client.session.request(SUBMIT, submitFields());
  expect(client.events).toMatchObject([{ event: "failed", failure: { code: "queue-full", arrived: "no" } }]);
  expect(takeBytes(client.session).length).toBeGreaterThan(0);
});
