// Generated from schema/cmpp/messages/mo-route-update.yaml. Do not edit: run `smswire generate`.

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
import { layouts, moRouteUpdateRespLayout } from "../layouts.js";
import {
  decodeMoRouteUpdateResp,
  encodeMoRouteUpdateResp,
  encodeMoRouteUpdateRespInto,
  sizeOfMoRouteUpdateResp,
} from "../messages/mo-route-update-resp.js";
import { MoRouteUpdateRespView } from "../views/mo-route-update-resp.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: moRouteUpdateRespLayout,
  sizeOf: sizeOfMoRouteUpdateResp,
  encode: encodeMoRouteUpdateResp,
  encodeInto: encodeMoRouteUpdateRespInto,
  decode: decodeMoRouteUpdateResp,
  createView: () => new MoRouteUpdateRespView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  result: [0, 1, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp20/mo_route_update_resp/plain",
    source: "specification",
    frame: "0000000d800000140000006000",
    json: {
      protocol: "cmpp20",
      message: "CMPP_MO_ROUTE_UPDATE_RESP",
      command_id: "0x80000014",
      sequence_id: 96,
      fields: { Result: 0 },
    },
  },
];

describe("CMPP_MO_ROUTE_UPDATE_RESP of CMPP 2.0", () => {
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
