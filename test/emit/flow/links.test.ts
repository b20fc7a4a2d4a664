import { describe, expect, test } from "vitest";
import {
  type CallOptions,
  type ConnectResp,
  computeConnectAuthenticatorSource,
  createConnect,
  createDeliver,
  createSubmit,
  decode,
  type DeliverAnswer,
  deliverOperation,
  fromHex,
  type FlowOperation,
  ismgToGnsTable,
  type Message,
  queryOperation,
  type Requester,
  type RequestContext,
  reply,
  spToIsmg,
  submitOperation,
} from "../../../generated/cmpp30/index.js";
import { md5 } from "../../../generated/runtime/node/index.js";
import { submit as base } from "../../helpers/values/submit.js";

/** A login recorded with gocmpp; its secret is 888888. */
const CONNECT = "0000002700000001000000013930303030312dbef6f6cb5d08050b01af7f3251e668303cdc72b8";

/* What emitted operations and sides of links do, for CMPP 3.0. */

const context: RequestContext = { session: null, signal: new AbortController().signal };
const submit = createSubmit({ ...base, sequenceId: 7 });
const deliver = createDeliver({
  sequenceId: 8,
  msgId: 5n,
  destId: "10086",
  serviceId: "HELP",
  msgFmt: 0,
  srcTerminalId: "13800138000",
  registeredDelivery: 0,
  msgContent: new Uint8Array(2),
});

describe("an operation", () => {
  test("accepts the response that the schema states, and no other message", () => {
    const answer = (result: number): Message => reply(submit, { msgId: 1n, result });
    expect([0, 1, 8].map((result) => submitOperation.accepted?.(answer(result), submit))).toEqual([true, false, false]);
    expect([0, 1, 8].map((result) => submitOperation.slowDown?.(answer(result), submit))).toEqual([false, false, true]);
    expect(submitOperation.accepted?.(submit, submit)).toBe(false);
  });

  test("states the result of a response in words", () => {
    const busy = reply(submit, { msgId: 1n, result: 8 });
    expect(submitOperation.resultInWords?.(busy, "en")).toMatch(/^Result 8, /);
    expect(submitOperation.resultInWords?.(busy, "zh")).toMatch(/^Result为8，/);
    expect(submitOperation.resultInWords?.(submit, "en")).toBe("");
    expect(queryOperation.resultInWords).toBeNull();
  });

  test("weighs a request by its receivers", () => {
    const one = createSubmit({ ...submit, destTerminalId: ["13800138000"] });
    expect([submit, one, deliver].map((message) => submitOperation.weight?.(message))).toEqual([2, 1, 1]);
    expect(deliverOperation.weight).toBeNull();
  });

  test("creates a request from its fields, and a copy with another sequence", () => {
    const { name, sequenceId, ...fields } = submit;
    expect([name, sequenceId]).toEqual(["CMPP_SUBMIT", 7]);
    expect(submitOperation.create(fields, 9)).toEqual({ ...submit, sequenceId: 9 });
    expect(Object.keys(submitOperation.create(submit, 9))).toEqual(Object.keys(submit));
    expect(() => submitOperation.create(JSON.parse("null"), 9)).toThrow("CMPP 3.0 CMPP_SUBMIT");
  });

  test("creates the responses that the schema states", () => {
    const { slowDown, repeated, rejected, plain } = submitOperation.respond;
    const made = [slowDown, repeated, rejected].map((create) => create?.(submit));
    expect(made).toEqual([8, 3, 14].map((result) => reply(submit, { msgId: 0n, result })));
    expect(plain).toBeNull();
    expect(deliverOperation.respond.slowDown?.(deliver)).toEqual(reply(deliver, { msgId: 5n, result: 8 }));
    expect(() => deliverOperation.respond.slowDown?.(submit)).toThrow("Expected a CMPP_DELIVER, got a CMPP_SUBMIT.");
  });

  test("creates the whole response if it has no result", () => {
    const { keepAlive } = spToIsmg.table;
    const ask = keepAlive?.operation.create({}, 3);
    expect(ask === undefined ? null : keepAlive?.operation.respond.plain?.(ask)).toMatchObject({
      name: "CMPP_ACTIVE_TEST_RESP",
      sequenceId: 3,
    });
  });
});

describe("the handler of a side", () => {
  const handled = (onDeliver?: () => DeliverAnswer | void | Promise<DeliverAnswer | void>) =>
    spToIsmg.client.handle({ onDeliver }, deliver, context);

  test("accepts the request if it returns nothing, or returns fields of the response", async () => {
    expect(handled(() => undefined)).toEqual(reply(deliver, { msgId: 5n, result: 0 }));
    expect(handled(() => ({ result: 8 }))).toEqual(reply(deliver, { msgId: 5n, result: 8 }));
    expect(await handled(async () => ({ msgId: 6n }))).toEqual(reply(deliver, { msgId: 6n, result: 0 }));
  });

  test("is not called without one, or for another message", () => {
    expect(handled()).toBeUndefined();
    expect(spToIsmg.client.handle({}, submit, context)).toBeUndefined();
  });

  test("is not needed for the response that accepts, unless only the program knows its fields", () => {
    expect(spToIsmg.client.accept(deliver)).toEqual(reply(deliver, { msgId: 5n, result: 0 }));
    expect([spToIsmg.server.accept(submit), spToIsmg.client.accept(submit)]).toEqual([null, null]);
  });

  test("gets the request and the context, and must return what only it knows", () => {
    const seen: unknown[] = [];
    const onSubmit = (...given: readonly unknown[]) => {
      seen.push(...given);
      return { msgId: 9n };
    };
    expect(spToIsmg.server.handle({ onSubmit }, submit, context)).toEqual(reply(submit, { msgId: 9n, result: 0 }));
    expect(seen).toEqual([submit, context]);
    expect(() => spToIsmg.server.handle({ onSubmit: () => JSON.parse("null") }, submit, context)).toThrow(
      "onSubmit must return the fields of the response.",
    );
  });
});

