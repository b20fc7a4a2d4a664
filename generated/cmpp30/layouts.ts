// Generated from schema/cmpp/protocol.yaml. Do not edit: run `smswire generate`.

import type { FrameLayout, MessageLayout, ProtocolLayout, StructureLayout } from "../runtime/walk/index.js";

/** How every frame of CMPP 3.0 begins. */
export const frameLayout: FrameLayout = {
  protocol: "cmpp30",
  title: "CMPP 3.0",
  byteOrder: "big-endian",
  length: { field: "Total_Length", offset: 0, octets: 4 },
  command: { field: "Command_Id", offset: 4 },
  leastOctets: 12,
  greatestOctets: 8578,
  header: [
    { name: "Total_Length", property: "totalLength", kind: "integer", octets: 4, signed: false, role: "length" },
    { name: "Command_Id", property: "commandId", kind: "integer", octets: 4, signed: false, role: "command" },
    { name: "Sequence_Id", property: "sequenceId", kind: "integer", octets: 4, signed: false },
  ],
};

/** How a MO_Status_Report stands on the wire. */
export const moStatusReportLayout: StructureLayout = {
  kind: "structure",
  name: "MO_Status_Report",
  property: "",
  fields: [
    { name: "Msg_Id", property: "msgId", kind: "integer", octets: 8, signed: false },
    { name: "Stat", property: "stat", kind: "octet-string", octets: 7 },
    { name: "CMPP_DELIVER_time", property: "cmppDeliverTime", kind: "octet-string", octets: 10 },
    { name: "CMPP_DELIVER_RESP_time", property: "cmppDeliverRespTime", kind: "octet-string", octets: 10 },
    { name: "Dest_Id", property: "destId", kind: "octet-string", octets: 21 },
    { name: "Reserved", property: "reserved", kind: "octet-string", octets: 4 },
  ],
};

/** How a MT_Status_Report_60 stands on the wire. */
export const mtStatusReport60Layout: StructureLayout = {
  kind: "structure",
  name: "MT_Status_Report_60",
  property: "",
  fields: [
    { name: "Msg_Id", property: "msgId", kind: "integer", octets: 8, signed: false },
    { name: "Stat", property: "stat", kind: "octet-string", octets: 7 },
    { name: "Submit_time", property: "submitTime", kind: "octet-string", octets: 10 },
    { name: "Done_time", property: "doneTime", kind: "octet-string", octets: 10 },
    { name: "Dest_terminal_Id", property: "destTerminalId", kind: "octet-string", octets: 21 },
    { name: "SMSC_sequence", property: "smscSequence", kind: "integer", octets: 4, signed: false },
  ],
};

/** How a MT_Status_Report_71 stands on the wire. */
export const mtStatusReport71Layout: StructureLayout = {
  kind: "structure",
  name: "MT_Status_Report_71",
  property: "",
  fields: [
    { name: "Msg_Id", property: "msgId", kind: "integer", octets: 8, signed: false },
    { name: "Stat", property: "stat", kind: "octet-string", octets: 7 },
    { name: "Submit_time", property: "submitTime", kind: "octet-string", octets: 10 },
    { name: "Done_time", property: "doneTime", kind: "octet-string", octets: 10 },
    { name: "Dest_terminal_Id", property: "destTerminalId", kind: "octet-string", octets: 32 },
    { name: "SMSC_sequence", property: "smscSequence", kind: "integer", octets: 4, signed: false },
  ],
};

/** How a CMPP_CONNECT stands on the wire. */
export const connectLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_CONNECT",
  commandId: 0x00000001,
  fields: [
    { name: "Source_Addr", property: "sourceAddr", kind: "octet-string", octets: 6 },
    { name: "AuthenticatorSource", property: "authenticatorSource", kind: "octets", octets: 16 },
    { name: "Version", property: "version", kind: "integer", octets: 1, signed: false },
    { name: "Timestamp", property: "timestamp", kind: "integer", octets: 4, signed: false },
  ],
};

