// Generated from schema/cmpp/messages/mt-route-update.yaml. Do not edit: run `smswire generate`.

import {
  isWithin,
  lengthOf,
  NO_OCTETS,
  viewOf,
  viewOfAny,
  writeUint32,
  writeUint8,
} from "../../runtime/octets/index.js";
import { fieldFailure } from "../../runtime/walk/index.js";
import { findMtRouteUpdateRespFault } from "../faults.js";
import { mtRouteUpdateRespLayout } from "../layouts.js";
import type { MtRouteUpdateResp } from "../messages/mt-route-update-resp.js";

/**
 * A view of a CMPP_MT_ROUTE_UPDATE_RESP: its properties are those of MtRouteUpdateResp, each read from the frame
 * when it is asked for. Those of fixed size can be set, which writes into the frame. One view serves any number
 * of frames, one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class MtRouteUpdateRespView implements MtRouteUpdateResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_MT_ROUTE_UPDATE_RESP" {
    return "CMPP_MT_ROUTE_UPDATE_RESP";
  }

  get sequenceId(): MtRouteUpdateResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: MtRouteUpdateResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(mtRouteUpdateRespLayout, "sequenceId", value);
  }

  get result(): MtRouteUpdateResp["result"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 12);
  }

  set result(value: MtRouteUpdateResp["result"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 12, value) !== 0) throw fieldFailure(mtRouteUpdateRespLayout, "result", value);
  }

  /**
   * Puts the view over the CMPP_MT_ROUTE_UPDATE_RESP that stands from `start` up to `end`, or is all of the
   * octets. A DataView that is given must be over the same memory. Throws the DecodeError of
   * `decodeMtRouteUpdateRespFrom`, and then stays where it was.
   */
  over(
    octets: Uint8Array,
    view: DataView = viewOfAny(octets),
    start: number = 0,
    end: number = lengthOf(octets),
  ): this {
    if (
      !isWithin(octets, view, start, end) ||
      end - start !== 13 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000013
    ) {
      throw findMtRouteUpdateRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
