// Generated from schema/cmpp/messages/query.yaml. Do not edit: run `smswire generate`.

import {
  hasPlace,
  type Init,
  isObject,
  isWithin,
  viewOfAny,
  viewOfNew,
  writeOctetString,
  writeUint32,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findQueryRespFault } from "../faults.js";
import { queryRespLayout } from "../layouts.js";
import { readOctetString10, readOctetString8 } from "../octet-strings.js";
import type { QueryType } from "../types/query-type.js";

/**
 * CMPP_QUERY_RESP, from ISMG to SP.
 *
 * The response to CMPP_QUERY.
 * CMPP_QUERY的应答消息。
 *
 * CMPP 2.0: CMPP V2.0 (April 2002).
 */
export interface QueryResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0: CMPP V2.0 (April 2002).
   *
   * Always 0x80000006.
   */
  readonly name: "CMPP_QUERY_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly sequenceId: number;
  /**
   * The day that is asked about, YYYYMMDD.
   * 查询日期，格式为YYYYMMDD（精确至日）。
   *
   * `Time`: Octet String, 8 octets at 12. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly time: string;
  /**
   * What is counted.
   * 查询类别。
   *
   * `Query_Type`: Unsigned Integer, 1 octet at 20. CMPP 2.0: CMPP V2.0 (April 2002).
   *
   * Default: 0.
   *
   * - 0: All messages · 总数查询
   * - 1: The messages of one service · 按业务类型查询
   */
  readonly queryType: QueryType;
  /**
   * Service code where messages are counted by service; else without meaning.
   * 查询码，当Query_Type为1时填业务类型Service_Id，否则无效。
   *
   * `Query_Code`: Octet String, 10 octets at 21. CMPP 2.0: CMPP V2.0 (April 2002).
   *
   * Default: "".
   */
  readonly queryCode: string;
  /**
   * Messages received from the SP.
   * 从SP接收信息总数。
   *
   * `MT_TLMsg`: Unsigned Integer, 4 octets at 31. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly mtTlMsg: number;
  /**
   * Receivers of the messages received from the SP.
   * 从SP接收用户总数。
   *
   * `MT_Tlusr`: Unsigned Integer, 4 octets at 35. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly mtTlusr: number;
  /**
   * Messages forwarded with success.
   * 成功转发数量。
   *
   * `MT_Scs`: Unsigned Integer, 4 octets at 39. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly mtScs: number;
  /**
   * Messages waiting to be forwarded.
   * 待转发数量。
   *
   * `MT_WT`: Unsigned Integer, 4 octets at 43. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly mtWt: number;
  /**
   * Messages that could not be forwarded.
   * 转发失败数量。
   *
   * `MT_FL`: Unsigned Integer, 4 octets at 47. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly mtFl: number;
  /**
   * Messages delivered to the SP with success.
   * 向SP成功送达数量。
   *
   * `MO_Scs`: Unsigned Integer, 4 octets at 51. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly moScs: number;
  /**
   * Messages waiting to be delivered to the SP.
   * 向SP待送达数量。
   *
   * `MO_WT`: Unsigned Integer, 4 octets at 55. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly moWt: number;
  /**
   * Messages that could not be delivered to the SP.
   * 向SP送达失败数量。
   *
   * `MO_FL`: Unsigned Integer, 4 octets at 59. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly moFl: number;
}

/** What `createQueryResp` is given: everything that has no default, and whatever else. */
export type QueryRespInit = Init<QueryResp, "queryType" | "queryCode">;

/**
 * Makes a CMPP_QUERY_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createQueryResp({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createQueryResp(init: QueryRespInit): QueryResp {
  return {
    name: "CMPP_QUERY_RESP",
    sequenceId: init.sequenceId,
    time: init.time,
    queryType: init.queryType ?? 0,
    queryCode: init.queryCode ?? "",
    mtTlMsg: init.mtTlMsg,
    mtTlusr: init.mtTlusr,
    mtScs: init.mtScs,
    mtWt: init.mtWt,
    mtFl: init.mtFl,
    moScs: init.moScs,
    moWt: init.moWt,
    moFl: init.moFl,
  };
}

/** Octets of a CMPP_QUERY_RESP as a whole frame: always 63. Throws an EncodeError where a value has no size. */
export function sizeOfQueryResp(message: QueryResp): number {
  if (!isObject(message)) throw encodeFailure(queryRespLayout, message);
  return 63;
}

/** Writes a CMPP_QUERY_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeQueryResp(message: QueryResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfQueryResp(message));
  encodeQueryRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_QUERY_RESP into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside
 * the frame stay as they are.
 */
export function encodeQueryRespInto(message: QueryResp, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(queryRespLayout, message);
    const end = start + 63;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(queryRespLayout, octets, start, 63);
    view.setUint32(start, 63);
    view.setUint32(start + 4, 0x80000006);
    view.setFloat64(start + 12, 0);
    view.setFloat64(start + 20, 0);
    view.setFloat64(start + 23, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeOctetString(octets, start + 12, message.time, 8);
    if ((octets[start + 20] = message.queryType) !== octets[start + 20]) wrong = 1;
    wrong |= writeOctetString(octets, start + 21, message.queryCode, 10);
    wrong |= writeUint32(view, start + 31, message.mtTlMsg);
    wrong |= writeUint32(view, start + 35, message.mtTlusr);
    wrong |= writeUint32(view, start + 39, message.mtScs);
    wrong |= writeUint32(view, start + 43, message.mtWt);
    wrong |= writeUint32(view, start + 47, message.mtFl);
    wrong |= writeUint32(view, start + 51, message.moScs);
    wrong |= writeUint32(view, start + 55, message.moWt);
    wrong |= writeUint32(view, start + 59, message.moFl);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(queryRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(queryRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_QUERY_RESP. Throws a DecodeError that names field and octet. */
export function decodeQueryResp(frame: Uint8Array): QueryResp {
  const view = viewOfAny(frame);
  return decodeQueryRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_QUERY_RESP that stands from `start` up to `end`. The view must be over the same memory. Throws
 * a DecodeError.
 */
export function decodeQueryRespFrom(octets: Uint8Array, view: DataView, start: number, end: number): QueryResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 63 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000006
  ) {
    throw findQueryRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_QUERY_RESP",
    sequenceId: view.getUint32(start + 8),
    time: readOctetString8(view, start + 12),
    queryType: view.getUint8(start + 20),
    queryCode: readOctetString10(view, start + 21),
    mtTlMsg: view.getUint32(start + 31),
    mtTlusr: view.getUint32(start + 35),
    mtScs: view.getUint32(start + 39),
    mtWt: view.getUint32(start + 43),
    mtFl: view.getUint32(start + 47),
    moScs: view.getUint32(start + 51),
    moWt: view.getUint32(start + 55),
    moFl: view.getUint32(start + 59),
  };
}
