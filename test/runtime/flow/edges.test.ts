import { describe, expect, test } from "vitest";
import { isFlowError, type SessionEvent } from "../../../generated/runtime/flow/index.js";
import { createDeliver, encode, type Message } from "../../../generated/cmpp30/index.js";
import { Clock } from "../../helpers/flow/clock.js";
import { spToIsmg, SUBMIT } from "../../helpers/flow/cmpp30-table.js";
import {
  answerAll,
  deliverFields,
  exchange,
  loggedIn,
  receivedOf,
  submitFields,
  takeMessages,
} from "../../helpers/flow/pair.js";

/* Cases at the edge of a rule: two answers due at once, a pause at the end, requests of the server on a short connection. */

function failedTokens(events: readonly SessionEvent<Message>[]): readonly unknown[] {
  return events.flatMap((each) => (each.event === "failed" ? [each.ticket.token] : []));
}

describe("the end of a session fails open requests", () => {
  test("in the order in which their answers are due", () => {
    const { client } = loggedIn();
    client.session.request(SUBMIT, submitFields(), { token: "soon", answerWithin: 1000 });
    client.session.request(SUBMIT, submitFields(), { token: "late", answerWithin: 9000 });
    client.session.request(SUBMIT, submitFields(), { token: "next", answerWithin: 5000 });
    client.session.destroy();
    expect(failedTokens(client.events)).toEqual(["soon", "next", "late"]);
  });

  test("in the order of their sending if they are due at the same time", () => {
    const { clock, client } = loggedIn();
    client.session.request(SUBMIT, submitFields(), { token: "first", answerWithin: 2000 });
    clock.pass(1000);
    client.session.request(SUBMIT, submitFields(), { token: "second", answerWithin: 1000 });
    client.session.destroy();
    expect(failedTokens(client.events)).toEqual(["first", "second"]);
  });
});

test("the end waits for a request that is sent again after a pause", () => {
  const { clock, client, server } = loggedIn();
  client.session.request(SUBMIT, submitFields());
  exchange(client.session, server.session);
  answerAll(server, 8);
  exchange(client.session, server.session);
  client.session.end();
  expect(takeMessages(client.session)).toEqual([]);
  clock.pass(1000);
  client.session.tick();
  exchange(client.session, server.session);
  answerAll(server);
  exchange(client.session, server.session);
  expect(client.events).toMatchObject([
    { event: "notice", notice: { code: "slowed-down" } },
    { event: "answered", isAccepted: true },
    { event: "state", state: "ending" },
    { event: "state", state: "closed" },
    { event: "closed", ended: { because: "ended" } },
  ]);
});

test("a light request does not pass a heavy one that waits for the rate", () => {
  const { clock, client } = loggedIn({ rate: { perSecond: 2, burst: 2 } });
  for (const receivers of [
    ["1", "2"],
    ["3", "4"],
  ])
    client.session.request(SUBMIT, submitFields("heavy", receivers));
  clock.pass(500);
  client.session.request(SUBMIT, submitFields("light"));
  expect([client.session.inFlight, client.session.waiting]).toEqual([1, 2]);
});

test("the client of a one-exchange link takes more than one request of the server", () => {
  const { client } = loggedIn({}, new Clock(), { ...spToIsmg, kind: "one-exchange" });
  for (const sequenceId of [8, 9]) client.session.receive(encode(createDeliver({ ...deliverFields(), sequenceId })));
  expect([receivedOf(client).length, client.session.ended]).toEqual([2, null]);
});

test("only the side that the table names sends link tests", () => {
  const clock = new Clock();
  const { keepAlive } = spToIsmg;
  if (keepAlive === null) throw new Error("The table has no link test.");
  const { client, server } = loggedIn({}, clock, { ...spToIsmg, keepAlive: { ...keepAlive, by: "server" } });
  expect([client.session.deadline, server.session.deadline]).toEqual([Infinity, clock.now + 180_000]);
  clock.pass(180_000);
  client.session.tick();
  server.session.tick();
  expect([takeMessages(client.session), takeMessages(server.session)]).toMatchObject([
    [],
    [{ name: "CMPP_ACTIVE_TEST" }],
  ]);
});

test.each([
  [Object.assign(new Error("foreign"), { name: "FlowError" })],
  [Object.assign(new Error("foreign"), { arrived: "no" })],
  [{ name: "FlowError", arrived: "no" }],
  [null],
  ["FlowError"],
])("isFlowError of the foreign value %#", (value) => expect(isFlowError(value)).toBe(false));
