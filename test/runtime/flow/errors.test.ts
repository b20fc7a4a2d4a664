import { describe, expect, test } from "vitest";
import { createSubmitResp } from "../../../generated/cmpp30/index.js";
import { explainError } from "../../../generated/runtime/index.js";
import { FlowError, isFlowError } from "../../../generated/runtime/flow/index.js";
import { Clock } from "../../helpers/flow/clock.js";
import { CONNECT, DELIVER, SUBMIT, TERMINATE } from "../../helpers/flow/cmpp30-table.js";
import {
  answerAll,
  deliverFields,
  exchange,
  loggedIn,
  LOGIN,
  receivedOf,
  type Recorded,
  sessionOf,
  submitFields,
  takeMessages,
} from "../../helpers/flow/pair.js";

/* The errors of requests, in both languages, and whether the other side may have the request. */

function failures({ events }: Recorded): FlowError[] {
  return events.flatMap((each) => (each.event === "failed" ? [each.failure.error] : []));
}

function texts(error: unknown): readonly string[] {
  return [explainError(error, "en"), explainError(error, "zh")];
}

function lastFailure(recorded: Recorded): readonly unknown[] {
  const error = failures(recorded).at(-1);
  return [error?.code, error?.arrived, ...texts(error)];
}

function noticesOf({ events }: Recorded): readonly (readonly string[])[] {
  return events.flatMap((each) => (each.event === "notice" ? [[each.notice.code, ...texts(each.notice)]] : []));
}

describe("a request fails", () => {
  test("if it has no answer after all sendings", () => {
    const { clock, client } = loggedIn();
    client.session.request(SUBMIT, submitFields());
    const sent = takeMessages(client.session);
    for (let turn = 0; turn < 3; turn++) {
      expect(client.session.deadline).toBe(clock.now + 60_000);
      clock.pass(60_000);
      client.session.tick();
      sent.push(...takeMessages(client.session));
    }
    expect(sent.slice(0, 3)).toEqual([sent[0], sent[0], sent[0]]);
    expect(sent.slice(3)).toMatchObject([{ name: "CMPP_ACTIVE_TEST" }]);
    expect(lastFailure(client)).toEqual([
      "no-answer",
      "perhaps",
      "CMPP 3.0 CMPP_SUBMIT: no answer within 60 s, sent 3 times; the ISMG may have it.",
      "CMPP 3.0 CMPP_SUBMIT：每次发送后60秒内未收到应答，共发送3次，ISMG可能已收到。",
    ]);
    expect(noticesOf(client)[0]).toEqual([
      "resent",
      "CMPP 3.0 CMPP_SUBMIT: no answer within 60 s; sent again.",
      "CMPP 3.0 CMPP_SUBMIT：60秒内未收到应答，已重发。",
    ]);
    expect(failures(client)[0]).toMatchObject({ protocol: "cmpp30", sequenceId: 2, sendings: 3, ended: null });
    expect(isFlowError(failures(client)[0])).toBe(true);
  });

  test("if it is sent once", () => {
    const { clock, client } = loggedIn();
    client.session.request(SUBMIT, submitFields(), { sendings: 1, answerWithin: 1500 });
    clock.pass(1500);
    client.session.tick();
    expect(lastFailure(client)).toEqual([
      "no-answer",
      "perhaps",
      "CMPP 3.0 CMPP_SUBMIT: no answer within 1.5 s, sent once; the ISMG may have it.",
      "CMPP 3.0 CMPP_SUBMIT：1.5秒内未收到应答，已发送1次，ISMG可能已收到。",
    ]);
  });

  test("if the state forbids it", () => {
    const client = sessionOf("client", new Clock());
    client.session.request(SUBMIT, submitFields());
    expect(lastFailure(client)).toEqual([
      "not-allowed",
      "no",
      "CMPP 3.0 CMPP_SUBMIT: not allowed in state open, only in running.",
      "CMPP 3.0 CMPP_SUBMIT：当前状态（open）不允许，仅在以下状态允许：running。",
    ]);
    client.session.request(DELIVER, deliverFields());
    expect(lastFailure(client).slice(2)).toEqual([
      "CMPP 3.0 CMPP_DELIVER: the SP does not send it.",
      "CMPP 3.0 CMPP_DELIVER：SP不发送该消息。",
    ]);
  });

  test("if another request that changes the state is open", () => {
    const client = sessionOf("client", new Clock());
    client.session.request(CONNECT, LOGIN);
    client.session.request(CONNECT, LOGIN);
    expect(lastFailure(client).slice(2)).toEqual([
      "CMPP 3.0 CMPP_CONNECT: another CMPP_CONNECT is not answered yet.",
      "CMPP 3.0 CMPP_CONNECT：上一个CMPP_CONNECT尚未收到应答。",
    ]);
    expect(takeMessages(client.session)).toHaveLength(1);
  });

  test("if the queue is full, or it waits too long", () => {
    const { clock, client } = loggedIn({ window: 1, queue: 1 });
    client.session.request(SUBMIT, submitFields());
    client.session.request(SUBMIT, submitFields(), { sendWithin: 2000 });
    client.session.request(SUBMIT, submitFields());
    expect(lastFailure(client)).toEqual([
      "queue-full",
      "no",
      "CMPP 3.0 CMPP_SUBMIT: 1 requests wait already.",
      "CMPP 3.0 CMPP_SUBMIT：等待发送的请求已达1个。",
    ]);
    expect(client.session.deadline).toBe(clock.now + 2000);
    clock.pass(2000);
    client.session.tick();
    expect(lastFailure(client)).toEqual([
      "waited-too-long",
      "no",
      "CMPP 3.0 CMPP_SUBMIT: waited longer than 2 s to be sent.",
      "CMPP 3.0 CMPP_SUBMIT：等待发送超过2秒。",
    ]);
    expect(client.session.waiting).toBe(0);
  });

  test("if the caller cancels it, before and after it is sent", () => {
    const { client } = loggedIn({ window: 1 });
    const [sent, waiting] = ["1", "2"].map((text) => client.session.request(SUBMIT, submitFields(text)));
    if (sent === undefined || waiting === undefined) throw new Error("No tickets.");
    client.session.cancel(waiting);
    expect(lastFailure(client)).toEqual([
      "cancelled",
      "no",
      "CMPP 3.0 CMPP_SUBMIT: cancelled before it was sent.",
      "CMPP 3.0 CMPP_SUBMIT：发送前已取消。",
    ]);
    client.session.cancel(sent);
    client.session.cancel(sent);
    expect(lastFailure(client).slice(1, 3)).toEqual([
      "perhaps",
      "CMPP 3.0 CMPP_SUBMIT: cancelled; the ISMG may have it.",
    ]);
    expect(failures(client)).toHaveLength(2);
    expect(client.session.inFlight).toBe(0);
  });

  test("if a value is invalid: the EncodeError is the cause", () => {
    const { client } = loggedIn();
    client.session.request(SUBMIT, { ...submitFields(), pkTotal: 256 });
    expect(lastFailure(client)).toEqual([
      "not-encodable",
      "no",
      "CMPP 3.0 CMPP_SUBMIT: a value is invalid; the EncodeError is the cause.",
      "CMPP 3.0 CMPP_SUBMIT：有无效的值，原因见EncodeError。",
    ]);
    expect(failures(client)[0]?.cause).toMatchObject({ name: "EncodeError", field: "Pk_total" });
    expect([client.session.inFlight, client.session.hasOutput]).toEqual([0, false]);
  });

  test("if the session closes: perhaps arrived only if it was sent", () => {
    const { client } = loggedIn({ window: 1 });
    client.session.request(SUBMIT, submitFields());
    client.session.request(SUBMIT, submitFields());
    client.session.receiveEnd(new Error("ECONNRESET"));
    const errors = failures(client);
    expect(errors.map(({ code, arrived, sendings }) => [code, arrived, sendings])).toEqual([
      ["session-closed", "perhaps", 1],
      ["session-closed", "no", 0],
    ]);
    expect(errors.map((error) => error.message)).toEqual([
      "CMPP 3.0 CMPP_SUBMIT: sent, but not answered: the other side closed the connection; the ISMG may have it.",
      "CMPP 3.0 CMPP_SUBMIT: not sent: the other side closed the connection.",
    ]);
    expect(explainError(errors[0], "zh")).toBe(
      "CMPP 3.0 CMPP_SUBMIT：已发送但未收到应答：对方关闭了连接，ISMG可能已收到。",
    );
    expect(errors[0]?.ended).toMatchObject({ because: "peer-closed", by: "peer", cause: { message: "ECONNRESET" } });
    client.session.request(SUBMIT, submitFields());
    expect(lastFailure(client)[0]).toBe("session-closed");
    expect(client.events.at(-2)).toMatchObject({ event: "closed" });
  });
});

