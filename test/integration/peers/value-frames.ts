import * as cmpp20 from "../../../generated/cmpp20/index.js";
import { bytes, changed } from "../../helpers/values/deviating-frames.js";
import { type PeerFrame, VALUE } from "./peer-frame.js";

/* Strict reading accepts these frames: all fields have the right size, and only values are odd. */

const DIGEST = "16 bytes of any value; verify… reports it";

const login = {
  sequenceId: 1,
  sourceAddr: "900001",
  authenticatorSource: bytes("2dbef6f6cb5d08050b01af7f3251e668"),
  version: 0x20,
  timestamp: 1021080248,
};

const loginWith = (values: object): Uint8Array => cmpp20.encodeConnect(cmpp20.createConnect({ ...login, ...values }));

/** Logins and responses with odd values. */
export const VALUE_FRAMES: readonly PeerFrame[] = [
  {
    peer: "SMSGate, a vendor's version",
    what: "CONNECT with Version 0x7F",
    id: "cmpp20",
    frame: loginWith({ version: 0x7f }),
    result: "exact",
    message: { version: 0x7f },
    why: VALUE,
  },
  {
    peer: "CMPP 2.1, which SMSGate does not accept",
    what: "CONNECT with Version 0x21",
    id: "cmpp20",
    frame: loginWith({ version: 0x21 }),
    result: "exact",
    message: { version: 0x21 },
    why: "2.1 has the layouts of 2.0",
  },
  {
    peer: "a client that gocmpp would correct",
    what: "CONNECT with Timestamp 0",
    id: "cmpp20",
    frame: loginWith({ timestamp: 0 }),
    result: "exact",
    message: { timestamp: 0 },
    why: VALUE,
  },
  {
    peer: "tek-life, CONNECT",
    what: "a Source_Addr with a NUL and junk",
    id: "cmpp20",
    frame: changed(loginWith({ sourceAddr: "9001" }), 12 + 4, "0061"),
    result: "exact",
    message: { sourceAddr: "9001" },
    why: "a string ends at its NUL; checkPadding reports the junk",
  },
  {
    peer: "go-sms-protocol, CONNECT",
    what: "AuthenticatorSource cut at its zero byte",
    id: "cmpp20",
    frame: loginWith({ authenticatorSource: bytes(`2dbef6f6${"00".repeat(12)}`) }),
    result: "exact",
    why: DIGEST,
  },
  {
    peer: "SMSGate, CONNECT_RESP of 2.0",
    what: "AuthenticatorISMG computed from a Status of four bytes",
    id: "cmpp20",
    frame: bytes("0000001e 80000001 00000001 00 5eca89f168d6712831019f05c7020dcc 20"),
    result: "exact",
    why: DIGEST,
  },
  {
    peer: "itio, CONNECT_RESP",
    what: "AuthenticatorISMG computed from the digit of Status",
    id: "cmpp20",
    frame: bytes("0000001e 80000001 00000001 00 be75bdee73fa6859472a1a7125d30fb1 20"),
    result: "exact",
    why: DIGEST,
  },
  {
    peer: "go-sms-protocol, QUERY_RESP of 2.0",
    what: "the MT counters in the place of the MO counters",
    id: "cmpp20",
    frame: bytes(
      `0000003f 80000006 00000001 3230323631303231 00 ${"00".repeat(10)} ${["09", "08", "07", "06", "05", "07", "06", "05"].map((each) => `000000${each}`).join("")}`,
    ),
    result: "exact",
    message: { mtScs: 7, mtWt: 6, mtFl: 5, moScs: 7, moWt: 6, moFl: 5 },
    why: "every number is a valid counter",
  },
  {
    peer: "any peer; SMSGate stops at it",
    what: "a command that the protocol does not have",
    id: "cmpp30",
    frame: bytes("0000000c 00000003 00000001"),
    result: "exact",
    message: { name: "unknown", commandId: 3 },
    why: "an unknown command is no error: its body is returned as bytes",
  },
];
