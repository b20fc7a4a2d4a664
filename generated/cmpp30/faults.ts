// Generated from schema/cmpp/protocol.yaml. Do not edit: run `smswire generate`.

import {
  expectEnd,
  expectMessage,
  type FaultSearch,
  firstFault,
  firstFaultOfStructure,
  type FrameHead,
  skip,
  skipRest,
} from "../runtime/faults/index.js";
import type { DecodeError } from "../runtime/octets/index.js";

/** How every frame of CMPP 3.0 begins. */
export const frameHead: FrameHead = {
  protocol: "cmpp30",
  title: "CMPP 3.0",
  length: { field: "Total_Length", offset: 0 },
  command: { field: "Command_Id", offset: 4 },
  leastOctets: 12,
  greatestOctets: 8578,
  skipHeader,
};

/** Goes over the header, and returns its command. */
function skipHeader(search: FaultSearch): number {
  const { view } = search;
  search.stated = view.getUint32(skip(search, { Total_Length: 4 }));
  const commandId = view.getUint32(skip(search, { Command_Id: 4 }));
  skip(search, { Sequence_Id: 4 });
  return commandId;
}

/** The first fault of octets that are no frame of CMPP 3.0, whatever the message. */
export function findFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipRest, octets, view, start, end);
}

/** The first fault of octets that are no MO_Status_Report. */
export function findMoStatusReportFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFaultOfStructure(frameHead, "MO_Status_Report", skipMoStatusReportFields, octets, view, start, end);
}

/** Goes over the fields of a MO_Status_Report. */
function skipMoStatusReportFields(search: FaultSearch): void {
  skip(search, { Msg_Id: 8, Stat: 7, CMPP_DELIVER_time: 10, CMPP_DELIVER_RESP_time: 10, Dest_Id: 21, Reserved: 4 });
}

/** The first fault of octets that are no MT_Status_Report_60. */
export function findMtStatusReport60Fault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFaultOfStructure(frameHead, "MT_Status_Report_60", skipMtStatusReport60Fields, octets, view, start, end);
}

/** Goes over the fields of a MT_Status_Report_60. */
function skipMtStatusReport60Fields(search: FaultSearch): void {
  skip(search, { Msg_Id: 8, Stat: 7, Submit_time: 10, Done_time: 10, Dest_terminal_Id: 21, SMSC_sequence: 4 });
}

/** The first fault of octets that are no MT_Status_Report_71. */
export function findMtStatusReport71Fault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFaultOfStructure(frameHead, "MT_Status_Report_71", skipMtStatusReport71Fields, octets, view, start, end);
}

/** Goes over the fields of a MT_Status_Report_71. */
function skipMtStatusReport71Fields(search: FaultSearch): void {
  skip(search, { Msg_Id: 8, Stat: 7, Submit_time: 10, Done_time: 10, Dest_terminal_Id: 32, SMSC_sequence: 4 });
}

/** The first fault of octets that are no CMPP_CONNECT. */
export function findConnectFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipConnectFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_CONNECT. */
function skipConnectFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_CONNECT", 0x00000001, commandId);
  skip(search, { Source_Addr: 6, AuthenticatorSource: 16, Version: 1, Timestamp: 4 });
  expectEnd(search, "nothing behind Timestamp");
}

/** The first fault of octets that are no CMPP_TERMINATE. */
export function findTerminateFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipTerminateFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_TERMINATE. */
function skipTerminateFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_TERMINATE", 0x00000002, commandId);
  expectEnd(search, "no body");
}

/** The first fault of octets that are no CMPP_SUBMIT. */
export function findSubmitFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipSubmitFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_SUBMIT. */
function skipSubmitFields(search: FaultSearch, commandId: number): void {
  const { view } = search;
  expectMessage(search, "CMPP_SUBMIT", 0x00000004, commandId);
  const destUsrTl = view.getUint8(
    skip(search, {
      Msg_Id: 8,
      Pk_total: 1,
      Pk_number: 1,
      Registered_Delivery: 1,
      Msg_level: 1,
      Service_Id: 10,
      Fee_UserType: 1,
      Fee_terminal_Id: 32,
      Fee_terminal_type: 1,
      TP_pId: 1,
      TP_udhi: 1,
      Msg_Fmt: 1,
      Msg_src: 6,
      FeeType: 2,
      FeeCode: 6,
      ValId_Time: 17,
      At_Time: 17,
      Src_Id: 21,
      DestUsr_tl: 1,
    }),
  );
  skip(search, { Dest_terminal_Id: 32 * destUsrTl }, "beyond-body");
  const msgLength = view.getUint8(skip(search, { Dest_terminal_type: 1, Msg_Length: 1 }));
  skip(search, { Msg_Content: msgLength }, "beyond-body");
  skip(search, { LinkID: 20 });
  expectEnd(search, "nothing behind LinkID");
}

