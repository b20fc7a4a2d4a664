// Generated from schema/cmpp/messages/cancel.yaml. Do not edit: run `smswire generate`.

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
import { cancelRespLayout, layouts } from "../layouts.js";
import { decodeCancelResp, encodeCancelResp, encodeCancelRespInto, sizeOfCancelResp } from "../messages/cancel-resp.js";
import { CancelRespView } from "../views/cancel-resp.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: cancelRespLayout,
  sizeOf: sizeOfCancelResp,
  encode: encodeCancelResp,
  encodeInto: encodeCancelRespInto,
  decode: decodeCancelResp,
  createView: () => new CancelRespView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  successId: [0, 1, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/cancel_resp/ok",
    source: "go-sms-protocol",
    frame: "00000010800000070000001e00000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CANCEL_RESP",
      command_id: "0x80000007",
      sequence_id: 30,
      fields: { Success_Id: 0 },
    },
  },
  {
    id: "cmpp30/cancel_resp/failed",
    source: "go-sms-protocol",
    frame: "00000010800000070000001f00000001",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CANCEL_RESP",
      command_id: "0x80000007",
      sequence_id: 31,
      fields: { Success_Id: 1 },
    },
  },
];

describe("CMPP_CANCEL_RESP of CMPP 3.0", () => {
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