/** How a CMPP_TERMINATE stands on the wire. */
export const terminateLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_TERMINATE",
  commandId: 0x00000002,
  fields: [],
};

/** How a CMPP_SUBMIT stands on the wire. */
export const submitLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_SUBMIT",
  commandId: 0x00000004,
  fields: [
    { name: "Msg_Id", property: "msgId", kind: "integer", octets: 8, signed: false },
    { name: "Pk_total", property: "pkTotal", kind: "integer", octets: 1, signed: false },
    { name: "Pk_number", property: "pkNumber", kind: "integer", octets: 1, signed: false },
    { name: "Registered_Delivery", property: "registeredDelivery", kind: "integer", octets: 1, signed: false },
    { name: "Msg_level", property: "msgLevel", kind: "integer", octets: 1, signed: false },
    { name: "Service_Id", property: "serviceId", kind: "octet-string", octets: 10 },
    { name: "Fee_UserType", property: "feeUserType", kind: "integer", octets: 1, signed: false },
    { name: "Fee_terminal_Id", property: "feeTerminalId", kind: "octet-string", octets: 32 },
    { name: "Fee_terminal_type", property: "feeTerminalType", kind: "integer", octets: 1, signed: false },
    { name: "TP_pId", property: "tpPid", kind: "integer", octets: 1, signed: false },
    { name: "TP_udhi", property: "tpUdhi", kind: "integer", octets: 1, signed: false },
    { name: "Msg_Fmt", property: "msgFmt", kind: "integer", octets: 1, signed: false },
    { name: "Msg_src", property: "msgSrc", kind: "octet-string", octets: 6 },
    { name: "FeeType", property: "feeType", kind: "octet-string", octets: 2 },
    { name: "FeeCode", property: "feeCode", kind: "octet-string", octets: 6 },
    { name: "ValId_Time", property: "validTime", kind: "octet-string", octets: 17 },
    { name: "At_Time", property: "atTime", kind: "octet-string", octets: 17 },
    { name: "Src_Id", property: "srcId", kind: "octet-string", octets: 21 },
    {
      name: "DestUsr_tl",
      property: "destUsrTl",
      kind: "integer",
      octets: 1,
      signed: false,
      counts: "Dest_terminal_Id",
    },
    {
      name: "Dest_terminal_Id",
      property: "destTerminalId",
      kind: "list",
      counter: "DestUsr_tl",
      element: { name: "", property: "", kind: "octet-string", octets: 32 },
    },
    { name: "Dest_terminal_type", property: "destTerminalType", kind: "integer", octets: 1, signed: false },
    { name: "Msg_Length", property: "msgLength", kind: "integer", octets: 1, signed: false, counts: "Msg_Content" },
    { name: "Msg_Content", property: "msgContent", kind: "octets", octets: { counter: "Msg_Length" } },
    { name: "LinkID", property: "linkId", kind: "octet-string", octets: 20 },
  ],
};

/** How a CMPP_DELIVER stands on the wire. */
export const deliverLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_DELIVER",
  commandId: 0x00000005,
  fields: [
    { name: "Msg_Id", property: "msgId", kind: "integer", octets: 8, signed: false },
    { name: "Dest_Id", property: "destId", kind: "octet-string", octets: 21 },
    { name: "Service_Id", property: "serviceId", kind: "octet-string", octets: 10 },
    { name: "TP_pid", property: "tpPid", kind: "integer", octets: 1, signed: false },
    { name: "TP_udhi", property: "tpUdhi", kind: "integer", octets: 1, signed: false },
    { name: "Msg_Fmt", property: "msgFmt", kind: "integer", octets: 1, signed: false },
    { name: "Src_terminal_Id", property: "srcTerminalId", kind: "octet-string", octets: 32 },
    { name: "Src_terminal_type", property: "srcTerminalType", kind: "integer", octets: 1, signed: false },
    { name: "Registered_Delivery", property: "registeredDelivery", kind: "integer", octets: 1, signed: false },
    { name: "Msg_Length", property: "msgLength", kind: "integer", octets: 1, signed: false, counts: "Msg_Content" },
    { name: "Msg_Content", property: "msgContent", kind: "octets", octets: { counter: "Msg_Length" } },
    { name: "LinkID", property: "linkId", kind: "octet-string", octets: 20 },
  ],
};

