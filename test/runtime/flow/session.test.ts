import { expect, test } from "vitest";
import { Clock } from "../../helpers/flow/clock.js";
import { CONNECT, DELIVER, SUBMIT } from "../../helpers/flow/cmpp30-table.js";
import {
  answerAll,
  deliverFields,
  exchange,
  loggedIn,
  LOGIN,
  receivedOf,
  sessionOf,
  submitFields,
} from "../../helpers/flow/pair.js";

test("logs in, exchanges requests and ends", () => {
  const clock = new Clock();
  const client = sessionOf("client", clock);
  const server = sessionOf("server", clock);
  const login = client.session.request(CONNECT, LOGIN, { token: "login" });
  exchange(client.session, server.session);
  answerAll(server);
  expect([client.session.state, server.session.state]).toEqual(["open", "running"]);
  exchange(client.session, server.session);
  expect(client.events).toMatchObject([
    { event: "answered", ticket: { token: "login" }, isAccepted: true },
    { event: "state", state: "running" },
  ]);
  expect(login.isSettled).toBe(true);

  client.session.request(SUBMIT, submitFields("你好"));
  server.session.request(DELIVER, deliverFields());
  exchange(client.session, server.session);
  expect(receivedOf(server).map(({ request }) => request.name)).toEqual(["CMPP_CONNECT", "CMPP_SUBMIT"]);
  answerAll(server);
  answerAll(client);
  exchange(client.session, server.session);
  expect(client.events.at(-1)).toMatchObject({ event: "answered", response: { result: 0 }, isAccepted: true });
  expect(server.events.at(-1)).toMatchObject({ event: "answered", response: { name: "CMPP_DELIVER_RESP" } });

  client.session.end();
  exchange(client.session, server.session);
  expect(client.session.ended).toEqual({ because: "ended", by: "us", cause: undefined });
  expect(server.session.ended).toEqual({ because: "ended", by: "peer", cause: undefined });
  expect([client.session.deadline, server.session.deadline]).toEqual([Infinity, Infinity]);
});

test("sends as many requests as the window has places, and the next one after an answer", () => {
  const { client, server } = loggedIn({ window: 2 });
  for (let index = 0; index < 5; index++) client.session.request(SUBMIT, submitFields(String(index)));
  expect([client.session.inFlight, client.session.waiting]).toEqual([2, 3]);
  exchange(client.session, server.session);
  expect(receivedOf(server)).toHaveLength(2);
  answerAll(server);
  exchange(client.session, server.session);
  expect(receivedOf(server)).toHaveLength(4);
  answerAll(server);
  exchange(client.session, server.session);
  answerAll(server);
  exchange(client.session, server.session);
  expect([client.session.inFlight, client.session.waiting]).toEqual([0, 0]);
  expect(client.events.filter(({ event }) => event === "answered")).toHaveLength(5);
});
