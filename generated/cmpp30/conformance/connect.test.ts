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
import { connectLayout, layouts } from "../layouts.js";
import { decodeConnect, encodeConnect, encodeConnectInto, sizeOfConnect } from "../messages/connect.js";
import { ConnectView } from "../views/connect.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: connectLayout,
  sizeOf: sizeOfConnect,
  encode: encodeConnect,
  encodeInto: encodeConnectInto,
  decode: decodeConnect,
  createView: () => new ConnectView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp30/connect/plain",
    source: "gocmpp",
    frame: "0000002700000001000000013930303030312dbef6f6cb5d08050b01af7f3251e668303cdc72b8",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CONNECT",
      command_id: "0x00000001",
      sequence_id: 1,
      fields: {
        Source_Addr: "900001",
        AuthenticatorSource: { hex: "2dbef6f6cb5d08050b01af7f3251e668" },
        Version: 48,
        Timestamp: 1021080248,
      },
    },
  },
  {
    id: "cmpp30/connect/leading-zero-month",
    source: "gocmpp",
    frame: "00000027000000010000000239303132333400e674c80018ce53c6bca92c3a8cdd3c300614dc45",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CONNECT",
      command_id: "0x00000001",
      sequence_id: 2,
      fields: {
        Source_Addr: "901234",
        AuthenticatorSource: { hex: "00e674c80018ce53c6bca92c3a8cdd3c" },
        Version: 48,
        Timestamp: 102030405,
      },
    },
  },
  {
    id: "cmpp30/connect/all-zero-time",
    source: "go-sms-protocol",
    frame: "000000270000000100000003303030303030311bbfd8a180dade971c9e220e315f003000000000",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CONNECT",
      command_id: "0x00000001",
      sequence_id: 3,
      fields: {
        Source_Addr: "000000",
        AuthenticatorSource: { hex: "311bbfd8a180dade971c9e220e315f00" },
        Version: 48,
        Timestamp: 0,
      },
    },
  },
  {
    id: "cmpp30/connect/max-time-max-seq",
    source: "gocmpp",
    frame: "0000002700000001ffffffff39393939393991e86a4ab2186d9932c27396b369b92b3049632b77",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CONNECT",
      command_id: "0x00000001",
      sequence_id: 4294967295,
      fields: {
        Source_Addr: "999999",
        AuthenticatorSource: { hex: "91e86a4ab2186d9932c27396b369b92b" },
        Version: 48,
        Timestamp: 1231235959,
      },
    },
  },
  {
    id: "cmpp30/connect/letters-in-sp-id",
    source: "gocmpp",
    frame: "00000027000000010000004d416243395f7ae7994b1e3dbe1ab4a4d0119eae69720e300d98d5c0",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CONNECT",
      command_id: "0x00000001",
      sequence_id: 77,
      fields: {
        Source_Addr: "AbC9_z",
        AuthenticatorSource: { hex: "e7994b1e3dbe1ab4a4d0119eae69720e" },
        Version: 48,
        Timestamp: 228120000,
      },
    },
  },
  {
    id: "cmpp30/connect/md5-starts-with-zero",
    source: "gocmpp",
    frame: "00000027000000010000000539303030303100a62b5733bc88e1b84bef3af24fdc35303cdc72b8",
    json: {
      protocol: "cmpp30",
      message: "CMPP_CONNECT",
      command_id: "0x00000001",
      sequence_id: 5,
      fields: {
        Source_Addr: "900001",
        AuthenticatorSource: { hex: "00a62b5733bc88e1b84bef3af24fdc35" },
        Version: 48,
        Timestamp: 1021080248,
      },
    },
  },
];

describe("CMPP_CONNECT of CMPP 3.0", () => {
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