/** How a CMPP_QUERY stands on the wire. */
export const queryLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_QUERY",
  commandId: 0x00000006,
  fields: [
    { name: "Time", property: "time", kind: "octet-string", octets: 8 },
    { name: "Query_Type", property: "queryType", kind: "integer", octets: 1, signed: false },
    { name: "Query_Code", property: "queryCode", kind: "octet-string", octets: 10 },
    { name: "Reserve", property: "reserve", kind: "octet-string", octets: 8 },
  ],
};

/** How a CMPP_CANCEL stands on the wire. */
export const cancelLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_CANCEL",
  commandId: 0x00000007,
  fields: [{ name: "Msg_Id", property: "msgId", kind: "integer", octets: 8, signed: false }],
};

/** How a CMPP_ACTIVE_TEST stands on the wire. */
export const activeTestLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_ACTIVE_TEST",
  commandId: 0x00000008,
  fields: [],
};

/** How a CMPP_FWD stands on the wire. */
export const fwdLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_FWD",
  commandId: 0x00000009,
  fields: [
    { name: "Source_Id", property: "sourceId", kind: "octet-string", octets: 6 },
    { name: "Destination_Id", property: "destinationId", kind: "octet-string", octets: 6 },
    { name: "NodesCount", property: "nodesCount", kind: "integer", octets: 1, signed: false },
    { name: "Msg_Fwd_Type", property: "msgFwdType", kind: "integer", octets: 1, signed: false },
    { name: "Msg_Id", property: "msgId", kind: "integer", octets: 8, signed: false },
    { name: "Pk_total", property: "pkTotal", kind: "integer", octets: 1, signed: false },
    { name: "Pk_number", property: "pkNumber", kind: "integer", octets: 1, signed: false },
    { name: "Registered_Delivery", property: "registeredDelivery", kind: "integer", octets: 1, signed: false },
    { name: "Msg_level", property: "msgLevel", kind: "integer", octets: 1, signed: false },
    { name: "Service_Id", property: "serviceId", kind: "octet-string", octets: 10 },
    { name: "Fee_UserType", property: "feeUserType", kind: "integer", octets: 1, signed: false },
    { name: "Fee_terminal_Id", property: "feeTerminalId", kind: "octet-string", octets: 21 },
    { name: "Fee_terminal_Pseudo", property: "feeTerminalPseudo", kind: "octet-string", octets: 32 },
    { name: "Fee_terminal_UserType", property: "feeTerminalUserType", kind: "integer", octets: 1, signed: false },
    { name: "TP_pid", property: "tpPid", kind: "integer", octets: 1, signed: false },
    { name: "TP_udhi", property: "tpUdhi", kind: "integer", octets: 1, signed: false },
    { name: "Msg_Fmt", property: "msgFmt", kind: "integer", octets: 1, signed: false },
    { name: "Msg_src", property: "msgSrc", kind: "octet-string", octets: 6 },
    { name: "FeeType", property: "feeType", kind: "octet-string", octets: 2 },
    { name: "FeeCode", property: "feeCode", kind: "octet-string", octets: 6 },
    { name: "Valid_Time", property: "validTime", kind: "octet-string", octets: 17 },
    { name: "At_Time", property: "atTime", kind: "octet-string", octets: 17 },
    { name: "Src_Id", property: "srcId", kind: "octet-string", octets: 21 },
    { name: "Src_Pseudo", property: "srcPseudo", kind: "octet-string", octets: 32 },
    { name: "Src_UserType", property: "srcUserType", kind: "integer", octets: 1, signed: false },
    { name: "Src_type", property: "srcType", kind: "integer", octets: 1, signed: false },
    { name: "DestUsr_tl", property: "destUsrTl", kind: "integer", octets: 1, signed: false, counts: "Dest_Id" },
    {
      name: "Dest_Id",
      property: "destId",
      kind: "list",
      counter: "DestUsr_tl",
      element: { name: "", property: "", kind: "octet-string", octets: 21 },
    },
    { name: "Dest_Pseudo", property: "destPseudo", kind: "octet-string", octets: 32 },
    { name: "Dest_UserType", property: "destUserType", kind: "integer", octets: 1, signed: false },
    { name: "Msg_Length", property: "msgLength", kind: "integer", octets: 1, signed: false, counts: "Msg_Content" },
    { name: "Msg_Content", property: "msgContent", kind: "octets", octets: { counter: "Msg_Length" } },
    { name: "LinkID", property: "linkId", kind: "octet-string", octets: 20 },
  ],
};

