import { connect as connectSocket, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import {
  check,
  createConnect,
  createConnectResp,
  decodeTolerantFrom,
  encode,
  explainError,
  isComplete,
} from "../../../../generated/cmpp30/index.js";
import {
  DELIVER,
  flowErrorOf,
  startClient,
  startGateway,
  startPair,
  stopAll,
  stopLater,
  until,
} from "../../../helpers/flow/sockets/gateway.js";
import { startRawPeer } from "../../../helpers/flow/sockets/raw-peer.js";
import { SUBMIT } from "../../../helpers/values/submit.js";

/* Messages of the other side that deviate from the specification: read tolerantly, and checked against its rules. */

afterEach(stopAll);

const tolerant = { decodeTolerantFrom, isComplete };

describe("tolerant", () => {
  /** A gateway whose CMPP_SUBMIT_RESP has a Result of one byte, as in CMPP 2.0. */
  const narrowPeer = () =>
    startRawPeer((message, socket) => {
      const { sequenceId } = message;
      const authenticatorIsmg = new Uint8Array(16);
      if (message.name === "CMPP_CONNECT") return [createConnectResp({ sequenceId, status: 0, authenticatorIsmg })];
      if (message.name === "CMPP_SUBMIT") {
        socket.write(Uint8Array.of(0, 0, 0, 21, 128, 0, 0, 4, 0, 0, 0, message.sequenceId, 0, 0, 0, 0, 0, 0, 0, 9, 0));
      }
      return [];
    });

  test("lets a client read a response of another width, with a notice", async () => {
    const { client, notices } = await startClient(await narrowPeer(), { tolerant, serverDigest: "ignore" });
    expect(await client.submit(SUBMIT)).toMatchObject({ msgId: 9n, result: 0 });
    expect(notices.map(({ code }) => code)).toEqual(["deviation"]);
  });

  test("is not the default: such a response ends the session", async () => {
    const { client } = await startClient(await narrowPeer(), { reconnect: false });
    expect(await flowErrorOf(client.submit(SUBMIT))).toMatchObject({ code: "session-closed", arrived: "perhaps" });
  });

  /** Sends a login of version 2.0 with one byte too many, and returns the first bytes of the gateway. */
  const logInWithSurplus = async (port: number): Promise<readonly number[]> => {
    const socket: Socket = connectSocket(port, "127.0.0.1");
    socket.on("error", () => undefined);
    stopLater(() => void socket.destroy());
    const login = encode(
      createConnect({ sequenceId: 1, sourceAddr: "900002", authenticatorSource: new Uint8Array(16), timestamp: 0 }),
    );
    const octets = Uint8Array.of(...login, 0);
    octets[3] = octets.length;
    socket.write(octets);
    const received: number[] = [];
    socket.on("data", (chunk) => received.push(...Buffer.from(chunk)));
    await new Promise<void>((resolve) => socket.on("close", () => resolve()));
    return received;
  };

  test("lets a server answer a first message that deviates; otherwise it closes the connection", async () => {
    const strict = await startGateway();
    expect(await logInWithSurplus(strict.port)).toEqual([]);
    expect(strict.notices.map(({ code }) => code)).toEqual(["closed-before-login"]);
    const { port, notices } = await startGateway({ tolerant });
    // A CMPP_CONNECT_RESP: the account is unknown.
    expect((await logInWithSurplus(port)).slice(4, 16)).toEqual([128, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2]);
    expect(notices.map(({ code }) => code)).toEqual(["deviation", "login-rejected"]);
  });
});

describe("check", () => {
  const WRONG = { ...DELIVER, srcTerminalId: "1380013800O" };
  const RULE = "sender-in-digits";

  test("reports the rules that messages of the other side violate, after they were handled", async () => {
    const handled: string[] = [];
    const { client, session, notices, atGateway } = await startPair(
      { check },
      { check, onDeliver: ({ srcTerminalId }) => void handled.push(srcTerminalId) },
    );
    await session.deliver(WRONG);
    await session.deliver(DELIVER);
    await client.submit({ ...SUBMIT, destTerminalId: ["13800138000x"] });
    await until(() => notices.length + atGateway.length >= 2);
    expect(handled).toHaveLength(2);
    expect(notices).toMatchObject([{ code: "broken-rule", subject: WRONG, cause: { rule: RULE } }]);
    expect(atGateway).toMatchObject([{ code: "broken-rule", cause: { rule: "receivers-in-digits" } }]);
    expect(notices[0]?.message).toMatch(/^CMPP 3.0 CMPP_DELIVER: it violates rule sender-in-digits: [^%]+\.$/);
    expect(explainError(notices[0], "zh")).toMatch(/^CMPP 3.0 CMPP_DELIVER：违反规则sender-in-digits：[^%]+。$/);
  });

  test("is off by default", async () => {
    const { session, notices } = await startPair({}, { onDeliver: () => undefined });
    await session.deliver(WRONG);
    expect(notices).toEqual([]);
  });
});
