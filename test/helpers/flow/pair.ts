import type { Message } from "../../../generated/cmpp30/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import {
  collect,
  type Received,
  Session,
  type SessionEvent,
  type SessionSettings,
  type Side,
} from "../../../generated/runtime/flow/index.js";
import { Clock } from "./clock.js";
import { CONNECT, spToIsmg } from "./cmpp30-table.js";

/** A session with the list of its calls. */
export interface Recorded {
  readonly session: Session<Message>;
  readonly events: SessionEvent<Message>[];
}

/** A session of CMPP 3.0. */
export function sessionOf(side: Side, clock: Clock, settings: SessionSettings = {}, table = spToIsmg): Recorded {
  const events: SessionEvent<Message>[] = [];
  const session = new Session({ table, side, sink: collect(events), settings, now: clock.read });
  return { session, events };
}

/** The bytes that a session wants to write. */
export function takeBytes(session: Session<Message>): Uint8Array {
  const chunks: Uint8Array[] = [];
  session.takeOutput((octets, done) => {
    chunks.push(octets.slice());
    done();
  });
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}

/** The messages that a session wants to write. */
export function takeMessages(session: Session<Message>): Message[] {
  const messages: Message[] = [];
  cmpp30.decodeEach(cmpp30.createSplitter(), takeBytes(session), (message) => messages.push(message));
  return messages;
}

/** Passes bytes between two sessions until both are silent. */
export function exchange(one: Session<Message>, other: Session<Message>): void {
  while (one.hasOutput || other.hasOutput) {
    other.receive(takeBytes(one));
    one.receive(takeBytes(other));
  }
}

/** The fields of a login. */
export const LOGIN: cmpp30.ConnectInit = {
  sequenceId: 0,
  sourceAddr: "900001",
  authenticatorSource: new Uint8Array(16),
  timestamp: 1130120000,
};

/** The fields of a SUBMIT. */
export function submitFields(text = "hello", receivers: readonly string[] = ["13800138000"]): cmpp30.SubmitInit {
  return {
    sequenceId: 0,
    serviceId: "HELP",
    feeUserType: 0,
    msgSrc: "900001",
    feeType: "01",
    feeCode: "0",
    srcId: "10086",
    msgContent: new TextEncoder().encode(text),
    destTerminalId: receivers,
  };
}

/** The fields of a DELIVER. */
export function deliverFields(text = "hello"): cmpp30.DeliverInit {
  return {
    sequenceId: 0,
    msgId: 7n,
    destId: "10086",
    serviceId: "HELP",
    srcTerminalId: "13800138000",
    msgContent: new TextEncoder().encode(text),
  };
}

/** The response that accepts a request, or not. */
export function responseTo(request: Message, result = 0): Message {
  const { sequenceId } = request;
  switch (request.name) {
    case "CMPP_CONNECT":
      return cmpp30.createConnectResp({ sequenceId, status: result, authenticatorIsmg: new Uint8Array(16) });
    case "CMPP_SUBMIT":
      return cmpp30.createSubmitResp({ sequenceId, msgId: 1n, result });
    case "CMPP_DELIVER":
      return cmpp30.createDeliverResp({ sequenceId, msgId: request.msgId, result });
    case "CMPP_CANCEL":
      return cmpp30.createCancelResp({ sequenceId, successId: result });
    default:
      throw new Error(`No response to ${request.name}.`);
  }
}

/** The requests of the other side that a session got. */
export function receivedOf({ events }: Recorded): Received<Message>[] {
  return events.flatMap((each) => (each.event === "received" ? [each.request] : []));
}

/** Answers the requests of the other side that have no response. */
export function answerAll(recorded: Recorded, result = 0): void {
  for (const received of receivedOf(recorded)) {
    if (received.isOpen) recorded.session.respond(received, responseTo(received.request, result));
  }
}

/** An SP and an ISMG after the login. */
export function loggedIn(settings: SessionSettings = {}, clock = new Clock(), table = spToIsmg): Pair {
  const client = sessionOf("client", clock, settings, table);
  const server = sessionOf("server", clock, settings, table);
  client.session.request(CONNECT, LOGIN);
  exchange(client.session, server.session);
  answerAll(server);
  exchange(client.session, server.session);
  client.events.length = 0;
  server.events.length = 0;
  return { clock, client, server };
}

/** Two sessions of one connection. */
export interface Pair {
  readonly clock: Clock;
  readonly client: Recorded;
  readonly server: Recorded;
}