/** The first fault of octets that are no CMPP_DELIVER. */
export function findDeliverFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipDeliverFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_DELIVER. */
function skipDeliverFields(search: FaultSearch, commandId: number): void {
  const { view } = search;
  expectMessage(search, "CMPP_DELIVER", 0x00000005, commandId);
  const msgLength = view.getUint8(
    skip(search, {
      Msg_Id: 8,
      Dest_Id: 21,
      Service_Id: 10,
      TP_pid: 1,
      TP_udhi: 1,
      Msg_Fmt: 1,
      Src_terminal_Id: 32,
      Src_terminal_type: 1,
      Registered_Delivery: 1,
      Msg_Length: 1,
    }),
  );
  skip(search, { Msg_Content: msgLength }, "beyond-body");
  skip(search, { LinkID: 20 });
  expectEnd(search, "nothing behind LinkID");
}

/** The first fault of octets that are no CMPP_QUERY. */
export function findQueryFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipQueryFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_QUERY. */
function skipQueryFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_QUERY", 0x00000006, commandId);
  skip(search, { Time: 8, Query_Type: 1, Query_Code: 10, Reserve: 8 });
  expectEnd(search, "nothing behind Reserve");
}

/** The first fault of octets that are no CMPP_CANCEL. */
export function findCancelFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipCancelFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_CANCEL. */
function skipCancelFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_CANCEL", 0x00000007, commandId);
  skip(search, { Msg_Id: 8 });
  expectEnd(search, "nothing behind Msg_Id");
}

/** The first fault of octets that are no CMPP_ACTIVE_TEST. */
export function findActiveTestFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipActiveTestFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_ACTIVE_TEST. */
function skipActiveTestFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_ACTIVE_TEST", 0x00000008, commandId);
  expectEnd(search, "no body");
}

/** The first fault of octets that are no CMPP_FWD. */
export function findFwdFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipFwdFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_FWD. */
function skipFwdFields(search: FaultSearch, commandId: number): void {
  const { view } = search;
  expectMessage(search, "CMPP_FWD", 0x00000009, commandId);
  const destUsrTl = view.getUint8(
    skip(search, {
      Source_Id: 6,
      Destination_Id: 6,
      NodesCount: 1,
      Msg_Fwd_Type: 1,
      Msg_Id: 8,
      Pk_total: 1,
      Pk_number: 1,
      Registered_Delivery: 1,
      Msg_level: 1,
      Service_Id: 10,
      Fee_UserType: 1,
      Fee_terminal_Id: 21,
      Fee_terminal_Pseudo: 32,
      Fee_terminal_UserType: 1,
      TP_pid: 1,
      TP_udhi: 1,
      Msg_Fmt: 1,
      Msg_src: 6,
      FeeType: 2,
      FeeCode: 6,
      Valid_Time: 17,
      At_Time: 17,
      Src_Id: 21,
      Src_Pseudo: 32,
      Src_UserType: 1,
      Src_type: 1,
      DestUsr_tl: 1,
    }),
  );
  skip(search, { Dest_Id: 21 * destUsrTl }, "beyond-body");
  const msgLength = view.getUint8(skip(search, { Dest_Pseudo: 32, Dest_UserType: 1, Msg_Length: 1 }));
  skip(search, { Msg_Content: msgLength }, "beyond-body");
  skip(search, { LinkID: 20 });
  expectEnd(search, "nothing behind LinkID");
}

