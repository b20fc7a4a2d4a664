// Generated from schema/cmpp/messages/get-mt-route.yaml. Do not edit: run `smswire generate`.

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
import { getMtRouteLayout, layouts } from "../layouts.js";
import {
  decodeGetMtRoute,
  encodeGetMtRoute,
  encodeGetMtRouteInto,
  sizeOfGetMtRoute,
} from "../messages/get-mt-route.js";
import { GetMtRouteView } from "../views/get-mt-route.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: getMtRouteLayout,
  sizeOf: sizeOfGetMtRoute,
  encode: encodeGetMtRoute,
  encodeInto: encodeGetMtRouteInto,
  decode: decodeGetMtRoute,
  createView: () => new GetMtRouteView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  routeType: ["MO", "MT", "?"],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/get_mt_route/plain",
    source: "cmpp_fuzz",
    frame: "0000001a00000012000000603030303130304d540000ffffffff",
    json: {
      protocol: "cmpp30",
      message: "CMPP_GET_MT_ROUTE",
      command_id: "0x00000012",
      sequence_id: 96,
      fields: { Source_Id: "000100", Route_type: "MT", Last_route_Id: -1 },
    },
  },
];

describe("CMPP_GET_MT_ROUTE of CMPP 3.0", () => {
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
