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
import { cancelLayout, layouts } from "../layouts.js";
import { decodeCancel, encodeCancel, encodeCancelInto, sizeOfCancel } from "../messages/cancel.js";
import { CancelView } from "../views/cancel.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: cancelLayout,
  sizeOf: sizeOfCancel,
  encode: encodeCancel,
  encodeInto: encodeCancelInto,
  decode: decodeCancel,
  createView: () => new CancelView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp20/cancel/plain",
    source: "SMSGate",
    frame: "00000014000000070000001eaaa02c01e2400001",
    json: {
      protocol: "cmpp20",
      message: "CMPP_CANCEL",
      command_id: "0x00000007",
      sequence_id: 30,
      fields: { Msg_Id: "0xaaa02c01e2400001" },
    },
  },
  {
    id: "cmpp20/cancel/max-msgid",
    source: "SMSGate",
    frame: "00000014000000070000001fcfdfbeffffffffff",
    json: {
      protocol: "cmpp20",
      message: "CMPP_CANCEL",
      command_id: "0x00000007",
      sequence_id: 31,
      fields: { Msg_Id: "0xcfdfbeffffffffff" },
    },
  },
];

describe("CMPP_CANCEL of CMPP 2.0", () => {
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
