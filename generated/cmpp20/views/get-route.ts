// Generated from schema/cmpp/messages/get-route.yaml. Do not edit: run `smswire generate`.

import {
  fitsText,
  isWithin,
  lengthOf,
  NO_OCTETS,
  viewOf,
  viewOfAny,
  writeInt32,
  writeOctetString,
  writeUint32,
  writeZeros,
} from "../../runtime/octets/index.js";
import { fieldFailure } from "../../runtime/walk/index.js";
import { findGetRouteFault } from "../faults.js";
import { getRouteLayout } from "../layouts.js";
import type { GetRoute } from "../messages/get-route.js";
import { readOctetString2, readOctetString6 } from "../octet-strings.js";

/**
 * A view of a CMPP_GET_ROUTE: its properties are those of GetRoute, each read from the frame when it is asked
 * for. Those of fixed size can be set, which writes into the frame. One view serves any number of frames, one
 * after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class GetRouteView implements GetRoute {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_GET_ROUTE" {
    return "CMPP_GET_ROUTE";
  }

  get sequenceId(): GetRoute["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: GetRoute["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(getRouteLayout, "sequenceId", value);
  }

  get sourceId(): GetRoute["sourceId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 12);
  }

  set sourceId(value: GetRoute["sourceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(getRouteLayout, "sourceId", value);
    writeZeros(view, start + 12, start + 18);
    writeOctetString(octets, start + 12, value, 6);
  }

  get routeType(): GetRoute["routeType"] {
    const { view, start } = this.#frame;
    return readOctetString2(view, start + 18);
  }

  set routeType(value: GetRoute["routeType"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 2)) throw fieldFailure(getRouteLayout, "routeType", value);
    writeZeros(view, start + 18, start + 20);
    writeOctetString(octets, start + 18, value, 2);
  }

  get lastRouteId(): GetRoute["lastRouteId"] {
    const { view, start } = this.#frame;
    return view.getInt32(start + 20);
  }

  set lastRouteId(value: GetRoute["lastRouteId"]) {
    const { view, start } = this.#frame;
    if (writeInt32(view, start + 20, value) !== 0) throw fieldFailure(getRouteLayout, "lastRouteId", value);
  }

  /**
   * Puts the view over the CMPP_GET_ROUTE that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeGetRouteFrom`, and then
   * stays where it was.
   */
  over(
    octets: Uint8Array,
    view: DataView = viewOfAny(octets),
    start: number = 0,
    end: number = lengthOf(octets),
  ): this {
    if (
      !isWithin(octets, view, start, end) ||
      end - start !== 24 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x00000012
    ) {
      throw findGetRouteFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
