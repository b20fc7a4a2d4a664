// Generated from schema/cmpp/messages/mt-route.yaml. Do not edit: run `smswire generate`.

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
import { findMtRouteFault } from "../faults.js";
import { mtRouteLayout } from "../layouts.js";
import type { MtRoute } from "../messages/mt-route.js";
import { readOctetString21, readOctetString6 } from "../octet-strings.js";

/**
 * A view of a CMPP_MT_ROUTE: its properties are those of MtRoute, each read from the frame when it is asked for.
 * Those of fixed size can be set, which writes into the frame. One view serves any number of frames, one after
 * the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class MtRouteView implements MtRoute {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_MT_ROUTE" {
    return "CMPP_MT_ROUTE";
  }

  get sequenceId(): MtRoute["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: MtRoute["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(mtRouteLayout, "sequenceId", value);
  }

  get sourceId(): MtRoute["sourceId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 12);
  }

  set sourceId(value: MtRoute["sourceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(mtRouteLayout, "sourceId", value);
    writeZeros(view, start + 12, start + 18);
    writeOctetString(octets, start + 12, value, 6);
  }

  get terminalId(): MtRoute["terminalId"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 18);
  }

  set terminalId(value: MtRoute["terminalId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(mtRouteLayout, "terminalId", value);
    writeZeros(view, start + 18, start + 39);
    writeOctetString(octets, start + 18, value, 21);
  }

  /**
   * Puts the view over the CMPP_MT_ROUTE that stands from `start` up to `end`, or is all of the octets. A DataView
   * that is given must be over the same memory. Throws the DecodeError of `decodeMtRouteFrom`, and then stays
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
      end - start !== 39 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x00000010
    ) {
      throw findMtRouteFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
