import { once } from "node:events";
import smpp, { type PDU, type Session } from "smpp";
import { afterEach, describe, expect, test } from "vitest";
import { connect, createServer, serve } from "../../../../generated/runtime/node/index.js";
import * as smpp34 from "../../../../generated/smpp34/index.js";
import * as smpp50 from "../../../../generated/smpp50/index.js";
import { simulate } from "../../../../generator/simulate.js";
import { startNpmCenter } from "./npm-center.js";
import { stopAll, stopLater, until } from "../../../helpers/flow/sockets/gateway.js";

/* npm smpp as a client of this project's server, and as a server of its client, over TCP. */

afterEach(stopAll);

const ACCOUNT = { system_id: "agent", password: "secret" };
const TEXT = "Grüße an €uch [1]";
const LONG = "0123456789".repeat(40);

type Callbacks = "bind_transceiver" | "submit_sm" | "deliver_sm" | "query_sm" | "enquire_link" | "unbind";

/** The response of npm smpp's peer. */
function answer(session: Session, name: Callbacks, fields: Readonly<Record<string, unknown>> = {}): Promise<PDU> {
  return new Promise((resolve) => session[name](fields, resolve));
}

/** A message center of both versions, with one account. */
async function startCenter() {
  const received: { from: string; message: smpp34.SubmitSm | smpp50.SubmitSm }[] = [];
  const account = ({ account }: { readonly account: string }) =>
    account === "agent" ? { secrets: { password: "secret" } } : null;
  const old = serve(smpp34.esmeToSmsc, {
    account,
    check: smpp34.check,
    onSubmitSm: (message) => {
      received.push({ from: "3.4", message });
      return message.destinationAddr === "0" ? { commandStatus: 11 } : { messageId: `m${received.length}` };
    },
    onQuerySm: ({ messageId }) => ({ messageId, messageState: 2 }),
  });
  const recent = serve(smpp50.esmeToSmsc, {
    account,
    onSubmitSm: (message) => {
      received.push({ from: "5.0", message });
      return { messageId: `m${received.length}` };
    },
    onQuerySm: ({ messageId }) => ({ messageId, messageState: 2 }),
    onBroadcastSm: () => ({ commandStatus: 8 }),
    onQueryBroadcastSm: () => ({ commandStatus: 8 }),
  });
  const server = createServer([old, recent], { port: 0 });
  const { port } = await server.listen();
  stopLater(() => server.close({ within: 0 }));
  return { old, recent, port, received };
}

/** A session of npm smpp that is not bound. */
async function openSession(port: number): Promise<Session> {
  const session = smpp.connect({ host: "127.0.0.1", port });
  stopLater(() => session.destroy());
  await once(session, "connect");
  return session;
}

async function boundSession(port: number, fields: Readonly<Record<string, unknown>>): Promise<Session> {
  const session = await openSession(port);
  const bound = await answer(session, "bind_transceiver", { ...ACCOUNT, ...fields });
  expect([bound.command_status, bound["system_id"]]).toEqual([0, "agent"]);
  return session;
}

describe("npm smpp as a client", () => {
  test.each([
    ["3.4", { interface_version: 0x34 }],
    ["5.0", {}],
  ])("binds with version %s, submits, queries, tests the link and unbinds", async (version, fields) => {
    const { port, received } = await startCenter();
    const session = await boundSession(port, fields);
    const submitted = await answer(session, "submit_sm", {
      destination_addr: "13800138000",
      registered_delivery: 1,
      short_message: TEXT,
      user_message_reference: 9,
    });
    expect([submitted.command_status, submitted["message_id"]]).toEqual([0, "m1"]);
    expect(received).toMatchObject([
      { from: version, message: { destinationAddr: "13800138000", tlvs: { userMessageReference: 9 } } },
    ]);
    const queried = await answer(session, "query_sm", { message_id: "m1" });
    expect([queried["message_id"], queried["message_state"]]).toEqual(["m1", 2]);
    expect((await answer(session, "enquire_link")).command_status).toBe(0);
    expect((await answer(session, "unbind")).command).toBe("unbind_resp");
    await once(session, "close");
  });

  test("gets the status of a message that is not accepted", async () => {
    const { port } = await startCenter();
    const session = await boundSession(port, { interface_version: 0x34 });
    const response = await answer(session, "submit_sm", { destination_addr: "0", short_message: "x" });
    expect([response.command_status, response["message_id"]]).toEqual([11, undefined]);
  });

  test("is rejected with a wrong password", async () => {
    const { port } = await startCenter();
    const session = await openSession(port);
    const response = await answer(session, "bind_transceiver", { system_id: "agent", password: "wrong" });
    expect(response.command_status).toBe(smpp34.CommandStatus.invalidPassword);
  });

  test("is rejected with a version that the message center does not serve", async () => {
    const { port } = await startCenter();
    const session = await openSession(port);
    const response = await answer(session, "bind_transceiver", { ...ACCOUNT, interface_version: 0x60 });
    expect(response.command_status).toBe(smpp34.CommandStatus.bindFailed);
  });

  test("gets a generic_nack for an unknown command", async () => {
    const { port } = await startCenter();
    const session = await boundSession(port, { interface_version: 0x34 });
    const nack = once(session, "generic_nack");
    session.socket.write(Buffer.from("00000010000102000000000000000009", "hex"));
    expect(await nack).toMatchObject([{ sequence_number: 9, command_status: smpp34.CommandStatus.invalidCommandId }]);
    expect((await answer(session, "enquire_link")).command_status).toBe(0);
  });

  test("gets a message, a receipt and a link test, and answers them", async () => {
    const { old, port } = await startCenter();
    const session = await boundSession(port, { interface_version: 0x34 });
    const delivered: PDU[] = [];
    session.on("deliver_sm", (pdu: PDU) => {
      delivered.push(pdu);
      session.send(pdu.response());
    });
    const [client] = old.sessions("agent");
    await client?.deliverSmText(TEXT, { sourceAddr: "13800138000", destinationAddr: "1065" });
    expect(delivered[0]?.["short_message"]).toEqual({ message: TEXT });
    const response = await client?.deliverSm({
      sourceAddr: "13800138000",
      destinationAddr: "1065",
      esmClass: smpp34.withEsmClassBits(0, { messageType: 1 }),
      shortMessage: new TextEncoder().encode("id:m1 sub:001 dlvrd:001 stat:DELIVRD err:000 text:"),
      tlvs: { receiptedMessageId: "m1", messageState: 2 },
    });
    expect(response?.commandStatus).toBe(0);
    expect(delivered[1]).toMatchObject({ esm_class: 4, receipted_message_id: "m1", message_state: 2 });
  });
});

