// Generated from schema/cmpp/messages/query.yaml. Do not edit: run `smswire generate`.

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
import { findQueryFault } from "../faults.js";
import { queryLayout } from "../layouts.js";
import type { Query } from "../messages/query.js";
import { readOctetString10, readOctetString8 } from "../octet-strings.js";

/**
 * A view of a CMPP_QUERY: its properties are those of Query, each read from the frame when it is asked for.
 * Those of fixed size can be set, which writes into the frame. One view serves any number of frames, one after
 * the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class QueryView implements Query {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_QUERY" {
    return "CMPP_QUERY";
  }

  get sequenceId(): Query["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: Query["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(queryLayout, "sequenceId", value);
  }

  get time(): Query["time"] {
    const { view, start } = this.#frame;
    return readOctetString8(view, start + 12);
  }

  set time(value: Query["time"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 8)) throw fieldFailure(queryLayout, "time", value);
    writeZeros(view, start + 12, start + 20);
    writeOctetString(octets, start + 12, value, 8);
  }

  get queryType(): Query["queryType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 20);
  }

  set queryType(value: Query["queryType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 20, value) !== 0) throw fieldFailure(queryLayout, "queryType", value);
  }

  get queryCode(): Query["queryCode"] {
    const { view, start } = this.#frame;
    return readOctetString10(view, start + 21);
  }

  set queryCode(value: Query["queryCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 10)) throw fieldFailure(queryLayout, "queryCode", value);
    writeZeros(view, start + 21, start + 31);
    writeOctetString(octets, start + 21, value, 10);
  }

  get reserve(): Query["reserve"] {
    const { view, start } = this.#frame;
    return readOctetString8(view, start + 31);
  }

  set reserve(value: Query["reserve"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 8)) throw fieldFailure(queryLayout, "reserve", value);
    writeZeros(view, start + 31, start + 39);
    writeOctetString(octets, start + 31, value, 8);
  }

  /**
   * Puts the view over the CMPP_QUERY that stands from `start` up to `end`, or is all of the octets. A DataView
   * that is given must be over the same memory. Throws the DecodeError of `decodeQueryFrom`, and then stays where
   * it was.
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
      view.getUint32(start + 4) !== 0x00000006
    ) {
      throw findQueryFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
