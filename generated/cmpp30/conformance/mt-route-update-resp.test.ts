// Generated from schema/cmpp/messages/mt-route-update.yaml. Do not edit: run `smswire generate`.

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
import { layouts, mtRouteUpdateRespLayout } from "../layouts.js";
import {
  decodeMtRouteUpdateResp,
  encodeMtRouteUpdateResp,
  encodeMtRouteUpdateRespInto,
  sizeOfMtRouteUpdateResp,
} from "../messages/mt-route-update-resp.js";
import { MtRouteUpdateRespView } from "../views/mt-route-update-resp.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: mtRouteUpdateRespLayout,
  sizeOf: sizeOfMtRouteUpdateResp,
  encode: encodeMtRouteUpdateResp,
  encodeInto: encodeMtRouteUpdateRespInto,
  decode: decodeMtRouteUpdateResp,
  createView: () => new MtRouteUpdateRespView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  result: [0, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/mt_route_update_resp/plain",
    source: "cmpp_fuzz",
    frame: "0000001f800000130000006000000000013230323430313331313230303030",
    json: {
      protocol: "cmpp30",
      message: "CMPP_MT_ROUTE_UPDATE_RESP",
      command_id: "0x80000013",
      sequence_id: 96,
      fields: { Result: 0, Route_Id: 1, Time_stamp: "20240131120000" },
    },
  },
];

describe("CMPP_MT_ROUTE_UPDATE_RESP of CMPP 3.0", () => {
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