test("the methods of a side pass on the operation, the fields and the options", async () => {
  const made: unknown[] = [];
  const answer = reply(submit, { msgId: 1n, result: 0 });
  const request = async <Fields, Response extends Message>(
    operation: FlowOperation<Message, Fields>,
    fields: Fields,
    isResponse: (message: Message) => message is Response,
    options?: CallOptions,
  ): Promise<Response> => {
    made.push(operation.name, fields, options, isResponse(submit));
    if (isResponse(answer)) return answer;
    throw new Error("The response is another message.");
  };
  const requester: Requester<Message> = {
    nextReference: () => 300,
    request,
    tryRequest: async (...given) => ({ ok: true, response: await request(...given) }),
    tell: () => undefined,
  };
  const calls = spToIsmg.client.calls(requester);
  expect(await calls.submit(submit, { key: "a" })).toBe(answer);
  expect(await calls.trySubmit(submit)).toEqual({ ok: true, response: answer });
  expect(made).toEqual(["Submit", submit, { key: "a" }, false, "Submit", submit, undefined, false]);
  made.length = 0;
  const { msgContent: _content, ...fields } = submit;
  expect(await calls.submitText("你".repeat(80), fields)).toEqual([answer, answer]);
  expect(made).toMatchObject([
    "Submit",
    { serviceId: "HELP", pkTotal: 2, pkNumber: 1, tpUdhi: 1, msgFmt: 8, msgContent: { 3: 300 % 256 } },
    { key: "parts 300" },
    false,
    "Submit",
    { pkNumber: 2 },
    { key: "parts 300" },
    false,
  ]);
  expect(Object.keys(calls)).toEqual(["submit", "trySubmit", "submitText", "query", "tryQuery", "cancel", "tryCancel"]);
  expect(Object.keys(spToIsmg.server.calls(requester))).toEqual(["deliver", "tryDeliver", "deliverText"]);
});

test("on a connection for one request, the server sends none, and there is no keep-alive", () => {
  const { kind, states, keepAlive } = ismgToGnsTable;
  expect([kind, keepAlive, states.flatMap(({ server }) => server)]).toEqual(["one-exchange", null, []]);
});

describe("the login of a link", () => {
  const { login } = spToIsmg.logins;
  const by = { secrets: { shared: "888888" }, hash: md5, date: new Date(2016, 10, 24, 14, 30, 0) };
  const wrong = { ...by, secrets: { shared: "888889" } };
  const connect = { sequenceId: 1, sourceAddr: "9000", timestamp: 1124143000 };
  const request = login.create({ sourceAddr: "900001" }, by, 1);

  test("fills in the clock, the version and the digest", () => {
    expect(request).toMatchObject({ name: "CMPP_CONNECT", sequenceId: 1, version: 0x30, timestamp: 1124143000 });
    expect(login.create({ sourceAddr: "900001", version: 0x12 }, by, 1)).toMatchObject({ version: 0x12 });
    expect([login.account(request), login.account(submit)]).toEqual(["900001", null]);
    const other = login.create({ sourceAddr: "900001", version: 0x20 }, by, 1);
    expect([request, other, submit].map((each) => login.fits(each))).toEqual([true, false, false]);
  });

  test("proves the client with its secret only, in every form", () => {
    expect([by, wrong].map((each) => login.isAuthentic(request, each))).toEqual([true, false]);
    expect(login.isAuthentic(submit, by)).toBe(false);
    const recorded = decode(fromHex(CONNECT) ?? new Uint8Array(0));
    expect([by, wrong].map((each) => login.isAuthentic(recorded, each))).toEqual([true, false]);
    const unpadded = createConnect({ ...connect, authenticatorSource: new Uint8Array(16) });
    const forms = { sourceAddr: "octets" } as const;
    const authenticatorSource = computeConnectAuthenticatorSource(unpadded, by.secrets, md5, forms);
    expect(login.isAuthentic({ ...unpadded, authenticatorSource }, by)).toBe(true);
    expect(() => login.isAuthentic(request, { ...by, secrets: { shared: "" } })).toThrow("an empty secret");
  });

  test("accepts with the digest of the server, and rejects with the result of the reason", () => {
    const accepted = login.accept(request, by);
    expect(accepted).toMatchObject({ name: "CMPP_CONNECT_RESP", sequenceId: 1, status: 0, version: 0x30 });
    expect([by, wrong].map((each) => login.isServerAuthentic(accepted, request, each))).toEqual([true, false]);
    expect(login.isServerAuthentic(request, request, by)).toBe(false);
    const reasons = ["account", "secret", "version", "connections"] as const;
    const statuses = reasons
      .map((reason) => login.reject(request, reason))
      .filter((each) => each.name === "CMPP_CONNECT_RESP");
    expect(statuses.map((each: ConnectResp) => each.status)).toEqual([2, 3, 4, 5]);
    expect(() => login.accept(submit, by)).toThrow("Expected a CMPP_CONNECT, got a CMPP_SUBMIT.");
  });

  test("describes a result in words", () => {
    const rejected = login.reject(request, "secret");
    expect(login.resultInWords(rejected, "en")).toBe("Status 3, Authentication failed");
    expect(login.resultInWords(rejected, "zh")).toBe("Status为3，认证错");
    expect(login.resultInWords(submit, "en")).toBe("");
  });
});