/** The first fault of octets that are no CMPP_MT_ROUTE. */
export function findMtRouteFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipMtRouteFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_MT_ROUTE. */
function skipMtRouteFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_MT_ROUTE", 0x00000010, commandId);
  skip(search, { Source_Id: 6, Terminal_Id: 21 });
  expectEnd(search, "nothing behind Terminal_Id");
}

/** The first fault of octets that are no CMPP_MO_ROUTE. */
export function findMoRouteFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipMoRouteFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_MO_ROUTE. */
function skipMoRouteFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_MO_ROUTE", 0x00000011, commandId);
  skip(search, { Source_Id: 6, SP_Code: 21, Service_Id: 10, Service_Code: 4 });
  expectEnd(search, "nothing behind Service_Code");
}

/** The first fault of octets that are no CMPP_GET_MT_ROUTE. */
export function findGetMtRouteFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipGetMtRouteFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_GET_MT_ROUTE. */
function skipGetMtRouteFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_GET_MT_ROUTE", 0x00000012, commandId);
  skip(search, { Source_Id: 6, Route_type: 4, Last_route_Id: 4 });
  expectEnd(search, "nothing behind Last_route_Id");
}

/** The first fault of octets that are no CMPP_MT_ROUTE_UPDATE. */
export function findMtRouteUpdateFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipMtRouteUpdateFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_MT_ROUTE_UPDATE. */
function skipMtRouteUpdateFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_MT_ROUTE_UPDATE", 0x00000013, commandId);
  skip(search, {
    Update_type: 1,
    Route_Id: 4,
    Destination_Id: 6,
    Gateway_IP: 15,
    Gateway_port: 2,
    Start_Id: 9,
    End_Id: 9,
    Area_code: 4,
    User_type: 1,
  });
  expectEnd(search, "nothing behind User_type");
}

/** The first fault of octets that are no CMPP_MO_ROUTE_UPDATE. */
export function findMoRouteUpdateFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipMoRouteUpdateFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_MO_ROUTE_UPDATE. */
function skipMoRouteUpdateFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_MO_ROUTE_UPDATE", 0x00000014, commandId);
  skip(search, {
    Update_type: 1,
    Route_Id: 4,
    Destination_Id: 6,
    Gateway_IP: 15,
    Gateway_port: 2,
    SP_Id: 6,
    SP_Code: 21,
    SP_AcessType: 1,
    Service_Id: 10,
    Start_code: 4,
    End_code: 4,
  });
  expectEnd(search, "nothing behind End_code");
}

/** The first fault of octets that are no CMPP_PUSH_MT_ROUTE_UPDATE. */
export function findPushMtRouteUpdateFault(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  return firstFault(frameHead, skipPushMtRouteUpdateFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_PUSH_MT_ROUTE_UPDATE. */
function skipPushMtRouteUpdateFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_PUSH_MT_ROUTE_UPDATE", 0x00000015, commandId);
  skip(search, {
    Update_type: 1,
    Route_Id: 4,
    Destination_Id: 6,
    Gateway_IP: 15,
    Gateway_port: 2,
    Start_Id: 9,
    End_Id: 9,
    Area_code: 4,
    User_type: 1,
    Time_stamp: 14,
  });
  expectEnd(search, "nothing behind Time_stamp");
}

/** The first fault of octets that are no CMPP_PUSH_MO_ROUTE_UPDATE. */
export function findPushMoRouteUpdateFault(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  return firstFault(frameHead, skipPushMoRouteUpdateFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_PUSH_MO_ROUTE_UPDATE. */
function skipPushMoRouteUpdateFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_PUSH_MO_ROUTE_UPDATE", 0x00000016, commandId);
  skip(search, {
    Update_type: 1,
    Route_Id: 4,
    Destination_Id: 6,
    Gateway_IP: 15,
    Gateway_port: 2,
    SP_Id: 6,
    SP_Code: 21,
    SP_AcessType: 1,
    Service_Id: 10,
    Start_code: 4,
    End_code: 4,
    time_stamp: 14,
  });
  expectEnd(search, "nothing behind time_stamp");
}

/** The first fault of octets that are no CMPP_GET_MO_ROUTE. */
export function findGetMoRouteFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipGetMoRouteFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_GET_MO_ROUTE. */
function skipGetMoRouteFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_GET_MO_ROUTE", 0x00000017, commandId);
  skip(search, { Source_Id: 6, Route_type: 4, Last_route_Id: 4 });
  expectEnd(search, "nothing behind Last_route_Id");
}

/** The first fault of octets that are no CMPP_CONNECT_RESP. */
export function findConnectRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipConnectRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_CONNECT_RESP. */
function skipConnectRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_CONNECT_RESP", 0x80000001, commandId);
  skip(search, { Status: 4, AuthenticatorISMG: 16, Version: 1 });
  expectEnd(search, "nothing behind Version");
}

