import { describe, expect, test } from "vitest";
import { Clock } from "../../helpers/flow/clock.js";
import { CONNECT, DELIVER, SUBMIT, spToIsmg, TERMINATE } from "../../helpers/flow/cmpp30-table.js";
import {
  answerAll,
  deliverFields,
  exchange,
  loggedIn,
  LOGIN,
  receivedOf,
  sessionOf,
  submitFields,
  takeBytes,
  takeMessages,
} from "../../helpers/flow/pair.js";

/* All ways in which a session ends. */

function ends(...sessions: readonly { readonly session: { readonly ended: unknown } }[]): unknown[] {
  return sessions.map(({ session }) => session.ended);
}

describe("a login", () => {
  test("that is rejected ends both sessions", () => {
    const clock = new Clock();
    const [client, server] = [sessionOf("client", clock), sessionOf("server", clock)];
    client.session.request(CONNECT, LOGIN);
    exchange(client.session, server.session);
    answerAll(server, 3);
    exchange(client.session, server.session);
    expect(ends(client, server)).toMatchObject([
      { because: "rejected", by: "peer" },
      { because: "rejected", by: "us" },
    ]);
    expect(client.events.map(({ event }) => event)).toEqual(["answered", "state", "closed"]);
    expect(client.events[0]).toMatchObject({ isAccepted: false, response: { status: 3 } });
  });

  test("that does not come in time ends the session", () => {
    const clock = new Clock();
    const server = sessionOf("server", clock);
    expect(server.session.deadline).toBe(clock.now + 30_000);
    clock.pass(30_000);
    server.session.tick();
    expect(ends(server)).toMatchObject([{ because: "login-time-over", by: "us" }]);
  });

  test("must be first: any other request ends the session, but link test and end are tolerated", () => {
    const { client } = loggedIn();
    const server = sessionOf("server", new Clock());
    client.session.request(TERMINATE, {});
    server.session.receive(takeBytes(client.session));
    expect(server.session.state).toBe("open");
    expect(takeMessages(server.session)).toMatchObject([{ name: "CMPP_TERMINATE_RESP" }]);
    expect(server.events).toMatchObject([{ event: "notice", notice: { code: "out-of-turn" } }]);
    const other = loggedIn().client;
    other.session.request(SUBMIT, submitFields());
    server.session.receive(takeBytes(other.session));
    expect(ends(server)).toMatchObject([
      { because: "out-of-turn", by: "us", cause: { name: "FlowError", messageName: "CMPP_SUBMIT" } },
    ]);
  });
});

describe("the end", () => {
  test("waits for what is open, for the queue and for the responses of this side", () => {
    const { client, server } = loggedIn({ window: 1 });
    server.session.request(DELIVER, deliverFields());
    exchange(client.session, server.session);
    client.session.request(SUBMIT, submitFields("1"));
    client.session.request(SUBMIT, submitFields("2"));
    client.session.end();
    client.session.request(SUBMIT, submitFields("3"));
    expect(client.events.at(-1)).toMatchObject({ event: "failed", failure: { code: "not-allowed" } });
    for (let turn = 0; turn < 2; turn++) {
      exchange(client.session, server.session);
      answerAll(server);
      exchange(client.session, server.session);
    }
    expect([client.session.inFlight, client.session.state]).toEqual([0, "running"]);
    answerAll(client);
    exchange(client.session, server.session);
    expect(ends(client, server)).toMatchObject([
      { because: "ended", by: "us" },
      { because: "ended", by: "peer" },
    ]);
  });

  test("drops the queue on request, and after the time for all sendings", () => {
    const { clock, client } = loggedIn({ window: 1, sendings: 1 });
    client.session.request(SUBMIT, submitFields("1"), { answerWithin: 999_999 });
    client.session.request(SUBMIT, submitFields("2"));
    client.session.end({ dropWaiting: true });
    expect(client.events).toMatchObject([{ event: "failed", failure: { code: "session-closed", arrived: "no" } }]);
    expect(client.session.deadline).toBe(clock.now + 60_000);
    takeBytes(client.session);
    clock.pass(60_000);
    client.session.tick();
    expect(takeMessages(client.session)).toMatchObject([{ name: "CMPP_TERMINATE" }]);
    expect([client.session.state, client.session.deadline]).toEqual(["ending", clock.now + 10_000]);
    clock.pass(10_000);
    client.session.tick();
    expect(ends(client)).toMatchObject([{ because: "end-time-over", by: "us" }]);
  });

  test("of the other side is answered after the responses, or when the time is over", () => {
    const { clock, client, server } = loggedIn();
    client.session.request(SUBMIT, submitFields("1"));
    server.session.request(DELIVER, deliverFields());
    exchange(client.session, server.session);
    client.session.request(TERMINATE, {});
    exchange(client.session, server.session);
    expect([client.session.state, server.session.state]).toEqual(["ending", "ending"]);
    clock.pass(10_000);
    server.session.tick();
    expect(takeMessages(server.session)).toMatchObject([{ name: "CMPP_TERMINATE_RESP" }]);
    expect(ends(server)).toMatchObject([{ because: "ended", by: "peer" }]);
    const codes = server.events.flatMap((each) => (each.event === "notice" ? [each.notice.code] : []));
    expect(codes).toEqual(["unanswered"]);
  });

  test("of both sides at once ends both in order", () => {
    const { client, server } = loggedIn();
    client.session.end();
    server.session.end();
    exchange(client.session, server.session);
    expect(ends(client, server)).toMatchObject([{ because: "ended" }, { because: "ended" }]);
  });

  test("needs no answer if the other side closes the connection", () => {
    const { client } = loggedIn();
    client.session.end();
    client.session.receiveEnd();
    expect(ends(client)).toMatchObject([{ because: "ended", by: "us" }]);
  });

  test("before the login closes at once", () => {
    const client = sessionOf("client", new Clock());
    client.session.end();
    expect(ends(client)).toMatchObject([{ because: "ended", by: "us" }]);
  });
});

