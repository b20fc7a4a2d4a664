import { afterEach, describe, expect, test } from "vitest";
import {
  encodeMtStatusReport,
  LoginMode,
  type Message,
  packMsgId,
  readStatusReport,
  type SmgwHandlers,
  type SpHandlers,
  spToSmgw,
  Status,
  type Submit,
  submitReports,
} from "../../../generated/smgp303/index.js";
import type { Notice } from "../../../generated/runtime/flow/index.js";
import { connect, createServer, serve } from "../../../generated/runtime/node/index.js";
import { ReportMatcher } from "../../../generated/runtime/reports/index.js";
import { flowErrorOf, SECRETS, stopAll, stopLater, until } from "../../helpers/flow/sockets/gateway.js";
import { smgpReport } from "../../runtime/rules/smgp-cases.js";

/* Sessions of SMGP over sockets: logins in each mode, long texts with TLVs, reports, link tests and the end. */

afterEach(stopAll);

const QUICK = { times: { C: 40, T: 400, "login-time": 2400, "end-time": 400 }, sendings: 2 } as const;

const idOf = (serial: number): string =>
  packMsgId({ gateway: "010061", time: "10210805", serial: String(serial).padStart(6, "0") });

const fields = {
  needReport: 1,
  serviceId: "",
  feeType: "00",
  feeCode: "0",
  srcTermId: "1189003",
  destTermId: ["13300000000"],
  tlvs: { mServiceId: "P100" },
};

const message = {
  msgId: idOf(900_000),
  recvTime: "20261021080500",
  srcTermId: "13300000000",
  destTermId: "1189003",
  msgFormat: 0,
  msgContent: Uint8Array.of(0x54, 0x44),
};

const report = (id: string) => ({ ...message, isReport: 1, msgContent: encodeMtStatusReport({ ...smgpReport, id }) });

/** A gateway of one account, 118900, that counts identifiers up from `first`. */
async function startGateway(handlers: SmgwHandlers = {}, first = 1) {
  const submits: Submit[] = [];
  const notices: Notice<Message>[] = [];
  let next = first;
  const gateway = serve(spToSmgw, {
    account: ({ account }) => (account === "118900" ? { secrets: SECRETS } : null),
    session: QUICK,
    onSubmit: (submit) => {
      submits.push(submit);
      const msgId = idOf(next);
      next = (next + submit.destTermId.length) % 1_000_000;
      return { msgId };
    },
    onNotice: (notice) => notices.push(notice),
    ...handlers,
  });
  const server = createServer(gateway, { port: 0 });
  const { port } = await server.listen();
  stopLater(() => server.close({ within: 0 }));
  return { gateway, port, submits, notices };
}

async function startClient(port: number, loginMode: number, { shared = "888888", ...handlers }: ClientOptions = {}) {
  const client = await connect(spToSmgw, {
    host: "127.0.0.1",
    port,
    login: { clientId: "118900", loginMode },
    secrets: { shared },
    session: QUICK,
    serverDigest: "require",
    ...handlers,
  });
  stopLater(() => client.destroy());
  return client;
}

type ClientOptions = SpHandlers & { readonly shared?: string };

const NOT_ALLOWED = { code: "not-allowed", arrived: "no" };

describe("logins", () => {
  test.each(Object.entries(LoginMode))("a wrong secret is rejected: %s", async (_, mode) => {
    const { port, notices } = await startGateway();
    const error = await flowErrorOf(startClient(port, mode, { shared: "wrong-one" }));
    expect(error).toMatchObject({ code: "login-rejected", arrived: "no", response: { status: 21 } });
    expect(error.message).toBe(`SMGP 3.0.3 Login: 127.0.0.1:${port} rejects 118900: Status 21, Authentication failed.`);
    expect(JSON.stringify([error, notices])).not.toContain("wrong-one");
  });

  test("for sending and for receiving each allow only one direction", async () => {
    const delivered: string[] = [];
    const { gateway, port, submits } = await startGateway();
    const sender = await startClient(port, LoginMode.send);
    const [toSender] = gateway.sessions("118900");
    await sender.submit({ ...fields, msgFormat: 0, msgContent: Uint8Array.of(0x68) });
    expect(toSender && (await flowErrorOf(toSender.deliver(message)))).toMatchObject(NOT_ALLOWED);
    await sender.end();

    const receiver = await startClient(port, LoginMode.receive, {
      onDeliver: ({ srcTermId }) => void delivered.push(srcTermId),
    });
    const [toReceiver] = gateway.sessions("118900");
    expect(await toReceiver?.deliver(message)).toMatchObject({ name: "Deliver_Resp", msgId: message.msgId, status: 0 });
    expect(await flowErrorOf(receiver.submitText("hello", fields))).toMatchObject(NOT_ALLOWED);
    expect([submits.length, delivered]).toEqual([1, ["13300000000"]]);
    await receiver.end();
    expect(gateway.sessions()).toEqual([]);
  });
});

