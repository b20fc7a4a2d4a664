// Generated from schema/cmpp/messages/push-mt-route-update.yaml. Do not edit: run `smswire generate`.

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
import { layouts, pushMtRouteUpdateLayout } from "../layouts.js";
import {
  decodePushMtRouteUpdate,
  encodePushMtRouteUpdate,
  encodePushMtRouteUpdateInto,
  sizeOfPushMtRouteUpdate,
} from "../messages/push-mt-route-update.js";
import { PushMtRouteUpdateView } from "../views/push-mt-route-update.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: pushMtRouteUpdateLayout,
  sizeOf: sizeOfPushMtRouteUpdate,
  encode: encodePushMtRouteUpdate,
  encodeInto: encodePushMtRouteUpdateInto,
  decode: decodePushMtRouteUpdate,
  createView: () => new PushMtRouteUpdateView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  updateType: [0, 1, 2, 200],
  userType: [0, 1, 2, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/push_mt_route_update/plain",
    source: "cmpp_fuzz",
    frame:
      "0000004d000000150000006000000000013030303130303139322e3136382e3130302e3230301efa31333830303133383031333830303133383930303130013230323430313331313230303030",
    json: {
      protocol: "cmpp30",
      message: "CMPP_PUSH_MT_ROUTE_UPDATE",
      command_id: "0x00000015",
      sequence_id: 96,
      fields: {
        Update_type: 0,
        Route_Id: 1,
        Destination_Id: "000100",
        Gateway_IP: "192.168.100.200",
        Gateway_port: 7930,
        Start_Id: "138001380",
        End_Id: "138001389",
        Area_code: "0010",
        User_type: 1,
        Time_stamp: "20240131120000",
      },
    },
  },
];

describe("CMPP_PUSH_MT_ROUTE_UPDATE of CMPP 3.0", () => {
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
