import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { fromHex } from "../../../generated/runtime/wire/index.js";

/* Messages of both versions that conform to every rule. */

const octets = (count: number): Uint8Array => new Uint8Array(count).fill(0x31);

const digest = fromHex("90d00c1d517abd0b4f65f6bcf8535d16") ?? octets(16);

const submit = {
  sequenceId: 1,
  serviceId: "TEST",
  feeUserType: 2,
  msgFmt: 0,
  msgSrc: "900001",
  feeType: "01",
  feeCode: "000000",
  srcId: "1068888",
  destTerminalId: ["13800138000"],
  msgContent: octets(5),
};

const deliver = {
  sequenceId: 2,
  msgId: 7n,
  destId: "1068888",
  serviceId: "TEST",
  srcTerminalId: "13800138000",
  msgContent: octets(5),
};

const fwd = {
  ...submit,
  msgId: 7n,
  sourceId: "001001",
  destinationId: "079101",
  nodesCount: 1,
  msgFwdType: 0,
  destId: ["13800138000"],
};

const connect = { sequenceId: 3, sourceAddr: "900001", authenticatorSource: digest, timestamp: 1021080510 };
const counters = { mtTlMsg: 1, mtTlusr: 1, mtScs: 1, mtWt: 0, mtFl: 0, moScs: 0, moWt: 0, moFl: 0 };
const query = { sequenceId: 4, time: "20261021" };
const gateway = { destinationId: "079101", gatewayIp: "10.0.0.1", gatewayPort: 7890 };
const mt = { ...gateway, startId: "1380", endId: "1389", areaCode: "0791" };
const mo = { ...gateway, spCode: "1068888", serviceId: "TEST", startCode: 0, endCode: 9 };
const update = { sequenceId: 5, updateType: 2, routeId: 7 };
const ask = { sequenceId: 6, sourceId: "079101" };
const route = { sequenceId: 6, routeId: 0, result: 0, routeTotal: 2, routeNumber: 1, timeStamp: "20261021080510" };

/** Sound messages of CMPP 2.0, by their names. */
export const sound20 = {
  CMPP_CONNECT: cmpp20.createConnect(connect),
  CMPP_CONNECT_RESP: cmpp20.createConnectResp({ sequenceId: 3, status: 0, authenticatorIsmg: digest }),
  CMPP_SUBMIT: cmpp20.createSubmit(submit),
  CMPP_DELIVER: cmpp20.createDeliver(deliver),
  CMPP_QUERY: cmpp20.createQuery(query),
  CMPP_QUERY_RESP: cmpp20.createQueryResp({ ...query, ...counters }),
  CMPP_ACTIVE_TEST_RESP: cmpp20.createActiveTestResp({ sequenceId: 9 }),
  CMPP_FWD: cmpp20.createFwd(fwd),
  CMPP_FWD_RESP: cmpp20.createFwdResp({ sequenceId: 1, msgId: 7n, result: 0 }),
  CMPP_MT_ROUTE: cmpp20.createMtRoute({ ...ask, terminalId: "13800138000" }),
  CMPP_MO_ROUTE: cmpp20.createMoRoute({ ...ask, spCode: "1068888", serviceId: "" }),
  CMPP_GET_ROUTE: cmpp20.createGetRoute({ ...ask, routeType: "MO" }),
  CMPP_MT_ROUTE_UPDATE: cmpp20.createMtRouteUpdate({ ...update, ...mt }),
  CMPP_MO_ROUTE_UPDATE: cmpp20.createMoRouteUpdate({ ...update, ...mo }),
} as const;

/** Sound messages of CMPP 3.0, by their names. */
export const sound30 = {
  CMPP_CONNECT: cmpp30.createConnect(connect),
  CMPP_CONNECT_RESP: cmpp30.createConnectResp({ sequenceId: 3, status: 0, authenticatorIsmg: digest }),
  CMPP_SUBMIT: cmpp30.createSubmit(submit),
  CMPP_SUBMIT_RESP: cmpp30.createSubmitResp({ sequenceId: 1, msgId: 7n, result: 0 }),
  CMPP_DELIVER: cmpp30.createDeliver(deliver),
  CMPP_DELIVER_RESP: cmpp30.createDeliverResp({ sequenceId: 2, msgId: 7n, result: 0 }),
  CMPP_QUERY: cmpp30.createQuery(query),
  CMPP_QUERY_RESP: cmpp30.createQueryResp({ ...query, ...counters }),
  CMPP_ACTIVE_TEST_RESP: cmpp30.createActiveTestResp({ sequenceId: 9 }),
  CMPP_FWD: cmpp30.createFwd(fwd),
  CMPP_FWD_RESP: cmpp30.createFwdResp({ sequenceId: 1, msgId: 7n, result: 0 }),
  CMPP_MT_ROUTE: cmpp30.createMtRoute({ ...ask, terminalId: "13800138000" }),
  CMPP_MO_ROUTE: cmpp30.createMoRoute({ ...ask, spCode: "1068888", serviceId: "" }),
  CMPP_GET_MT_ROUTE: cmpp30.createGetMtRoute({ ...ask, routeType: "MT" }),
  CMPP_GET_MT_ROUTE_RESP: cmpp30.createGetMtRouteResp({ ...route, ...mt, userType: 0 }),
  CMPP_GET_MO_ROUTE: cmpp30.createGetMoRoute({ ...ask, routeType: "MO" }),
  CMPP_GET_MO_ROUTE_RESP: cmpp30.createGetMoRouteResp({ ...route, ...mo, spId: "900001", spAccessType: 0 }),
  CMPP_MT_ROUTE_UPDATE: cmpp30.createMtRouteUpdate({ ...update, ...mt, userType: 0 }),
  CMPP_MO_ROUTE_UPDATE: cmpp30.createMoRouteUpdate({ ...update, ...mo, spId: "900001", spAccessType: 0 }),
} as const;