/** How a CMPP_MT_ROUTE stands on the wire. */
export const mtRouteLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_MT_ROUTE",
  commandId: 0x00000010,
  fields: [
    { name: "Source_Id", property: "sourceId", kind: "octet-string", octets: 6 },
    { name: "Terminal_Id", property: "terminalId", kind: "octet-string", octets: 21 },
  ],
};

/** How a CMPP_MO_ROUTE stands on the wire. */
export const moRouteLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_MO_ROUTE",
  commandId: 0x00000011,
  fields: [
    { name: "Source_Id", property: "sourceId", kind: "octet-string", octets: 6 },
    { name: "SP_Code", property: "spCode", kind: "octet-string", octets: 21 },
    { name: "Service_Id", property: "serviceId", kind: "octet-string", octets: 10 },
    { name: "Service_Code", property: "serviceCode", kind: "integer", octets: 4, signed: false },
  ],
};

/** How a CMPP_GET_MT_ROUTE stands on the wire. */
export const getMtRouteLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_GET_MT_ROUTE",
  commandId: 0x00000012,
  fields: [
    { name: "Source_Id", property: "sourceId", kind: "octet-string", octets: 6 },
    { name: "Route_type", property: "routeType", kind: "octet-string", octets: 4 },
    { name: "Last_route_Id", property: "lastRouteId", kind: "integer", octets: 4, signed: true },
  ],
};

/** How a CMPP_MT_ROUTE_UPDATE stands on the wire. */
export const mtRouteUpdateLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_MT_ROUTE_UPDATE",
  commandId: 0x00000013,
  fields: [
    { name: "Update_type", property: "updateType", kind: "integer", octets: 1, signed: false },
    { name: "Route_Id", property: "routeId", kind: "integer", octets: 4, signed: false },
    { name: "Destination_Id", property: "destinationId", kind: "octet-string", octets: 6 },
    { name: "Gateway_IP", property: "gatewayIp", kind: "octet-string", octets: 15 },
    { name: "Gateway_port", property: "gatewayPort", kind: "integer", octets: 2, signed: false },
    { name: "Start_Id", property: "startId", kind: "octet-string", octets: 9 },
    { name: "End_Id", property: "endId", kind: "octet-string", octets: 9 },
    { name: "Area_code", property: "areaCode", kind: "octet-string", octets: 4 },
    { name: "User_type", property: "userType", kind: "integer", octets: 1, signed: false },
  ],
};

