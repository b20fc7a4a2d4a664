// Generated from schema/cmpp/messages/active-test.yaml. Do not edit: run `smswire generate`.

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
import { activeTestRespLayout, layouts } from "../layouts.js";
import {
  decodeActiveTestResp,
  encodeActiveTestResp,
  encodeActiveTestRespInto,
  sizeOfActiveTestResp,
} from "../messages/active-test-resp.js";
import { ActiveTestRespView } from "../views/active-test-resp.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: activeTestRespLayout,
  sizeOf: sizeOfActiveTestResp,
  encode: encodeActiveTestResp,
  encodeInto: encodeActiveTestRespInto,
  decode: decodeActiveTestResp,
  createView: () => new ActiveTestRespView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/active_test_resp/plain",
    source: "gocmpp",
    frame: "0000000d800000080000001a00",
    json: {
      protocol: "cmpp30",
      message: "CMPP_ACTIVE_TEST_RESP",
      command_id: "0x80000008",
      sequence_id: 26,
      fields: { Reserved: 0 },
    },
  },
  {
    id: "cmpp30/active_test_resp/seq-max",
    source: "gocmpp",
    frame: "0000000d80000008ffffffff00",
    json: {
      protocol: "cmpp30",
      message: "CMPP_ACTIVE_TEST_RESP",
      command_id: "0x80000008",
      sequence_id: 4294967295,
      fields: { Reserved: 0 },
    },
  },
  {
    id: "cmpp30/active_test_resp/seq-high-bit",
    source: "gocmpp",
    frame: "0000000d800000088000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_ACTIVE_TEST_RESP",
      command_id: "0x80000008",
      sequence_id: 2147483648,
      fields: { Reserved: 0 },
    },
  },
  {
    id: "cmpp30/active_test_resp/seq-zero",
    source: "gocmpp",
    frame: "0000000d800000080000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_ACTIVE_TEST_RESP",
      command_id: "0x80000008",
      sequence_id: 0,
      fields: { Reserved: 0 },
    },
  },
];

describe("CMPP_ACTIVE_TEST_RESP of CMPP 3.0", () => {
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
