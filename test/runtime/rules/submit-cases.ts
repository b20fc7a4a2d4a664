import {
  type RuleCase,
  octets,
  list,
  parts,
  charging,
  headers,
  timeCase,
  reserve,
  results,
  chargedNumber,
  noNumbers,
  numbers,
} from "./rule-case.js";
import { unmarkedElements, unmarkedHeader } from "./unmarked-headers.js";

/** The rules of CMPP_SUBMIT. */
export const submit: RuleCase[] = [
  ...parts("CMPP_SUBMIT"),
  ...charging("CMPP_SUBMIT", ["01", "02", "03"]),
  ...headers("CMPP_SUBMIT"),
  unmarkedHeader("CMPP_SUBMIT"),
  ...unmarkedElements("CMPP_SUBMIT", {}),
  chargedNumber("CMPP_SUBMIT"),
  ...(
    [
      { version: "2.0", rule: "identifier-left-empty", breaks: [{ msgId: 1n }], keeps: [{ msgId: 0n }] },
      {
        rule: "receivers",
        breaks: [{ destTerminalId: [] }, { destTerminalId: list(100) }],
        keeps: [{ destTerminalId: list(1) }, { destTerminalId: list(99) }],
      },
      {
        rule: "receivers-in-digits",
        breaks: [
          ...[...noNumbers, ""].map((number) => ({ destTerminalId: [number] })),
          { destTerminalId: ["13800138000", "13900139000 "] },
        ],
        keeps: [{ destTerminalId: numbers }],
      },
      {
        version: "3.0",
        rule: "receivers-in-digits",
        breaks: [{ destTerminalType: 1, destTerminalId: ["P-01", ""] }],
        keeps: [{ destTerminalType: 1, destTerminalId: ["P-01", "13800138000"] }],
      },
      {
        version: "3.0",
        rule: "charged-number-in-digits",
        breaks: [],
        keeps: [{ feeUserType: 3, feeTerminalType: 1, feeTerminalId: "P-01" }],
      },
      {
        version: "2.0",
        rule: "known-report-request",
        breaks: [{ registeredDelivery: 3 }],
        keeps: [{ registeredDelivery: 2 }],
      },
      {
        version: "3.0",
        rule: "known-report-request",
        breaks: [{ registeredDelivery: 2 }],
        keeps: [{ registeredDelivery: 1 }],
      },
      {
        version: "2.0",
        rule: "report-for-one-receiver",
        breaks: [{ registeredDelivery: 1, destTerminalId: list(2) }],
        keeps: [
          { registeredDelivery: 1, destTerminalId: list(1) },
          { registeredDelivery: 0, destTerminalId: list(2) },
          { registeredDelivery: 2, destTerminalId: list(2) },
        ],
      },
      {
        version: "2.0",
        rule: "known-fee-type",
        breaks: [{ feeType: "06" }, { feeType: "00" }],
        keeps: [{ feeType: "04" }, { feeType: "05" }],
      },
      {
        version: "3.0",
        rule: "known-fee-type",
        breaks: [{ feeType: "04" }, { feeType: "00" }],
        keeps: [{ feeType: "03" }],
      },
      {
        version: "3.0",
        rule: "known-charged-number-type",
        breaks: [{ feeTerminalType: 2 }],
        keeps: [{ feeTerminalType: 1 }],
      },
      {
        version: "3.0",
        rule: "known-receiver-number-type",
        breaks: [{ destTerminalType: 2 }],
        keeps: [{ destTerminalType: 1 }],
      },
      {
        rule: "known-format",
        breaks: [{ msgFmt: 1 }, { msgFmt: 24 }],
        keeps: [0, 3, 4, 15].map((msgFmt) => ({ msgFmt })),
      },
      { rule: "ascii-content-length", breaks: [{ msgContent: octets(161) }], keeps: [{ msgContent: octets(160) }] },
      {
        rule: "ascii-content-length-with-header",
        breaks: [160, 161].map((size) => ({ msgFmt: 0, tpUdhi: 1, msgContent: octets(size, 5) })),
        keeps: [
          { msgFmt: 0, tpUdhi: 1, msgContent: octets(159, 5) },
          { msgFmt: 0, tpUdhi: 0, msgContent: octets(160) },
        ],
      },
      {
        rule: "content-length",
        breaks: [
          { msgFmt: 8, msgContent: octets(142) },
          { msgFmt: 15, msgContent: octets(141) },
          { msgFmt: 8, tpUdhi: 1, msgContent: octets(142, 5) },
          { msgFmt: 4, msgContent: octets(160) },
          { msgFmt: 4, msgContent: octets(161) },
          { msgFmt: 4, tpUdhi: 1, msgContent: octets(160, 5) },
        ],
        keeps: [
          { msgFmt: 8, msgContent: octets(140) },
          { msgFmt: 8, tpUdhi: 1, msgContent: octets(140, 5) },
          { msgFmt: 0, msgContent: octets(141) },
        ],
      },
      { rule: "source-given", breaks: [{ msgSrc: "" }], keeps: [{ msgSrc: "9" }] },
      { rule: "sender-in-digits", breaks: [{ srcId: "" }, { srcId: "10a" }], keeps: [{ srcId: "1" }] },
    ] as const
  ).map((each): RuleCase => ({ message: "CMPP_SUBMIT", ...each })),
  timeCase("CMPP_SUBMIT", "valid-time", "validTime"),
  timeCase("CMPP_SUBMIT", "send-time", "atTime"),
  reserve("CMPP_SUBMIT"),
  results("CMPP_SUBMIT_RESP"),
];
