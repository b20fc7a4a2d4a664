// Generated from schema/cmpp/messages/mo-route-update.yaml. Do not edit: run `smswire generate`.

import {
  fitsText,
  isWithin,
  lengthOf,
  NO_OCTETS,
  viewOf,
  viewOfAny,
  writeOctetString,
  writeUint32,
  writeUint8,
  writeZeros,
} from "../../runtime/octets/index.js";
import { fieldFailure } from "../../runtime/walk/index.js";
import { findMoRouteUpdateRespFault } from "../faults.js";
import { moRouteUpdateRespLayout } from "../layouts.js";
import type { MoRouteUpdateResp } from "../messages/mo-route-update-resp.js";
import { readOctetString14 } from "../octet-strings.js";

/**
 * A view of a CMPP_MO_ROUTE_UPDATE_RESP: its properties are those of MoRouteUpdateResp, each read from the frame
 * when it is asked for. Those of fixed size can be set, which writes into the frame. One view serves any number
 * of frames, one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class MoRouteUpdateRespView implements MoRouteUpdateResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_MO_ROUTE_UPDATE_RESP" {
    return "CMPP_MO_ROUTE_UPDATE_RESP";
  }

  get sequenceId(): MoRouteUpdateResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: MoRouteUpdateResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(moRouteUpdateRespLayout, "sequenceId", value);
  }

  get result(): MoRouteUpdateResp["result"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 12);
  }

  set result(value: MoRouteUpdateResp["result"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 12, value) !== 0) throw fieldFailure(moRouteUpdateRespLayout, "result", value);
  }

  get routeId(): MoRouteUpdateResp["routeId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 13);
  }

  set routeId(value: MoRouteUpdateResp["routeId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 13, value) !== 0) throw fieldFailure(moRouteUpdateRespLayout, "routeId", value);
  }

  get timeStamp(): MoRouteUpdateResp["timeStamp"] {
    const { view, start } = this.#frame;
    return readOctetString14(view, start + 17);
  }

  set timeStamp(value: MoRouteUpdateResp["timeStamp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 14)) throw fieldFailure(moRouteUpdateRespLayout, "timeStamp", value);
    writeZeros(view, start + 17, start + 31);
    writeOctetString(octets, start + 17, value, 14);
  }

  /**
   * Puts the view over the CMPP_MO_ROUTE_UPDATE_RESP that stands from `start` up to `end`, or is all of the
   * octets. A DataView that is given must be over the same memory. Throws the DecodeError of
   * `decodeMoRouteUpdateRespFrom`, and then stays where it was.
   */
  over(
    octets: Uint8Array,
    view: DataView = viewOfAny(octets),
    start: number = 0,
    end: number = lengthOf(octets),
  ): this {
    if (
      !isWithin(octets, view, start, end) ||
      end - start !== 31 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000014
    ) {
      throw findMoRouteUpdateRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
