// Generated from schema/cmpp/protocol.yaml. Do not edit: run `smswire generate`.

import { hasOwnValues, maskEach, maskNumber, maskOctets } from "../runtime/meaning/index.js";
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
 * A MT_Status_Report_60 for logs, also of a view, with these fields masked: Dest_terminal_Id. Nothing else
 * changes, and lengths stay as they are.
 */
export function redactMtStatusReport60(value: MtStatusReport60): MtStatusReport60 {
  return {
    ...value,
    msgId: value.msgId,
    stat: value.stat,
    submitTime: value.submitTime,
    doneTime: value.doneTime,
    destTerminalId: maskNumber(value.destTerminalId),
    smscSequence: value.smscSequence,
  };
}

/**
 * A MT_Status_Report_71 for logs, also of a view, with these fields masked: Dest_terminal_Id. Nothing else
 * changes, and lengths stay as they are.
 */
export function redactMtStatusReport71(value: MtStatusReport71): MtStatusReport71 {
  return {
    ...value,
    msgId: value.msgId,
    stat: value.stat,
    submitTime: value.submitTime,
    doneTime: value.doneTime,
    destTerminalId: maskNumber(value.destTerminalId),
    smscSequence: value.smscSequence,
  };
}

/**
 * A CMPP_CONNECT for logs, also of a view, with these fields masked: AuthenticatorSource. Nothing else changes,
 * and lengths stay as they are.
 */
export function redactConnect(value: Connect): Connect {
  return {
    ...value,
    name: value.name,
    sequenceId: value.sequenceId,
    sourceAddr: value.sourceAddr,
    authenticatorSource: maskOctets(value.authenticatorSource),
    version: value.version,
    timestamp: value.timestamp,
  };
}

/**
 * A CMPP_SUBMIT for logs, also of a view, with these fields masked: Fee_terminal_Id, Dest_terminal_Id,
 * Msg_Content. Nothing else changes, and lengths stay as they are.
 */
export function redactSubmit(value: Submit): Submit {
  return {
    ...value,
    name: value.name,
    sequenceId: value.sequenceId,
    msgId: value.msgId,
    pkTotal: value.pkTotal,
    pkNumber: value.pkNumber,
    registeredDelivery: value.registeredDelivery,
    msgLevel: value.msgLevel,
    serviceId: value.serviceId,
    feeUserType: value.feeUserType,
    feeTerminalId: maskNumber(value.feeTerminalId),
    feeTerminalType: value.feeTerminalType,
    tpPid: value.tpPid,
    tpUdhi: value.tpUdhi,
    msgFmt: value.msgFmt,
    msgSrc: value.msgSrc,
    feeType: value.feeType,
    feeCode: value.feeCode,
    validTime: value.validTime,
    atTime: value.atTime,
    srcId: value.srcId,
    destTerminalId: maskEach(value.destTerminalId, (each) => maskNumber(each)),
    destTerminalType: value.destTerminalType,
    msgContent: maskOctets(value.msgContent),
    linkId: value.linkId,
  };
}

/**
 * A CMPP_DELIVER for logs, also of a view, with these fields masked: Src_terminal_Id, Msg_Content. Nothing else
 * changes, and lengths stay as they are.
 */
export function redactDeliver(value: Deliver): Deliver {
  return {
    ...value,
    name: value.name,
    sequenceId: value.sequenceId,
    msgId: value.msgId,
    destId: value.destId,
    serviceId: value.serviceId,
    tpPid: value.tpPid,
    tpUdhi: value.tpUdhi,
    msgFmt: value.msgFmt,
    srcTerminalId: maskNumber(value.srcTerminalId),
    srcTerminalType: value.srcTerminalType,
    registeredDelivery: value.registeredDelivery,
    msgContent: maskOctets(value.msgContent),
    linkId: value.linkId,
  };
}

/**
 * A CMPP_FWD for logs, also of a view, with these fields masked: Fee_terminal_Id, Fee_terminal_Pseudo, Src_Id,
 * Src_Pseudo, Dest_Id, Dest_Pseudo, Msg_Content. Nothing else changes, and lengths stay as they are.
 */
