// Generated from schema/cmpp/messages/push-mo-route-update.yaml. Do not edit: run `smswire generate`.

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
import { findPushMoRouteUpdateFault } from "../faults.js";
import { pushMoRouteUpdateLayout } from "../layouts.js";
import type { PushMoRouteUpdate } from "../messages/push-mo-route-update.js";
import {
  readOctetString10,
  readOctetString14,
  readOctetString15,
  readOctetString21,
  readOctetString6,
} from "../octet-strings.js";

/**
 * A view of a CMPP_PUSH_MO_ROUTE_UPDATE: its properties are those of PushMoRouteUpdate, each read from the frame
 * when it is asked for. Those of fixed size can be set, which writes into the frame. One view serves any number
 * of frames, one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class PushMoRouteUpdateView implements PushMoRouteUpdate {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_PUSH_MO_ROUTE_UPDATE" {
    return "CMPP_PUSH_MO_ROUTE_UPDATE";
  }

  get sequenceId(): PushMoRouteUpdate["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: PushMoRouteUpdate["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(pushMoRouteUpdateLayout, "sequenceId", value);
  }

  get updateType(): PushMoRouteUpdate["updateType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 12);
  }

  set updateType(value: PushMoRouteUpdate["updateType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 12, value) !== 0) throw fieldFailure(pushMoRouteUpdateLayout, "updateType", value);
  }

  get routeId(): PushMoRouteUpdate["routeId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 13);
  }

  set routeId(value: PushMoRouteUpdate["routeId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 13, value) !== 0) throw fieldFailure(pushMoRouteUpdateLayout, "routeId", value);
  }

  get destinationId(): PushMoRouteUpdate["destinationId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 17);
  }

  set destinationId(value: PushMoRouteUpdate["destinationId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(pushMoRouteUpdateLayout, "destinationId", value);
    writeZeros(view, start + 17, start + 23);
    writeOctetString(octets, start + 17, value, 6);
  }

  get gatewayIp(): PushMoRouteUpdate["gatewayIp"] {
    const { view, start } = this.#frame;
    return readOctetString15(view, start + 23);
  }

  set gatewayIp(value: PushMoRouteUpdate["gatewayIp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 15)) throw fieldFailure(pushMoRouteUpdateLayout, "gatewayIp", value);
    writeZeros(view, start + 23, start + 38);
    writeOctetString(octets, start + 23, value, 15);
  }

  get gatewayPort(): PushMoRouteUpdate["gatewayPort"] {
    const { view, start } = this.#frame;
    return view.getUint16(start + 38);
  }

  set gatewayPort(value: PushMoRouteUpdate["gatewayPort"]) {
    const { view, start } = this.#frame;
    if (writeUint16(view, start + 38, value) !== 0) throw fieldFailure(pushMoRouteUpdateLayout, "gatewayPort", value);
  }

  get spId(): PushMoRouteUpdate["spId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 40);
  }

  set spId(value: PushMoRouteUpdate["spId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(pushMoRouteUpdateLayout, "spId", value);
    writeZeros(view, start + 40, start + 46);
    writeOctetString(octets, start + 40, value, 6);
  }

  get spCode(): PushMoRouteUpdate["spCode"] {
    const { view, start } = this.#frame;
    return readOctetString21(view, start + 46);
  }

  set spCode(value: PushMoRouteUpdate["spCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 21)) throw fieldFailure(pushMoRouteUpdateLayout, "spCode", value);
    writeZeros(view, start + 46, start + 67);
    writeOctetString(octets, start + 46, value, 21);
  }

  get spAccessType(): PushMoRouteUpdate["spAccessType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 67);
  }

  set spAccessType(value: PushMoRouteUpdate["spAccessType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 67, value) !== 0) throw fieldFailure(pushMoRouteUpdateLayout, "spAccessType", value);
  }

  get serviceId(): PushMoRouteUpdate["serviceId"] {
    const { view, start } = this.#frame;
    return readOctetString10(view, start + 68);
  }

  set serviceId(value: PushMoRouteUpdate["serviceId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 10)) throw fieldFailure(pushMoRouteUpdateLayout, "serviceId", value);
    writeZeros(view, start + 68, start + 78);
    writeOctetString(octets, start + 68, value, 10);
  }

  get startCode(): PushMoRouteUpdate["startCode"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 78);
  }

  set startCode(value: PushMoRouteUpdate["startCode"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 78, value) !== 0) throw fieldFailure(pushMoRouteUpdateLayout, "startCode", value);
  }

  get endCode(): PushMoRouteUpdate["endCode"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 82);
  }

  set endCode(value: PushMoRouteUpdate["endCode"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 82, value) !== 0) throw fieldFailure(pushMoRouteUpdateLayout, "endCode", value);
  }

  get timeStamp(): PushMoRouteUpdate["timeStamp"] {
    const { view, start } = this.#frame;
    return readOctetString14(view, start + 86);
  }

  set timeStamp(value: PushMoRouteUpdate["timeStamp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 14)) throw fieldFailure(pushMoRouteUpdateLayout, "timeStamp", value);
    writeZeros(view, start + 86, start + 100);
    writeOctetString(octets, start + 86, value, 14);
  }

  /**
   * Puts the view over the CMPP_PUSH_MO_ROUTE_UPDATE that stands from `start` up to `end`, or is all of the
   * octets. A DataView that is given must be over the same memory. Throws the DecodeError of
   * `decodePushMoRouteUpdateFrom`, and then stays where it was.
   */
  over(
    octets: Uint8Array,
    view: DataView = viewOfAny(octets),
    start: number = 0,
    end: number = lengthOf(octets),
  ): this {
    if (
      !isWithin(octets, view, start, end) ||
      end - start !== 100 ||
      view.getUint32(start) !== end - start ||
      view.getUint32(start + 4) !== 0x00000016
    ) {
      throw findPushMoRouteUpdateFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
