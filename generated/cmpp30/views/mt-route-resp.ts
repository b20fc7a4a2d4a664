// Generated from schema/cmpp/messages/mt-route.yaml. Do not edit: run `smswire generate`.

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
import { findMtRouteRespFault } from "../faults.js";
import { mtRouteRespLayout } from "../layouts.js";
import type { MtRouteResp } from "../messages/mt-route-resp.js";
import {
  readOctetString14,
  readOctetString15,
  readOctetString4,
  readOctetString6,
  readOctetString9,
} from "../octet-strings.js";

/**
 * A view of a CMPP_MT_ROUTE_RESP: its properties are those of MtRouteResp, each read from the frame when it is
 * asked for. Those of fixed size can be set, which writes into the frame. One view serves any number of frames,
 * one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class MtRouteRespView implements MtRouteResp {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_MT_ROUTE_RESP" {
    return "CMPP_MT_ROUTE_RESP";
  }

  get sequenceId(): MtRouteResp["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: MtRouteResp["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(mtRouteRespLayout, "sequenceId", value);
  }

  get routeId(): MtRouteResp["routeId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 12);
  }

  set routeId(value: MtRouteResp["routeId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 12, value) !== 0) throw fieldFailure(mtRouteRespLayout, "routeId", value);
  }

  get destinationId(): MtRouteResp["destinationId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 16);
  }

  set destinationId(value: MtRouteResp["destinationId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(mtRouteRespLayout, "destinationId", value);
    writeZeros(view, start + 16, start + 22);
    writeOctetString(octets, start + 16, value, 6);
  }

  get gatewayIp(): MtRouteResp["gatewayIp"] {
    const { view, start } = this.#frame;
    return readOctetString15(view, start + 22);
  }

  set gatewayIp(value: MtRouteResp["gatewayIp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 15)) throw fieldFailure(mtRouteRespLayout, "gatewayIp", value);
    writeZeros(view, start + 22, start + 37);
    writeOctetString(octets, start + 22, value, 15);
  }

  get gatewayPort(): MtRouteResp["gatewayPort"] {
    const { view, start } = this.#frame;
    return view.getUint16(start + 37);
  }

  set gatewayPort(value: MtRouteResp["gatewayPort"]) {
    const { view, start } = this.#frame;
    if (writeUint16(view, start + 37, value) !== 0) throw fieldFailure(mtRouteRespLayout, "gatewayPort", value);
  }

  get startId(): MtRouteResp["startId"] {
    const { view, start } = this.#frame;
    return readOctetString9(view, start + 39);
  }

  set startId(value: MtRouteResp["startId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 9)) throw fieldFailure(mtRouteRespLayout, "startId", value);
    writeZeros(view, start + 39, start + 48);
    writeOctetString(octets, start + 39, value, 9);
  }

  get endId(): MtRouteResp["endId"] {
    const { view, start } = this.#frame;
    return readOctetString9(view, start + 48);
  }

  set endId(value: MtRouteResp["endId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 9)) throw fieldFailure(mtRouteRespLayout, "endId", value);
    writeZeros(view, start + 48, start + 57);
    writeOctetString(octets, start + 48, value, 9);
  }

  get areaCode(): MtRouteResp["areaCode"] {
    const { view, start } = this.#frame;
    return readOctetString4(view, start + 57);
  }

  set areaCode(value: MtRouteResp["areaCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 4)) throw fieldFailure(mtRouteRespLayout, "areaCode", value);
    writeZeros(view, start + 57, start + 61);
    writeOctetString(octets, start + 57, value, 4);
  }

  get result(): MtRouteResp["result"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 61);
  }

  set result(value: MtRouteResp["result"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 61, value) !== 0) throw fieldFailure(mtRouteRespLayout, "result", value);
  }

  get userType(): MtRouteResp["userType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 62);
  }

  set userType(value: MtRouteResp["userType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 62, value) !== 0) throw fieldFailure(mtRouteRespLayout, "userType", value);
  }

  get timeStamp(): MtRouteResp["timeStamp"] {
    const { view, start } = this.#frame;
    return readOctetString14(view, start + 63);
  }

  set timeStamp(value: MtRouteResp["timeStamp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 14)) throw fieldFailure(mtRouteRespLayout, "timeStamp", value);
    writeZeros(view, start + 63, start + 77);
    writeOctetString(octets, start + 63, value, 14);
  }

  /**
   * Puts the view over the CMPP_MT_ROUTE_RESP that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeMtRouteRespFrom`, and
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
      end - start !== 77 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x80000010
    ) {
      throw findMtRouteRespFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
