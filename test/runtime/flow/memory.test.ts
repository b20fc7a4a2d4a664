import { describe, expect, test } from "vitest";
import { createQuery, createSubmit, encode } from "../../../generated/cmpp30/index.js";
import { SUBMIT } from "../../helpers/flow/cmpp30-table.js";
import { answerAll, exchange, loggedIn, receivedOf, submitFields, takeMessages } from "../../helpers/flow/pair.js";

/* What a session remembers of the requests of the other side, and what its errors state about its own. */

const submit = (sequenceId: number) => encode(createSubmit({ ...submitFields(), sequenceId }));

describe("the responses that a session remembers", () => {
  test("can be zero: a repeated request is a new one", () => {
    const { server } = loggedIn({ rememberedAnswers: 0 });
    const before = server.session.kept;
    for (let turn = 0; turn < 3; turn++) {
      server.session.receive(submit(50));
      answerAll(server);
    }
    expect(receivedOf(server)).toHaveLength(3);
    expect(server.session.kept).toBe(before);
  });

  test("are the last ones, as many as the setting", () => {
    const { server } = loggedIn({ rememberedAnswers: 2 });
    for (const sequenceId of [50, 51, 52, 51, 52]) {
      server.session.receive(submit(sequenceId));
      answerAll(server);
    }
    expect(receivedOf(server)).toHaveLength(3);
    server.session.receive(submit(50));
    expect(receivedOf(server)).toHaveLength(4);
  });

  test("do not answer another request with the same sequence", () => {
    const { server } = loggedIn();
    server.session.receive(submit(50));
    answerAll(server);
    const query = createQuery({ sequenceId: 50, time: "20261130", queryType: 0, queryCode: "" });
    server.session.receive(encode(query));
    expect(receivedOf(server).map(({ request }) => request.name)).toEqual(["CMPP_SUBMIT", "CMPP_QUERY"]);
  });
});

describe("release", () => {
  test("lets a repeated request reach the sink again", () => {
    const { server } = loggedIn();
    server.session.receive(submit(50));
    for (const received of receivedOf(server)) server.session.release(received);
    expect(server.session.unanswered).toBe(0);
    server.session.receive(submit(50));
    expect(receivedOf(server)).toHaveLength(2);
  });

  test("changes nothing for a request that has its response, or that is not one of the session", () => {
    const { server } = loggedIn();
    server.session.receive(submit(50));
    answerAll(server);
    const [received] = receivedOf(server);
    if (received === undefined) throw new Error("No request.");
    takeMessages(server.session);
    server.session.release(received);
    server.session.release({ ...received });
    server.session.receive(submit(50));
    expect(takeMessages(server.session)).toMatchObject([{ name: "CMPP_SUBMIT_RESP", sequenceId: 50 }]);
    expect(receivedOf(server)).toHaveLength(1);
    server.session.destroy();
    server.session.release(received);
    expect(server.session.kept).toBe(0);
  });
});

test("an error has the sequence of its request only if the request was sent", () => {
  const { client } = loggedIn({ window: 1 });
  const sent = client.session.request(SUBMIT, submitFields());
  client.session.request(SUBMIT, submitFields());
  client.session.destroy();
  const errors = client.events.flatMap((each) => (each.event === "failed" ? [each.failure.error] : []));
  expect(errors.map(({ sequenceId, sendings }) => [sequenceId, sendings])).toEqual([
    [sent.request?.sequenceId, 1],
    [null, 0],
  ]);
});

test("a second call of end does not give open requests more time", () => {
  const { clock, client, server } = loggedIn();
  client.session.request(SUBMIT, submitFields(), { answerWithin: 1_000_000 });
  exchange(client.session, server.session);
  client.session.end();
  clock.pass(100_000);
  client.session.end();
  clock.pass(80_000);
  client.session.tick();
  expect(takeMessages(client.session).map(({ name }) => name)).toContain("CMPP_TERMINATE");
});
