// Generated from schema/cmpp/messages/terminate.yaml. Do not edit: run `smswire generate`.

import { isWithin, lengthOf, NO_OCTETS, viewOf, viewOfAny, writeUint32 } from "../../runtime/octets/index.js";
import { fieldFailure } from "../../runtime/walk/index.js";
import { findTerminateRespFault } from "../faults.js";
import { terminateRespLayout } from "../layouts.js";
import type { TerminateResp } from "../messages/terminate-resp.js";

/**
 * A view of a CMPP_TERMINATE_RESP: its properties are those of TerminateResp, each read from the frame when it
 * is asked for. Those of fixed size can be set, which writes into the frame. One view serves any number of
 * frames, one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class TerminateRespView implements TerminateResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_TERMINATE_RESP" {
    return "CMPP_TERMINATE_RESP";
  }

  get sequenceId(): TerminateResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: TerminateResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(terminateRespLayout, "sequenceId", value);
  }

  /**
   * Puts the view over the CMPP_TERMINATE_RESP that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeTerminateRespFrom`, and
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
      end - start !== 12 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000002
    ) {
      throw findTerminateRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
