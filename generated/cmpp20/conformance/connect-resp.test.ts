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
    id: "cmpp20/connect_resp/ok",
    source: "gocmpp",
    frame: "0000001e80000001000000010043c12e527ccdb17d76549c3caee328fd20",
    json: {
      protocol: "cmpp20",
      message: "CMPP_CONNECT_RESP",
      command_id: "0x80000001",
      sequence_id: 1,
      fields: { Status: 0, AuthenticatorISMG: { hex: "43c12e527ccdb17d76549c3caee328fd" }, Version: 32 },
    },
  },
  {
    id: "cmpp20/connect_resp/auth-failed",
    source: "gocmpp",
    frame: "0000001e8000000100000001033c50d4db4b718473ed574e1c33e4ec7920",
    json: {
      protocol: "cmpp20",
      message: "CMPP_CONNECT_RESP",
      command_id: "0x80000001",
      sequence_id: 1,
      fields: { Status: 3, AuthenticatorISMG: { hex: "3c50d4db4b718473ed574e1c33e4ec79" }, Version: 32 },
    },
  },
  {
    id: "cmpp20/connect_resp/version-too-high",
    source: "gocmpp",
    frame: "0000001e8000000100000001044c417d92c16e6df533d5b8960fa6564d20",
    json: {
      protocol: "cmpp20",
      message: "CMPP_CONNECT_RESP",
      command_id: "0x80000001",
      sequence_id: 1,
      fields: { Status: 4, AuthenticatorISMG: { hex: "4c417d92c16e6df533d5b8960fa6564d" }, Version: 32 },
    },
  },
  {
    id: "cmpp20/connect_resp/to-md5-starts-with-zero",
    source: "gocmpp",
    frame: "0000001e8000000100000005007dde950c2aa7dfbbac8f5db2d510fe3620",
    json: {
      protocol: "cmpp20",
      message: "CMPP_CONNECT_RESP",
      command_id: "0x80000001",
      sequence_id: 5,
      fields: { Status: 0, AuthenticatorISMG: { hex: "7dde950c2aa7dfbbac8f5db2d510fe36" }, Version: 32 },
    },
  },
  {
    id: "cmpp20/connect_resp/v21",
    source: "gocmpp",
    frame: "0000001e8000000100000001008a1e039fd3f0ff6fa23f74a67fc8acd621",
    json: {
      protocol: "cmpp20",
      message: "CMPP_CONNECT_RESP",
      command_id: "0x80000001",
      sequence_id: 1,
      fields: { Status: 0, AuthenticatorISMG: { hex: "8a1e039fd3f0ff6fa23f74a67fc8acd6" }, Version: 33 },
    },
  },
];

describe("CMPP_CONNECT_RESP of CMPP 2.0", () => {
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
