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
  readOctetString20,
  readOctetString21,
  readOctetString32,
  readOctetString6,
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

  get feeTerminalPseudo(): Fwd["feeTerminalPseudo"] {
    const { view, start } = this.#frame;
    return readOctetString32(view, start + 70);
  }

  set feeTerminalPseudo(value: Fwd["feeTerminalPseudo"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 32)) throw fieldFailure(fwdLayout, "feeTerminalPseudo", value);
    writeZeros(view, start + 70, start + 102);
    writeOctetString(octets, start + 70, value, 32);
  }

  get feeTerminalUserType(): Fwd["feeTerminalUserType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 102);
  }

  set feeTerminalUserType(value: Fwd["feeTerminalUserType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 102, value) !== 0) throw fieldFailure(fwdLayout, "feeTerminalUserType", value);
  }

  get tpPid(): Fwd["tpPid"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 103);
  }

  set tpPid(value: Fwd["tpPid"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 103, value) !== 0) throw fieldFailure(fwdLayout, "tpPid", value);
  }

  get tpUdhi(): Fwd["tpUdhi"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 104);
  }

  set tpUdhi(value: Fwd["tpUdhi"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 104, value) !== 0) throw fieldFailure(fwdLayout, "tpUdhi", value);
  }

  get msgFmt(): Fwd["msgFmt"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 105);
  }

  set msgFmt(value: Fwd["msgFmt"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 105, value) !== 0) throw fieldFailure(fwdLayout, "msgFmt", value);
  }

  get msgSrc(): Fwd["msgSrc"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 106);
  }

  set msgSrc(value: Fwd["msgSrc"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(fwdLayout, "msgSrc", value);
    writeZeros(view, start + 106, start + 112);
    writeOctetString(octets, start + 106, value, 6);
  }

  get feeType(): Fwd["feeType"] {
    const { view, start } = this.#frame;
    return readOctetString2(view, start + 112);
  }

  set feeType(value: Fwd["feeType"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 2)) throw fieldFailure(fwdLayout, "feeType", value);
    writeZeros(view, start + 112, start + 114);
    writeOctetString(octets, start + 112, value, 2);
  }

  get feeCode(): Fwd["feeCode"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 114);
  }

  set feeCode(value: Fwd["feeCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(fwdLayout, "feeCode", value);
    writeZeros(view, start + 114, start + 120);
    writeOctetString(octets, start + 114, value, 6);
  }

  get validTime(): Fwd["validTime"] {
    const { view, start } = this.#frame;
    return readOctetString17(view, start + 120);
  }

  set validTime(value: Fwd["validTime"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 17)) throw fieldFailure(fwdLayout, "validTime", value);
    writeZeros(view, start + 120, start + 137);
    writeOctetString(octets, start + 120, value, 17);
  }

  get atTime(): Fwd["atTime"] {
    const { view, start } = this.#frame;
    return readOctetString17(view, start + 137);
  }

  set atTime(value: Fwd["atTime"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 17)) throw fieldFailure(fwdLayout, "atTime", value);
    writeZeros(view, start + 137, start + 154);
    writeOctetString(octets, start + 137, value, 17);
  }

  get srcId(): Fwd["srcId"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 154);
  }

  set srcId(value: Fwd["srcId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(fwdLayout, "srcId", value);
    writeZeros(view, start + 154, start + 175);
    writeOctetString(octets, start + 154, value, 21);
  }

  get srcPseudo(): Fwd["srcPseudo"] {
    const { view, start } = this.#frame;
    return readOctetString32(view, start + 175);
  }

  set srcPseudo(value: Fwd["srcPseudo"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 32)) throw fieldFailure(fwdLayout, "srcPseudo", value);
    writeZeros(view, start + 175, start + 207);
    writeOctetString(octets, start + 175, value, 32);
  }

  get srcUserType(): Fwd["srcUserType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 207);
  }

  set srcUserType(value: Fwd["srcUserType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 207, value) !== 0) throw fieldFailure(fwdLayout, "srcUserType", value);
  }

  get srcType(): Fwd["srcType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 208);
  }

  set srcType(value: Fwd["srcType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 208, value) !== 0) throw fieldFailure(fwdLayout, "srcType", value);
  }

  /** `DestUsr_tl`: how many elements Dest_Id has. */
  get destUsrTl(): number {
    return this.#frame.destUsrTl;
  }

  get destId(): Fwd["destId"] {
    const { view, start, destUsrTl } = this.#frame;
    return readOctetStrings21(view, start + 210, destUsrTl);
  }

  get destPseudo(): Fwd["destPseudo"] {
    const { view, afterDestId } = this.#frame;
    return readOctetString32(view, afterDestId);
  }

  set destPseudo(value: Fwd["destPseudo"]) {
    const { octets, view, afterDestId } = this.#frame;
    if (!fitsText(value, 32)) throw fieldFailure(fwdLayout, "destPseudo", value);
    writeZeros(view, afterDestId, afterDestId + 32);
    writeOctetString(octets, afterDestId, value, 32);
  }

  get destUserType(): Fwd["destUserType"] {
    const { view, afterDestId } = this.#frame;
    return view.getUint8(afterDestId + 32);
  }

  set destUserType(value: Fwd["destUserType"]) {
    const { view, afterDestId } = this.#frame;
    if (writeUint8(view, afterDestId + 32, value) !== 0) throw fieldFailure(fwdLayout, "destUserType", value);
  }

  /** `Msg_Length`: how many octets Msg_Content has. */
  get msgLength(): number {
    return this.#frame.msgLength;
  }

  get msgContent(): Fwd["msgContent"] {
    const { view, afterDestId, msgLength } = this.#frame;
    return octetsAt(view, afterDestId + 34, msgLength);
  }

  get linkId(): Fwd["linkId"] {
    const { view, afterMsgContent } = this.#frame;
    return readOctetString20(view, afterMsgContent);
  }

  set linkId(value: Fwd["linkId"]) {
    const { octets, view, afterMsgContent } = this.#frame;
    if (!fitsText(value, 20)) throw fieldFailure(fwdLayout, "linkId", value);
    writeZeros(view, afterMsgContent, afterMsgContent + 20);
    writeOctetString(octets, afterMsgContent, value, 20);
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
      end - start < 264 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x00000009
    ) {
      throw findFwdFault(octets, view, start, end);
    }

    const destUsrTl = view.getUint8(start + 209);
    const afterDestId = start + 210 + 21 * destUsrTl;
    if (afterDestId + 54 > end) throw findFwdFault(octets, view, start, end);
    const msgLength = view.getUint8(afterDestId + 33);
    const afterMsgContent = afterDestId + 34 + msgLength;
    if (afterMsgContent + 20 !== end) throw findFwdFault(octets, view, start, end);
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
    const from = start + 210 + 21 * index;
    return readOctetString21(view, from);
  }
}
