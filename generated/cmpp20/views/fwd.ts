// Generated from schema/cmpp/messages/fwd.yaml. Do not edit: run `smswire generate`.

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
import { findFwdFault } from "../faults.js";
import { fwdLayout } from "../layouts.js";
import type { Fwd } from "../messages/fwd.js";
import {
  readOctetString10,
  readOctetString17,
  readOctetString2,
  readOctetString21,
  readOctetString6,
  readOctetString8,
  readOctetStrings21,
} from "../octet-strings.js";

/**
 * A view of a CMPP_FWD: its properties are those of Fwd, each read from the frame when it is asked for. Those of
 * fixed size can be set, which writes into the frame. One view serves any number of frames, one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class FwdView implements Fwd {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
    destUsrTl: 0,
    afterDestId: 0,
    msgLength: 0,
    afterMsgContent: 0,
  };

  get name(): "CMPP_FWD" {
    return "CMPP_FWD";
  }

  get sequenceId(): Fwd["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: Fwd["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(fwdLayout, "sequenceId", value);
  }

  get sourceId(): Fwd["sourceId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 12);
  }

  set sourceId(value: Fwd["sourceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(fwdLayout, "sourceId", value);
    writeZeros(view, start + 12, start + 18);
    writeOctetString(octets, start + 12, value, 6);
  }

  get destinationId(): Fwd["destinationId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 18);
  }

  set destinationId(value: Fwd["destinationId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(fwdLayout, "destinationId", value);
    writeZeros(view, start + 18, start + 24);
    writeOctetString(octets, start + 18, value, 6);
  }

  get nodesCount(): Fwd["nodesCount"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 24);
  }

  set nodesCount(value: Fwd["nodesCount"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 24, value) !== 0) throw fieldFailure(fwdLayout, "nodesCount", value);
  }

  get msgFwdType(): Fwd["msgFwdType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 25);
  }

  set msgFwdType(value: Fwd["msgFwdType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 25, value) !== 0) throw fieldFailure(fwdLayout, "msgFwdType", value);
  }

  get msgId(): Fwd["msgId"] {
    const { view, start } = this.#frame;
    return view.getBigUint64(start + 26);
  }

  set msgId(value: Fwd["msgId"]) {
    const { view, start } = this.#frame;
    if (writeUint64(view, start + 26, value) !== 0) throw fieldFailure(fwdLayout, "msgId", value);
  }

  get pkTotal(): Fwd["pkTotal"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 34);
  }

  set pkTotal(value: Fwd["pkTotal"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 34, value) !== 0) throw fieldFailure(fwdLayout, "pkTotal", value);
  }

  get pkNumber(): Fwd["pkNumber"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 35);
  }

  set pkNumber(value: Fwd["pkNumber"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 35, value) !== 0) throw fieldFailure(fwdLayout, "pkNumber", value);
  }

  get registeredDelivery(): Fwd["registeredDelivery"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 36);
  }

  set registeredDelivery(value: Fwd["registeredDelivery"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 36, value) !== 0) throw fieldFailure(fwdLayout, "registeredDelivery", value);
  }

  get msgLevel(): Fwd["msgLevel"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 37);
  }

  set msgLevel(value: Fwd["msgLevel"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 37, value) !== 0) throw fieldFailure(fwdLayout, "msgLevel", value);
  }

  get serviceId(): Fwd["serviceId"] {
    const { view, start } = this.#frame;
    return readOctetString10(view, start + 38);
  }

  set serviceId(value: Fwd["serviceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 10)) throw fieldFailure(fwdLayout, "serviceId", value);
    writeZeros(view, start + 38, start + 48);
    writeOctetString(octets, start + 38, value, 10);
  }

  get feeUserType(): Fwd["feeUserType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 48);
  }

  set feeUserType(value: Fwd["feeUserType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 48, value) !== 0) throw fieldFailure(fwdLayout, "feeUserType", value);
  }

  get feeTerminalId(): Fwd["feeTerminalId"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 49);
  }

  set feeTerminalId(value: Fwd["feeTerminalId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(fwdLayout, "feeTerminalId", value);
    writeZeros(view, start + 49, start + 70);
    writeOctetString(octets, start + 49, value, 21);
  }

  get tpPid(): Fwd["tpPid"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 70);
  }

  set tpPid(value: Fwd["tpPid"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 70, value) !== 0) throw fieldFailure(fwdLayout, "tpPid", value);
  }

  get tpUdhi(): Fwd["tpUdhi"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 71);
  }

  set tpUdhi(value: Fwd["tpUdhi"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 71, value) !== 0) throw fieldFailure(fwdLayout, "tpUdhi", value);
  }

  get msgFmt(): Fwd["msgFmt"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 72);
  }

  set msgFmt(value: Fwd["msgFmt"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 72, value) !== 0) throw fieldFailure(fwdLayout, "msgFmt", value);
  }

  get msgSrc(): Fwd["msgSrc"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 73);
  }

  set msgSrc(value: Fwd["msgSrc"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(fwdLayout, "msgSrc", value);
    writeZeros(view, start + 73, start + 79);
    writeOctetString(octets, start + 73, value, 6);
  }

  get feeType(): Fwd["feeType"] {
    const { view, start } = this.#frame;
    return readOctetString2(view, start + 79);
  }

  set feeType(value: Fwd["feeType"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 2)) throw fieldFailure(fwdLayout, "feeType", value);
    writeZeros(view, start + 79, start + 81);
    writeOctetString(octets, start + 79, value, 2);
  }

  get feeCode(): Fwd["feeCode"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 81);
  }

  set feeCode(value: Fwd["feeCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(fwdLayout, "feeCode", value);
    writeZeros(view, start + 81, start + 87);
    writeOctetString(octets, start + 81, value, 6);
  }

  get validTime(): Fwd["validTime"] {
    const { view, start } = this.#frame;
    return readOctetString17(view, start + 87);
  }

  set validTime(value: Fwd["validTime"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 17)) throw fieldFailure(fwdLayout, "validTime", value);
    writeZeros(view, start + 87, start + 104);
    writeOctetString(octets, start + 87, value, 17);
  }

  get atTime(): Fwd["atTime"] {
    const { view, start } = this.#frame;
    return readOctetString17(view, start + 104);
  }

  set atTime(value: Fwd["atTime"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 17)) throw fieldFailure(fwdLayout, "atTime", value);
    writeZeros(view, start + 104, start + 121);
    writeOctetString(octets, start + 104, value, 17);
  }

  get srcId(): Fwd["srcId"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 121);
  }

  set srcId(value: Fwd["srcId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(fwdLayout, "srcId", value);
    writeZeros(view, start + 121, start + 142);
    writeOctetString(octets, start + 121, value, 21);
  }

  /** `DestUsr_tl`: how many elements Dest_Id has. */
  get destUsrTl(): number {
    return this.#frame.destUsrTl;
  }

  get destId(): Fwd["destId"] {
    const { view, start, destUsrTl } = this.#frame;
    return readOctetStrings21(view, start + 143, destUsrTl);
  }

  /** `Msg_Length`: how many octets Msg_Content has. */
  get msgLength(): number {
    return this.#frame.msgLength;
  }

  get msgContent(): Fwd["msgContent"] {
    const { view, afterDestId, msgLength } = this.#frame;
    return octetsAt(view, afterDestId + 1, msgLength);
  }

  get reserve(): Fwd["reserve"] {
    const { view, afterMsgContent } = this.#frame;
    return readOctetString8(view, afterMsgContent);
  }

  set reserve(value: Fwd["reserve"]) {
    const { octets, view, afterMsgContent } = this.#frame;
    if (!fitsText(value, 8)) throw fieldFailure(fwdLayout, "reserve", value);
    writeZeros(view, afterMsgContent, afterMsgContent + 8);
    writeOctetString(octets, afterMsgContent, value, 8);
  }

  /**
   * Puts the view over the CMPP_FWD that stands from `start` up to `end`, or is all of the octets. A DataView that
   * is given must be over the same memory. Throws the DecodeError of `decodeFwdFrom`, and then stays where it was.
   */
  over(
    octets: Uint8Array,
    view: DataView = viewOfAny(octets),
    start: number = 0,
    end: number = lengthOf(octets),
  ): this {
    if (
      !isWithin(octets, view, start, end) ||
      end - start < 152 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x00000009
    ) {
      throw findFwdFault(octets, view, start, end);
    }

    const destUsrTl = view.getUint8(start + 142);
    const afterDestId = start + 143 + 21 * destUsrTl;
    if (afterDestId + 9 > end) throw findFwdFault(octets, view, start, end);
    const msgLength = view.getUint8(afterDestId);
    const afterMsgContent = afterDestId + 1 + msgLength;
    if (afterMsgContent + 8 !== end) throw findFwdFault(octets, view, start, end);
    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    frame.destUsrTl = destUsrTl;
    frame.afterDestId = afterDestId;
    frame.msgLength = msgLength;
    frame.afterMsgContent = afterMsgContent;
    return this;
  }

  /** One of Dest_Id, by its index; undefined where there are not so many. */
  destIdAt(index: number): Fwd["destId"][number] | undefined {
    const { view, start, destUsrTl } = this.#frame;
    if (index >>> 0 !== index || index >= destUsrTl) return undefined;
    const from = start + 143 + 21 * index;
    return readOctetString21(view, from);
  }
}