/** The first fault of octets that are no CMPP_TERMINATE_RESP. */
export function findTerminateRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipTerminateRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_TERMINATE_RESP. */
function skipTerminateRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_TERMINATE_RESP", 0x80000002, commandId);
  expectEnd(search, "no body");
}

/** The first fault of octets that are no CMPP_SUBMIT_RESP. */
export function findSubmitRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipSubmitRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_SUBMIT_RESP. */
function skipSubmitRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_SUBMIT_RESP", 0x80000004, commandId);
  skip(search, { Msg_Id: 8, Result: 4 });
  expectEnd(search, "nothing behind Result");
}

/** The first fault of octets that are no CMPP_DELIVER_RESP. */
export function findDeliverRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipDeliverRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_DELIVER_RESP. */
function skipDeliverRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_DELIVER_RESP", 0x80000005, commandId);
  skip(search, { Msg_Id: 8, Result: 4 });
  expectEnd(search, "nothing behind Result");
}

/** The first fault of octets that are no CMPP_QUERY_RESP. */
export function findQueryRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipQueryRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_QUERY_RESP. */
function skipQueryRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_QUERY_RESP", 0x80000006, commandId);
  skip(search, {
    Time: 8,
    Query_Type: 1,
    Query_Code: 10,
    MT_TLMsg: 4,
    MT_Tlusr: 4,
    MT_Scs: 4,
    MT_WT: 4,
    MT_FL: 4,
    MO_Scs: 4,
    MO_WT: 4,
    MO_FL: 4,
  });
  expectEnd(search, "nothing behind MO_FL");
}

/** The first fault of octets that are no CMPP_CANCEL_RESP. */
export function findCancelRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipCancelRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_CANCEL_RESP. */
function skipCancelRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_CANCEL_RESP", 0x80000007, commandId);
  skip(search, { Success_Id: 4 });
  expectEnd(search, "nothing behind Success_Id");
}

/** The first fault of octets that are no CMPP_ACTIVE_TEST_RESP. */
export function findActiveTestRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipActiveTestRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_ACTIVE_TEST_RESP. */
function skipActiveTestRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_ACTIVE_TEST_RESP", 0x80000008, commandId);
  skip(search, { Reserved: 1 });
  expectEnd(search, "nothing behind Reserved");
}

/** The first fault of octets that are no CMPP_FWD_RESP. */
export function findFwdRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipFwdRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_FWD_RESP. */
function skipFwdRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_FWD_RESP", 0x80000009, commandId);
  skip(search, { Msg_Id: 8, Pk_total: 1, Pk_number: 1, Result: 4 });
  expectEnd(search, "nothing behind Result");
}

/** The first fault of octets that are no CMPP_MT_ROUTE_RESP. */
export function findMtRouteRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipMtRouteRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_MT_ROUTE_RESP. */
function skipMtRouteRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_MT_ROUTE_RESP", 0x80000010, commandId);
  skip(search, {
    Route_Id: 4,
    Destination_Id: 6,
    Gateway_IP: 15,
    Gateway_port: 2,
    Start_Id: 9,
    End_Id: 9,
    Area_code: 4,
    Result: 1,
    User_type: 1,
    Time_stamp: 14,
  });
  expectEnd(search, "nothing behind Time_stamp");
}

