// Generated from schema/cmpp/messages/connect.yaml. Do not edit: run `smswire generate`.

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
import { connectRespLayout, layouts } from "../layouts.js";
import {
  decodeConnectResp,
  encodeConnectResp,
  encodeConnectRespInto,
  sizeOfConnectResp,
} from "../messages/connect-resp.js";
import { ConnectRespView } from "../views/connect-resp.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: connectRespLayout,
  sizeOf: sizeOfConnectResp,
  encode: encodeConnectResp,
  encodeInto: encodeConnectRespInto,
  decode: decodeConnectResp,
  createView: () => new ConnectRespView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  status: [0, 1, 2, 3, 4, 200],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/connect_resp/ok",
    source: "gocmpp",
    frame: "000000218000000100000001000000005eca89f168d6712831019f05c7020dcc30",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CONNECT_RESP",
      command_id: "0x80000001",
      sequence_id: 1,
      fields: { Status: 0, AuthenticatorISMG: { hex: "5eca89f168d6712831019f05c7020dcc" }, Version: 48 },
    },
  },
  {
    id: "cmpp30/connect_resp/auth-failed",
    source: "gocmpp",
    frame: "00000021800000010000000100000003c874f0b780aa7ec2f892b404ef2a087330",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CONNECT_RESP",
      command_id: "0x80000001",
      sequence_id: 1,
      fields: { Status: 3, AuthenticatorISMG: { hex: "c874f0b780aa7ec2f892b404ef2a0873" }, Version: 48 },
    },
  },
  {
    id: "cmpp30/connect_resp/version-too-high",
    source: "gocmpp",
    frame: "00000021800000010000000100000004441b354df450e44396b0d7ad7f6b65b630",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CONNECT_RESP",
      command_id: "0x80000001",
      sequence_id: 1,
      fields: { Status: 4, AuthenticatorISMG: { hex: "441b354df450e44396b0d7ad7f6b65b6" }, Version: 48 },
    },
  },
  {
    id: "cmpp30/connect_resp/to-md5-starts-with-zero",
    source: "gocmpp",
    frame: "0000002180000001000000050000000003d45d27debf102570703e4a93d84a9430",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CONNECT_RESP",
      command_id: "0x80000001",
      sequence_id: 5,
      fields: { Status: 0, AuthenticatorISMG: { hex: "03d45d27debf102570703e4a93d84a94" }, Version: 48 },
    },
  },
];

describe("CMPP_CONNECT_RESP of CMPP 3.0", () => {
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
