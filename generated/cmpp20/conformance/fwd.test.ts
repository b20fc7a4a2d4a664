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
import { fwdLayout, layouts } from "../layouts.js";
import { decodeFwd, encodeFwd, encodeFwdInto, sizeOfFwd } from "../messages/fwd.js";
import { FwdView } from "../views/fwd.js";
import { describe, expect, test } from "vitest";

const subject = {
  layout: fwdLayout,
  sizeOf: sizeOfFwd,
  encode: encodeFwd,
  encodeInto: encodeFwdInto,
  decode: decodeFwd,
  createView: () => new FwdView(),
};

/** Values of enumerations, and one each that is not known. */
const known: KnownValues = {
  msgFwdType: [0, 1, 2, 3, 200],
  registeredDelivery: [0, 1, 2, 200],
  feeUserType: [0, 1, 2, 3, 200],
  msgFmt: [0, 3, 4, 8, 15, 200],
  feeType: ["00", "01", "02", "03", "04", "05", "?"],
};

/** Frames of independent sources. */
const vectors: readonly Vector[] = [
  {
    id: "cmpp20/fwd/mt-ucs2",
    source: "gocmpp",
    frame:
      "000000b500000009000000173130303030303230303030300100aaa02c01e240000101010101746573740000000000000231333530303030323639360000000000000000000000000839303030303130323130000000003135313130353133313535353130312b0000000000000000000000000000000000003930303030310000000000000000000000000000000131333530303030323639360000000000000000000008524d8f6c77ed4fe10000000000000000",
    json: {
      protocol: "cmpp20",
      message: "CMPP_FWD",
      command_id: "0x00000009",
      sequence_id: 23,
      fields: {
        Source_Id: "100000",
        Destination_Id: "200000",
        NodesCount: 1,
        Msg_Fwd_Type: 0,
        Msg_Id: "0xaaa02c01e2400001",
        Pk_total: 1,
        Pk_number: 1,
        Registered_Delivery: 1,
        Msg_level: 1,
        Service_Id: "test",
        Fee_UserType: 2,
        Fee_terminal_Id: "13500002696",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 8,
        Msg_src: "900001",
        FeeType: "02",
        FeeCode: "10",
        Valid_Time: "151105131555101+",
        At_Time: "",
        Src_Id: "900001",
        DestUsr_tl: 1,
        Dest_Id: ["13500002696"],
        Msg_Length: 8,
        Msg_Content: { hex: "524d8f6c77ed4fe1" },
        Reserve: "",
      },
    },
  },
  {
    id: "cmpp20/fwd/mo-ascii",
    source: "gocmpp",
    frame:
      "000000b900000009000000173130303030303230303030300101aaa02c01e240000101010101746573740000000000000231333530303030323639360000000000000000000000000039303030303130323130000000003135313130353133313535353130312b000000000000000000000000000000000000313335303030303236393600000000000000000000013130363930303030000000000000000000000000000c666f72776172646564206d6f0000000000000000",
    json: {
      protocol: "cmpp20",
      message: "CMPP_FWD",
      command_id: "0x00000009",
      sequence_id: 23,
      fields: {
        Source_Id: "100000",
        Destination_Id: "200000",
        NodesCount: 1,
        Msg_Fwd_Type: 1,
        Msg_Id: "0xaaa02c01e2400001",
        Pk_total: 1,
        Pk_number: 1,
        Registered_Delivery: 1,
        Msg_level: 1,
        Service_Id: "test",
        Fee_UserType: 2,
        Fee_terminal_Id: "13500002696",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Msg_src: "900001",
        FeeType: "02",
        FeeCode: "10",
        Valid_Time: "151105131555101+",
        At_Time: "",
        Src_Id: "13500002696",
        DestUsr_tl: 1,
        Dest_Id: ["10690000"],
        Msg_Length: 12,
        Msg_Content: { hex: "666f72776172646564206d6f" },
        Reserve: "",
      },
    },
  },
  {
    id: "cmpp20/fwd/mt-report",
    source: "gocmpp",
    frame:
      "000000e900000009000000173130303030303230303030300102aaa02c01e240000101010101746573740000000000000231333530303030323639360000000000000000000000000039303030303130323130000000003135313130353133313535353130312b000000000000000000000000000000000000313334313233343030303000000000000000000000013930303030310000000000000000000000000000003caaa02c01e240000144454c495652443234303133313132303032343031333131323031313334313233343030303000000000000000000000000000070000000000000000",
    json: {
      protocol: "cmpp20",
      message: "CMPP_FWD",
      command_id: "0x00000009",
      sequence_id: 23,
      fields: {
        Source_Id: "100000",
        Destination_Id: "200000",
        NodesCount: 1,
        Msg_Fwd_Type: 2,
        Msg_Id: "0xaaa02c01e2400001",
        Pk_total: 1,
        Pk_number: 1,
        Registered_Delivery: 1,
        Msg_level: 1,
        Service_Id: "test",
        Fee_UserType: 2,
        Fee_terminal_Id: "13500002696",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Msg_src: "900001",
        FeeType: "02",
        FeeCode: "10",
        Valid_Time: "151105131555101+",
        At_Time: "",
        Src_Id: "13412340000",
        DestUsr_tl: 1,
        Dest_Id: ["900001"],
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e240000144454c49565244323430313331313230303234303133313132303131333431323334303030300000000000000000000000000007",
        },
        Reserve: "",
      },
    },
  },
  {
    id: "cmpp20/fwd/mo-report",
    source: "gocmpp",
    frame:
      "000000e900000009000000173130303030303230303030300103aaa02c01e240000101010101746573740000000000000231333530303030323639360000000000000000000000000039303030303130323130000000003135313130353133313535353130312b000000000000000000000000000000000000393030303031000000000000000000000000000000013133343132333430303030000000000000000000003caaa02c01e240000152454a454354443234303133313132303032343031333131323031393030303031000000000000000000000000000000000000000000000000000000",
    json: {
      protocol: "cmpp20",
      message: "CMPP_FWD",
      command_id: "0x00000009",
      sequence_id: 23,
      fields: {
        Source_Id: "100000",
        Destination_Id: "200000",
        NodesCount: 1,
        Msg_Fwd_Type: 3,
        Msg_Id: "0xaaa02c01e2400001",
        Pk_total: 1,
        Pk_number: 1,
        Registered_Delivery: 1,
        Msg_level: 1,
        Service_Id: "test",
        Fee_UserType: 2,
        Fee_terminal_Id: "13500002696",
        TP_pid: 0,
        TP_udhi: 0,
        Msg_Fmt: 0,
        Msg_src: "900001",
        FeeType: "02",
        FeeCode: "10",
        Valid_Time: "151105131555101+",
        At_Time: "",
        Src_Id: "900001",
        DestUsr_tl: 1,
        Dest_Id: ["13412340000"],
        Msg_Length: 60,
        Msg_Content: {
          hex: "aaa02c01e240000152454a45435444323430313331313230303234303133313132303139303030303100000000000000000000000000000000000000",
        },
        Reserve: "",
      },
    },
  },
];

describe("CMPP_FWD of CMPP 2.0", () => {
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