/** The first fault of octets that are no CMPP_MO_ROUTE_RESP. */
export function findMoRouteRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipMoRouteRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_MO_ROUTE_RESP. */
function skipMoRouteRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_MO_ROUTE_RESP", 0x80000011, commandId);
  skip(search, {
    Route_Id: 4,
    Destination_Id: 6,
    Gateway_IP: 15,
    Gateway_port: 2,
    SP_Id: 6,
    SP_Code: 21,
    SP_AcessType: 1,
    Start_code: 4,
    End_code: 4,
    Result: 1,
    Time_stamp: 14,
  });
  expectEnd(search, "nothing behind Time_stamp");
}

/** The first fault of octets that are no CMPP_GET_MT_ROUTE_RESP. */
export function findGetMtRouteRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipGetMtRouteRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_GET_MT_ROUTE_RESP. */
function skipGetMtRouteRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_GET_MT_ROUTE_RESP", 0x80000012, commandId);
  skip(search, {
    Route_Id: 4,
    Destination_Id: 6,
    Gateway_IP: 15,
    Gateway_port: 2,
    Start_Id: 9,
    End_Id: 9,
    Area_code: 4,
    Result: 1,
    User_type: 1,
    Route_total: 4,
    Route_number: 4,
    Time_stamp: 14,
  });
  expectEnd(search, "nothing behind Time_stamp");
}

/** The first fault of octets that are no CMPP_MT_ROUTE_UPDATE_RESP. */
export function findMtRouteUpdateRespFault(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  return firstFault(frameHead, skipMtRouteUpdateRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_MT_ROUTE_UPDATE_RESP. */
function skipMtRouteUpdateRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_MT_ROUTE_UPDATE_RESP", 0x80000013, commandId);
  skip(search, { Result: 1, Route_Id: 4, Time_stamp: 14 });
  expectEnd(search, "nothing behind Time_stamp");
}

/** The first fault of octets that are no CMPP_MO_ROUTE_UPDATE_RESP. */
export function findMoRouteUpdateRespFault(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  return firstFault(frameHead, skipMoRouteUpdateRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_MO_ROUTE_UPDATE_RESP. */
function skipMoRouteUpdateRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_MO_ROUTE_UPDATE_RESP", 0x80000014, commandId);
  skip(search, { Result: 1, Route_Id: 4, Time_stamp: 14 });
  expectEnd(search, "nothing behind Time_stamp");
}

/** The first fault of octets that are no CMPP_PUSH_MT_ROUTE_UPDATE_RESP. */
export function findPushMtRouteUpdateRespFault(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  return firstFault(frameHead, skipPushMtRouteUpdateRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_PUSH_MT_ROUTE_UPDATE_RESP. */
function skipPushMtRouteUpdateRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_PUSH_MT_ROUTE_UPDATE_RESP", 0x80000015, commandId);
  skip(search, { Result: 1 });
  expectEnd(search, "nothing behind Result");
}

/** The first fault of octets that are no CMPP_PUSH_MO_ROUTE_UPDATE_RESP. */
export function findPushMoRouteUpdateRespFault(
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  return firstFault(frameHead, skipPushMoRouteUpdateRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_PUSH_MO_ROUTE_UPDATE_RESP. */
function skipPushMoRouteUpdateRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_PUSH_MO_ROUTE_UPDATE_RESP", 0x80000016, commandId);
  skip(search, { Result: 1 });
  expectEnd(search, "nothing behind Result");
}

/** The first fault of octets that are no CMPP_GET_MO_ROUTE_RESP. */
export function findGetMoRouteRespFault(octets: Uint8Array, view: DataView, start: number, end: number): DecodeError {
  return firstFault(frameHead, skipGetMoRouteRespFields, octets, view, start, end);
}

/** Goes over the fields of a CMPP_GET_MO_ROUTE_RESP. */
function skipGetMoRouteRespFields(search: FaultSearch, commandId: number): void {
  expectMessage(search, "CMPP_GET_MO_ROUTE_RESP", 0x80000017, commandId);
  skip(search, {
    Route_Id: 4,
    Destination_Id: 6,
    Gateway_IP: 15,
    Gateway_port: 2,
    SP_Id: 6,
    SP_Code: 21,
    SP_AcessType: 1,
    Service_Id: 10,
    Start_code: 4,
    End_code: 4,
    Result: 1,
    Route_total: 4,
    Route_number: 4,
    Time_stamp: 14,
  });
  expectEnd(search, "nothing behind Time_stamp");
}
