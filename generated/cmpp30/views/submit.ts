// Generated from schema/cmpp/messages/submit.yaml. Do not edit: run `smswire generate`.

import {
  fitsText,
  isWithin,
  lengthOf,
  NO_OCTETS,
  octetsAt,
  viewOf,
  viewOfAny,
  writeOctetString,
  writeUint32,
  writeUint64,
  writeUint8,
  writeZeros,
} from "../../runtime/octets/index.js";
import { fieldFailure } from "../../runtime/walk/index.js";
import { findSubmitFault } from "../faults.js";
import { submitLayout } from "../layouts.js";
import type { Submit } from "../messages/submit.js";
import {
  readOctetString10,
  readOctetString17,
  readOctetString2,
  readOctetString20,
  readOctetString21,
  readOctetString32,
  readOctetString6,
  readOctetStrings32,
} from "../octet-strings.js";

/**
 * A view of a CMPP_SUBMIT: its properties are those of Submit, each read from the frame when it is asked for.
 * Those of fixed size can be set, which writes into the frame. One view serves any number of frames, one after
 * the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class SubmitView implements Submit {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
    destUsrTl: 0,
    afterDestTerminalId: 0,
    msgLength: 0,
    afterMsgContent: 0,
  };

  get name(): "CMPP_SUBMIT" {
    return "CMPP_SUBMIT";
  }

  get sequenceId(): Submit["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: Submit["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(submitLayout, "sequenceId", value);
  }

  get msgId(): Submit["msgId"] {
    const { view, start } = this.#frame;
    return view.getBigUint64(start + 12);
  }

  set msgId(value: Submit["msgId"]) {
    const { view, start } = this.#frame;
    if (writeUint64(view, start + 12, value) !== 0) throw fieldFailure(submitLayout, "msgId", value);
  }

  get pkTotal(): Submit["pkTotal"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 20);
  }

  set pkTotal(value: Submit["pkTotal"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 20, value) !== 0) throw fieldFailure(submitLayout, "pkTotal", value);
  }

  get pkNumber(): Submit["pkNumber"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 21);
  }

  set pkNumber(value: Submit["pkNumber"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 21, value) !== 0) throw fieldFailure(submitLayout, "pkNumber", value);
  }

  get registeredDelivery(): Submit["registeredDelivery"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 22);
  }

  set registeredDelivery(value: Submit["registeredDelivery"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 22, value) !== 0) throw fieldFailure(submitLayout, "registeredDelivery", value);
  }

  get msgLevel(): Submit["msgLevel"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 23);
  }

  set msgLevel(value: Submit["msgLevel"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 23, value) !== 0) throw fieldFailure(submitLayout, "msgLevel", value);
  }

  get serviceId(): Submit["serviceId"] {
    const { view, start } = this.#frame;
    return readOctetString10(view, start + 24);
  }

  set serviceId(value: Submit["serviceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 10)) throw fieldFailure(submitLayout, "serviceId", value);
    writeZeros(view, start + 24, start + 34);
    writeOctetString(octets, start + 24, value, 10);
  }

  get feeUserType(): Submit["feeUserType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 34);
  }

  set feeUserType(value: Submit["feeUserType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 34, value) !== 0) throw fieldFailure(submitLayout, "feeUserType", value);
  }

  get feeTerminalId(): Submit["feeTerminalId"] {
    const { view, start } = this.#frame;
    return readOctetString32(view, start + 35);
  }

  set feeTerminalId(value: Submit["feeTerminalId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 32)) throw fieldFailure(submitLayout, "feeTerminalId", value);
    writeZeros(view, start + 35, start + 67);
    writeOctetString(octets, start + 35, value, 32);
  }

  get feeTerminalType(): Submit["feeTerminalType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 67);
  }

  set feeTerminalType(value: Submit["feeTerminalType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 67, value) !== 0) throw fieldFailure(submitLayout, "feeTerminalType", value);
  }

  get tpPid(): Submit["tpPid"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 68);
  }

  set tpPid(value: Submit["tpPid"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 68, value) !== 0) throw fieldFailure(submitLayout, "tpPid", value);
  }

  get tpUdhi(): Submit["tpUdhi"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 69);
  }

  set tpUdhi(value: Submit["tpUdhi"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 69, value) !== 0) throw fieldFailure(submitLayout, "tpUdhi", value);
  }

  get msgFmt(): Submit["msgFmt"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 70);
  }

  set msgFmt(value: Submit["msgFmt"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 70, value) !== 0) throw fieldFailure(submitLayout, "msgFmt", value);
  }

  get msgSrc(): Submit["msgSrc"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 71);
  }

  set msgSrc(value: Submit["msgSrc"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(submitLayout, "msgSrc", value);
    writeZeros(view, start + 71, start + 77);
    writeOctetString(octets, start + 71, value, 6);
  }

  get feeType(): Submit["feeType"] {
    const { view, start } = this.#frame;
    return readOctetString2(view, start + 77);
  }

  set feeType(value: Submit["feeType"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 2)) throw fieldFailure(submitLayout, "feeType", value);
    writeZeros(view, start + 77, start + 79);
    writeOctetString(octets, start + 77, value, 2);
  }

  get feeCode(): Submit["feeCode"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 79);
  }

  set feeCode(value: Submit["feeCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(submitLayout, "feeCode", value);
    writeZeros(view, start + 79, start + 85);
    writeOctetString(octets, start + 79, value, 6);
  }

  get validTime(): Submit["validTime"] {
    const { view, start } = this.#frame;
    return readOctetString17(view, start + 85);
  }

  set validTime(value: Submit["validTime"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 17)) throw fieldFailure(submitLayout, "validTime", value);
    writeZeros(view, start + 85, start + 102);
    writeOctetString(octets, start + 85, value, 17);
  }

  get atTime(): Submit["atTime"] {
    const { view, start } = this.#frame;
    return readOctetString17(view, start + 102);
  }

  set atTime(value: Submit["atTime"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 17)) throw fieldFailure(submitLayout, "atTime", value);
    writeZeros(view, start + 102, start + 119);
    writeOctetString(octets, start + 102, value, 17);
  }

  get srcId(): Submit["srcId"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 119);
  }

  set srcId(value: Submit["srcId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(submitLayout, "srcId", value);
    writeZeros(view, start + 119, start + 140);
    writeOctetString(octets, start + 119, value, 21);
  }

  /** `DestUsr_tl`: how many elements Dest_terminal_Id has. */
  get destUsrTl(): number {
    return this.#frame.destUsrTl;
  }

  get destTerminalId(): Submit["destTerminalId"] {
    const { view, start, destUsrTl } = this.#frame;
    return readOctetStrings32(view, start + 141, destUsrTl);
  }

  get destTerminalType(): Submit["destTerminalType"] {
    const { view, afterDestTerminalId } = this.#frame;
    return view.getUint8(afterDestTerminalId);
  }

  set destTerminalType(value: Submit["destTerminalType"]) {
    const { view, afterDestTerminalId } = this.#frame;
    if (writeUint8(view, afterDestTerminalId, value) !== 0) throw fieldFailure(submitLayout, "destTerminalType", value);
  }

  /** `Msg_Length`: how many octets Msg_Content has. */
  get msgLength(): number {
    return this.#frame.msgLength;
  }

  get msgContent(): Submit["msgContent"] {
    const { view, afterDestTerminalId, msgLength } = this.#frame;
    return octetsAt(view, afterDestTerminalId + 2, msgLength);
  }

  get linkId(): Submit["linkId"] {
    const { view, afterMsgContent } = this.#frame;
    return readOctetString20(view, afterMsgContent);
  }

  set linkId(value: Submit["linkId"]) {
    const { octets, view, afterMsgContent } = this.#frame;
    if (!fitsText(value, 20)) throw fieldFailure(submitLayout, "linkId", value);
    writeZeros(view, afterMsgContent, afterMsgContent + 20);
    writeOctetString(octets, afterMsgContent, value, 20);
  }

  /**
   * Puts the view over the CMPP_SUBMIT that stands from `start` up to `end`, or is all of the octets. A DataView
   * that is given must be over the same memory. Throws the DecodeError of `decodeSubmitFrom`, and then stays where
   * it was.
   */
  over(
    octets: Uint8Array,
    view: DataView = viewOfAny(octets),
    start: number = 0,
    end: number = lengthOf(octets),
  ): this {
    if (
      !isWithin(octets, view, start, end) ||
      end - start < 163 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x00000004
    ) {
      throw findSubmitFault(octets, view, start, end);
    }

    const destUsrTl = view.getUint8(start + 140);
    const afterDestTerminalId = start + 141 + 32 * destUsrTl;
    if (afterDestTerminalId + 22 > end) throw findSubmitFault(octets, view, start, end);
    const msgLength = view.getUint8(afterDestTerminalId + 1);
    const afterMsgContent = afterDestTerminalId + 2 + msgLength;
    if (afterMsgContent + 20 !== end) throw findSubmitFault(octets, view, start, end);
    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    frame.destUsrTl = destUsrTl;
    frame.afterDestTerminalId = afterDestTerminalId;
    frame.msgLength = msgLength;
    frame.afterMsgContent = afterMsgContent;
    return this;
  }

  /** One of Dest_terminal_Id, by its index; undefined where there are not so many. */
  destTerminalIdAt(index: number): Submit["destTerminalId"][number] | undefined {
    const { view, start, destUsrTl } = this.#frame;
    if (index >>> 0 !== index || index >= destUsrTl) return undefined;
    const from = start + 141 + 32 * index;
    return readOctetString32(view, from);
  }
}
