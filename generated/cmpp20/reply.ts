// Generated from schema/cmpp/protocol.yaml. Do not edit: run `smswire generate`.

import { isObject } from "../runtime/octets/index.js";
import { unknownMessageFailure } from "../runtime/walk/index.js";
import { frameLayout } from "./layouts.js";
import type { ActiveTest } from "./messages/active-test.js";
import { type ActiveTestResp, type ActiveTestRespInit, createActiveTestResp } from "./messages/active-test-resp.js";
import type { Cancel } from "./messages/cancel.js";
import { type CancelResp, type CancelRespInit, createCancelResp } from "./messages/cancel-resp.js";
import type { Connect } from "./messages/connect.js";
import { type ConnectResp, type ConnectRespInit, createConnectResp } from "./messages/connect-resp.js";
import type { Deliver } from "./messages/deliver.js";
import { createDeliverResp, type DeliverResp, type DeliverRespInit } from "./messages/deliver-resp.js";
import type { Fwd } from "./messages/fwd.js";
import { createFwdResp, type FwdResp, type FwdRespInit } from "./messages/fwd-resp.js";
import type { GetRoute } from "./messages/get-route.js";
import { createGetRouteResp, type GetRouteResp, type GetRouteRespInit } from "./messages/get-route-resp.js";
import type { MoRoute } from "./messages/mo-route.js";
import { createMoRouteResp, type MoRouteResp, type MoRouteRespInit } from "./messages/mo-route-resp.js";
import type { MoRouteUpdate } from "./messages/mo-route-update.js";
import {
  createMoRouteUpdateResp,
  type MoRouteUpdateResp,
  type MoRouteUpdateRespInit,
} from "./messages/mo-route-update-resp.js";
import type { MtRoute } from "./messages/mt-route.js";
import { createMtRouteResp, type MtRouteResp, type MtRouteRespInit } from "./messages/mt-route-resp.js";
import type { MtRouteUpdate } from "./messages/mt-route-update.js";
import {
  createMtRouteUpdateResp,
  type MtRouteUpdateResp,
  type MtRouteUpdateRespInit,
} from "./messages/mt-route-update-resp.js";
import type { PushMoRouteUpdate } from "./messages/push-mo-route-update.js";
import {
  createPushMoRouteUpdateResp,
  type PushMoRouteUpdateResp,
  type PushMoRouteUpdateRespInit,
} from "./messages/push-mo-route-update-resp.js";
import type { PushMtRouteUpdate } from "./messages/push-mt-route-update.js";
import {
  createPushMtRouteUpdateResp,
  type PushMtRouteUpdateResp,
  type PushMtRouteUpdateRespInit,
} from "./messages/push-mt-route-update-resp.js";
import type { Query } from "./messages/query.js";
import { createQueryResp, type QueryResp, type QueryRespInit } from "./messages/query-resp.js";
import type { Submit } from "./messages/submit.js";
import { createSubmitResp, type SubmitResp, type SubmitRespInit } from "./messages/submit-resp.js";
import type { Terminate } from "./messages/terminate.js";
import { createTerminateResp, type TerminateResp, type TerminateRespInit } from "./messages/terminate-resp.js";

/** Requests by their names. */
export interface Requests {
  readonly CMPP_CONNECT: Connect;
  readonly CMPP_TERMINATE: Terminate;
  readonly CMPP_SUBMIT: Submit;
  readonly CMPP_DELIVER: Deliver;
  readonly CMPP_QUERY: Query;
  readonly CMPP_CANCEL: Cancel;
  readonly CMPP_ACTIVE_TEST: ActiveTest;
  readonly CMPP_FWD: Fwd;
  readonly CMPP_MT_ROUTE: MtRoute;
  readonly CMPP_MO_ROUTE: MoRoute;
  readonly CMPP_GET_ROUTE: GetRoute;
  readonly CMPP_MT_ROUTE_UPDATE: MtRouteUpdate;
  readonly CMPP_MO_ROUTE_UPDATE: MoRouteUpdate;
  readonly CMPP_PUSH_MT_ROUTE_UPDATE: PushMtRouteUpdate;
  readonly CMPP_PUSH_MO_ROUTE_UPDATE: PushMoRouteUpdate;
}

/** Responses by the names of their requests. */
export interface Responses {
  readonly CMPP_CONNECT: ConnectResp;
  readonly CMPP_TERMINATE: TerminateResp;
  readonly CMPP_SUBMIT: SubmitResp;
  readonly CMPP_DELIVER: DeliverResp;
  readonly CMPP_QUERY: QueryResp;
  readonly CMPP_CANCEL: CancelResp;
  readonly CMPP_ACTIVE_TEST: ActiveTestResp;
  readonly CMPP_FWD: FwdResp;
  readonly CMPP_MT_ROUTE: MtRouteResp;
  readonly CMPP_MO_ROUTE: MoRouteResp;
  readonly CMPP_GET_ROUTE: GetRouteResp;
  readonly CMPP_MT_ROUTE_UPDATE: MtRouteUpdateResp;
  readonly CMPP_MO_ROUTE_UPDATE: MoRouteUpdateResp;
  readonly CMPP_PUSH_MT_ROUTE_UPDATE: PushMtRouteUpdateResp;
  readonly CMPP_PUSH_MO_ROUTE_UPDATE: PushMoRouteUpdateResp;
}

