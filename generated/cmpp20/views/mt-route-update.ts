// Generated from schema/cmpp/messages/mt-route-update.yaml. Do not edit: run `smswire generate`.

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
import { findMtRouteUpdateFault } from "../faults.js";
import { mtRouteUpdateLayout } from "../layouts.js";
import type { MtRouteUpdate } from "../messages/mt-route-update.js";
import { readOctetString15, readOctetString4, readOctetString6 } from "../octet-strings.js";

/**
 * A view of a CMPP_MT_ROUTE_UPDATE: its properties are those of MtRouteUpdate, each read from the frame when it
 * is asked for. Those of fixed size can be set, which writes into the frame. One view serves any number of
 * frames, one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class MtRouteUpdateView implements MtRouteUpdate {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_MT_ROUTE_UPDATE" {
    return "CMPP_MT_ROUTE_UPDATE";
  }

  get sequenceId(): MtRouteUpdate["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: MtRouteUpdate["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(mtRouteUpdateLayout, "sequenceId", value);
  }

  get updateType(): MtRouteUpdate["updateType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 12);
  }

  set updateType(value: MtRouteUpdate["updateType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 12, value) !== 0) throw fieldFailure(mtRouteUpdateLayout, "updateType", value);
  }

  get routeId(): MtRouteUpdate["routeId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 13);
  }

  set routeId(value: MtRouteUpdate["routeId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 13, value) !== 0) throw fieldFailure(mtRouteUpdateLayout, "routeId", value);
  }

  get destinationId(): MtRouteUpdate["destinationId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 17);
  }

  set destinationId(value: MtRouteUpdate["destinationId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(mtRouteUpdateLayout, "destinationId", value);
    writeZeros(view, start + 17, start + 23);
    writeOctetString(octets, start + 17, value, 6);
  }

  get gatewayIp(): MtRouteUpdate["gatewayIp"] {
    const { view, start } = this.#frame;
    return readOctetString15(view, start + 23);
  }

  set gatewayIp(value: MtRouteUpdate["gatewayIp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 15)) throw fieldFailure(mtRouteUpdateLayout, "gatewayIp", value);
    writeZeros(view, start + 23, start + 38);
    writeOctetString(octets, start + 23, value, 15);
  }

  get gatewayPort(): MtRouteUpdate["gatewayPort"] {
    const { view, start } = this.#frame;
    return view.getUint16(start + 38);
  }

  set gatewayPort(value: MtRouteUpdate["gatewayPort"]) {
    const { view, start } = this.#frame;
    if (writeUint16(view, start + 38, value) !== 0) throw fieldFailure(mtRouteUpdateLayout, "gatewayPort", value);
  }

  get startId(): MtRouteUpdate["startId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 40);
  }

  set startId(value: MtRouteUpdate["startId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(mtRouteUpdateLayout, "startId", value);
    writeZeros(view, start + 40, start + 46);
    writeOctetString(octets, start + 40, value, 6);
  }

  get endId(): MtRouteUpdate["endId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 46);
  }

  set endId(value: MtRouteUpdate["endId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(mtRouteUpdateLayout, "endId", value);
    writeZeros(view, start + 46, start + 52);
    writeOctetString(octets, start + 46, value, 6);
  }

  get areaCode(): MtRouteUpdate["areaCode"] {
    const { view, start } = this.#frame;
    return readOctetString4(view, start + 52);
  }

  set areaCode(value: MtRouteUpdate["areaCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 4)) throw fieldFailure(mtRouteUpdateLayout, "areaCode", value);
    writeZeros(view, start + 52, start + 56);
    writeOctetString(octets, start + 52, value, 4);
  }

  /**
   * Puts the view over the CMPP_MT_ROUTE_UPDATE that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeMtRouteUpdateFrom`, and
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
      end - start !== 56 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x00000013
    ) {
      throw findMtRouteUpdateFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