test("npm smpp gets a receipt of the simulator, with the parts of the addresses exchanged", async () => {
  const simulator = await simulate({ protocol: "smpp34", accounts: { agent: "secret" } });
  stopLater(() => simulator.close({ within: 20 }));
  const session = await boundSession(simulator.port, { interface_version: 0x34 });
  const receipt = new Promise<PDU>((resolve) => {
    session.on("deliver_sm", (pdu: PDU) => {
      session.send(pdu.response());
      resolve(pdu);
    });
  });
  const sender = { source_addr: "Shop", source_addr_ton: 5, source_addr_npi: 0 };
  const receiver = { destination_addr: "13800138000", dest_addr_ton: 1, dest_addr_npi: 1 };
  const submitted = await answer(session, "submit_sm", {
    ...sender,
    ...receiver,
    priority_flag: 2,
    registered_delivery: 1,
    short_message: TEXT,
  });
  expect(await receipt).toMatchObject({
    source_addr: "13800138000",
    source_addr_ton: 1,
    source_addr_npi: 1,
    destination_addr: "Shop",
    dest_addr_ton: 5,
    dest_addr_npi: 0,
    esm_class: 4,
    priority_flag: 0,
    registered_delivery: 0,
    receipted_message_id: submitted["message_id"],
  });
});

describe("npm smpp as a server", () => {
  test("accepts the bind, a text, a long text, link tests and the unbind", async () => {
    const { port, received, sessions } = await startNpmCenter();
    const delivered: smpp34.DeliverSm[] = [];
    const client = await connect(smpp34.esmeToSmsc, {
      host: "127.0.0.1",
      port,
      as: "transceiver",
      login: { systemId: "agent" },
      secrets: { password: "secret" },
      session: { times: { "enquire-link": 30 } },
      onDeliverSm: (message) => void delivered.push(message),
    });
    stopLater(() => client.destroy());
    const to = { destinationAddr: "13800138000" };
    const [response] = await client.submitSmText(TEXT, to);
    expect(response?.messageId).toBe("7");
    await client.submitSmText(LONG, to);
    await client.submitSmText("你好", to);
    const contents = received.filter(({ command }) => command === "submit_sm").map((pdu) => pdu["short_message"]);
    expect(contents).toMatchObject([{ message: TEXT }, {}, {}, {}, { message: "你好" }]);
    expect(
      contents
        .slice(1, 4)
        .map((each) => Reflect.get(Object(each), "message"))
        .join(""),
    ).toBe(LONG);

    const [session] = sessions;
    if (session === undefined) throw new Error("There is no session.");
    const answered = await answer(session, "deliver_sm", { source_addr: "13800138000", short_message: "TD" });
    expect([answered.command, answered.command_status]).toEqual(["deliver_sm_resp", 0]);
    expect(delivered.map((message) => smpp34.textOfDeliverSm(message))).toEqual([
      expect.objectContaining({ text: "TD" }),
    ]);
    expect((await answer(session, "enquire_link")).command_status).toBe(0);
    await until(() => received.some(({ command }) => command === "enquire_link"));
    await client.end();
    expect(received.at(-1)?.command).toBe("unbind");
  });

  test("rejects a wrong password, and a message with a status", async () => {
    const { port } = await startNpmCenter();
    const options = { host: "127.0.0.1", port, as: "transceiver", login: { systemId: "agent" } } as const;
    const wrong = connect(smpp34.esmeToSmsc, { ...options, secrets: { password: "wrong" } });
    await expect(wrong).rejects.toMatchObject({ code: "login-rejected" });
    const client = await connect(smpp34.esmeToSmsc, { ...options, secrets: { password: "secret" } });
    stopLater(() => client.destroy());
    const shortMessage = new TextEncoder().encode("x");
    const attempt = await client.trySubmitSm({ destinationAddr: "0", shortMessage });
    expect(attempt).toMatchObject({ ok: false, error: { arrived: "yes" } });
  });
});
