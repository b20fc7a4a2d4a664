import { encodeMtStatusReport } from "../../../generated/smgp303/index.js";

/* Valid messages of SMGP, and for each rule a change that violates only it. */

const reserve = "";
const msgId = "01000210211234000007";
const number = "13800138000";

const octets = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

/** A user data header of a long message, and a text. */
const PART = octets(5, 0, 3, 1, 2, 1, 0x31, 0x32);

/** A report that keeps every rule. */
export const smgpReport = {
  idKey: "id:",
  id: msgId,
  subKey: " sub:",
  sub: "001",
  dlvrdKey: " dlvrd:",
  dlvrd: "001",
  submitDateKey: " Submit date:",
  submitDate: "2610211234",
  doneDateKey: " done date:",
  doneDate: "2610211235",
  statKey: " stat:",
  stat: "DELIVRD",
  errKey: " err:",
  err: "000",
  txtKey: " Text:",
  txt: "012",
};

const REPORT = encodeMtStatusReport(smgpReport);

/** What requests and responses about routes hold. */
const route = {
  status: 0,
  updateType: 1,
  routeId: 7,
  srcGatewayId: "010061",
  queryTermId: "1189003",
  lastRouteId: 0,
  destGatewayId: "021061",
  destGatewayIp: "10.0.0.1",
  destGatewayPort: 8900,
  termRangeId: "133",
  provinceCode: "021",
  userType: 0,
  spId: "SP",
  spCode: "1189003",
  spAccessType: 0,
  spType: 1,
  routeTotal: 2,
  routeNumber: 2,
  time: "20261021123400",
};

const query = { queryTime: "20261021", queryType: 0, queryCode: "", reserve };

const charges = { serviceId: "SVC", feeType: "03", feeCode: "10", fixedFee: "500", chargeTermId: "" };

const content = { msgFormat: 0, msgContent: octets(0x31, 0x32), reserve, tlvs: null };

/** Messages that keep every rule, by their wire names; others hold a route. */
export const smgpMessages: Readonly<Record<string, object>> = {
  Login: { clientId: "118900", authenticatorClient: octets(...Array(16).keys()), loginMode: 2, timeStamp: 1021123400 },
  Login_Resp: { status: 0, authenticatorServer: octets(...Array(16).keys()), serverVersion: 0x30 },
  Submit: {
    msgType: 6,
    needReport: 1,
    priority: 1,
    ...charges,
    ...content,
    validTime: "261031235959032+",
    atTime: "",
    srcTermId: "1189003",
    destTermId: [number],
  },
  Deliver: { msgId, isReport: 0, ...content, recvTime: "20261021123400", srcTermId: number, destTermId: "1189003" },
  Forward: {
    msgId,
    destSmgwNo: "021061",
    srcSmgwNo: "010061",
    smcNo: "",
    msgType: 6,
    reportFlag: 2,
    priority: 1,
    ...charges,
    ...content,
    validTime: "",
    atTime: "",
    srcTermId: "1189003",
    destTermId: number,
  },
  Forward_Resp: { msgId, status: 0, tlvs: null },
  Query: query,
  Query_Resp: query,
  Get_All_TE_Route: { ...route, routeType: "TE" },
  Get_All_SP_Route: { ...route, routeType: "SP" },
  "": route,
};

/** Changes that violate only one rule: by the rule, or by the message and the rule. */
export const violations: Readonly<Record<string, object>> = {
  "client-given": { clientId: "" },
  "Login digest-given": { authenticatorClient: new Uint8Array(16) },
  "digest-given": { authenticatorServer: new Uint8Array(16) },
  "no-digest-on-failure": { status: 21 },
  "known-mode": { loginMode: 3 },
  "version-of-protocol": { clientVersion: 0x20 },
  "timestamp-date": { timeStamp: 230123400 },
  "timestamp-time": { timeStamp: 1021240000 },
  "known-message-type": { msgType: 5 },
  "known-report-request": { needReport: 2 },
  "known-report-flag": { reportFlag: 3 },
  "known-report-mark": { isReport: 2 },
  "known-priority": { priority: 4 },
  "Submit service-given": { serviceId: "" },
  "known-fee-type": { feeType: "04" },
  "fee-in-digits": { feeCode: "1.5" },
  "fee-given": { feeCode: "" },
  "fixed-fee-in-digits": { fixedFee: "5x" },
  "fixed-fee-given": { fixedFee: "" },
  receivers: { destTermId: [] },
  "receivers-in-digits": { destTermId: ["86x"] },
  "sender-in-digits": { srcTermId: "+86" },
  "receiver-in-digits": { destTermId: "+86" },
  "charged-number-in-digits": { chargeTermId: "+86" },
  "charged-number-given": { tlvs: { chargeUserType: 3 } },
  "charged-pseudo-number-given": { tlvs: { chargeTermType: 1 } },
  "receiver-pseudo-numbers-given": { tlvs: { destTermType: 1 } },
  "sender-pseudo-number-given": { tlvs: { srcTermType: 1 } },
  "parts-together": { tlvs: { pkTotal: 2 } },
  "part-number": { tlvs: { pkTotal: 2, pkNumber: 0 } },
  "part-within-total": { tlvs: { pkTotal: 2, pkNumber: 3 } },
  "passed-gateways": { tlvs: { nodesCount: 0 } },
  "gateways-in-digits": { destSmgwNo: "Shanghai" },
  "header-indicator": { tlvs: { tpUdhi: 2 } },
  "header-without-indicator": { msgContent: PART },
  "header-within-content": { tlvs: { tpUdhi: 1 }, msgFormat: 4, msgContent: octets(6, 1) },
  "known-format": { msgFormat: 1 },
  "content-length": { msgContent: new Uint8Array(141) },
  "whole-characters": { msgFormat: 8, msgContent: octets(1, 2, 3) },
  "whole-characters-after-header": { msgFormat: 8, tlvs: { tpUdhi: 1 }, msgContent: octets(1, 0, 3) },
  "report-format": { isReport: 1, reportFlag: 0, msgFormat: 8, msgContent: REPORT },
  "report-octets": { isReport: 1, reportFlag: 0, msgContent: REPORT.subarray(0, 110) },
  "valid-time": { validTime: "261031235959000" },
  "send-time": { atTime: "0" },
  "receive-time": { recvTime: "202610211234" },
  "reserve-empty": { reserve: "0" },
  "day-in-digits": { queryTime: "2026-1-1" },
  "day-in-calendar": { queryTime: "20260431" },
  "known-query": { queryType: 2 },
  "Query service-given": { queryType: 1 },
  "gateway-in-digits": { srcGatewayId: "0100x1", destGatewayId: "21061" },
  "number-in-digits": { queryTermId: "" },
  "segment-in-digits": { termRangeId: "133x" },
  "route-within-total": { routeNumber: 3 },
  "time-in-digits": { time: "2026102112340" },
  "route-type": { routeType: "GW" },
  "known-access-type": { spAccessType: 2 },
  "known-sp-type": { spType: 2 },
  "sp-number-in-digits": { spCode: "" },
  "known-update": { updateType: 3 },
  "no-number-for-new-route": { updateType: 0 },
};

/** Changes of a report that violate only one rule. */
export const reportViolations: Readonly<Record<string, object>> = {
  "keys-as-printed": { statKey: " Stat:" },
  "counts-in-digits": { sub: "1" },
  "submit-date-in-digits": { submitDate: "261021123" },
  "done-date-in-digits": { doneDate: "" },
  "known-state": { stat: "MK:0001" },
  "error-in-digits": { err: "E" },
};
