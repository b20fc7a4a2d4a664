// Generated from schema/cmpp/messages/submit.yaml. Do not edit: run `smswire generate`.

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
import { findSubmitRespFault } from "../faults.js";
import { submitRespLayout } from "../layouts.js";
import type { SubmitResult } from "../types/submit-result.js";

/**
 * CMPP_SUBMIT_RESP, from ISMG to SP.
 *
 * The response to CMPP_SUBMIT.
 * CMPP_SUBMIT的应答消息。
 *
 * CMPP 2.0, 7.4.3.
 */
export interface SubmitResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 2.0, 7.4.3.
   *
   * Always 0x80000004.
   */
  readonly name: "CMPP_SUBMIT_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 2.0, 7.4.3.
   */
  readonly sequenceId: number;
  /**
   * Identifier that the gateway gave to the message; the status report names it again.
   * 信息标识，由网关产生，SP据此与状态报告匹配。
   *
   * `Msg_Id`: Unsigned Integer, 8 octets at 12. CMPP 2.0, 7.4.3.
   */
  readonly msgId: bigint;
  /**
   * What became of the submitted message.
   * 短信提交结果。
   *
   * `Result`: Unsigned Integer, 1 octet at 20. CMPP 2.0, 7.4.3.
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
   * - 9..99: Another error · 其他错误
   * - 100..199: An error of the vendor's own, as its manual says · 厂商自定义错误
   * - 202..250: An error outside of the specification, which some gateways return · 规范之外的错误码，部分网关返回
   */
  readonly result: SubmitResult;
}

/** What `createSubmitResp` is given: everything that has no default, and whatever else. */
export type SubmitRespInit = Init<SubmitResp>;

/**
 * Makes a CMPP_SUBMIT_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createSubmitResp({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createSubmitResp(init: SubmitRespInit): SubmitResp {
  return {
    name: "CMPP_SUBMIT_RESP",
    sequenceId: init.sequenceId,
    msgId: init.msgId,
    result: init.result,
  };
}

/** Octets of a CMPP_SUBMIT_RESP as a whole frame: always 21. Throws an EncodeError where a value has no size. */
export function sizeOfSubmitResp(message: SubmitResp): number {
  if (!isObject(message)) throw encodeFailure(submitRespLayout, message);
  return 21;
}

/** Writes a CMPP_SUBMIT_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeSubmitResp(message: SubmitResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfSubmitResp(message));
  encodeSubmitRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_SUBMIT_RESP into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside
 * the frame stay as they are.
 */
export function encodeSubmitRespInto(message: SubmitResp, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(submitRespLayout, message);
    const end = start + 21;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(submitRespLayout, octets, start, 21);
    view.setUint32(start, 21);
    view.setUint32(start + 4, 0x80000004);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeUint64(view, start + 12, message.msgId);
    if ((octets[start + 20] = message.result) !== octets[start + 20]) wrong = 1;
    if (wrong !== 0 || end > octets.length) throw encodeFailure(submitRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(submitRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_SUBMIT_RESP. Throws a DecodeError that names field and octet. */
export function decodeSubmitResp(frame: Uint8Array): SubmitResp {
  const view = viewOfAny(frame);
  return decodeSubmitRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_SUBMIT_RESP that stands from `start` up to `end`. The view must be over the same memory. Throws
 * a DecodeError.
 */
export function decodeSubmitRespFrom(octets: Uint8Array, view: DataView, start: number, end: number): SubmitResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 21 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000004
  ) {
    throw findSubmitRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_SUBMIT_RESP",
    sequenceId: view.getUint32(start + 8),
    msgId: view.getBigUint64(start + 12),
    result: view.getUint8(start + 20),
  };
}
