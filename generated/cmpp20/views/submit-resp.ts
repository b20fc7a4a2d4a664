// Generated from schema/cmpp/messages/submit.yaml. Do not edit: run `smswire generate`.

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
import { findSubmitRespFault } from "../faults.js";
import { submitRespLayout } from "../layouts.js";
import type { SubmitResp } from "../messages/submit-resp.js";

/**
 * A view of a CMPP_SUBMIT_RESP: its properties are those of SubmitResp, each read from the frame when it is
 * asked for. Those of fixed size can be set, which writes into the frame. One view serves any number of frames,
 * one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class SubmitRespView implements SubmitResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_SUBMIT_RESP" {
    return "CMPP_SUBMIT_RESP";
  }

  get sequenceId(): SubmitResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: SubmitResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(submitRespLayout, "sequenceId", value);
  }

  get msgId(): SubmitResp["msgId"] {
    const { view, start } = this.#frame;
    return view.getBigUint64(start + 12);
  }

  set msgId(value: SubmitResp["msgId"]) {
    const { view, start } = this.#frame;
    if (writeUint64(view, start + 12, value) !== 0) throw fieldFailure(submitRespLayout, "msgId", value);
  }

  get result(): SubmitResp["result"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 20);
  }

  set result(value: SubmitResp["result"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 20, value) !== 0) throw fieldFailure(submitRespLayout, "result", value);
  }

  /**
   * Puts the view over the CMPP_SUBMIT_RESP that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeSubmitRespFrom`, and
   * then stays where it was.
   */
  over(
    octets: Uint8Array,
    view: DataView = viewOfAny(octets),
    start: number = 0,
    end: number = lengthOf(octets),
  ): this {
    if (
      !isWithin(octets, view, start, end) ||
      end - start !== 21 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000004
    ) {
      throw findSubmitRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
