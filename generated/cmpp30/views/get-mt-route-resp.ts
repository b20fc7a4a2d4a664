// Generated from schema/cmpp/messages/get-mt-route.yaml. Do not edit: run `smswire generate`.

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
import { findGetMtRouteRespFault } from "../faults.js";
import { getMtRouteRespLayout } from "../layouts.js";
import type { GetMtRouteResp } from "../messages/get-mt-route-resp.js";
import {
  readOctetString14,
  readOctetString15,
  readOctetString4,
  readOctetString6,
  readOctetString9,
} from "../octet-strings.js";

/**
 * A view of a CMPP_GET_MT_ROUTE_RESP: its properties are those of GetMtRouteResp, each read from the frame when
 * it is asked for. Those of fixed size can be set, which writes into the frame. One view serves any number of
 * frames, one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class GetMtRouteRespView implements GetMtRouteResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_GET_MT_ROUTE_RESP" {
    return "CMPP_GET_MT_ROUTE_RESP";
  }

  get sequenceId(): GetMtRouteResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: GetMtRouteResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(getMtRouteRespLayout, "sequenceId", value);
  }

  get routeId(): GetMtRouteResp["routeId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 12);
  }

  set routeId(value: GetMtRouteResp["routeId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 12, value) !== 0) throw fieldFailure(getMtRouteRespLayout, "routeId", value);
  }

  get destinationId(): GetMtRouteResp["destinationId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 16);
  }

  set destinationId(value: GetMtRouteResp["destinationId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(getMtRouteRespLayout, "destinationId", value);
    writeZeros(view, start + 16, start + 22);
    writeOctetString(octets, start + 16, value, 6);
  }

  get gatewayIp(): GetMtRouteResp["gatewayIp"] {
    const { view, start } = this.#frame;
    return readOctetString15(view, start + 22);
  }

  set gatewayIp(value: GetMtRouteResp["gatewayIp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 15)) throw fieldFailure(getMtRouteRespLayout, "gatewayIp", value);
    writeZeros(view, start + 22, start + 37);
    writeOctetString(octets, start + 22, value, 15);
  }

  get gatewayPort(): GetMtRouteResp["gatewayPort"] {
    const { view, start } = this.#frame;
    return view.getUint16(start + 37);
  }

  set gatewayPort(value: GetMtRouteResp["gatewayPort"]) {
    const { view, start } = this.#frame;
    if (writeUint16(view, start + 37, value) !== 0) throw fieldFailure(getMtRouteRespLayout, "gatewayPort", value);
  }

  get startId(): GetMtRouteResp["startId"] {
    const { view, start } = this.#frame;
    return readOctetString9(view, start + 39);
  }

  set startId(value: GetMtRouteResp["startId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 9)) throw fieldFailure(getMtRouteRespLayout, "startId", value);
    writeZeros(view, start + 39, start + 48);
    writeOctetString(octets, start + 39, value, 9);
  }

  get endId(): GetMtRouteResp["endId"] {
    const { view, start } = this.#frame;
    return readOctetString9(view, start + 48);
  }

  set endId(value: GetMtRouteResp["endId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 9)) throw fieldFailure(getMtRouteRespLayout, "endId", value);
    writeZeros(view, start + 48, start + 57);
    writeOctetString(octets, start + 48, value, 9);
  }

  get areaCode(): GetMtRouteResp["areaCode"] {
    const { view, start } = this.#frame;
    return readOctetString4(view, start + 57);
  }

  set areaCode(value: GetMtRouteResp["areaCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 4)) throw fieldFailure(getMtRouteRespLayout, "areaCode", value);
    writeZeros(view, start + 57, start + 61);
    writeOctetString(octets, start + 57, value, 4);
  }

  get result(): GetMtRouteResp["result"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 61);
  }

  set result(value: GetMtRouteResp["result"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 61, value) !== 0) throw fieldFailure(getMtRouteRespLayout, "result", value);
  }

  get userType(): GetMtRouteResp["userType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 62);
  }

  set userType(value: GetMtRouteResp["userType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 62, value) !== 0) throw fieldFailure(getMtRouteRespLayout, "userType", value);
  }

  get routeTotal(): GetMtRouteResp["routeTotal"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 63);
  }

  set routeTotal(value: GetMtRouteResp["routeTotal"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 63, value) !== 0) throw fieldFailure(getMtRouteRespLayout, "routeTotal", value);
  }

  get routeNumber(): GetMtRouteResp["routeNumber"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 67);
  }

  set routeNumber(value: GetMtRouteResp["routeNumber"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 67, value) !== 0) throw fieldFailure(getMtRouteRespLayout, "routeNumber", value);
  }

  get timeStamp(): GetMtRouteResp["timeStamp"] {
    const { view, start } = this.#frame;
    return readOctetString14(view, start + 71);
  }

  set timeStamp(value: GetMtRouteResp["timeStamp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 14)) throw fieldFailure(getMtRouteRespLayout, "timeStamp", value);
    writeZeros(view, start + 71, start + 85);
    writeOctetString(octets, start + 71, value, 14);
  }

  /**
   * Puts the view over the CMPP_GET_MT_ROUTE_RESP that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeGetMtRouteRespFrom`, and
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
      end - start !== 85 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000012
    ) {
      throw findGetMtRouteRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