export function redactFwd(value: Fwd): Fwd {
  return {
    ...value,
    name: value.name,
    sequenceId: value.sequenceId,
    sourceId: value.sourceId,
    destinationId: value.destinationId,
    nodesCount: value.nodesCount,
    msgFwdType: value.msgFwdType,
    msgId: value.msgId,
    pkTotal: value.pkTotal,
    pkNumber: value.pkNumber,
    registeredDelivery: value.registeredDelivery,
    msgLevel: value.msgLevel,
    serviceId: value.serviceId,
    feeUserType: value.feeUserType,
    feeTerminalId: maskNumber(value.feeTerminalId),
    feeTerminalPseudo: maskNumber(value.feeTerminalPseudo),
    feeTerminalUserType: value.feeTerminalUserType,
    tpPid: value.tpPid,
    tpUdhi: value.tpUdhi,
    msgFmt: value.msgFmt,
    msgSrc: value.msgSrc,
    feeType: value.feeType,
    feeCode: value.feeCode,
    validTime: value.validTime,
    atTime: value.atTime,
    srcId: maskNumber(value.srcId),
    srcPseudo: maskNumber(value.srcPseudo),
    srcUserType: value.srcUserType,
    srcType: value.srcType,
    destId: maskEach(value.destId, (each) => maskNumber(each)),
    destPseudo: maskNumber(value.destPseudo),
    destUserType: value.destUserType,
    msgContent: maskOctets(value.msgContent),
    linkId: value.linkId,
  };
}

/**
 * A CMPP_MT_ROUTE for logs, also of a view, with these fields masked: Terminal_Id. Nothing else changes, and
 * lengths stay as they are.
 */
export function redactMtRoute(value: MtRoute): MtRoute {
  return {
    ...value,
    name: value.name,
    sequenceId: value.sequenceId,
    sourceId: value.sourceId,
    terminalId: maskNumber(value.terminalId),
  };
}

/**
 * A CMPP_CONNECT_RESP for logs, also of a view, with these fields masked: AuthenticatorISMG. Nothing else
 * changes, and lengths stay as they are.
 */
export function redactConnectResp(value: ConnectResp): ConnectResp {
  return {
    ...value,
    name: value.name,
    sequenceId: value.sequenceId,
    status: value.status,
    authenticatorIsmg: maskOctets(value.authenticatorIsmg),
    version: value.version,
  };
}

/**
 * Any message for logs, with what the schema marks as personal or secret masked: a number shows its first three
 * and last four characters, or nothing if it has fewer than eleven digits, contents and digests become
 * asterisks, and so does the body of an unknown message. A view becomes an object with all its values. The
 * message itself stays as it is.
 */
