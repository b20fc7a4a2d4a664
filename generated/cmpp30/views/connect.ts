// Generated from schema/cmpp/messages/connect.yaml. Do not edit: run `smswire generate`.

import {
  fitsText,
  isWithin,
  lengthOf,
  NO_OCTETS,
  octetsAt,
  viewOf,
  viewOfAny,
  writeOctets,
  writeOctetString,
  writeUint32,
  writeUint8,
  writeZeros,
} from "../../runtime/octets/index.js";
import { fieldFailure } from "../../runtime/walk/index.js";
import { findConnectFault } from "../faults.js";
import { connectLayout } from "../layouts.js";
import type { Connect } from "../messages/connect.js";
import { readOctetString6 } from "../octet-strings.js";

/**
 * A view of a CMPP_CONNECT: its properties are those of Connect, each read from the frame when it is asked for.
 * Those of fixed size can be set, which writes into the frame. One view serves any number of frames, one after
 * the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class ConnectView implements Connect {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_CONNECT" {
    return "CMPP_CONNECT";
  }

  get sequenceId(): Connect["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: Connect["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(connectLayout, "sequenceId", value);
  }

  get sourceAddr(): Connect["sourceAddr"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 12);
  }

  set sourceAddr(value: Connect["sourceAddr"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(connectLayout, "sourceAddr", value);
    writeZeros(view, start + 12, start + 18);
    writeOctetString(octets, start + 12, value, 6);
  }

  get authenticatorSource(): Connect["authenticatorSource"] {
    const { view, start } = this.#frame;
    return octetsAt(view, start + 18, 16);
  }

  set authenticatorSource(value: Connect["authenticatorSource"]) {
    const { octets, start } = this.#frame;
    if (writeOctets(octets, start + 18, value, 16) !== 0)
      throw fieldFailure(connectLayout, "authenticatorSource", value);
  }

  get version(): Connect["version"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 34);
  }

  set version(value: Connect["version"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 34, value) !== 0) throw fieldFailure(connectLayout, "version", value);
  }

  get timestamp(): Connect["timestamp"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 35);
  }

  set timestamp(value: Connect["timestamp"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 35, value) !== 0) throw fieldFailure(connectLayout, "timestamp", value);
  }

  /**
   * Puts the view over the CMPP_CONNECT that stands from `start` up to `end`, or is all of the octets. A DataView
   * that is given must be over the same memory. Throws the DecodeError of `decodeConnectFrom`, and then stays
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
      view.getUint32(start + 4) !== 0x00000001
    ) {
      throw findConnectFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