/** How a CMPP_MO_ROUTE_UPDATE stands on the wire. */
export const moRouteUpdateLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_MO_ROUTE_UPDATE",
  commandId: 0x00000014,
  fields: [
    { name: "Update_type", property: "updateType", kind: "integer", octets: 1, signed: false },
    { name: "Route_Id", property: "routeId", kind: "integer", octets: 4, signed: false },
    { name: "Destination_Id", property: "destinationId", kind: "octet-string", octets: 6 },
    { name: "Gateway_IP", property: "gatewayIp", kind: "octet-string", octets: 15 },
    { name: "Gateway_port", property: "gatewayPort", kind: "integer", octets: 2, signed: false },
    { name: "SP_Id", property: "spId", kind: "octet-string", octets: 6 },
    { name: "SP_Code", property: "spCode", kind: "octet-string", octets: 21 },
    { name: "SP_AcessType", property: "spAccessType", kind: "integer", octets: 1, signed: false },
    { name: "Service_Id", property: "serviceId", kind: "octet-string", octets: 10 },
    { name: "Start_code", property: "startCode", kind: "integer", octets: 4, signed: false },
    { name: "End_code", property: "endCode", kind: "integer", octets: 4, signed: false },
  ],
};

/** How a CMPP_PUSH_MT_ROUTE_UPDATE stands on the wire. */
export const pushMtRouteUpdateLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_PUSH_MT_ROUTE_UPDATE",
  commandId: 0x00000015,
  fields: [
    { name: "Update_type", property: "updateType", kind: "integer", octets: 1, signed: false },
    { name: "Route_Id", property: "routeId", kind: "integer", octets: 4, signed: false },
    { name: "Destination_Id", property: "destinationId", kind: "octet-string", octets: 6 },
    { name: "Gateway_IP", property: "gatewayIp", kind: "octet-string", octets: 15 },
    { name: "Gateway_port", property: "gatewayPort", kind: "integer", octets: 2, signed: false },
    { name: "Start_Id", property: "startId", kind: "octet-string", octets: 9 },
    { name: "End_Id", property: "endId", kind: "octet-string", octets: 9 },
    { name: "Area_code", property: "areaCode", kind: "octet-string", octets: 4 },
    { name: "User_type", property: "userType", kind: "integer", octets: 1, signed: false },
    { name: "Time_stamp", property: "timeStamp", kind: "octet-string", octets: 14 },
  ],
};

/** How a CMPP_PUSH_MO_ROUTE_UPDATE stands on the wire. */
export const pushMoRouteUpdateLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_PUSH_MO_ROUTE_UPDATE",
  commandId: 0x00000016,
  fields: [
    { name: "Update_type", property: "updateType", kind: "integer", octets: 1, signed: false },
    { name: "Route_Id", property: "routeId", kind: "integer", octets: 4, signed: false },
    { name: "Destination_Id", property: "destinationId", kind: "octet-string", octets: 6 },
    { name: "Gateway_IP", property: "gatewayIp", kind: "octet-string", octets: 15 },
    { name: "Gateway_port", property: "gatewayPort", kind: "integer", octets: 2, signed: false },
    { name: "SP_Id", property: "spId", kind: "octet-string", octets: 6 },
    { name: "SP_Code", property: "spCode", kind: "octet-string", octets: 21 },
    { name: "SP_AcessType", property: "spAccessType", kind: "integer", octets: 1, signed: false },
    { name: "Service_Id", property: "serviceId", kind: "octet-string", octets: 10 },
    { name: "Start_code", property: "startCode", kind: "integer", octets: 4, signed: false },
    { name: "End_code", property: "endCode", kind: "integer", octets: 4, signed: false },
    { name: "time_stamp", property: "timeStamp", kind: "octet-string", octets: 14 },
  ],
};

/** How a CMPP_GET_MO_ROUTE stands on the wire. */
export const getMoRouteLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_GET_MO_ROUTE",
  commandId: 0x00000017,
  fields: [
    { name: "Source_Id", property: "sourceId", kind: "octet-string", octets: 6 },
    { name: "Route_type", property: "routeType", kind: "octet-string", octets: 4 },
    { name: "Last_route_Id", property: "lastRouteId", kind: "integer", octets: 4, signed: true },
  ],
};

