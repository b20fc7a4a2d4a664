// Generated from schema/cmpp/messages/mo-route-update.yaml. Do not edit: run `smswire generate`.

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
import { findMoRouteUpdateFault } from "../faults.js";
import { moRouteUpdateLayout } from "../layouts.js";
import type { MoRouteUpdate } from "../messages/mo-route-update.js";
import { readOctetString10, readOctetString15, readOctetString21, readOctetString6 } from "../octet-strings.js";

/**
 * A view of a CMPP_MO_ROUTE_UPDATE: its properties are those of MoRouteUpdate, each read from the frame when it
 * is asked for. Those of fixed size can be set, which writes into the frame. One view serves any number of
 * frames, one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class MoRouteUpdateView implements MoRouteUpdate {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_MO_ROUTE_UPDATE" {
    return "CMPP_MO_ROUTE_UPDATE";
  }

  get sequenceId(): MoRouteUpdate["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: MoRouteUpdate["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(moRouteUpdateLayout, "sequenceId", value);
  }

  get updateType(): MoRouteUpdate["updateType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 12);
  }

  set updateType(value: MoRouteUpdate["updateType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 12, value) !== 0) throw fieldFailure(moRouteUpdateLayout, "updateType", value);
  }

  get routeId(): MoRouteUpdate["routeId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 13);
  }

  set routeId(value: MoRouteUpdate["routeId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 13, value) !== 0) throw fieldFailure(moRouteUpdateLayout, "routeId", value);
  }

  get destinationId(): MoRouteUpdate["destinationId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 17);
  }

  set destinationId(value: MoRouteUpdate["destinationId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(moRouteUpdateLayout, "destinationId", value);
    writeZeros(view, start + 17, start + 23);
    writeOctetString(octets, start + 17, value, 6);
  }

  get gatewayIp(): MoRouteUpdate["gatewayIp"] {
    const { view, start } = this.#frame;
    return readOctetString15(view, start + 23);
  }

  set gatewayIp(value: MoRouteUpdate["gatewayIp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 15)) throw fieldFailure(moRouteUpdateLayout, "gatewayIp", value);
    writeZeros(view, start + 23, start + 38);
    writeOctetString(octets, start + 23, value, 15);
  }

  get gatewayPort(): MoRouteUpdate["gatewayPort"] {
    const { view, start } = this.#frame;
    return view.getUint16(start + 38);
  }

  set gatewayPort(value: MoRouteUpdate["gatewayPort"]) {
    const { view, start } = this.#frame;
    if (writeUint16(view, start + 38, value) !== 0) throw fieldFailure(moRouteUpdateLayout, "gatewayPort", value);
  }

  get spId(): MoRouteUpdate["spId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 40);
  }

  set spId(value: MoRouteUpdate["spId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(moRouteUpdateLayout, "spId", value);
    writeZeros(view, start + 40, start + 46);
    writeOctetString(octets, start + 40, value, 6);
  }

  get spCode(): MoRouteUpdate["spCode"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 46);
  }

  set spCode(value: MoRouteUpdate["spCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(moRouteUpdateLayout, "spCode", value);
    writeZeros(view, start + 46, start + 67);
    writeOctetString(octets, start + 46, value, 21);
  }

  get spAccessType(): MoRouteUpdate["spAccessType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 67);
  }

  set spAccessType(value: MoRouteUpdate["spAccessType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 67, value) !== 0) throw fieldFailure(moRouteUpdateLayout, "spAccessType", value);
  }

  get serviceId(): MoRouteUpdate["serviceId"] {
    const { view, start } = this.#frame;
    return readOctetString10(view, start + 68);
  }

  set serviceId(value: MoRouteUpdate["serviceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 10)) throw fieldFailure(moRouteUpdateLayout, "serviceId", value);
    writeZeros(view, start + 68, start + 78);
    writeOctetString(octets, start + 68, value, 10);
  }

  get startCode(): MoRouteUpdate["startCode"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 78);
  }

  set startCode(value: MoRouteUpdate["startCode"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 78, value) !== 0) throw fieldFailure(moRouteUpdateLayout, "startCode", value);
  }

  get endCode(): MoRouteUpdate["endCode"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 82);
  }

  set endCode(value: MoRouteUpdate["endCode"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 82, value) !== 0) throw fieldFailure(moRouteUpdateLayout, "endCode", value);
  }

  /**
   * Puts the view over the CMPP_MO_ROUTE_UPDATE that stands from `start` up to `end`, or is all of the octets. A
   * DataView that is given must be over the same memory. Throws the DecodeError of `decodeMoRouteUpdateFrom`, and
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
      end - start !== 86 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x00000014
    ) {
      throw findMoRouteUpdateFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