export function redact(message: Message): Message {
  switch (message.name) {
    case "CMPP_CONNECT":
      return redactConnect(message);
    case "CMPP_TERMINATE":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
          };
    case "CMPP_SUBMIT":
      return redactSubmit(message);
    case "CMPP_DELIVER":
      return redactDeliver(message);
    case "CMPP_QUERY":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            time: message.time,
            queryType: message.queryType,
            queryCode: message.queryCode,
            reserve: message.reserve,
          };
    case "CMPP_CANCEL":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            msgId: message.msgId,
          };
    case "CMPP_ACTIVE_TEST":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
          };
    case "CMPP_FWD":
      return redactFwd(message);
    case "CMPP_MT_ROUTE":
      return redactMtRoute(message);
    case "CMPP_MO_ROUTE":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            sourceId: message.sourceId,
            spCode: message.spCode,
            serviceId: message.serviceId,
            serviceCode: message.serviceCode,
          };
    case "CMPP_GET_MT_ROUTE":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            sourceId: message.sourceId,
            routeType: message.routeType,
            lastRouteId: message.lastRouteId,
          };
    case "CMPP_MT_ROUTE_UPDATE":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            updateType: message.updateType,
            routeId: message.routeId,
            destinationId: message.destinationId,
            gatewayIp: message.gatewayIp,
            gatewayPort: message.gatewayPort,
            startId: message.startId,
            endId: message.endId,
            areaCode: message.areaCode,
            userType: message.userType,
          };
    case "CMPP_MO_ROUTE_UPDATE":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            updateType: message.updateType,
            routeId: message.routeId,
            destinationId: message.destinationId,
            gatewayIp: message.gatewayIp,
            gatewayPort: message.gatewayPort,
            spId: message.spId,
            spCode: message.spCode,
            spAccessType: message.spAccessType,
            serviceId: message.serviceId,
            startCode: message.startCode,
            endCode: message.endCode,
          };
    case "CMPP_PUSH_MT_ROUTE_UPDATE":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            updateType: message.updateType,
            routeId: message.routeId,
            destinationId: message.destinationId,
            gatewayIp: message.gatewayIp,
            gatewayPort: message.gatewayPort,
            startId: message.startId,
            endId: message.endId,
            areaCode: message.areaCode,
            userType: message.userType,
            timeStamp: message.timeStamp,
          };
    case "CMPP_PUSH_MO_ROUTE_UPDATE":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            updateType: message.updateType,
            routeId: message.routeId,
            destinationId: message.destinationId,
            gatewayIp: message.gatewayIp,
            gatewayPort: message.gatewayPort,
            spId: message.spId,
            spCode: message.spCode,
            spAccessType: message.spAccessType,
            serviceId: message.serviceId,
            startCode: message.startCode,
            endCode: message.endCode,
            timeStamp: message.timeStamp,
          };
    case "CMPP_GET_MO_ROUTE":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            sourceId: message.sourceId,
            routeType: message.routeType,
            lastRouteId: message.lastRouteId,
          };
    case "CMPP_CONNECT_RESP":
      return redactConnectResp(message);
    case "CMPP_TERMINATE_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
          };
    case "CMPP_SUBMIT_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            msgId: message.msgId,
            result: message.result,
          };
    case "CMPP_DELIVER_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            msgId: message.msgId,
            result: message.result,
          };
    case "CMPP_QUERY_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            time: message.time,
            queryType: message.queryType,
            queryCode: message.queryCode,
            mtTlMsg: message.mtTlMsg,
            mtTlusr: message.mtTlusr,
            mtScs: message.mtScs,
            mtWt: message.mtWt,
            mtFl: message.mtFl,
            moScs: message.moScs,
            moWt: message.moWt,
            moFl: message.moFl,
          };
    case "CMPP_CANCEL_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            successId: message.successId,
          };
    case "CMPP_ACTIVE_TEST_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            reserved: message.reserved,
          };
    case "CMPP_FWD_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            msgId: message.msgId,
            pkTotal: message.pkTotal,
            pkNumber: message.pkNumber,
            result: message.result,
          };
    case "CMPP_MT_ROUTE_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            routeId: message.routeId,
            destinationId: message.destinationId,
            gatewayIp: message.gatewayIp,
            gatewayPort: message.gatewayPort,
            startId: message.startId,
            endId: message.endId,
            areaCode: message.areaCode,
            result: message.result,
            userType: message.userType,
            timeStamp: message.timeStamp,
          };
    case "CMPP_MO_ROUTE_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            routeId: message.routeId,
            destinationId: message.destinationId,
            gatewayIp: message.gatewayIp,
            gatewayPort: message.gatewayPort,
            spId: message.spId,
            spCode: message.spCode,
            spAccessType: message.spAccessType,
            startCode: message.startCode,
            endCode: message.endCode,
            result: message.result,
            timeStamp: message.timeStamp,
          };
    case "CMPP_GET_MT_ROUTE_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            routeId: message.routeId,
            destinationId: message.destinationId,
            gatewayIp: message.gatewayIp,
            gatewayPort: message.gatewayPort,
            startId: message.startId,
            endId: message.endId,
            areaCode: message.areaCode,
            result: message.result,
            userType: message.userType,
            routeTotal: message.routeTotal,
            routeNumber: message.routeNumber,
            timeStamp: message.timeStamp,
          };
    case "CMPP_MT_ROUTE_UPDATE_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            result: message.result,
            routeId: message.routeId,
            timeStamp: message.timeStamp,
          };
    case "CMPP_MO_ROUTE_UPDATE_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            result: message.result,
            routeId: message.routeId,
            timeStamp: message.timeStamp,
          };
    case "CMPP_PUSH_MT_ROUTE_UPDATE_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            result: message.result,
          };
    case "CMPP_PUSH_MO_ROUTE_UPDATE_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            result: message.result,
          };
    case "CMPP_GET_MO_ROUTE_RESP":
      return hasOwnValues(message)
        ? message
        : {
            name: message.name,
            sequenceId: message.sequenceId,
            routeId: message.routeId,
            destinationId: message.destinationId,
            gatewayIp: message.gatewayIp,
            gatewayPort: message.gatewayPort,
            spId: message.spId,
            spCode: message.spCode,
            spAccessType: message.spAccessType,
            serviceId: message.serviceId,
            startCode: message.startCode,
            endCode: message.endCode,
            result: message.result,
            routeTotal: message.routeTotal,
            routeNumber: message.routeNumber,
            timeStamp: message.timeStamp,
          };
    case "unknown":
      return { ...message, body: maskOctets(message.body) };
    default:
      return message;
  }
}
