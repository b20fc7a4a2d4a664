// Generated from schema/cmpp/messages/get-route.yaml. Do not edit: run `smswire generate`.

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
import { findGetRouteRespFault } from "../faults.js";
import { getRouteRespLayout } from "../layouts.js";
import type { GetRouteResp } from "../messages/get-route-resp.js";
import {
  readOctetString10,
  readOctetString15,
  readOctetString21,
  readOctetString4,
  readOctetString6,
} from "../octet-strings.js";

/**
 * A view of a CMPP_GET_ROUTE_RESP: its properties are those of GetRouteResp, each read from the frame when it is
 * asked for. Those of fixed size can be set, which writes into the frame. One view serves any number of frames,
 * one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class GetRouteRespView implements GetRouteResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_GET_ROUTE_RESP" {
    return "CMPP_GET_ROUTE_RESP";
  }

  get sequenceId(): GetRouteResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: GetRouteResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(getRouteRespLayout, "sequenceId", value);
  }

  get routeId(): GetRouteResp["routeId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 12);
  }

  set routeId(value: GetRouteResp["routeId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 12, value) !== 0) throw fieldFailure(getRouteRespLayout, "routeId", value);
  }

  get destinationId(): GetRouteResp["destinationId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 16);
  }

  set destinationId(value: GetRouteResp["destinationId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(getRouteRespLayout, "destinationId", value);
    writeZeros(view, start + 16, start + 22);
    writeOctetString(octets, start + 16, value, 6);
  }

  get gatewayIp(): GetRouteResp["gatewayIp"] {
    const { view, start } = this.#frame;
    return readOctetString15(view, start + 22);
  }

  set gatewayIp(value: GetRouteResp["gatewayIp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 15)) throw fieldFailure(getRouteRespLayout, "gatewayIp", value);
    writeZeros(view, start + 22, start + 37);
    writeOctetString(octets, start + 22, value, 15);
  }

  get gatewayPort(): GetRouteResp["gatewayPort"] {
    const { view, start } = this.#frame;
    return view.getUint16(start + 37);
  }

  set gatewayPort(value: GetRouteResp["gatewayPort"]) {
    const { view, start } = this.#frame;
    if (writeUint16(view, start + 37, value) !== 0) throw fieldFailure(getRouteRespLayout, "gatewayPort", value);
  }

  get spCode(): GetRouteResp["spCode"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 39);
  }

  set spCode(value: GetRouteResp["spCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(getRouteRespLayout, "spCode", value);
    writeZeros(view, start + 39, start + 60);
    writeOctetString(octets, start + 39, value, 21);
  }

  get serviceId(): GetRouteResp["serviceId"] {
    const { view, start } = this.#frame;
    return readOctetString10(view, start + 60);
  }

  set serviceId(value: GetRouteResp["serviceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 10)) throw fieldFailure(getRouteRespLayout, "serviceId", value);
    writeZeros(view, start + 60, start + 70);
    writeOctetString(octets, start + 60, value, 10);
  }

  get startCode(): GetRouteResp["startCode"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 70);
  }

  set startCode(value: GetRouteResp["startCode"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 70, value) !== 0) throw fieldFailure(getRouteRespLayout, "startCode", value);
  }

  get endCode(): GetRouteResp["endCode"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 74);
  }

  set endCode(value: GetRouteResp["endCode"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 74, value) !== 0) throw fieldFailure(getRouteRespLayout, "endCode", value);
  }

  get areaCode(): GetRouteResp["areaCode"] {
    const { view, start } = this.#frame;
    return readOctetString4(view, start + 78);
  }

  set areaCode(value: GetRouteResp["areaCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 4)) throw fieldFailure(getRouteRespLayout, "areaCode", value);
    writeZeros(view, start + 78, start + 82);
    writeOctetString(octets, start + 78, value, 4);
  }

  get result(): GetRouteResp["result"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 82);
  }

  set result(value: GetRouteResp["result"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 82, value) !== 0) throw fieldFailure(getRouteRespLayout, "result", value);
  }

  /**
   * Puts the view over the CMPP_GET_ROUTE_RESP that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeGetRouteRespFrom`, and
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
      end - start !== 83 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000012
    ) {
      throw findGetRouteRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
