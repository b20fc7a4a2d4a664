// Generated from schema/cmpp/protocol.yaml. Do not edit: run `npm run generate`.

import type { FrameLayout, MessageLayout, ProtocolLayout } from "../runtime/walk/index.js";

/** How every frame of CMPP 2.0 begins. */
export const frameLayout: FrameLayout = {
  protocol: "cmpp20",
  title: "CMPP 2.0",
  byteOrder: "big-endian",
  length: { field: "Total_Length", offset: 0, octets: 4 },
  leastOctets: 12,
  greatestOctets: 8578,
  header: [
    { name: "Total_Length", property: "totalLength", kind: "integer", octets: 4, signed: false, role: "length" },
    { name: "Command_Id", property: "commandId", kind: "integer", octets: 4, signed: false, role: "command" },
    { name: "Sequence_Id", property: "sequenceId", kind: "integer", octets: 4, signed: false },
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
    { name: "Fee_terminal_Id", property: "feeTerminalId", kind: "octet-string", octets: 21 },
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
      element: { name: "", property: "", kind: "octet-string", octets: 21 },
    },
    { name: "Msg_Length", property: "msgLength", kind: "integer", octets: 1, signed: false, counts: "Msg_Content" },
    { name: "Msg_Content", property: "msgContent", kind: "octets", octets: { counter: "Msg_Length" } },
    { name: "Reserve", property: "reserve", kind: "octet-string", octets: 8 },
  ],
};

/** How a CMPP_CONNECT_RESP stands on the wire. */
export const connectRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_CONNECT_RESP",
  commandId: 0x80000001,
  fields: [
    { name: "Status", property: "status", kind: "integer", octets: 1, signed: false },
    { name: "AuthenticatorISMG", property: "authenticatorIsmg", kind: "octets", octets: 16 },
    { name: "Version", property: "version", kind: "integer", octets: 1, signed: false },
  ],
};

/** How a CMPP_SUBMIT_RESP stands on the wire. */
export const submitRespLayout: MessageLayout = {
  frame: frameLayout,
  name: "CMPP_SUBMIT_RESP",
  commandId: 0x80000004,
  fields: [
    { name: "Msg_Id", property: "msgId", kind: "integer", octets: 8, signed: false },
    { name: "Result", property: "result", kind: "integer", octets: 1, signed: false },
  ],
};

/** How all messages of CMPP 2.0 stand on the wire. */
export const layouts: ProtocolLayout = {
  frame: frameLayout,
  messages: [connectLayout, submitLayout, connectRespLayout, submitRespLayout],
};
