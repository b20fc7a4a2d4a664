// Generated from schema/cmpp/messages/deliver.yaml. Do not edit: run `smswire generate`.

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
import { findDeliverRespFault } from "../faults.js";
import { deliverRespLayout } from "../layouts.js";
import type { DeliverResult } from "../types/deliver-result.js";

/**
 * CMPP_DELIVER_RESP, from SP to ISMG.
 *
 * The response to CMPP_DELIVER.
 * CMPP_DELIVER的应答消息。
 *
 * CMPP 3.0, 8.4.5.
 */
export interface DeliverResp {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0, 8.4.5.
   *
   * Always 0x80000005.
   */
  readonly name: "CMPP_DELIVER_RESP";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0, 8.4.5.
   */
  readonly sequenceId: number;
  /**
   * Identifier of the delivery that is answered.
   * 信息标识（CMPP_DELIVER中的Msg_Id字段）。
   *
   * `Msg_Id`: Unsigned Integer, 8 octets at 12. CMPP 3.0, 8.4.5.
   */
  readonly msgId: bigint;
  /**
   * What became of the delivered message.
   * 短信接收结果。
   *
   * `Result`: Unsigned Integer, 4 octets at 20. CMPP 3.0, 8.4.5.
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
   */
  readonly result: DeliverResult;
}

/** What `createDeliverResp` is given: everything that has no default, and whatever else. */
export type DeliverRespInit = Init<DeliverResp>;

/**
 * Makes a CMPP_DELIVER_RESP, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createDeliverResp({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createDeliverResp(init: DeliverRespInit): DeliverResp {
  return {
    name: "CMPP_DELIVER_RESP",
    sequenceId: init.sequenceId,
    msgId: init.msgId,
    result: init.result,
  };
}

/** Octets of a CMPP_DELIVER_RESP as a whole frame: always 24. Throws an EncodeError where a value has no size. */
export function sizeOfDeliverResp(message: DeliverResp): number {
  if (!isObject(message)) throw encodeFailure(deliverRespLayout, message);
  return 24;
}

/** Writes a CMPP_DELIVER_RESP as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeDeliverResp(message: DeliverResp): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfDeliverResp(message));
  encodeDeliverRespInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_DELIVER_RESP into octets from `start` on, and returns where it ends. The view must be over the
 * same memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside
 * the frame stay as they are.
 */
export function encodeDeliverRespInto(message: DeliverResp, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(deliverRespLayout, message);
    const end = start + 24;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(deliverRespLayout, octets, start, 24);
    view.setUint32(start, 24);
    view.setUint32(start + 4, 0x80000005);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeUint64(view, start + 12, message.msgId);
    wrong |= writeUint32(view, start + 20, message.result);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(deliverRespLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(deliverRespLayout, message, error);
  }
}

/** Reads a frame that is a CMPP_DELIVER_RESP. Throws a DecodeError that names field and octet. */
export function decodeDeliverResp(frame: Uint8Array): DeliverResp {
  const view = viewOfAny(frame);
  return decodeDeliverRespFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_DELIVER_RESP that stands from `start` up to `end`. The view must be over the same memory.
 * Throws a DecodeError.
 */
export function decodeDeliverRespFrom(octets: Uint8Array, view: DataView, start: number, end: number): DeliverResp {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 24 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x80000005
  ) {
    throw findDeliverRespFault(octets, view, start, end);
  }

  return {
    name: "CMPP_DELIVER_RESP",
    sequenceId: view.getUint32(start + 8),
    msgId: view.getBigUint64(start + 12),
    result: view.getUint32(start + 20),
  };
}