/** What a response needs beside its sequence, by the names of the requests. */
export interface ReplyFields {
  readonly CMPP_CONNECT: Omit<ConnectRespInit, "sequenceId">;
  readonly CMPP_TERMINATE: Omit<TerminateRespInit, "sequenceId">;
  readonly CMPP_SUBMIT: Omit<SubmitRespInit, "sequenceId">;
  readonly CMPP_DELIVER: Omit<DeliverRespInit, "sequenceId">;
  readonly CMPP_QUERY: Omit<QueryRespInit, "sequenceId">;
  readonly CMPP_CANCEL: Omit<CancelRespInit, "sequenceId">;
  readonly CMPP_ACTIVE_TEST: Omit<ActiveTestRespInit, "sequenceId">;
  readonly CMPP_FWD: Omit<FwdRespInit, "sequenceId">;
  readonly CMPP_MT_ROUTE: Omit<MtRouteRespInit, "sequenceId">;
  readonly CMPP_MO_ROUTE: Omit<MoRouteRespInit, "sequenceId">;
  readonly CMPP_GET_ROUTE: Omit<GetRouteRespInit, "sequenceId">;
  readonly CMPP_MT_ROUTE_UPDATE: Omit<MtRouteUpdateRespInit, "sequenceId">;
  readonly CMPP_MO_ROUTE_UPDATE: Omit<MoRouteUpdateRespInit, "sequenceId">;
  readonly CMPP_PUSH_MT_ROUTE_UPDATE: Omit<PushMtRouteUpdateRespInit, "sequenceId">;
  readonly CMPP_PUSH_MO_ROUTE_UPDATE: Omit<PushMoRouteUpdateRespInit, "sequenceId">;
}

const replies: {
  readonly [Name in keyof Requests]: (request: Requests[Name], fields: ReplyFields[Name]) => Responses[Name];
} = {
  CMPP_CONNECT: ({ sequenceId }, fields) =>
    createConnectResp({
      sequenceId,
      status: fields.status,
      authenticatorIsmg: fields.authenticatorIsmg,
      version: fields.version,
    }),
  CMPP_TERMINATE: ({ sequenceId }) => createTerminateResp({ sequenceId }),
  CMPP_SUBMIT: ({ sequenceId }, fields) => createSubmitResp({ sequenceId, msgId: fields.msgId, result: fields.result }),
  CMPP_DELIVER: ({ sequenceId }, fields) =>
    createDeliverResp({ sequenceId, msgId: fields.msgId, result: fields.result }),
  CMPP_QUERY: ({ sequenceId }, fields) =>
    createQueryResp({
      sequenceId,
      time: fields.time,
      queryType: fields.queryType,
      queryCode: fields.queryCode,
      mtTlMsg: fields.mtTlMsg,
      mtTlusr: fields.mtTlusr,
      mtScs: fields.mtScs,
      mtWt: fields.mtWt,
      mtFl: fields.mtFl,
      moScs: fields.moScs,
      moWt: fields.moWt,
      moFl: fields.moFl,
    }),
  CMPP_CANCEL: ({ sequenceId }, fields) => createCancelResp({ sequenceId, successId: fields.successId }),
  CMPP_ACTIVE_TEST: ({ sequenceId }, fields) => createActiveTestResp({ sequenceId, reserved: fields.reserved }),
  CMPP_FWD: ({ sequenceId }, fields) =>
    createFwdResp({
      sequenceId,
      msgId: fields.msgId,
      pkTotal: fields.pkTotal,
      pkNumber: fields.pkNumber,
      result: fields.result,
    }),
  CMPP_MT_ROUTE: ({ sequenceId }, fields) =>
    createMtRouteResp({
      sequenceId,
      routeId: fields.routeId,
      destinationId: fields.destinationId,
      gatewayIp: fields.gatewayIp,
      gatewayPort: fields.gatewayPort,
      startId: fields.startId,
      endId: fields.endId,
      areaCode: fields.areaCode,
      result: fields.result,
    }),
  CMPP_MO_ROUTE: ({ sequenceId }, fields) =>
    createMoRouteResp({
      sequenceId,
      routeId: fields.routeId,
      destinationId: fields.destinationId,
      gatewayIp: fields.gatewayIp,
      gatewayPort: fields.gatewayPort,
      spId: fields.spId,
      startCode: fields.startCode,
      endCode: fields.endCode,
      result: fields.result,
    }),
  CMPP_GET_ROUTE: ({ sequenceId }, fields) =>
    createGetRouteResp({
      sequenceId,
      routeId: fields.routeId,
      destinationId: fields.destinationId,
      gatewayIp: fields.gatewayIp,
      gatewayPort: fields.gatewayPort,
      spCode: fields.spCode,
      serviceId: fields.serviceId,
      startCode: fields.startCode,
      endCode: fields.endCode,
      areaCode: fields.areaCode,
      result: fields.result,
    }),
  CMPP_MT_ROUTE_UPDATE: ({ sequenceId }, fields) => createMtRouteUpdateResp({ sequenceId, result: fields.result }),
  CMPP_MO_ROUTE_UPDATE: ({ sequenceId }, fields) => createMoRouteUpdateResp({ sequenceId, result: fields.result }),
  CMPP_PUSH_MT_ROUTE_UPDATE: ({ sequenceId }, fields) =>
    createPushMtRouteUpdateResp({ sequenceId, result: fields.result }),
  CMPP_PUSH_MO_ROUTE_UPDATE: ({ sequenceId }, fields) =>
    createPushMoRouteUpdateResp({ sequenceId, result: fields.result }),
};

/**
 * Makes the response that belongs to a request, such as a CMPP_CONNECT: only the right one, with the request's
 * sequence.
 */
export function reply<Name extends keyof Requests>(
  request: Requests[Name] & { readonly name: Name },
  fields: ReplyFields[Name],
): Responses[Name] {
  if (!isObject(request) || !Object.hasOwn(replies, request.name)) throw unknownMessageFailure(frameLayout, request);
  return replies[request.name](request, fields);
}
