// Generated from schema/cmpp/messages/query.yaml. Do not edit: run `smswire generate`.

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
import { layouts, queryRespLayout } from "../layouts.js";
import { decodeQueryResp, encodeQueryResp, encodeQueryRespInto, sizeOfQueryResp } from "../messages/query-resp.js";
import { QueryRespView } from "../views/query-resp.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: queryRespLayout,
  sizeOf: sizeOfQueryResp,
  encode: encodeQueryResp,
  encodeInto: encodeQueryRespInto,
  decode: decodeQueryResp,
  createView: () => new QueryRespView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  queryType: [0, 1, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/query_resp/distinct-counters",
    source: "go-sms-protocol",
    frame:
      "0000003f8000000600000028323032343031333100000000000000000000000000000100000002000000030000000400000005000000060000000700000008",
    json: {
      protocol: "cmpp30",
      message: "CMPP_QUERY_RESP",
      command_id: "0x80000006",
      sequence_id: 40,
      fields: {
        Time: "20240131",
        Query_Type: 0,
        Query_Code: "",
        MT_TLMsg: 1,
        MT_Tlusr: 2,
        MT_Scs: 3,
        MT_WT: 4,
        MT_FL: 5,
        MO_Scs: 6,
        MO_WT: 7,
        MO_FL: 8,
      },
    },
  },
];

describe("CMPP_QUERY_RESP of CMPP 3.0", () => {
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
