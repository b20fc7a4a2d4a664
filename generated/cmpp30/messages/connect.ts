// Generated from schema/cmpp/messages/connect.yaml. Do not edit: run `smswire generate`.

import {
  createKnownTexts,
  hasPlace,
  type Init,
  isObject,
  isWithin,
  octetsAt,
  viewOfAny,
  viewOfNew,
  writeOctets,
  writeOctetString,
  writeUint32,
} from "../../runtime/octets/index.js";
import { encodeFailure, placeFailure } from "../../runtime/walk/index.js";
import { findConnectFault } from "../faults.js";
import { connectLayout } from "../layouts.js";
import { readKnownOctetString6 } from "../octet-strings.js";

/**
 * CMPP_CONNECT, from SP to ISMG, ISMG to ISMG, ISMG to GNS, GNS to ISMG.
 *
 * Logs in at the application layer; the first message on a connection.
 * 请求连接到网关，在应用层建立连接，是一条连接上的第一条消息。
 *
 * CMPP 3.0: QB-GF-028-2003 V3.0.0.
 */
export interface Connect {
  /**
   * Which message it is; bit 31 is set in responses.
   * 命令或响应类型。
   *
   * `Command_Id`: Unsigned Integer, 4 octets at 4. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   *
   * Always 0x00000001.
   */
  readonly name: "CMPP_CONNECT";
  /**
   * Running number of the request; a response repeats it.
   * 消息流水号，顺序累加，步长为1，循环使用（一对请求和应答消息的流水号必须相同）。
   *
   * `Sequence_Id`: Unsigned Integer, 4 octets at 8. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   */
  readonly sequenceId: number;
  /**
   * Who logs in: the SP's company code, or a gateway's code between gateways.
   * 源地址，SP登录时为SP的企业代码，网关登录时为网关代码。
   *
   * `Source_Addr`: Octet String, 6 octets at 12. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   */
  readonly sourceAddr: string;
  /**
   * Digest that proves knowledge of the shared secret.
   * 用于鉴别源地址的鉴别码，其值通过单向MD5计算得出。
   *
   * `AuthenticatorSource`: Octet String, 16 octets at 18, secret. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   */
  readonly authenticatorSource: Uint8Array;
  /**
   * Version that the client offers: 0x20 for 2.0, 0x30 for 3.0.
   * 双方协商的版本号（高位4bit表示主版本号，低位4bit表示次版本号）。
   *
   * `Version`: Unsigned Integer, 1 octet at 34. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   *
   * Default: 48.
   */
  readonly version: number;
  /**
   * Clock of the client as the decimal number MMDDHHMMSS: 1021080248 is October 21, 08:02:48.
   * 时间戳的明文，由客户端产生，格式为MMDDHHMMSS，即月日时分秒，10位数字的整型。
   *
   * `Timestamp`: Unsigned Integer, 4 octets at 35. CMPP 3.0: QB-GF-028-2003 V3.0.0.
   */
  readonly timestamp: number;
}

/** What `createConnect` is given: everything that has no default, and whatever else. */
export type ConnectInit = Init<Connect, "version">;

/**
 * Makes a CMPP_CONNECT, defaults filled in. Nothing is checked before it is encoded.
 *
 * It also makes changed copies, `createConnect({ ...message, sequenceId: 2 })`: encoders are quickest with
 * objects of this one shape.
 */
export function createConnect(init: ConnectInit): Connect {
  return {
    name: "CMPP_CONNECT",
    sequenceId: init.sequenceId,
    sourceAddr: init.sourceAddr,
    authenticatorSource: init.authenticatorSource,
    version: init.version ?? 48,
    timestamp: init.timestamp,
  };
}

/** The last texts of Source_Addr. */
const knownSourceAddr = /* @__PURE__ */ createKnownTexts(2);

/** Octets of a CMPP_CONNECT as a whole frame: always 39. Throws an EncodeError where a value has no size. */
export function sizeOfConnect(message: Connect): number {
  if (!isObject(message)) throw encodeFailure(connectLayout, message);
  return 39;
}

/** Writes a CMPP_CONNECT as a frame of its own. Throws an EncodeError that names the field at fault. */
export function encodeConnect(message: Connect): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(sizeOfConnect(message));
  encodeConnectInto(message, octets, viewOfNew(octets), 0);
  return octets;
}

/**
 * Writes a CMPP_CONNECT into octets from `start` on, and returns where it ends. The view must be over the same
 * memory. Throws an EncodeError that names the field at fault, or where there is no room; octets outside the
 * frame stay as they are.
 */
export function encodeConnectInto(message: Connect, octets: Uint8Array, view: DataView, start: number): number {
  try {
    if (!isObject(message)) throw encodeFailure(connectLayout, message);
    const end = start + 39;
    if (!hasPlace(octets, view, start, end)) throw placeFailure(connectLayout, octets, start, 39);
    view.setUint32(start, 39);
    view.setUint32(start + 4, 0x00000001);
    view.setUint32(start + 12, 0);
    view.setUint16(start + 16, 0);
    let wrong = 0;
    wrong |= writeUint32(view, start + 8, message.sequenceId);
    wrong |= writeOctetString(octets, start + 12, message.sourceAddr, 6);
    wrong |= writeOctets(octets, start + 18, message.authenticatorSource, 16);
    if ((octets[start + 34] = message.version) !== octets[start + 34]) wrong = 1;
    wrong |= writeUint32(view, start + 35, message.timestamp);
    if (wrong !== 0 || end > octets.length) throw encodeFailure(connectLayout, message);
    return end;
  } catch (error) {
    throw encodeFailure(connectLayout, message, error);
  }
}

/**
 * Reads a frame that is a CMPP_CONNECT. Its authenticatorSource lies over the frame's memory: take a `slice()`
 * to keep them. Throws a DecodeError that names field and octet.
 */
export function decodeConnect(frame: Uint8Array): Connect {
  const view = viewOfAny(frame);
  return decodeConnectFrom(frame, view, 0, view.byteLength);
}

/**
 * Reads the CMPP_CONNECT that stands from `start` up to `end`. The view must be over the same memory. Throws a
 * DecodeError.
 */
export function decodeConnectFrom(octets: Uint8Array, view: DataView, start: number, end: number): Connect {
  if (
    !isWithin(octets, view, start, end) ||
    end - start !== 39 ||
    view.getUint32(start) !== end - start ||
    view.getUint32(start + 4) !== 0x00000001
  ) {
    throw findConnectFault(octets, view, start, end);
  }

  return {
    name: "CMPP_CONNECT",
    sequenceId: view.getUint32(start + 8),
    sourceAddr: readKnownOctetString6(view, start + 12, knownSourceAddr),
    authenticatorSource: octetsAt(view, start + 18, 16),
    version: view.getUint8(start + 34),
    timestamp: view.getUint32(start + 35),
  };
}
