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
import { layouts, queryLayout } from "../layouts.js";
import { decodeQuery, encodeQuery, encodeQueryInto, sizeOfQuery } from "../messages/query.js";
import { QueryView } from "../views/query.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: queryLayout,
  sizeOf: sizeOfQuery,
  encode: encodeQuery,
  encodeInto: encodeQueryInto,
  decode: decodeQuery,
  createView: () => new QueryView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  queryType: [0, 1, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/query/totals",
    source: "go-sms-protocol",
    frame: "000000270000000600000028323032343031333100000000000000000000000000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_QUERY",
      command_id: "0x00000006",
      sequence_id: 40,
      fields: { Time: "20240131", Query_Type: 0, Query_Code: "", Reserve: "" },
    },
  },
  {
    id: "cmpp30/query/by-service-full-width",
    source: "go-sms-protocol",
    frame: "000000270000000600000029323032343132333101534552564943453030310000000000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_QUERY",
      command_id: "0x00000006",
      sequence_id: 41,
      fields: { Time: "20241231", Query_Type: 1, Query_Code: "SERVICE001", Reserve: "" },
    },
  },
];

describe("CMPP_QUERY of CMPP 3.0", () => {
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