test("a long text has TLVs in each part, and its reports belong to its receivers", async () => {
  const { gateway, port, submits } = await startGateway({}, 999_999);
  const matcher = new ReportMatcher(submitReports, { onUnmet: () => undefined });
  const met: unknown[] = [];
  const client = await startClient(port, LoginMode.transmit, {
    onDeliver: async (deliver) => {
      const found = await matcher.reported(deliver);
      met.push(found === null ? null : [found.value, found.report.state, readStatusReport(deliver)?.kind]);
    },
  });
  const sent = { ...fields, destTermId: ["13300000000", "15300000000"] };
  const responses = await client.submitText("您的订单已发货，请注意查收。".repeat(6), sent);
  expect(submits.map(({ msgFormat, destTermId, tlvs }) => ({ msgFormat, count: destTermId.length, tlvs }))).toEqual(
    [1, 2].map((pkNumber) => ({
      msgFormat: 8,
      count: 2,
      tlvs: expect.objectContaining({ tpUdhi: 1, pkTotal: 2, pkNumber, mServiceId: "P100" }),
    })),
  );
  // The last six digits count up and wrap; those of the gateway and the time stay.
  expect(responses.map(({ msgId }) => msgId)).toEqual([idOf(999_999), idOf(1)]);
  for (const [index, response] of responses.entries()) await matcher.submitted(sent, response, `part ${index + 1}`);
  const [session] = gateway.sessions("118900");
  for (const serial of [999_999, 0, 2, 1, 3]) await session?.deliver(report(idOf(serial)));
  const delivered = (part: string): string[] => [part, "DELIVRD", "report"];
  const parts = ["part 1", "part 1", "part 2", "part 2"];
  expect(met).toEqual([...parts.map(delivered), null]);
});

test("a busy gateway gets a message again, and a request that no handler takes is rejected", async () => {
  let submits = 0;
  const { gateway, port } = await startGateway({
    onSubmit: () => ({ msgId: idOf(7), status: submits++ === 0 ? Status.systemBusy : Status.ok }),
  });
  const client = await startClient(port, LoginMode.transmit);
  const response = await client.submit({ ...fields, msgFormat: 0, msgContent: Uint8Array.of(0x68) });
  expect([response.status, submits]).toEqual([0, 2]);
  const [session] = gateway.sessions("118900");
  expect(session && (await flowErrorOf(session.deliver(message)))).toMatchObject({
    code: "rejected",
    response: { msgId: message.msgId, status: Status.invalidCommand },
  });
});

test("both sides test the link, and either ends the session", async () => {
  const { gateway, port, notices } = await startGateway();
  const first = await startClient(port, LoginMode.transmit);
  const [session] = gateway.sessions("118900");
  const before = [first.counters.framesIn, session?.counters.framesIn ?? 0];
  const after = (): number[] => [first.counters.framesIn, session?.counters.framesIn ?? 0];
  await until(() => after().every((frames, index) => frames > (before[index] ?? 0) + 1));
  await first.end();
  expect(gateway.sessions()).toEqual([]);

  const second = await startClient(port, LoginMode.receive);
  await gateway.sessions("118900")[0]?.end();
  expect(gateway.sessions()).toEqual([]);
  await second.end();
  expect(notices).toEqual([]);
});