/** How a CMPP_CONNECT_RESP stands on the wire. */
export const connectRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_CONNECT_RESP",
  commandId: 0x80000001,
  fields: [
    { name: "Status", property: "status", kind: "integer", octets: 4, signed: false },
    { name: "AuthenticatorISMG", property: "authenticatorIsmg", kind: "octets", octets: 16 },
    { name: "Version", property: "version", kind: "integer", octets: 1, signed: false },
  ],
};

/** How a CMPP_TERMINATE_RESP stands on the wire. */
export const terminateRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_TERMINATE_RESP",
  commandId: 0x80000002,
  fields: [],
};

/** How a CMPP_SUBMIT_RESP stands on the wire. */
export const submitRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_SUBMIT_RESP",
  commandId: 0x80000004,
  fields: [
    { name: "Msg_Id", property: "msgId", kind: "integer", octets: 8, signed: false },
    { name: "Result", property: "result", kind: "integer", octets: 4, signed: false },
  ],
};

/** How a CMPP_DELIVER_RESP stands on the wire. */
export const deliverRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_DELIVER_RESP",
  commandId: 0x80000005,
  fields: [
    { name: "Msg_Id", property: "msgId", kind: "integer", octets: 8, signed: false },
    { name: "Result", property: "result", kind: "integer", octets: 4, signed: false },
  ],
};

/** How a CMPP_QUERY_RESP stands on the wire. */
export const queryRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_QUERY_RESP",
  commandId: 0x80000006,
  fields: [
    { name: "Time", property: "time", kind: "octet-string", octets: 8 },
    { name: "Query_Type", property: "queryType", kind: "integer", octets: 1, signed: false },
    { name: "Query_Code", property: "queryCode", kind: "octet-string", octets: 10 },
    { name: "MT_TLMsg", property: "mtTlMsg", kind: "integer", octets: 4, signed: false },
    { name: "MT_Tlusr", property: "mtTlusr", kind: "integer", octets: 4, signed: false },
    { name: "MT_Scs", property: "mtScs", kind: "integer", octets: 4, signed: false },
    { name: "MT_WT", property: "mtWt", kind: "integer", octets: 4, signed: false },
    { name: "MT_FL", property: "mtFl", kind: "integer", octets: 4, signed: false },
    { name: "MO_Scs", property: "moScs", kind: "integer", octets: 4, signed: false },
    { name: "MO_WT", property: "moWt", kind: "integer", octets: 4, signed: false },
    { name: "MO_FL", property: "moFl", kind: "integer", octets: 4, signed: false },
  ],
};

/** How a CMPP_CANCEL_RESP stands on the wire. */
export const cancelRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_CANCEL_RESP",
  commandId: 0x80000007,
  fields: [{ name: "Success_Id", property: "successId", kind: "integer", octets: 4, signed: false }],
};

/** How a CMPP_ACTIVE_TEST_RESP stands on the wire. */
export const activeTestRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_ACTIVE_TEST_RESP",
  commandId: 0x80000008,
  fields: [{ name: "Reserved", property: "reserved", kind: "integer", octets: 1, signed: false }],
};

/** How a CMPP_FWD_RESP stands on the wire. */
export const fwdRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_FWD_RESP",
  commandId: 0x80000009,
  fields: [
    { name: "Msg_Id", property: "msgId", kind: "integer", octets: 8, signed: false },
    { name: "Pk_total", property: "pkTotal", kind: "integer", octets: 1, signed: false },
    { name: "Pk_number", property: "pkNumber", kind: "integer", octets: 1, signed: false },
    { name: "Result", property: "result", kind: "integer", octets: 4, signed: false },
  ],
};

