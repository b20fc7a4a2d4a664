// Generated from schema/cmpp/messages/mo-route.yaml. Do not edit: run `smswire generate`.

import {
  fitsText,
  isWithin,
  lengthOf,
  NO_OCTETS,
  viewOf,
  viewOfAny,
  writeOctetString,
  writeUint16,
  writeUint32,
  writeUint8,
  writeZeros,
} from "../../runtime/octets/index.js";
import { fieldFailure } from "../../runtime/walk/index.js";
import { findMoRouteRespFault } from "../faults.js";
import { moRouteRespLayout } from "../layouts.js";
import type { MoRouteResp } from "../messages/mo-route-resp.js";
import { readOctetString15, readOctetString21, readOctetString6 } from "../octet-strings.js";

/**
 * A view of a CMPP_MO_ROUTE_RESP: its properties are those of MoRouteResp, each read from the frame when it is
 * asked for. Those of fixed size can be set, which writes into the frame. One view serves any number of frames,
 * one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class MoRouteRespView implements MoRouteResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_MO_ROUTE_RESP" {
    return "CMPP_MO_ROUTE_RESP";
  }

  get sequenceId(): MoRouteResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: MoRouteResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(moRouteRespLayout, "sequenceId", value);
  }

  get routeId(): MoRouteResp["routeId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 12);
  }

  set routeId(value: MoRouteResp["routeId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 12, value) !== 0) throw fieldFailure(moRouteRespLayout, "routeId", value);
  }

  get destinationId(): MoRouteResp["destinationId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 16);
  }

  set destinationId(value: MoRouteResp["destinationId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(moRouteRespLayout, "destinationId", value);
    writeZeros(view, start + 16, start + 22);
    writeOctetString(octets, start + 16, value, 6);
  }

  get gatewayIp(): MoRouteResp["gatewayIp"] {
    const { view, start } = this.#frame;
    return readOctetString15(view, start + 22);
  }

  set gatewayIp(value: MoRouteResp["gatewayIp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 15)) throw fieldFailure(moRouteRespLayout, "gatewayIp", value);
    writeZeros(view, start + 22, start + 37);
    writeOctetString(octets, start + 22, value, 15);
  }

  get gatewayPort(): MoRouteResp["gatewayPort"] {
    const { view, start } = this.#frame;
    return view.getUint16(start + 37);
  }

  set gatewayPort(value: MoRouteResp["gatewayPort"]) {
    const { view, start } = this.#frame;
    if (writeUint16(view, start + 37, value) !== 0) throw fieldFailure(moRouteRespLayout, "gatewayPort", value);
  }

  get spId(): MoRouteResp["spId"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 39);
  }

  set spId(value: MoRouteResp["spId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(moRouteRespLayout, "spId", value);
    writeZeros(view, start + 39, start + 60);
    writeOctetString(octets, start + 39, value, 21);
  }

  get startCode(): MoRouteResp["startCode"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 60);
  }

  set startCode(value: MoRouteResp["startCode"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 60, value) !== 0) throw fieldFailure(moRouteRespLayout, "startCode", value);
  }

  get endCode(): MoRouteResp["endCode"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 64);
  }

  set endCode(value: MoRouteResp["endCode"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 64, value) !== 0) throw fieldFailure(moRouteRespLayout, "endCode", value);
  }

  get result(): MoRouteResp["result"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 68);
  }

  set result(value: MoRouteResp["result"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 68, value) !== 0) throw fieldFailure(moRouteRespLayout, "result", value);
  }

  /**
   * Puts the view over the CMPP_MO_ROUTE_RESP that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeMoRouteRespFrom`, and
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
      end - start !== 69 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000011
    ) {
      throw findMoRouteRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