describe("the link test", () => {
  test("is sent after silence of the other side, answered, and ends a dead link", () => {
    const { clock, client, server } = loggedIn();
    expect(client.session.deadline).toBe(clock.now + 180_000);
    clock.pass(180_000);
    client.session.tick();
    exchange(client.session, server.session);
    expect(server.events).toEqual([]);
    expect(client.session.deadline).toBe(clock.now + 180_000);
    clock.pass(180_000);
    for (let turn = 0; turn < 3; turn++) {
      client.session.tick();
      expect(takeMessages(client.session)).toMatchObject([{ name: "CMPP_ACTIVE_TEST" }]);
      clock.pass(60_000);
    }
    client.session.tick();
    expect(ends(client)).toMatchObject([{ because: "link-dead", by: null }]);
    expect(client.events.filter(({ event }) => event === "failed")).toEqual([]);
  });
});

describe("invalid bytes", () => {
  const HTTP = new TextEncoder().encode("GET / HTTP/1.1\r\n");

  test("end the session after the frames before them", () => {
    const { client, server } = loggedIn();
    client.session.request(SUBMIT, submitFields());
    server.session.receive(Uint8Array.from([...takeBytes(client.session), ...HTTP]));
    expect(receivedOf(server)).toHaveLength(1);
    expect(ends(server)).toMatchObject([{ because: "malformed", by: "us", cause: { name: "DecodeError" } }]);
  });

  test("in a complete frame are skipped on request", () => {
    const frame = Uint8Array.of(0, 0, 0, 13, 0x80, 0, 0, 4, 0, 0, 0, 1, 0);
    const { client, server } = loggedIn({ onMalformed: "skip" });
    client.session.receive(frame);
    expect(client.events).toMatchObject([{ event: "notice", notice: { code: "malformed", subject: null } }]);
    expect(client.session.ended).toBeNull();
    const strict = loggedIn().client;
    strict.session.receive(frame);
    expect(ends(strict)).toMatchObject([{ because: "malformed", cause: { code: "body-too-short" } }]);
    expect(server.session.ended).toBeNull();
  });

  test("cut by the end of the stream are the cause", () => {
    const { client } = loggedIn();
    client.session.receive(Uint8Array.of(0, 0, 0, 12, 1));
    client.session.receiveEnd();
    expect(ends(client)).toMatchObject([{ because: "peer-closed", by: "peer", cause: { code: "truncated" } }]);
  });
});

test("too many requests end the session if the schema has no result for that", () => {
  const table = {
    ...spToIsmg,
    operations: spToIsmg.operations.map((each) => ({ ...each, respond: { ...each.respond, slowDown: null } })),
  };
  const { client } = loggedIn();
  const server = sessionOf("server", new Clock(), { incoming: 1 }, table);
  const other = sessionOf("client", new Clock());
  other.session.request(CONNECT, LOGIN);
  exchange(other.session, server.session);
  answerAll(server);
  for (const text of ["1", "2"]) client.session.request(SUBMIT, submitFields(text));
  server.session.receive(takeBytes(client.session));
  expect(ends(server)).toMatchObject([{ because: "overrun", by: "us" }]);
});

test("a one-exchange link allows one request and ends after its answer", () => {
  const table = { ...spToIsmg, kind: "one-exchange" } as const;
  const clock = new Clock();
  const client = sessionOf("client", clock, {}, table);
  const server = sessionOf("server", clock, {}, table);
  client.session.request(CONNECT, LOGIN);
  exchange(client.session, server.session);
  answerAll(server);
  exchange(client.session, server.session);
  client.session.request(SUBMIT, submitFields());
  client.session.request(SUBMIT, submitFields());
  expect(client.events.at(-1)).toMatchObject({ event: "failed", failure: { code: "not-allowed" } });
  exchange(client.session, server.session);
  answerAll(server);
  exchange(client.session, server.session);
  expect(ends(client, server)).toMatchObject([{ because: "ended" }, { because: "ended" }]);
  expect(receivedOf(server)).toHaveLength(2);
});

test("destroy closes at once, and nothing is kept", () => {
  const { client } = loggedIn();
  client.session.request(SUBMIT, submitFields());
  client.session.destroy("enough");
  client.session.destroy("again");
  expect(ends(client)).toEqual([{ because: "destroyed", by: "us", cause: "enough" }]);
  expect([client.session.kept, client.session.deadline, client.session.state]).toEqual([0, Infinity, "closed"]);
  expect(client.events.filter(({ event }) => event === "closed")).toHaveLength(1);
});
