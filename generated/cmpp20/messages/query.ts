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
import { findQueryFault } from "../faults.js";
import { queryLayout } from "../layouts.js";
import { readOctetString10, readOctetString8 } from "../octet-strings.js";
import type { QueryType } from "../types/query-type.js";

/**
 * CMPP_QUERY, from SP to ISMG.
 *
 * Asks the gateway how many messages it handled on a day.
 * SP向ISMG查询某日的业务统计情况。
 *
 * CMPP 2.0: CMPP V2.0 (April 2002).
 */
export interface Query {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0: CMPP V2.0 (April 2002).
   *
   * Always 0x00000006.
   */
  readonly name: "CMPP_QUERY";
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
   * Reserved.
   * 保留。
   *
   * `Reserve`: Octet String, 8 octets at 31, reserved. CMPP 2.0: CMPP V2.0 (April 2002).
   *
   * Default: "".
   */
  readonly reserve: string;
}

/** What `createQuery` is given: everything that has no default, and whatever else. */
export type QueryInit = Init<Query, "queryType" | "queryCode" | "reserve">;

/**
 * Makes a CMPP_QUERY, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createQuery({ ...message, sequenceId: 2 })`: encoders are quickest with objects
 * of this one shape.
 */
export function createQuery(init: QueryInit): Query {
  return {
    name: "CMPP_QUERY",
    sequenceId: init.sequenceId,
    time: init.time,
    queryType: init.queryType ?? 0,
    queryCode: init.queryCode ?? "",
    reserve: init.reserve ?? "",
  };
}

/** Octets of a CMPP_QUERY as a whole frame: always 39. Throws an EncodeError where a value has no size. */
export function sizeOfQuery(message: Query): number {
  if (!isObject(message)) throw encodeFailure(queryLayout, message);
  return 39;
}

/** Writes a CMPP_QUERY as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeQuery(message: Query): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfQuery(message));
  encodeQueryInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_QUERY into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside the
 * frame stay as they are.
 */
export function encodeQueryInto(message: Query, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(queryLayout, message);
    const end = start + 39;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(queryLayout, octets, start, 39);
    view.setUint32(start, 39);
    view.setUint32(start + 4, 0x00000006);
    view.setFloat64(start + 12, 0);
    view.setFloat64(start + 20, 0);
    view.setFloat64(start + 28, 0);
    view.setFloat64(start + 31, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeOctetString(octets, start + 12, message.time, 8);
    if ((octets[start + 20] = message.queryType) !== octets[start + 20]) wrong = 1;
    wrong |= writeOctetString(octets, start + 21, message.queryCode, 10);
    wrong |= writeOctetString(octets, start + 31, message.reserve, 8);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(queryLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(queryLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_QUERY. Throws a DecodeError that names field and octet. */
export function decodeQuery(frame: Uint8Array): Query {
  const view = viewOfAny(frame);
  return decodeQueryFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_QUERY that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeQueryFrom(octets: Uint8Array, view: DataView, start: number, end: number): Query {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 39 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000006
  ) {
    throw findQueryFault(octets, view, start, end);
  }

  return {
    name: "CMPP_QUERY",
    sequenceId: view.getUint32(start + 8),
    time: readOctetString8(view, start + 12),
    queryType: view.getUint8(start + 20),
    queryCode: readOctetString10(view, start + 21),
    reserve: readOctetString8(view, start + 31),
  };
}
