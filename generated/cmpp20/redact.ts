// Generated from schema/cmpp/protocol.yaml. Do not edit: run `smswire generate`.

import { maskNumber, maskOctets } from "../runtime/meaning/index.js";
import type { Message } from "./codec.js";
import type { Connect } from "./messages/connect.js";
import type { ConnectResp } from "./messages/connect-resp.js";
import type { Deliver } from "./messages/deliver.js";
import type { Fwd } from "./messages/fwd.js";
import type { MtRoute } from "./messages/mt-route.js";
import type { Submit } from "./messages/submit.js";
import type { MtStatusReport60 } from "./types/mt-status-report-60.js";
import type { MtStatusReport71 } from "./types/mt-status-report-71.js";

/**
 * A MT_Status_Report_60 for logs: Dest_terminal_Id are masked. Nothing else changes, and lengths stay as they
 * are.
 */
export function redactMtStatusReport60(value: MtStatusReport60): MtStatusReport60 {
  return {
    ...value,
    destTerminalId: maskNumber(value.destTerminalId),
  };
}

/**
 * A MT_Status_Report_71 for logs: Dest_terminal_Id are masked. Nothing else changes, and lengths stay as they
 * are.
 */
export function redactMtStatusReport71(value: MtStatusReport71): MtStatusReport71 {
  return {
    ...value,
    destTerminalId: maskNumber(value.destTerminalId),
  };
}

/** A CMPP_CONNECT for logs: AuthenticatorSource are masked. Nothing else changes, and lengths stay as they are. */
export function redactConnect(value: Connect): Connect {
  return {
    ...value,
    authenticatorSource: maskOctets(value.authenticatorSource),
  };
}

/**
 * A CMPP_SUBMIT for logs: Fee_terminal_Id, Dest_terminal_Id, Msg_Content are masked. Nothing else changes, and
 * lengths stay as they are.
 */
export function redactSubmit(value: Submit): Submit {
  return {
    ...value,
    feeTerminalId: maskNumber(value.feeTerminalId),
    destTerminalId: value.destTerminalId.map((each) => maskNumber(each)),
    msgContent: maskOctets(value.msgContent),
  };
}

/**
 * A CMPP_DELIVER for logs: Src_terminal_Id, Msg_Content are masked. Nothing else changes, and lengths stay as
 * they are.
 */
export function redactDeliver(value: Deliver): Deliver {
  return {
    ...value,
    srcTerminalId: maskNumber(value.srcTerminalId),
    msgContent: maskOctets(value.msgContent),
  };
}

/**
 * A CMPP_FWD for logs: Fee_terminal_Id, Src_Id, Dest_Id, Msg_Content are masked. Nothing else changes, and
 * lengths stay as they are.
 */
export function redactFwd(value: Fwd): Fwd {
  return {
    ...value,
    feeTerminalId: maskNumber(value.feeTerminalId),
    srcId: maskNumber(value.srcId),
    destId: value.destId.map((each) => maskNumber(each)),
    msgContent: maskOctets(value.msgContent),
  };
}

/** A CMPP_MT_ROUTE for logs: Terminal_Id are masked. Nothing else changes, and lengths stay as they are. */
export function redactMtRoute(value: MtRoute): MtRoute {
  return {
    ...value,
    terminalId: maskNumber(value.terminalId),
  };
}

/**
 * A CMPP_CONNECT_RESP for logs: AuthenticatorISMG are masked. Nothing else changes, and lengths stay as they
 * are.
 */
export function redactConnectResp(value: ConnectResp): ConnectResp {
  return {
    ...value,
    authenticatorIsmg: maskOctets(value.authenticatorIsmg),
  };
}

/**
 * Any message for logs, with what the schema marks as personal or secret masked: of numbers the first three and
 * the last four characters are left, contents and digests become asterisks, and so does the body of an unknown
 * message. The message itself stays as it is.
 */
export function redact(message: Message): Message {
  switch (message.name) {
    case "CMPP_CONNECT":
      return redactConnect(message);
    case "CMPP_SUBMIT":
      return redactSubmit(message);
    case "CMPP_DELIVER":
      return redactDeliver(message);
    case "CMPP_FWD":
      return redactFwd(message);
    case "CMPP_MT_ROUTE":
      return redactMtRoute(message);
    case "CMPP_CONNECT_RESP":
      return redactConnectResp(message);
    case "unknown":
      return { ...message, body: maskOctets(message.body) };
    default:
      return message;
  }
}