/** How a CMPP_MT_ROUTE_RESP stands on the wire. */
export const mtRouteRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_MT_ROUTE_RESP",
  commandId: 0x80000010,
  fields: [
    { name: "Route_Id", property: "routeId", kind: "integer", octets: 4, signed: false },
    { name: "Destination_Id", property: "destinationId", kind: "octet-string", octets: 6 },
    { name: "Gateway_IP", property: "gatewayIp", kind: "octet-string", octets: 15 },
    { name: "Gateway_port", property: "gatewayPort", kind: "integer", octets: 2, signed: false },
    { name: "Start_Id", property: "startId", kind: "octet-string", octets: 9 },
    { name: "End_Id", property: "endId", kind: "octet-string", octets: 9 },
    { name: "Area_code", property: "areaCode", kind: "octet-string", octets: 4 },
    { name: "Result", property: "result", kind: "integer", octets: 1, signed: false },
    { name: "User_type", property: "userType", kind: "integer", octets: 1, signed: false },
    { name: "Time_stamp", property: "timeStamp", kind: "octet-string", octets: 14 },
  ],
};

/** How a CMPP_MO_ROUTE_RESP stands on the wire. */
export const moRouteRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_MO_ROUTE_RESP",
  commandId: 0x80000011,
  fields: [
    { name: "Route_Id", property: "routeId", kind: "integer", octets: 4, signed: false },
    { name: "Destination_Id", property: "destinationId", kind: "octet-string", octets: 6 },
    { name: "Gateway_IP", property: "gatewayIp", kind: "octet-string", octets: 15 },
    { name: "Gateway_port", property: "gatewayPort", kind: "integer", octets: 2, signed: false },
    { name: "SP_Id", property: "spId", kind: "octet-string", octets: 6 },
    { name: "SP_Code", property: "spCode", kind: "octet-string", octets: 21 },
    { name: "SP_AcessType", property: "spAccessType", kind: "integer", octets: 1, signed: false },
    { name: "Start_code", property: "startCode", kind: "integer", octets: 4, signed: false },
    { name: "End_code", property: "endCode", kind: "integer", octets: 4, signed: false },
    { name: "Result", property: "result", kind: "integer", octets: 1, signed: false },
    { name: "Time_stamp", property: "timeStamp", kind: "octet-string", octets: 14 },
  ],
};

/** How a CMPP_GET_MT_ROUTE_RESP stands on the wire. */
export const getMtRouteRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_GET_MT_ROUTE_RESP",
  commandId: 0x80000012,
  fields: [
    { name: "Route_Id", property: "routeId", kind: "integer", octets: 4, signed: false },
    { name: "Destination_Id", property: "destinationId", kind: "octet-string", octets: 6 },
    { name: "Gateway_IP", property: "gatewayIp", kind: "octet-string", octets: 15 },
    { name: "Gateway_port", property: "gatewayPort", kind: "integer", octets: 2, signed: false },
    { name: "Start_Id", property: "startId", kind: "octet-string", octets: 9 },
    { name: "End_Id", property: "endId", kind: "octet-string", octets: 9 },
    { name: "Area_code", property: "areaCode", kind: "octet-string", octets: 4 },
    { name: "Result", property: "result", kind: "integer", octets: 1, signed: false },
    { name: "User_type", property: "userType", kind: "integer", octets: 1, signed: false },
    { name: "Route_total", property: "routeTotal", kind: "integer", octets: 4, signed: false },
    { name: "Route_number", property: "routeNumber", kind: "integer", octets: 4, signed: false },
    { name: "Time_stamp", property: "timeStamp", kind: "octet-string", octets: 14 },
  ],
};

/** How a CMPP_MT_ROUTE_UPDATE_RESP stands on the wire. */
export const mtRouteUpdateRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_MT_ROUTE_UPDATE_RESP",
  commandId: 0x80000013,
  fields: [
    { name: "Result", property: "result", kind: "integer", octets: 1, signed: false },
    { name: "Route_Id", property: "routeId", kind: "integer", octets: 4, signed: false },
    { name: "Time_stamp", property: "timeStamp", kind: "octet-string", octets: 14 },
  ],
};

