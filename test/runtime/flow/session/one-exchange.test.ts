import { describe, expect, test } from "vitest";
import { createDeliver, createSubmit, encode } from "../../../../generated/cmpp30/index.js";
import type { SessionSettings } from "../../../../generated/runtime/flow/index.js";
import { Clock } from "../../../helpers/flow/clock.js";
import { DELIVER, spToIsmg, SUBMIT, TERMINATE } from "../../../helpers/flow/cmpp30-table.js";
import {
  answerAll,
  deliverFields,
  loggedIn,
  type Pair,
  receivedOf,
  sessionOf,
  submitFields,
  takeBytes,
  takeMessages,
} from "../../../helpers/flow/pair.js";

/* A link with one request for each connection. */

const LINK = { ...spToIsmg, kind: "one-exchange" } as const;

/** Both sides after the login. */
function connected(settings: SessionSettings = {}): Pair {
  return loggedIn(settings, new Clock(), LINK);
}

describe("the end of a link with one request for each connection", () => {
  test("comes after the answer, also if this side has answered before", () => {
    const { clock, client } = connected({ sendings: 1 });
    client.session.request(SUBMIT, submitFields(), { answerWithin: 900_000 });
    client.session.receive(encode(createDeliver({ ...deliverFields(), sequenceId: 9 })));
    answerAll(client);
    expect([client.session.deadline, client.session.isRunning]).toEqual([clock.now + 900_000, true]);
  });

  test("does not come from the server after a request of its own", () => {
    const { client, server } = connected();
    server.session.request(DELIVER, deliverFields());
    client.session.receive(takeBytes(server.session));
    answerAll(client);
    server.session.receive(takeBytes(client.session));
    expect(server.events.map(({ event }) => event)).toEqual(["answered"]);
    expect([takeMessages(server.session), server.session.isRunning]).toEqual([[], true]);
  });

  test("may come from the program while the request is open", () => {
    const { client } = connected();
    client.session.request(SUBMIT, submitFields());
    client.session.request(TERMINATE, {});
    expect(takeMessages(client.session).map(({ name }) => name)).toEqual(["CMPP_SUBMIT", "CMPP_TERMINATE"]);
  });

  test("comes after a second request of the client", () => {
    const { server } = connected();
    for (const sequenceId of [8, 9]) server.session.receive(encode(createSubmit({ ...submitFields(), sequenceId })));
    expect(receivedOf(server)).toHaveLength(1);
    expect(server.session.ended).toMatchObject({ because: "out-of-turn", by: "us" });
  });
});

describe("a silent link with one request for each connection", () => {
  test("has no link test, and ends after the time for all sendings", () => {
    const { clock, client } = connected({ times: { C: 1000 } });
    expect(client.session.deadline).toBe(clock.now + 180_000);
    clock.pass(179_999);
    client.session.tick();
    expect([client.session.ended, client.session.hasOutput]).toEqual([null, false]);
    clock.pass(1);
    client.session.tick();
    expect(client.session.ended).toMatchObject({ because: "idle", by: "us" });
  });

  test("has the time for the login before it, not that of the silence", () => {
    const clock = new Clock();
    const { session } = sessionOf("server", clock, { times: { T: 5000 }, sendings: 1 }, LINK);
    expect(session.deadline).toBe(clock.now + 30_000);
  });
});
