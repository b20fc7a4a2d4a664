// Generated from schema/cmpp/messages/push-mo-route-update.yaml. Do not edit: run `smswire generate`.

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
import { findPushMoRouteUpdateRespFault } from "../faults.js";
import { pushMoRouteUpdateRespLayout } from "../layouts.js";
import type { PushMoRouteUpdateResp } from "../messages/push-mo-route-update-resp.js";

/**
 * A view of a CMPP_PUSH_MO_ROUTE_UPDATE_RESP: its properties are those of PushMoRouteUpdateResp, each read from
 * the frame when it is asked for. Those of fixed size can be set, which writes into the frame. One view serves
 * any number of frames, one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class PushMoRouteUpdateRespView implements PushMoRouteUpdateResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_PUSH_MO_ROUTE_UPDATE_RESP" {
    return "CMPP_PUSH_MO_ROUTE_UPDATE_RESP";
  }

  get sequenceId(): PushMoRouteUpdateResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: PushMoRouteUpdateResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(pushMoRouteUpdateRespLayout, "sequenceId", value);
  }

  get result(): PushMoRouteUpdateResp["result"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 12);
  }

  set result(value: PushMoRouteUpdateResp["result"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 12, value) !== 0) throw fieldFailure(pushMoRouteUpdateRespLayout, "result", value);
  }

  /**
   * Puts the view over the CMPP_PUSH_MO_ROUTE_UPDATE_RESP that stands from `start` up to `end`, or is all of the
   * octets. A DataView that is given must be over the same memory. Throws the DecodeError of
   * `decodePushMoRouteUpdateRespFrom`, and then stays where it was.
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
      view.getUint32(start + 4) !== 0x80000016
    ) {
      throw findPushMoRouteUpdateRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
