// Generated from schema/cmpp/messages/connect.yaml. Do not edit: run `smswire generate`.

import {
  isWithin,
  lengthOf,
  NO_OCTETS,
  octetsAt,
  viewOf,
  viewOfAny,
  writeOctets,
  writeUint32,
  writeUint8,
} from "../../runtime/octets/index.js";
import { fieldFailure } from "../../runtime/walk/index.js";
import { findConnectRespFault } from "../faults.js";
import { connectRespLayout } from "../layouts.js";
import type { ConnectResp } from "../messages/connect-resp.js";

/**
 * A view of a CMPP_CONNECT_RESP: its properties are those of ConnectResp, each read from the frame when it is
 * asked for. Those of fixed size can be set, which writes into the frame. One view serves any number of frames,
 * one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class ConnectRespView implements ConnectResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_CONNECT_RESP" {
    return "CMPP_CONNECT_RESP";
  }

  get sequenceId(): ConnectResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: ConnectResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(connectRespLayout, "sequenceId", value);
  }

  get status(): ConnectResp["status"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 12);
  }

  set status(value: ConnectResp["status"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 12, value) !== 0) throw fieldFailure(connectRespLayout, "status", value);
  }

  get authenticatorIsmg(): ConnectResp["authenticatorIsmg"] {
    const { view, start } = this.#frame;
    return octetsAt(view, start + 16, 16);
  }

  set authenticatorIsmg(value: ConnectResp["authenticatorIsmg"]) {
    const { octets, start } = this.#frame;
    if (writeOctets(octets, start + 16, value, 16) !== 0)
      throw fieldFailure(connectRespLayout, "authenticatorIsmg", value);
  }

  get version(): ConnectResp["version"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 32);
  }

  set version(value: ConnectResp["version"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 32, value) !== 0) throw fieldFailure(connectRespLayout, "version", value);
  }

  /**
   * Puts the view over the CMPP_CONNECT_RESP that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeConnectRespFrom`, and
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
      end - start !== 33 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000001
    ) {
      throw findConnectRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
