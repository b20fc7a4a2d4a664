// Generated from schema/cmpp/messages/terminate.yaml. Do not edit: run `smswire generate`.

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
import { layouts, terminateLayout } from "../layouts.js";
import { decodeTerminate, encodeTerminate, encodeTerminateInto, sizeOfTerminate } from "../messages/terminate.js";
import { TerminateView } from "../views/terminate.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: terminateLayout,
  sizeOf: sizeOfTerminate,
  encode: encodeTerminate,
  encodeInto: encodeTerminateInto,
  decode: decodeTerminate,
  createView: () => new TerminateView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp20/terminate/plain",
    source: "gocmpp",
    frame: "0000000c0000000200000017",
    json: { protocol: "cmpp20", message: "CMPP_TERMINATE", command_id: "0x00000002", sequence_id: 23, fields: {} },
  },
  {
    id: "cmpp20/terminate/seq-max",
    source: "gocmpp",
    frame: "0000000c00000002ffffffff",
    json: {
      protocol: "cmpp20",
      message: "CMPP_TERMINATE",
      command_id: "0x00000002",
      sequence_id: 4294967295,
      fields: {},
    },
  },
  {
    id: "cmpp20/terminate/seq-high-bit",
    source: "gocmpp",
    frame: "0000000c0000000280000000",
    json: {
      protocol: "cmpp20",
      message: "CMPP_TERMINATE",
      command_id: "0x00000002",
      sequence_id: 2147483648,
      fields: {},
    },
  },
  {
    id: "cmpp20/terminate/seq-zero",
    source: "gocmpp",
    frame: "0000000c0000000200000000",
    json: { protocol: "cmpp20", message: "CMPP_TERMINATE", command_id: "0x00000002", sequence_id: 0, fields: {} },
  },
];

describe("CMPP_TERMINATE of CMPP 2.0", () => {
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
