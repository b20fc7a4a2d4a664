import * as cmpp20 from "../../../generated/cmpp20/index.js";
import * as cmpp30 from "../../../generated/cmpp30/index.js";
import { bytes, changed, deliver20, deliver30, report60in20 } from "../../helpers/values/deviating-frames.js";
import { SUBMIT } from "../../helpers/values/submit.js";
import { type PeerFrame, VALUE } from "./peer-frame.js";

/* Strict reading accepts these frames: all fields have the right size, and only values are odd. */

const CONTENT = "Msg_Content is any bytes; the functions of smswire/text read them";

/** A SUBMIT of 2.0 whose content begins with a header: the first part of three. */
const part20 = cmpp20.encodeSubmit(
  cmpp20.createSubmit({ ...SUBMIT, sequenceId: 1, tpUdhi: 1, msgContent: bytes("050003090301 4f60") }),
);

const hundred = new Array<string>(100).fill("13800138000");
const content = new Uint8Array(140);

/** A SUBMIT of 3.0 to 100 receivers, with a content of 140 bytes. */
const submitTo100 = cmpp30.encodeSubmit(
  cmpp30.createSubmit({ ...SUBMIT, sequenceId: 1, destTerminalId: hundred, msgContent: content }),
);

/** CMPP_SUBMIT, CMPP_DELIVER and CMPP_FWD with odd values. */
export const CONTENT_FRAMES: readonly PeerFrame[] = [
  {
    peer: "any peer; gocmpp cannot read it",
    what: "a SUBMIT to 100 receivers: 3503 bytes",
    id: "cmpp30",
    frame: submitTo100,
    result: "exact",
    message: { destTerminalId: hundred },
    why: "DestUsr_tl allows 255; a rule reports more than 100",
  },
  {
    peer: "a gateway in a packet capture",
    what: "Pk_total and Pk_number 1 in a part of three",
    id: "cmpp20",
    frame: part20,
    result: "exact",
    message: { pkTotal: 1, pkNumber: 1, msgContent: bytes("0500030903014f60") },
    why: "the user data header has the number of the part",
  },
  {
    peer: "a gateway in a packet capture",
    what: "an empty Msg_src",
    id: "cmpp20",
    frame: cmpp20.encodeSubmit(cmpp20.createSubmit({ ...SUBMIT, sequenceId: 1, msgSrc: "" })),
    result: "exact",
    message: { msgSrc: "" },
    why: VALUE,
  },
  {
    peer: "a gateway in a packet capture",
    what: "At_Time 150731224820032+ in one part of a message",
    id: "cmpp20",
    frame: cmpp20.encodeSubmit(cmpp20.createSubmit({ ...SUBMIT, sequenceId: 1, atTime: "150731224820032+" })),
    result: "exact",
    message: { atTime: "150731224820032+" },
    why: VALUE,
  },
  {
    peer: "a gateway in a packet capture",
    what: "Msg_Fmt 245 and TP_pId 127",
    id: "cmpp20",
    frame: changed(deliver20, 51, "7f00f5"),
    result: "exact",
    message: { tpPid: 127, msgFmt: 245 },
    why: VALUE,
  },
  {
    peer: "a gateway in a packet capture",
    what: "a report with Stat AF:4 and times 0001010000",
    id: "cmpp20",
    frame: changed(report60in20, 77 + 8, `41463a34000000${"30303031303130303030".repeat(2)}`),
    result: "exact",
    why: "statusReportOf returns the state; describeStat returns null for it",
  },
  {
    peer: "tek-life, DELIVER with a report",
    what: "Msg_Id and SMSC_sequence in the byte order of the machine",
    id: "cmpp20",
    frame: changed(changed(report60in20, 77, "0500000000000000"), 77 + 56, "07000000"),
    result: "exact",
    why: "either order is a valid number; keep it as a key",
  },
  {
    peer: "SMSGate, which expects a report",
    what: "Registered_Delivery 1 and a text",
    id: "cmpp20",
    frame: changed(deliver20, 75, "01"),
    result: "exact",
    message: { registeredDelivery: 1, msgContent: bytes("4f60597d") },
    why: "statusReportOf returns null for a content that is no report",
  },
  {
    peer: "itio, DELIVER of 3.0",
    what: "Src_terminal_type and LinkID of zeros",
    id: "cmpp30",
    frame: changed(changed(deliver30, 86, "00"), 93, "00".repeat(20)),
    result: "exact",
    message: { srcTerminalType: 0, linkId: "" },
    why: VALUE,
  },
  {
    peer: "SMSGate, node-cmpp-2, cmppprotocol",
    what: "? in the place of bytes above 127",
    id: "cmpp20",
    frame: changed(deliver20, 12 + 8 + 21, "3f3f"),
    result: "exact",
    message: { serviceId: "??LP" },
    why: "the byte is lost at the sender",
  },
  {
    peer: "cmpp_fuzz",
    what: "UCS2 with a byte order mark in the order of the machine",
    id: "cmpp20",
    frame: changed(deliver20, 77, "fffe604f"),
    result: "exact",
    message: { msgContent: bytes("fffe604f") },
    why: CONTENT,
  },
  {
    peer: "a long message with references of 16 bits; node-cmpp-2 stops at it",
    what: "UCS2 of an odd size",
    id: "cmpp20",
    frame: cmpp20.encodeDeliver({
      ...cmpp20.decodeDeliver(deliver20),
      tpUdhi: 1,
      msgContent: bytes("0608040102 0201 4f60"),
    }),
    result: "exact",
    message: { msgContent: bytes("0608040102 0201 4f60") },
    why: CONTENT,
  },
  {
    peer: "gateways of 3.0",
    what: "a CMPP_FWD to two receivers with one Dest_Pseudo",
    id: "cmpp30",
    frame: cmpp30.encodeFwd(
      cmpp30.createFwd({
        sequenceId: 1,
        sourceId: "000001",
        destinationId: "000002",
        nodesCount: 1,
        msgFwdType: 0,
        msgId: 2n,
        serviceId: "HELP",
        feeUserType: 0,
        msgFmt: 0,
        msgSrc: "900001",
        feeType: "01",
        feeCode: "0",
        srcId: "1065900001",
        destId: ["13800138000", "13900139000"],
        msgContent: bytes("4f4b"),
      }),
    ),
    result: "exact",
    message: { destId: ["13800138000", "13900139000"], destPseudo: "" },
    why: "the table of the specification has one Dest_Pseudo after the whole list",
  },
];
