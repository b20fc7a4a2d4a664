import { describe, expect, test } from "vitest";
import {
  createActiveTest,
  createConnect,
  createDeliver,
  createSubmit,
  encode,
} from "../../../../generated/cmpp30/index.js";
import { Clock } from "../../../helpers/flow/clock.js";
import {
  ACTIVE_TEST,
  CONNECT,
  QUERY,
  RUNNING,
  spToIsmg,
  SUBMIT,
  TERMINATE,
} from "../../../helpers/flow/cmpp30-table.js";
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
} from "../../../helpers/flow/pair.js";

/* What the state of a session allows, and which messages change it. */

const query = { sequenceId: 0, time: "20261130", queryType: 0, queryCode: "" };
const submit = (sequenceId: number) => encode(createSubmit({ ...submitFields(), sequenceId }));

/** The link with a transition of QUERY or SUBMIT to the final state. */
function closingTable(request: string, from: string, by: "client" | "server" | "both" = "both") {
  const closing = {
    from: [from],
    event: "asked",
    requests: [request],
    by,
    when: null,
    to: "closed",
    because: null,
  } as const;
  return { ...RUNNING, transitions: [...RUNNING.transitions, closing] };
}

describe("a session takes requests of this side", () => {
  test("after the login, until this side ends it", () => {
    const newcomer = sessionOf("client", new Clock()).session;
    expect(newcomer.isRunning).toBe(false);
    const { client } = loggedIn();
    expect(client.session.isRunning).toBe(true);
    client.session.request(SUBMIT, submitFields());
    client.session.end();
    expect([client.session.state, client.session.isRunning]).toEqual(["running", false]);
    client.session.destroy();
    expect(client.session.isRunning).toBe(false);
  });

  test("until the program sends the end of the protocol itself", () => {
    const { client } = loggedIn();
    client.session.request(TERMINATE, {});
    expect([client.session.state, client.session.isRunning]).toEqual(["ending", false]);
  });

  test("until the other side ends it, even if that does not change the state", () => {
    const { client } = loggedIn();
    const table = { ...RUNNING, transitions: [] };
    const server = sessionOf("server", new Clock(), {}, table);
    server.session.receive(submit(1));
    expect(server.session.isRunning).toBe(true);
    client.session.request(TERMINATE, {});
    server.session.receive(takeBytes(client.session));
    expect([server.session.state, server.session.isRunning]).toEqual(["running", false]);
  });
});

describe("a transition", () => {
  test("of a request to the final state ends both sides, and the sender has ended it", () => {
    const table = closingTable("CMPP_SUBMIT", "running");
    const client = sessionOf("client", new Clock(), {}, table);
    const server = sessionOf("server", new Clock(), {}, table);
    client.session.request(SUBMIT, submitFields());
    server.session.receive(takeBytes(client.session));
    expect([client.session.ended, server.session.ended]).toMatchObject([
      { because: "ended", by: "us" },
      { because: "ended", by: "peer" },
    ]);
    // The sink does not get the request after the end.
    expect(server.events.map(({ event }) => event)).toEqual(["notice", "state", "closed"]);
  });

  test.each([
    ["state", closingTable("CMPP_QUERY", "ending")],
    ["side", closingTable("CMPP_QUERY", "running", "server")],
  ])("of another %s is not followed", (_, table) => {
    const client = sessionOf("client", new Clock(), {}, table);
    client.session.request(QUERY, query);
    expect([client.session.state, client.session.ended]).toEqual(["running", null]);
  });
});

