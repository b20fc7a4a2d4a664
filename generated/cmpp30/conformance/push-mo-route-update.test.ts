// Generated from schema/cmpp/messages/push-mo-route-update.yaml. Do not edit: run `smswire generate`.

import {
  boundaryFrames,
  checkBeyond,
  checkBoundaries,
  checkCommand,
  checkCuts,
  checkSplits,
  checkSurplus,
  checkVector,
  checkView,
  type KnownValues,
  type Vector,
} from "../../runtime/conformance/index.js";
import { fromHex } from "../../runtime/octets/index.js";
import { layouts, pushMoRouteUpdateLayout } from "../layouts.js";
import {
  decodePushMoRouteUpdate,
  encodePushMoRouteUpdate,
  encodePushMoRouteUpdateInto,
  sizeOfPushMoRouteUpdate,
} from "../messages/push-mo-route-update.js";
import { PushMoRouteUpdateView } from "../views/push-mo-route-update.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: pushMoRouteUpdateLayout,
  sizeOf: sizeOfPushMoRouteUpdate,
  encode: encodePushMoRouteUpdate,
  encodeInto: encodePushMoRouteUpdateInto,
  decode: decodePushMoRouteUpdate,
  createView: () => new PushMoRouteUpdateView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  updateType: [0, 1, 2, 200],
  spAccessType: [0, 1, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/push_mo_route_update/plain",
    source: "cmpp_fuzz",
    frame:
      "00000064000000160000006000000000013030303130303139322e3136382e3130302e3230301efa3930303030313130363930303030303000000000000000000000000148454c5000000000000000000000000000013230323430313331313230303030",
    json: {
      protocol: "cmpp30",
      message: "CMPP_PUSH_MO_ROUTE_UPDATE",
      command_id: "0x00000016",
      sequence_id: 96,
      fields: {
        Update_type: 0,
        Route_Id: 1,
        Destination_Id: "000100",
        Gateway_IP: "192.168.100.200",
        Gateway_port: 7930,
        SP_Id: "900001",
        SP_Code: "1069000000",
        SP_AcessType: 1,
        Service_Id: "HELP",
        Start_code: 0,
        End_code: 1,
        time_stamp: "20240131120000",
      },
    },
  },
];

describe("CMPP_PUSH_MO_ROUTE_UPDATE of CMPP 3.0", () => {
  test.each(vectors)("$id: decodes to its fields, and back", (vector) => {
    expect(checkVector(subject, layouts, vector, fromHex(vector.frame) ?? new Uint8Array(0))).toEqual([]);
  });

  test("every field at its boundaries is read and written alike by both engines", () => {
    expect(checkBoundaries(subject, known)).toEqual([]);
  });

  test("every value beyond a boundary is refused, and its field named", () => {
    expect(checkBeyond(subject)).toEqual([]);
  });

  test("a view reads and writes single fields as decoder and encoder do", () => {
    expect(checkView(subject, known)).toEqual([]);
  });

  test("a frame cut at any octet is refused, and the field named", () => {
    expect(
      boundaryFrames(subject, known)
        .filter(({ length }) => length < 400)
        .flatMap((frame) => checkCuts(subject, frame)),
    ).toEqual([]);
  });

  test("one octet too many is refused", () => {
    expect(boundaryFrames(subject, known).flatMap((frame) => checkSurplus(subject, frame))).toEqual([]);
  });

  test("the same octets under another command are refused", () => {
    expect(
      boundaryFrames(subject, known)
        .filter(({ length }) => length < 400)
        .flatMap((frame) => checkCommand(subject, frame)),
    ).toEqual([]);
  });

  test("a frame comes out of the splitter whole, wherever it was split", () => {
    expect(
      boundaryFrames(subject, known)
        .filter(({ length }) => length < 400)
        .flatMap((frame) => checkSplits(subject.layout.frame, frame)),
    ).toEqual([]);
  });
});
