// Generated from schema/cmpp/messages/get-mo-route.yaml. Do not edit: run `smswire generate`.

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
import { getMoRouteRespLayout, layouts } from "../layouts.js";
import {
  decodeGetMoRouteResp,
  encodeGetMoRouteResp,
  encodeGetMoRouteRespInto,
  sizeOfGetMoRouteResp,
} from "../messages/get-mo-route-resp.js";
import { GetMoRouteRespView } from "../views/get-mo-route-resp.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: getMoRouteRespLayout,
  sizeOf: sizeOfGetMoRouteResp,
  encode: encodeGetMoRouteResp,
  encodeInto: encodeGetMoRouteRespInto,
  decode: decodeGetMoRouteResp,
  createView: () => new GetMoRouteRespView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  spAccessType: [0, 1, 200],
  result: [0, 1, 2, 3, 9, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/get_mo_route_resp/plain",
    source: "cmpp_fuzz",
    frame:
      "0000006c8000001700000060000000013030303130303139322e3136382e3130302e3230301efa3930303030313130363930303030303000000000000000000000000148454c5000000000000000000001000000020000000003000000043230323430313331313230303030",
    json: {
      protocol: "cmpp30",
      message: "CMPP_GET_MO_ROUTE_RESP",
      command_id: "0x80000017",
      sequence_id: 96,
      fields: {
        Route_Id: 1,
        Destination_Id: "000100",
        Gateway_IP: "192.168.100.200",
        Gateway_port: 7930,
        SP_Id: "900001",
        SP_Code: "1069000000",
        SP_AcessType: 1,
        Service_Id: "HELP",
        Start_code: 1,
        End_code: 2,
        Result: 0,
        Route_total: 3,
        Route_number: 4,
        Time_stamp: "20240131120000",
      },
    },
  },
];

describe("CMPP_GET_MO_ROUTE_RESP of CMPP 3.0", () => {
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
