// Generated from schema/cmpp/messages/fwd.yaml. Do not edit: run `smswire generate`.

import {
  hasPlace,
  type Init,
  isObject,
  isWithin,
  viewOfAny,
  viewOfNew,
  writeUint32,
  writeUint64,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findFwdRespFault } from "../faults.js";
import { fwdRespLayout } from "../layouts.js";
import type { FwdResult } from "../types/fwd-result.js";

/**
 * CMPP_FWD_RESP, from ISMG to ISMG.
 *
 * The response to CMPP_FWD.
 * CMPP_FWD的应答消息。
 *
 * CMPP 3.0, 8.5.4.
 */
export interface FwdResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0, 8.5.4.
   *
   * Always 0x80000009.
   */
  readonly name: "CMPP_FWD_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0, 8.5.4.
   */
  readonly sequenceId: number;
  /**
   * Identifier of the forwarded message.
   * 信息标识（CMPP_FWD中的Msg_Id字段）。
   *
   * `Msg_Id`: Unsigned Integer, 8 octets at 12. CMPP 3.0, 8.5.4.
   */
  readonly msgId: bigint;
  /**
   * How many messages share one Msg_Id, from 1.
   * 相同Msg_Id的信息总条数，从1开始。
   *
   * `Pk_total`: Unsigned Integer, 1 octet at 20. CMPP 3.0, 8.5.4.
   *
   * Default: 1.
   */
  readonly pkTotal: number;
  /**
   * Which of the messages that share one Msg_Id this is, from 1.
   * 相同Msg_Id的信息序号，从1开始。
   *
   * `Pk_number`: Unsigned Integer, 1 octet at 21. CMPP 3.0, 8.5.4.
   *
   * Default: 1.
   */
  readonly pkNumber: number;
  /**
   * What became of the forwarded message.
   * 前转结果。
   *
   * `Result`: Unsigned Integer, 4 octets at 22. CMPP 3.0, 8.5.4.
   *
   * - 0: Accepted · 正确
   * - 1: The message has a wrong structure · 消息结构错
   * - 2: The command is wrong · 命令字错
   * - 3: The sequence number was used before · 消息序号重复
   * - 4: The length of the message is wrong · 消息长度错
   * - 5: The fee code is wrong · 资费代码错
   * - 6: The content is longer than allowed · 超过最大信息长
   * - 7: The service code is wrong · 业务代码错
   * - 8: Too many messages at once: slow down, then send again · 流量控制错
   * - 9: The SP or the subscriber does not belong to this gateway · 前转判断错（此SP或用户不属于本网关）
   * - 10..99: Another error · 其他错误
   * - 100..199: An error of the vendor's own, as its manual says · 厂商自定义错误
   */
  readonly result: FwdResult;
}

/** What `createFwdResp` is given: everything that has no default, and whatever else. */
export type FwdRespInit = Init<FwdResp, "pkTotal" | "pkNumber">;

/**
 * Makes a CMPP_FWD_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createFwdResp({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createFwdResp(init: FwdRespInit): FwdResp {
  return {
    name: "CMPP_FWD_RESP",
    sequenceId: init.sequenceId,
    msgId: init.msgId,
    pkTotal: init.pkTotal ?? 1,
    pkNumber: init.pkNumber ?? 1,
    result: init.result,
  };
}

/** Octets of a CMPP_FWD_RESP as a whole frame: always 26. Throws an EncodeError where a value has no size. */
export function sizeOfFwdResp(message: FwdResp): number {
  if (!isObject(message)) throw encodeFailure(fwdRespLayout, message);
  return 26;
}

/** Writes a CMPP_FWD_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeFwdResp(message: FwdResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfFwdResp(message));
  encodeFwdRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_FWD_RESP into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside the
 * frame stay as they are.
 */
export function encodeFwdRespInto(message: FwdResp, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(fwdRespLayout, message);
    const end = start + 26;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(fwdRespLayout, octets, start, 26);
    view.setUint32(start, 26);
    view.setUint32(start + 4, 0x80000009);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeUint64(view, start + 12, message.msgId);
    if ((octets[start + 20] = message.pkTotal) !== octets[start + 20]) wrong = 1;
    if ((octets[start + 21] = message.pkNumber) !== octets[start + 21]) wrong = 1;
    wrong |= writeUint32(view, start + 22, message.result);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(fwdRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(fwdRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_FWD_RESP. Throws a DecodeError that names field and octet. */
export function decodeFwdResp(frame: Uint8Array): FwdResp {
  const view = viewOfAny(frame);
  return decodeFwdRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_FWD_RESP that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeFwdRespFrom(octets: Uint8Array, view: DataView, start: number, end: number): FwdResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 26 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000009
  ) {
    throw findFwdRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_FWD_RESP",
    sequenceId: view.getUint32(start + 8),
    msgId: view.getBigUint64(start + 12),
    pkTotal: view.getUint8(start + 20),
    pkNumber: view.getUint8(start + 21),
    result: view.getUint32(start + 22),
  };
}
