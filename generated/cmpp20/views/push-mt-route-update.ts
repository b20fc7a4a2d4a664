// Generated from schema/cmpp/messages/push-mt-route-update.yaml. Do not edit: run `smswire generate`.

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
import { findPushMtRouteUpdateFault } from "../faults.js";
import { pushMtRouteUpdateLayout } from "../layouts.js";
import type { PushMtRouteUpdate } from "../messages/push-mt-route-update.js";
import { readOctetString15, readOctetString4, readOctetString6 } from "../octet-strings.js";

/**
 * A view of a CMPP_PUSH_MT_ROUTE_UPDATE: its properties are those of PushMtRouteUpdate, each read from the frame
 * when it is asked for. Those of fixed size can be set, which writes into the frame. One view serves any number
 * of frames, one after the other.
 *
 * It checks a frame once, when it is put over it, and afterwards reads the memory as it is: if that changes, put
 * the view over the frame again. Before it was put over a frame there is nothing to read: a RangeError.
 */
export class PushMtRouteUpdateView implements PushMtRouteUpdate {
  readonly #frame = {
    octets: NO_OCTETS,
    view: viewOf(NO_OCTETS),
    start: 0,
    end: 0,
  };

  get name(): "CMPP_PUSH_MT_ROUTE_UPDATE" {
    return "CMPP_PUSH_MT_ROUTE_UPDATE";
  }

  get sequenceId(): PushMtRouteUpdate["sequenceId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 8);
  }

  set sequenceId(value: PushMtRouteUpdate["sequenceId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 8, value) !== 0) throw fieldFailure(pushMtRouteUpdateLayout, "sequenceId", value);
  }

  get updateType(): PushMtRouteUpdate["updateType"] {
    const { view, start } = this.#frame;
    return view.getUint8(start + 12);
  }

  set updateType(value: PushMtRouteUpdate["updateType"]) {
    const { view, start } = this.#frame;
    if (writeUint8(view, start + 12, value) !== 0) throw fieldFailure(pushMtRouteUpdateLayout, "updateType", value);
  }

  get routeId(): PushMtRouteUpdate["routeId"] {
    const { view, start } = this.#frame;
    return view.getUint32(start + 13);
  }

  set routeId(value: PushMtRouteUpdate["routeId"]) {
    const { view, start } = this.#frame;
    if (writeUint32(view, start + 13, value) !== 0) throw fieldFailure(pushMtRouteUpdateLayout, "routeId", value);
  }

  get destinationId(): PushMtRouteUpdate["destinationId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 17);
  }

  set destinationId(value: PushMtRouteUpdate["destinationId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(pushMtRouteUpdateLayout, "destinationId", value);
    writeZeros(view, start + 17, start + 23);
    writeOctetString(octets, start + 17, value, 6);
  }

  get gatewayIp(): PushMtRouteUpdate["gatewayIp"] {
    const { view, start } = this.#frame;
    return readOctetString15(view, start + 23);
  }

  set gatewayIp(value: PushMtRouteUpdate["gatewayIp"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 15)) throw fieldFailure(pushMtRouteUpdateLayout, "gatewayIp", value);
    writeZeros(view, start + 23, start + 38);
    writeOctetString(octets, start + 23, value, 15);
  }

  get gatewayPort(): PushMtRouteUpdate["gatewayPort"] {
    const { view, start } = this.#frame;
    return view.getUint16(start + 38);
  }

  set gatewayPort(value: PushMtRouteUpdate["gatewayPort"]) {
    const { view, start } = this.#frame;
    if (writeUint16(view, start + 38, value) !== 0) throw fieldFailure(pushMtRouteUpdateLayout, "gatewayPort", value);
  }

  get startId(): PushMtRouteUpdate["startId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 40);
  }

  set startId(value: PushMtRouteUpdate["startId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(pushMtRouteUpdateLayout, "startId", value);
    writeZeros(view, start + 40, start + 46);
    writeOctetString(octets, start + 40, value, 6);
  }

  get endId(): PushMtRouteUpdate["endId"] {
    const { view, start } = this.#frame;
    return readOctetString6(view, start + 46);
  }

  set endId(value: PushMtRouteUpdate["endId"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 6)) throw fieldFailure(pushMtRouteUpdateLayout, "endId", value);
    writeZeros(view, start + 46, start + 52);
    writeOctetString(octets, start + 46, value, 6);
  }

  get areaCode(): PushMtRouteUpdate["areaCode"] {
    const { view, start } = this.#frame;
    return readOctetString4(view, start + 52);
  }

  set areaCode(value: PushMtRouteUpdate["areaCode"]) {
    const { octets, view, start } = this.#frame;
    if (!fitsText(value, 4)) throw fieldFailure(pushMtRouteUpdateLayout, "areaCode", value);
    writeZeros(view, start + 52, start + 56);
    writeOctetString(octets, start + 52, value, 4);
  }

  /**
   * Puts the view over the CMPP_PUSH_MT_ROUTE_UPDATE that stands from `start` up to `end`, or is all of the
   * octets. A DataView that is given must be over the same memory. Throws the DecodeError of
   * `decodePushMtRouteUpdateFrom`, and then stays where it was.
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
      view.getUint32(start + 4) !== 0x00000015
    ) {
      throw findPushMtRouteUpdateFault(octets, view, start, end);
    }

    const frame = this.#frame;
    frame.octets = octets;
    frame.view = view;
    frame.start = start;
    frame.end = end;
    return this;
  }
}