describe("before the login", () => {
  test("a tolerated link test is answered, and does not reach the sink", () => {
    const server = sessionOf("server", new Clock());
    server.session.receive(encode(createActiveTest({ sequenceId: 1 })));
    expect(takeMessages(server.session)).toMatchObject([{ name: "CMPP_ACTIVE_TEST_RESP" }]);
    expect([server.events.map(({ event }) => event), server.session.kept]).toEqual([["notice"], 0]);
  });

  test("a second login without an answer to the first one ends the session", () => {
    const server = sessionOf("server", new Clock());
    for (const sequenceId of [1, 2]) server.session.receive(encode(createConnect({ ...LOGIN, sequenceId })));
    expect(receivedOf(server)).toHaveLength(1);
    expect(server.session.ended).toMatchObject({ because: "out-of-turn", by: "us" });
  });

  test("no link test is sent, and the login has its own time", () => {
    const clock = new Clock();
    const { session } = sessionOf("client", clock, { times: { C: 1000 } });
    expect(session.deadline).toBe(clock.now + 30_000);
    session.destroy();
    expect(session.deadline).toBe(Infinity);
  });

  test("a request that the state allows needs not wait for the login", () => {
    const [open, ...states] = spToIsmg.states;
    if (open === undefined) throw new Error("No state.");
    const table = { ...spToIsmg, states: [{ ...open, client: ["CMPP_CONNECT", "CMPP_QUERY"] }, ...states] };
    const { session } = sessionOf("client", new Clock(), {}, table);
    session.request(CONNECT, LOGIN);
    session.request(QUERY, query);
    expect(takeMessages(session).map(({ name }) => name)).toEqual(["CMPP_CONNECT", "CMPP_QUERY"]);
  });
});

test("a request that the other side may not send, and that has no negative answer, ends the session", () => {
  const { server } = loggedIn();
  server.session.receive(encode(createDeliver({ ...deliverFields(), sequenceId: 9 })));
  expect(server.session.ended).toMatchObject({ because: "out-of-turn", by: "us" });
});

test("a request that the link does not have is not sent", () => {
  const { client } = loggedIn();
  client.session.request({ ...SUBMIT, request: "CMPP_FWD" }, submitFields());
  expect(client.events).toMatchObject([
    {
      event: "failed",
      failure: { code: "not-allowed", error: { message: expect.stringContaining("no such message") } },
    },
  ]);
});

describe("in the final phase", () => {
  test("requests that wait fail when the other side ends the session", () => {
    const { client, server } = loggedIn({ window: 1 });
    for (const token of ["open", "waiting"]) client.session.request(SUBMIT, submitFields(), { token });
    server.session.request(TERMINATE, {});
    client.session.receive(takeBytes(server.session));
    const failed = client.events.flatMap((each) => (each.event === "failed" ? [each] : []));
    // What waits cannot be sent any more; then the end fails what is open.
    expect(failed.map(({ ticket, failure }) => [ticket.token, failure.arrived])).toEqual([
      ["waiting", "no"],
      ["open", "perhaps"],
    ]);
    expect(failed[0]?.failure.error.message).toBe("CMPP 3.0 CMPP_SUBMIT: not sent: the other side ends the session.");
  });

  test("an answer that asks to send more slowly settles the request", () => {
    const { client, server } = loggedIn();
    const ticket = client.session.request(SUBMIT, submitFields());
    server.session.receive(takeBytes(client.session));
    client.session.request(TERMINATE, {});
    answerAll(server, 8);
    client.session.receive(takeBytes(server.session));
    expect([ticket.isSettled, client.session.counters.slowedDown]).toEqual([true, 0]);
  });

  test("a request without an answer is not sent again", () => {
    const { clock, client } = loggedIn({ times: { T: 5000 } });
    client.session.request(SUBMIT, submitFields());
    client.session.request(TERMINATE, {});
    takeMessages(client.session);
    clock.pass(5000);
    client.session.tick();
    expect(client.session.hasOutput).toBe(false);
    expect(client.events.at(-2)).toMatchObject({ event: "failed", failure: { code: "no-answer" } });
  });
});

test("only requests of transitions are exclusive: link tests are not", () => {
  const { client, server } = loggedIn();
  for (let turn = 0; turn < 2; turn++) client.session.request(ACTIVE_TEST, {});
  exchange(client.session, server.session);
  expect(client.events.map(({ event }) => event)).toEqual(["answered", "answered"]);
});
