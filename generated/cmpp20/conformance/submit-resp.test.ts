// Generated from schema/cmpp/messages/submit.yaml. Do not edit: run `smswire generate`.

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
import { layouts, submitRespLayout } from "../layouts.js";
import { decodeSubmitResp, encodeSubmitResp, encodeSubmitRespInto, sizeOfSubmitResp } from "../messages/submit-resp.js";
import { SubmitRespView } from "../views/submit-resp.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: submitRespLayout,
  sizeOf: sizeOfSubmitResp,
  encode: encodeSubmitResp,
  encodeInto: encodeSubmitRespInto,
  decode: decodeSubmitResp,
  createView: () => new SubmitRespView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  result: [0, 1, 2, 3, 4, 5, 6, 7, 8, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp20/submit_resp/ok",
    source: "gocmpp",
    frame: "000000158000000400000017aaa02c01e240000100",
    json: {
      protocol: "cmpp20",
      message: "CMPP_SUBMIT_RESP",
      command_id: "0x80000004",
      sequence_id: 23,
      fields: { Msg_Id: "0xaaa02c01e2400001", Result: 0 },
    },
  },
  {
    id: "cmpp20/submit_resp/flow-control-max-msgid",
    source: "gocmpp",
    frame: "000000158000000400000018cfdfbeffffffffff08",
    json: {
      protocol: "cmpp20",
      message: "CMPP_SUBMIT_RESP",
      command_id: "0x80000004",
      sequence_id: 24,
      fields: { Msg_Id: "0xcfdfbeffffffffff", Result: 8 },
    },
  },
  {
    id: "cmpp20/submit_resp/zero-msgid",
    source: "gocmpp",
    frame: "000000158000000400000019000000000000000001",
    json: {
      protocol: "cmpp20",
      message: "CMPP_SUBMIT_RESP",
      command_id: "0x80000004",
      sequence_id: 25,
      fields: { Msg_Id: "0x0000000000000000", Result: 1 },
    },
  },
  {
    id: "cmpp20/submit_resp/result-2",
    source: "gocmpp",
    frame: "0000001580000004000000422e08208007d0000202",
    json: {
      protocol: "cmpp20",
      message: "CMPP_SUBMIT_RESP",
      command_id: "0x80000004",
      sequence_id: 66,
      fields: { Msg_Id: "0x2e08208007d00002", Result: 2 },
    },
  },
  {
    id: "cmpp20/submit_resp/result-3",
    source: "gocmpp",
    frame: "0000001580000004000000433e0c30c00bb8000303",
    json: {
      protocol: "cmpp20",
      message: "CMPP_SUBMIT_RESP",
      command_id: "0x80000004",
      sequence_id: 67,
      fields: { Msg_Id: "0x3e0c30c00bb80003", Result: 3 },
    },
  },
  {
    id: "cmpp20/submit_resp/result-4",
    source: "gocmpp",
    frame: "0000001580000004000000444e1041000fa0000404",
    json: {
      protocol: "cmpp20",
      message: "CMPP_SUBMIT_RESP",
      command_id: "0x80000004",
      sequence_id: 68,
      fields: { Msg_Id: "0x4e1041000fa00004", Result: 4 },
    },
  },
  {
    id: "cmpp20/submit_resp/result-5",
    source: "gocmpp",
    frame: "0000001580000004000000455e1451401388000505",
    json: {
      protocol: "cmpp20",
      message: "CMPP_SUBMIT_RESP",
      command_id: "0x80000004",
      sequence_id: 69,
      fields: { Msg_Id: "0x5e14514013880005", Result: 5 },
    },
  },
  {
    id: "cmpp20/submit_resp/result-6",
    source: "gocmpp",
    frame: "0000001580000004000000466e1861801770000606",
    json: {
      protocol: "cmpp20",
      message: "CMPP_SUBMIT_RESP",
      command_id: "0x80000004",
      sequence_id: 70,
      fields: { Msg_Id: "0x6e18618017700006", Result: 6 },
    },
  },
  {
    id: "cmpp20/submit_resp/result-7",
    source: "gocmpp",
    frame: "0000001580000004000000477e1c71c01b58000707",
    json: {
      protocol: "cmpp20",
      message: "CMPP_SUBMIT_RESP",
      command_id: "0x80000004",
      sequence_id: 71,
      fields: { Msg_Id: "0x7e1c71c01b580007", Result: 7 },
    },
  },
];

describe("CMPP_SUBMIT_RESP of CMPP 2.0", () => {
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
