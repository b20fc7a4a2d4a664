// Generated from schema/cmpp/messages/connect.yaml. Do not edit: run `smswire generate`.

import {
  hasPlace,
  type Init,
  isObject,
  isWithin,
  octetsAt,
  viewOfAny,
  viewOfNew,
  writeOctets,
  writeUint32,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findConnectRespFault } from "../faults.js";
import { connectRespLayout } from "../layouts.js";
import type { ConnectStatus } from "../types/connect-status.js";

/**
 * CMPP_CONNECT_RESP, from ISMG to SP, ISMG to ISMG, GNS to ISMG, ISMG to GNS.
 *
 * The response to CMPP_CONNECT.
 * CMPP_CONNECT的应答消息。
 *
 * CMPP 2.0: CMPP V2.0 (April 2002).
 */
export interface ConnectResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0: CMPP V2.0 (April 2002).
   *
   * Always 0x80000001.
   */
  readonly name: "CMPP_CONNECT_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly sequenceId: number;
  /**
   * How the login went.
   * 连接请求的返回状态。
   *
   * `Status`: Unsigned Integer, 1 octet at 12. CMPP 2.0: CMPP V2.0 (April 2002).
   *
   * - 0: Accepted · 正确
   * - 1: The message has a wrong structure · 消息结构错
   * - 2: The source address is illegal · 非法源地址
   * - 3: Authentication failed · 认证错
   * - 4: The version is too high · 版本太高
   * - 5..99: Another error · 其他错误
   * - 100..199: An error of the vendor's own, as its manual says · 厂商自定义错误
   */
  readonly status: ConnectStatus;
  /**
   * Digest by which the gateway proves itself; sixteen zero octets where the login failed.
   * ISMG认证码，用于鉴别ISMG；认证出错时此项为空。
   *
   * `AuthenticatorISMG`: Octet String, 16 octets at 13, secret. CMPP 2.0: CMPP V2.0 (April 2002).
   */
  readonly authenticatorIsmg: Uint8Array;
  /**
   * Highest version that the server supports.
   * 服务器支持的最高版本号。
   *
   * `Version`: Unsigned Integer, 1 octet at 29. CMPP 2.0: CMPP V2.0 (April 2002).
   *
   * Default: 32.
   */
  readonly version: number;
}

/** What `createConnectResp` is given: everything that has no default, and whatever else. */
export type ConnectRespInit = Init<ConnectResp, "version">;

/**
 * Makes a CMPP_CONNECT_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createConnectResp({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createConnectResp(init: ConnectRespInit): ConnectResp {
  return {
    name: "CMPP_CONNECT_RESP",
    sequenceId: init.sequenceId,
    status: init.status,
    authenticatorIsmg: init.authenticatorIsmg,
    version: init.version ?? 32,
  };
}

/** Octets of a CMPP_CONNECT_RESP as a whole frame: always 30. Throws an EncodeError where a value has no size. */
export function sizeOfConnectResp(message: ConnectResp): number {
  if (!isObject(message)) throw encodeFailure(connectRespLayout, message);
  return 30;
}

/** Writes a CMPP_CONNECT_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeConnectResp(message: ConnectResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfConnectResp(message));
  encodeConnectRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_CONNECT_RESP into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside
 * the frame stay as they are.
 */
export function encodeConnectRespInto(message: ConnectResp, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(connectRespLayout, message);
    const end = start + 30;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(connectRespLayout, octets, start, 30);
    view.setUint32(start, 30);
    view.setUint32(start + 4, 0x80000001);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    if ((octets[start + 12] = message.status) !== octets[start + 12]) wrong = 1;
    wrong |= writeOctets(octets, start + 13, message.authenticatorIsmg, 16);
    if ((octets[start + 29] = message.version) !== octets[start + 29]) wrong = 1;
    if (wrong !== 0 || end > octets.length) throw encodeFailure(connectRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(connectRespLayout, message, error);
  }
}

/**
 * Reads a frame that is a CMPP_CONNECT_RESP. Its authenticatorIsmg lies over the frame's memory: take a
 * `slice()` to keep them. Throws a DecodeError that names field and octet.
 */
export function decodeConnectResp(frame: Uint8Array): ConnectResp {
  const view = viewOfAny(frame);
  return decodeConnectRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_CONNECT_RESP that stands from `start` up to `end`. The view must be over the same memory.
 * Throws a DecodeError.
 */
export function decodeConnectRespFrom(octets: Uint8Array, view: DataView, start: number, end: number): ConnectResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 30 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000001
  ) {
    throw findConnectRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_CONNECT_RESP",
    sequenceId: view.getUint32(start + 8),
    status: view.getUint8(start + 12),
    authenticatorIsmg: octetsAt(view, start + 13, 16),
    version: view.getUint8(start + 29),
  };
}
