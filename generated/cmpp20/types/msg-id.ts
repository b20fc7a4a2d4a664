// Generated from schema/cmpp/types/identifiers.yaml. Do not edit: run `smswire generate`.

import { checkDigits, checkedPart, checkPacked } from "../../runtime/octets/index.js";
import { frameLayout } from "../layouts.js";

/**
 * The parts of Msg_Id.
 *
 * Message identifier, made by the gateway from its clock, its own number and a running number.
 * 信息标识，由网关产生：时间（月日时分秒）、网关代码和序列号。
 */
export interface MsgIdParts {
  /**
   * Month, 1 to 12.
   * 月份，1至12。
   *
   * `Month`: 4 bits, 1 to 12.
   */
  readonly month: number;
  /**
   * Day of the month, 1 to 31.
   * 日，1至31。
   *
   * `Day`: 5 bits, 1 to 31.
   */
  readonly day: number;
  /**
   * Hour, 0 to 23.
   * 小时，0至23。
   *
   * `Hour`: 5 bits, 0 to 23.
   */
  readonly hour: number;
  /**
   * Minute, 0 to 59.
   * 分，0至59。
   *
   * `Minute`: 6 bits, 0 to 59.
   */
  readonly minute: number;
  /**
   * Second, 0 to 59.
   * 秒，0至59。
   *
   * `Second`: 6 bits, 0 to 59.
   */
  readonly second: number;
  /**
   * Number of the gateway that made it.
   * 短信网关代码。
   *
   * `Gateway`: 22 bits, 0 to 4194303.
   */
  readonly gateway: number;
  /**
   * Running number; it wraps.
   * 序列号，顺序增加，循环使用。
   *
   * `Sequence`: 16 bits, 0 to 65535.
   */
  readonly sequence: number;
}

/**
 * Takes a Msg_Id apart, whatever its parts hold: peers do not keep to the ranges. Throws an EncodeError where it
 * is no integer of 64 bits.
 */
export function unpackMsgId(value: bigint): MsgIdParts {
  checkPacked(frameLayout, "Msg_Id", value, 8);
  return {
    month: Number((value >> 60n) & 0xfn),
    day: Number((value >> 55n) & 0x1fn),
    hour: Number((value >> 50n) & 0x1fn),
    minute: Number((value >> 44n) & 0x3fn),
    second: Number((value >> 38n) & 0x3fn),
    gateway: Number((value >> 16n) & 0x3fffffn),
    sequence: Number(value & 0xffffn),
  };
}

/** Puts a Msg_Id together. Throws an EncodeError where a part is no integer or outside its range. */
export function packMsgId(parts: MsgIdParts): bigint {
  return (
    (BigInt(checkedPart(frameLayout, "Msg_Id.Month", parts.month, 1, 12)) << 60n) |
    (BigInt(checkedPart(frameLayout, "Msg_Id.Day", parts.day, 1, 31)) << 55n) |
    (BigInt(checkedPart(frameLayout, "Msg_Id.Hour", parts.hour, 0, 23)) << 50n) |
    (BigInt(checkedPart(frameLayout, "Msg_Id.Minute", parts.minute, 0, 59)) << 44n) |
    (BigInt(checkedPart(frameLayout, "Msg_Id.Second", parts.second, 0, 59)) << 38n) |
    (BigInt(checkedPart(frameLayout, "Msg_Id.Gateway", parts.gateway, 0, 4194303)) << 16n) |
    BigInt(checkedPart(frameLayout, "Msg_Id.Sequence", parts.sequence, 0, 65535))
  );
}

/** A Msg_Id as 22 digits: Month 2, Day 2, Hour 2, Minute 2, Second 2, Gateway 7, Sequence 5. */
export function formatMsgId(value: bigint): string {
  const parts = unpackMsgId(value);
  return (
    String(parts.month).padStart(2, "0") +
    String(parts.day).padStart(2, "0") +
    String(parts.hour).padStart(2, "0") +
    String(parts.minute).padStart(2, "0") +
    String(parts.second).padStart(2, "0") +
    String(parts.gateway).padStart(7, "0") +
    String(parts.sequence).padStart(5, "0")
  );
}

/**
 * The Msg_Id that 22 digits say: Month 2, Day 2, Hour 2, Minute 2, Second 2, Gateway 7, Sequence 5. Throws an
 * EncodeError where they say none, or a part is outside its range.
 */
export function parseMsgId(text: string): bigint {
  checkDigits(frameLayout, "Msg_Id", text, 22);
  return packMsgId({
    month: Number(text.slice(0, 2)),
    day: Number(text.slice(2, 4)),
    hour: Number(text.slice(4, 6)),
    minute: Number(text.slice(6, 8)),
    second: Number(text.slice(8, 10)),
    gateway: Number(text.slice(10, 17)),
    sequence: Number(text.slice(17, 22)),
  });
}
