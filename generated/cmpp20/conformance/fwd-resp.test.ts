// Generated from schema/cmpp/messages/fwd.yaml. Do not edit: run `smswire generate`.

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
import { fwdRespLayout, layouts } from "../layouts.js";
import { decodeFwdResp, encodeFwdResp, encodeFwdRespInto, sizeOfFwdResp } from "../messages/fwd-resp.js";
import { FwdRespView } from "../views/fwd-resp.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: fwdRespLayout,
  sizeOf: sizeOfFwdResp,
  encode: encodeFwdResp,
  encodeInto: encodeFwdRespInto,
  decode: decodeFwdResp,
  createView: () => new FwdRespView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  result: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp20/fwd_resp/ok",
    source: "gocmpp",
    frame: "000000178000000900000017aaa02c01e2400001010100",
    json: {
      protocol: "cmpp20",
      message: "CMPP_FWD_RESP",
      command_id: "0x80000009",
      sequence_id: 23,
      fields: { Msg_Id: "0xaaa02c01e2400001", Pk_total: 1, Pk_number: 1, Result: 0 },
    },
  },
  {
    id: "cmpp20/fwd_resp/no-privilege",
    source: "gocmpp",
    frame: "000000178000000900000018cfdfbeffffffffff030209",
    json: {
      protocol: "cmpp20",
      message: "CMPP_FWD_RESP",
      command_id: "0x80000009",
      sequence_id: 24,
      fields: { Msg_Id: "0xcfdfbeffffffffff", Pk_total: 3, Pk_number: 2, Result: 9 },
    },
  },
];

describe("CMPP_FWD_RESP of CMPP 2.0", () => {
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
