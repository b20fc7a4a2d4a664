// Generated from schema/cmpp/messages/mo-route.yaml. Do not edit: run `smswire generate`.

import {
  fitsText,
  isWithin,
  lengthOf,
  NO_OCTETS,
  viewOf,
  viewOfAny,
  writeOctetString,
  writeUint32,
  writeZeros,
} from "../../runtime/octets/index.js";
import { fieldFailure } from "../../runtime/walk/index.js";
import { findMoRouteFault } from "../faults.js";
import { moRouteLayout } from "../layouts.js";
import type { MoRoute } from "../messages/mo-route.js";
import { readOctetString10, readOctetString21, readOctetString6 } from "../octet-strings.js";

/**
 * A view of a CMPP_MO_ROUTE: its properties are those of MoRoute, each read from the frame when it is asked for.
 * Those of fixed size can be set, which writes into the frame. One view serves any number of frames, one after
 * the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class MoRouteView implements MoRoute {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_MO_ROUTE" {
    return "CMPP_MO_ROUTE";
  }

  get sequenceId(): MoRoute["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: MoRoute["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(moRouteLayout, "sequenceId", value);
  }

  get sourceId(): MoRoute["sourceId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 12);
  }

  set sourceId(value: MoRoute["sourceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(moRouteLayout, "sourceId", value);
    writeZeros(view, start + 12, start + 18);
    writeOctetString(octets, start + 12, value, 6);
  }

  get spCode(): MoRoute["spCode"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 18);
  }

  set spCode(value: MoRoute["spCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(moRouteLayout, "spCode", value);
    writeZeros(view, start + 18, start + 39);
    writeOctetString(octets, start + 18, value, 21);
  }

  get serviceId(): MoRoute["serviceId"] {
    const { view, start } = this.#frame;
    return readOctetString10(view, start + 39);
  }

  set serviceId(value: MoRoute["serviceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 10)) throw fieldFailure(moRouteLayout, "serviceId", value);
    writeZeros(view, start + 39, start + 49);
    writeOctetString(octets, start + 39, value, 10);
  }

  get serviceCode(): MoRoute["serviceCode"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 49);
  }

  set serviceCode(value: MoRoute["serviceCode"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 49, value) !== 0) throw fieldFailure(moRouteLayout, "serviceCode", value);
  }

  /**
   * Puts the view over the CMPP_MO_ROUTE that stands from `start` up to `end`, or is all of the octets. A DataView
   * that is given must be over the same memory. Throws the DecodeError of `decodeMoRouteFrom`, and then stays
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
      end - start !== 53 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x00000011
    ) {
      throw findMoRouteFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
