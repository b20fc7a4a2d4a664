// Generated from schema/cmpp/messages/get-mt-route.yaml. Do not edit: run `smswire generate`.

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
import { findGetMtRouteFault } from "../faults.js";
import { getMtRouteLayout } from "../layouts.js";
import type { GetMtRoute } from "../messages/get-mt-route.js";
import { readOctetString4, readOctetString6 } from "../octet-strings.js";

/**
 * A view of a CMPP_GET_MT_ROUTE: its properties are those of GetMtRoute, each read from the frame when it is
 * asked for. Those of fixed size can be set, which writes into the frame. One view serves any number of frames,
 * one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class GetMtRouteView implements GetMtRoute {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_GET_MT_ROUTE" {
    return "CMPP_GET_MT_ROUTE";
  }

  get sequenceId(): GetMtRoute["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: GetMtRoute["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(getMtRouteLayout, "sequenceId", value);
  }

  get sourceId(): GetMtRoute["sourceId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 12);
  }

  set sourceId(value: GetMtRoute["sourceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(getMtRouteLayout, "sourceId", value);
    writeZeros(view, start + 12, start + 18);
    writeOctetString(octets, start + 12, value, 6);
  }

  get routeType(): GetMtRoute["routeType"] {
    const { view, start } = this.#frame;
    return readOctetString4(view, start + 18);
  }

  set routeType(value: GetMtRoute["routeType"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 4)) throw fieldFailure(getMtRouteLayout, "routeType", value);
    writeZeros(view, start + 18, start + 22);
    writeOctetString(octets, start + 18, value, 4);
  }

  get lastRouteId(): GetMtRoute["lastRouteId"] {
    const { view, start } = this.#frame;
    return view.getInt32(start + 22);
  }

  set lastRouteId(value: GetMtRoute["lastRouteId"]) {
    const { view, start } = this.#frame;
    if (writeInt32(view, start + 22, value) !== 0) throw fieldFailure(getMtRouteLayout, "lastRouteId", value);
  }

  /**
   * Puts the view over the CMPP_GET_MT_ROUTE that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeGetMtRouteFrom`, and
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
      end - start !== 26 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x00000012
    ) {
      throw findGetMtRouteFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