describe("a notice", () => {
  test("reports late, stray and repeated messages in both languages", () => {
    const { clock, client, server } = loggedIn();
    client.session.request(SUBMIT, submitFields(), { sendings: 1, answerWithin: 1000 });
    exchange(client.session, server.session);
    clock.pass(1000);
    client.session.tick();
    answerAll(server);
    exchange(client.session, server.session);
    expect(noticesOf(client)).toEqual([
      [
        "late-answer",
        "CMPP 3.0 CMPP_SUBMIT_RESP: the answer came after the session had given up.",
        "CMPP 3.0 CMPP_SUBMIT_RESP：应答到达时会话已放弃等待。",
      ],
    ]);
  });

  test("reports what the end of the session leaves without a response", () => {
    const { client, server } = loggedIn();
    client.session.request(SUBMIT, submitFields());
    exchange(client.session, server.session);
    const [received] = receivedOf(server);
    server.session.destroy();
    expect(noticesOf(server)).toEqual([
      [
        "unanswered",
        "CMPP 3.0 CMPP_SUBMIT: the session closed without an answer to it.",
        "CMPP 3.0 CMPP_SUBMIT：会话关闭时该请求尚未应答。",
      ],
    ]);
    if (received === undefined) throw new Error("No request.");
    expect(server.session.respond(received, createSubmitResp({ sequenceId: 2, msgId: 1n, result: 0 }))).toBe(false);
  });
});

test("respond throws for a message that does not answer the request", () => {
  const { client, server } = loggedIn();
  client.session.request(SUBMIT, submitFields());
  exchange(client.session, server.session);
  const [received] = receivedOf(server);
  if (received === undefined) throw new Error("No request.");
  const wrong = createSubmitResp({ sequenceId: 99, msgId: 1n, result: 0 });
  expect(() => server.session.respond(received, wrong)).toThrow(
    "CMPP 3.0 CMPP_SUBMIT_RESP: not the response to this CMPP_SUBMIT.",
  );
  expect(received.isOpen).toBe(true);
});

test("tell throws for a message that has a response, or that the link does not have", () => {
  const { client } = loggedIn();
  expect(() => client.session.tell({ ...TERMINATE, response: null }, {})).toThrow(FlowError);
});
