// Generated from schema/cmpp/messages/fwd.yaml. Do not edit: run `smswire generate`.

import {
  isWithin,
  lengthOf,
  NO_OCTETS,
  viewOf,
  viewOfAny,
  writeUint32,
  writeUint64,
  writeUint8,
} from "../../runtime/octets/index.js";
import { fieldFailure } from "../../runtime/walk/index.js";
import { findFwdRespFault } from "../faults.js";
import { fwdRespLayout } from "../layouts.js";
import type { FwdResp } from "../messages/fwd-resp.js";

/**
 * A view of a CMPP_FWD_RESP: its properties are those of FwdResp, each read from the frame when it is asked for.
 * Those of fixed size can be set, which writes into the frame. One view serves any number of frames, one after
 * the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class FwdRespView implements FwdResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_FWD_RESP" {
    return "CMPP_FWD_RESP";
  }

  get sequenceId(): FwdResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: FwdResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(fwdRespLayout, "sequenceId", value);
  }

  get msgId(): FwdResp["msgId"] {
    const { view, start } = this.#frame;
    return view.getBigUint64(start + 12);
  }

  set msgId(value: FwdResp["msgId"]) {
    const { view, start } = this.#frame;
    if (writeUint64(view, start + 12, value) !== 0) throw fieldFailure(fwdRespLayout, "msgId", value);
  }

  get pkTotal(): FwdResp["pkTotal"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 20);
  }

  set pkTotal(value: FwdResp["pkTotal"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 20, value) !== 0) throw fieldFailure(fwdRespLayout, "pkTotal", value);
  }

  get pkNumber(): FwdResp["pkNumber"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 21);
  }

  set pkNumber(value: FwdResp["pkNumber"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 21, value) !== 0) throw fieldFailure(fwdRespLayout, "pkNumber", value);
  }

  get result(): FwdResp["result"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 22);
  }

  set result(value: FwdResp["result"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 22, value) !== 0) throw fieldFailure(fwdRespLayout, "result", value);
  }

  /**
   * Puts the view over the CMPP_FWD_RESP that stands from `start` up to `end`, or is all of the octets. A DataView
   * that is given must be over the same memory. Throws the DecodeError of `decodeFwdRespFrom`, and then stays
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
      end - start !== 26 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000009
    ) {
      throw findFwdRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
