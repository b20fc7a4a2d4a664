// Generated from schema/cmpp/messages/get-mo-route.yaml. Do not edit: run `smswire generate`.

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
import { findGetMoRouteRespFault } from "../faults.js";
import { getMoRouteRespLayout } from "../layouts.js";
import type { GetMoRouteResp } from "../messages/get-mo-route-resp.js";
import {
  readOctetString10,
  readOctetString14,
  readOctetString15,
  readOctetString21,
  readOctetString6,
} from "../octet-strings.js";

/**
 * A view of a CMPP_GET_MO_ROUTE_RESP: its properties are those of GetMoRouteResp, each read from the frame when
 * it is asked for. Those of fixed size can be set, which writes into the frame. One view serves any number of
 * frames, one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class GetMoRouteRespView implements GetMoRouteResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_GET_MO_ROUTE_RESP" {
    return "CMPP_GET_MO_ROUTE_RESP";
  }

  get sequenceId(): GetMoRouteResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: GetMoRouteResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(getMoRouteRespLayout, "sequenceId", value);
  }

  get routeId(): GetMoRouteResp["routeId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 12);
  }

  set routeId(value: GetMoRouteResp["routeId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 12, value) !== 0) throw fieldFailure(getMoRouteRespLayout, "routeId", value);
  }

  get destinationId(): GetMoRouteResp["destinationId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 16);
  }

  set destinationId(value: GetMoRouteResp["destinationId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(getMoRouteRespLayout, "destinationId", value);
    writeZeros(view, start + 16, start + 22);
    writeOctetString(octets, start + 16, value, 6);
  }

  get gatewayIp(): GetMoRouteResp["gatewayIp"] {
    const { view, start } = this.#frame;
    return readOctetString15(view, start + 22);
  }

  set gatewayIp(value: GetMoRouteResp["gatewayIp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 15)) throw fieldFailure(getMoRouteRespLayout, "gatewayIp", value);
    writeZeros(view, start + 22, start + 37);
    writeOctetString(octets, start + 22, value, 15);
  }

  get gatewayPort(): GetMoRouteResp["gatewayPort"] {
    const { view, start } = this.#frame;
    return view.getUint16(start + 37);
  }

  set gatewayPort(value: GetMoRouteResp["gatewayPort"]) {
    const { view, start } = this.#frame;
    if (writeUint16(view, start + 37, value) !== 0) throw fieldFailure(getMoRouteRespLayout, "gatewayPort", value);
  }

  get spId(): GetMoRouteResp["spId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 39);
  }

  set spId(value: GetMoRouteResp["spId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(getMoRouteRespLayout, "spId", value);
    writeZeros(view, start + 39, start + 45);
    writeOctetString(octets, start + 39, value, 6);
  }

  get spCode(): GetMoRouteResp["spCode"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 45);
  }

  set spCode(value: GetMoRouteResp["spCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(getMoRouteRespLayout, "spCode", value);
    writeZeros(view, start + 45, start + 66);
    writeOctetString(octets, start + 45, value, 21);
  }

  get spAccessType(): GetMoRouteResp["spAccessType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 66);
  }

  set spAccessType(value: GetMoRouteResp["spAccessType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 66, value) !== 0) throw fieldFailure(getMoRouteRespLayout, "spAccessType", value);
  }

  get serviceId(): GetMoRouteResp["serviceId"] {
    const { view, start } = this.#frame;
    return readOctetString10(view, start + 67);
  }

  set serviceId(value: GetMoRouteResp["serviceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 10)) throw fieldFailure(getMoRouteRespLayout, "serviceId", value);
    writeZeros(view, start + 67, start + 77);
    writeOctetString(octets, start + 67, value, 10);
  }

  get startCode(): GetMoRouteResp["startCode"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 77);
  }

  set startCode(value: GetMoRouteResp["startCode"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 77, value) !== 0) throw fieldFailure(getMoRouteRespLayout, "startCode", value);
  }

  get endCode(): GetMoRouteResp["endCode"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 81);
  }

  set endCode(value: GetMoRouteResp["endCode"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 81, value) !== 0) throw fieldFailure(getMoRouteRespLayout, "endCode", value);
  }

  get result(): GetMoRouteResp["result"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 85);
  }

  set result(value: GetMoRouteResp["result"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 85, value) !== 0) throw fieldFailure(getMoRouteRespLayout, "result", value);
  }

  get routeTotal(): GetMoRouteResp["routeTotal"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 86);
  }

  set routeTotal(value: GetMoRouteResp["routeTotal"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 86, value) !== 0) throw fieldFailure(getMoRouteRespLayout, "routeTotal", value);
  }

  get routeNumber(): GetMoRouteResp["routeNumber"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 90);
  }

  set routeNumber(value: GetMoRouteResp["routeNumber"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 90, value) !== 0) throw fieldFailure(getMoRouteRespLayout, "routeNumber", value);
  }

  get timeStamp(): GetMoRouteResp["timeStamp"] {
    const { view, start } = this.#frame;
    return readOctetString14(view, start + 94);
  }

  set timeStamp(value: GetMoRouteResp["timeStamp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 14)) throw fieldFailure(getMoRouteRespLayout, "timeStamp", value);
    writeZeros(view, start + 94, start + 108);
    writeOctetString(octets, start + 94, value, 14);
  }

  /**
   * Puts the view over the CMPP_GET_MO_ROUTE_RESP that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeGetMoRouteRespFrom`, and
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
      end - start !== 108 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000017
    ) {
      throw findGetMoRouteRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
