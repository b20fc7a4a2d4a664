// Generated from schema/cmpp/protocol.yaml. Do not edit: run `smswire generate`.

import { type Finding, refuseBroken } from "../runtime/meaning/index.js";
import { encode, type Message } from "./codec.js";
import { checkActiveTestResp } from "./rules/active-test-resp.js";
import { checkConnect } from "./rules/connect.js";
import { checkConnectResp } from "./rules/connect-resp.js";
import { checkDeliver } from "./rules/deliver.js";
import { checkDeliverResp } from "./rules/deliver-resp.js";
import { checkFwd } from "./rules/fwd.js";
import { checkFwdResp } from "./rules/fwd-resp.js";
import { checkGetMoRoute } from "./rules/get-mo-route.js";
import { checkGetMoRouteResp } from "./rules/get-mo-route-resp.js";
import { checkGetMtRoute } from "./rules/get-mt-route.js";
import { checkGetMtRouteResp } from "./rules/get-mt-route-resp.js";
import { checkMoRoute } from "./rules/mo-route.js";
import { checkMoRouteUpdate } from "./rules/mo-route-update.js";
import { checkMtRoute } from "./rules/mt-route.js";
import { checkMtRouteUpdate } from "./rules/mt-route-update.js";
import { checkQuery } from "./rules/query.js";
import { checkQueryResp } from "./rules/query-resp.js";
import { checkSubmit } from "./rules/submit.js";
import { checkSubmitResp } from "./rules/submit-resp.js";

/** What a message breaks of the rules of CMPP 3.0; nothing where all hold, and for messages without rules. */
export function check(message: Message): readonly Finding[] {
  switch (message.name) {
    case "CMPP_CONNECT":
      return checkConnect(message);
    case "CMPP_SUBMIT":
      return checkSubmit(message);
    case "CMPP_DELIVER":
      return checkDeliver(message);
    case "CMPP_QUERY":
      return checkQuery(message);
    case "CMPP_FWD":
      return checkFwd(message);
    case "CMPP_MT_ROUTE":
      return checkMtRoute(message);
    case "CMPP_MO_ROUTE":
      return checkMoRoute(message);
    case "CMPP_GET_MT_ROUTE":
      return checkGetMtRoute(message);
    case "CMPP_MT_ROUTE_UPDATE":
      return checkMtRouteUpdate(message);
    case "CMPP_MO_ROUTE_UPDATE":
      return checkMoRouteUpdate(message);
    case "CMPP_GET_MO_ROUTE":
      return checkGetMoRoute(message);
    case "CMPP_CONNECT_RESP":
      return checkConnectResp(message);
    case "CMPP_SUBMIT_RESP":
      return checkSubmitResp(message);
    case "CMPP_DELIVER_RESP":
      return checkDeliverResp(message);
    case "CMPP_QUERY_RESP":
      return checkQueryResp(message);
    case "CMPP_ACTIVE_TEST_RESP":
      return checkActiveTestResp(message);
    case "CMPP_FWD_RESP":
      return checkFwdResp(message);
    case "CMPP_GET_MT_ROUTE_RESP":
      return checkGetMtRouteResp(message);
    case "CMPP_GET_MO_ROUTE_RESP":
      return checkGetMoRouteResp(message);
    default:
      return [];
  }
}

/**
 * Writes any message as a frame of its own, as `encode` does, and besides refuses one that breaks a rule: throws
 * an EncodeError with the code broken-rule. Warnings pass.
 */
export function encodeChecked(message: Message): Uint8Array<ArrayBuffer> {
  const frame = encode(message);
  refuseBroken({ protocol: "cmpp30", title: "CMPP 3.0", messageName: message.name }, check(message));
  return frame;
}