/** How a CMPP_MO_ROUTE_UPDATE_RESP stands on the wire. */
export const moRouteUpdateRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_MO_ROUTE_UPDATE_RESP",
  commandId: 0x80000014,
  fields: [
    { name: "Result", property: "result", kind: "integer", octets: 1, signed: false },
    { name: "Route_Id", property: "routeId", kind: "integer", octets: 4, signed: false },
    { name: "Time_stamp", property: "timeStamp", kind: "octet-string", octets: 14 },
  ],
};

/** How a CMPP_PUSH_MT_ROUTE_UPDATE_RESP stands on the wire. */
export const pushMtRouteUpdateRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_PUSH_MT_ROUTE_UPDATE_RESP",
  commandId: 0x80000015,
  fields: [{ name: "Result", property: "result", kind: "integer", octets: 1, signed: false }],
};

/** How a CMPP_PUSH_MO_ROUTE_UPDATE_RESP stands on the wire. */
export const pushMoRouteUpdateRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_PUSH_MO_ROUTE_UPDATE_RESP",
  commandId: 0x80000016,
  fields: [{ name: "Result", property: "result", kind: "integer", octets: 1, signed: false }],
};

/** How a CMPP_GET_MO_ROUTE_RESP stands on the wire. */
export const getMoRouteRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_GET_MO_ROUTE_RESP",
  commandId: 0x80000017,
  fields: [
    { name: "Route_Id", property: "routeId", kind: "integer", octets: 4, signed: false },
    { name: "Destination_Id", property: "destinationId", kind: "octet-string", octets: 6 },
    { name: "Gateway_IP", property: "gatewayIp", kind: "octet-string", octets: 15 },
    { name: "Gateway_port", property: "gatewayPort", kind: "integer", octets: 2, signed: false },
    { name: "SP_Id", property: "spId", kind: "octet-string", octets: 6 },
    { name: "SP_Code", property: "spCode", kind: "octet-string", octets: 21 },
    { name: "SP_AcessType", property: "spAccessType", kind: "integer", octets: 1, signed: false },
    { name: "Service_Id", property: "serviceId", kind: "octet-string", octets: 10 },
    { name: "Start_code", property: "startCode", kind: "integer", octets: 4, signed: false },
    { name: "End_code", property: "endCode", kind: "integer", octets: 4, signed: false },
    { name: "Result", property: "result", kind: "integer", octets: 1, signed: false },
    { name: "Route_total", property: "routeTotal", kind: "integer", octets: 4, signed: false },
    { name: "Route_number", property: "routeNumber", kind: "integer", octets: 4, signed: false },
    { name: "Time_stamp", property: "timeStamp", kind: "octet-string", octets: 14 },
  ],
};

/** How all messages and structures of CMPP 3.0 stand on the wire. */
export const layouts: ProtocolLayout = {
  frame: frameLayout,
  messages: [
    connectLayout,
    terminateLayout,
    submitLayout,
    deliverLayout,
    queryLayout,
    cancelLayout,
    activeTestLayout,
    fwdLayout,
    mtRouteLayout,
    moRouteLayout,
    getMtRouteLayout,
    mtRouteUpdateLayout,
    moRouteUpdateLayout,
    pushMtRouteUpdateLayout,
    pushMoRouteUpdateLayout,
    getMoRouteLayout,
    connectRespLayout,
    terminateRespLayout,
    submitRespLayout,
    deliverRespLayout,
    queryRespLayout,
    cancelRespLayout,
    activeTestRespLayout,
    fwdRespLayout,
    mtRouteRespLayout,
    moRouteRespLayout,
    getMtRouteRespLayout,
    mtRouteUpdateRespLayout,
    moRouteUpdateRespLayout,
    pushMtRouteUpdateRespLayout,
    pushMoRouteUpdateRespLayout,
    getMoRouteRespLayout,
  ],
  structures: [moStatusReportLayout, mtStatusReport60Layout, mtStatusReport71Layout],
};
