// Generated from schema/cmpp/messages/deliver.yaml. Do not edit: run `smswire generate`.

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
import { findDeliverFault } from "../faults.js";
import { deliverLayout } from "../layouts.js";
import type { Deliver } from "../messages/deliver.js";
import { readOctetString10, readOctetString20, readOctetString21, readOctetString32 } from "../octet-strings.js";

/**
 * A view of a CMPP_DELIVER: its properties are those of Deliver, each read from the frame when it is asked for.
 * Those of fixed size can be set, which writes into the frame. One view serves any number of frames, one after
 * the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class DeliverView implements Deliver {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
    msgLength: 0,
    afterMsgContent: 0,
  };

  get name(): "CMPP_DELIVER" {
    return "CMPP_DELIVER";
  }

  get sequenceId(): Deliver["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: Deliver["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(deliverLayout, "sequenceId", value);
  }

  get msgId(): Deliver["msgId"] {
    const { view, start } = this.#frame;
    return view.getBigUint64(start + 12);
  }

  set msgId(value: Deliver["msgId"]) {
    const { view, start } = this.#frame;
    if (writeUint64(view, start + 12, value) !== 0) throw fieldFailure(deliverLayout, "msgId", value);
  }

  get destId(): Deliver["destId"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 20);
  }

  set destId(value: Deliver["destId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(deliverLayout, "destId", value);
    writeZeros(view, start + 20, start + 41);
    writeOctetString(octets, start + 20, value, 21);
  }

  get serviceId(): Deliver["serviceId"] {
    const { view, start } = this.#frame;
    return readOctetString10(view, start + 41);
  }

  set serviceId(value: Deliver["serviceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 10)) throw fieldFailure(deliverLayout, "serviceId", value);
    writeZeros(view, start + 41, start + 51);
    writeOctetString(octets, start + 41, value, 10);
  }

  get tpPid(): Deliver["tpPid"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 51);
  }

  set tpPid(value: Deliver["tpPid"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 51, value) !== 0) throw fieldFailure(deliverLayout, "tpPid", value);
  }

  get tpUdhi(): Deliver["tpUdhi"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 52);
  }

  set tpUdhi(value: Deliver["tpUdhi"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 52, value) !== 0) throw fieldFailure(deliverLayout, "tpUdhi", value);
  }

  get msgFmt(): Deliver["msgFmt"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 53);
  }

  set msgFmt(value: Deliver["msgFmt"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 53, value) !== 0) throw fieldFailure(deliverLayout, "msgFmt", value);
  }

  get srcTerminalId(): Deliver["srcTerminalId"] {
    const { view, start } = this.#frame;
    return readOctetString32(view, start + 54);
  }

  set srcTerminalId(value: Deliver["srcTerminalId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 32)) throw fieldFailure(deliverLayout, "srcTerminalId", value);
    writeZeros(view, start + 54, start + 86);
    writeOctetString(octets, start + 54, value, 32);
  }

  get srcTerminalType(): Deliver["srcTerminalType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 86);
  }

  set srcTerminalType(value: Deliver["srcTerminalType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 86, value) !== 0) throw fieldFailure(deliverLayout, "srcTerminalType", value);
  }

  get registeredDelivery(): Deliver["registeredDelivery"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 87);
  }

  set registeredDelivery(value: Deliver["registeredDelivery"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 87, value) !== 0) throw fieldFailure(deliverLayout, "registeredDelivery", value);
  }

  /** `Msg_Length`: how many octets Msg_Content has. */
  get msgLength(): number {
    return this.#frame.msgLength;
  }

  get msgContent(): Deliver["msgContent"] {
    const { view, start, msgLength } = this.#frame;
    return octetsAt(view, start + 89, msgLength);
  }

  get linkId(): Deliver["linkId"] {
    const { view, afterMsgContent } = this.#frame;
    return readOctetString20(view, afterMsgContent);
  }

  set linkId(value: Deliver["linkId"]) {
    const { octets, view, afterMsgContent } = this.#frame;
    if (!fitsText(value, 20)) throw fieldFailure(deliverLayout, "linkId", value);
    writeZeros(view, afterMsgContent, afterMsgContent + 20);
    writeOctetString(octets, afterMsgContent, value, 20);
  }

  /**
   * Puts the view over the CMPP_DELIVER that stands from `start` up to `end`, or is all of the octets. A DataView
   * that is given must be over the same memory. Throws the DecodeError of `decodeDeliverFrom`, and then stays
   * where it was.
   */
  over(
    octets: Uint8Array,
    view: DataView = viewOfAny(octets),
    start: number = 0,
    end: number = lengthOf(octets),
  ): this {
    if (
      !isWithin(octets, view, start, end) ||
      end - start < 109 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x00000005
    ) {
      throw findDeliverFault(octets, view, start, end);
    }

    const msgLength = view.getUint8(start + 88);
    const afterMsgContent = start + 89 + msgLength;
    if (afterMsgContent + 20 !== end) throw findDeliverFault(octets, view, start, end);
    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    frame.msgLength = msgLength;
    frame.afterMsgContent = afterMsgContent;
    return this;
  }
}
