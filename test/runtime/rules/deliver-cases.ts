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
import { likeHeader, unmarkedElements, unmarkedHeader } from "./unmarked-headers.js";

const report = { registeredDelivery: 1, msgFmt: 8 };

/** The rules of CMPP_DELIVER. */
export const deliver: RuleCase[] = [
  ...headers("CMPP_DELIVER"),
  unmarkedHeader("CMPP_DELIVER"),
  ...unmarkedElements("CMPP_DELIVER", { version: "2.0", reports: [report], size: 60 }),
  ...unmarkedElements("CMPP_DELIVER", { version: "3.0", reports: [report], size: 71 }),
  ...(
    [
      {
        version: "2.0",
        rule: "header-without-indicator",
        breaks: [{ msgContent: likeHeader(60) }],
        keeps: [{ ...report, msgContent: likeHeader(60) }],
      },
      {
        version: "3.0",
        rule: "header-without-indicator",
        breaks: [{ msgContent: likeHeader(71) }],
        keeps: [{ ...report, msgContent: likeHeader(71) }],
      },
      {
        rule: "sender-in-digits",
        breaks: [...noNumbers, ""].map((srcTerminalId) => ({ srcTerminalId })),
        keeps: numbers.map((srcTerminalId) => ({ srcTerminalId })),
      },
      {
        version: "3.0",
        rule: "sender-in-digits",
        breaks: [{ srcTerminalType: 1, srcTerminalId: "" }],
        keeps: [{ srcTerminalType: 1, srcTerminalId: "P-01" }],
      },
      { rule: "known-report-mark", breaks: [{ registeredDelivery: 2 }], keeps: [{ registeredDelivery: 0 }] },
      {
        rule: "report-octets",
        breaks: [59, 61, 70, 72].map((count) => ({ ...report, msgContent: octets(count) })),
        keeps: [{ msgContent: octets(61) }],
      },
      {
        version: "2.0",
        rule: "short-report",
        breaks: [{ ...report, msgContent: octets(71) }],
        keeps: [
          { ...report, msgContent: octets(60) },
          { ...report, tpUdhi: 1, msgContent: octets(60, 6) },
          { msgContent: octets(71) },
        ],
      },
      {
        version: "3.0",
        rule: "long-report",
        breaks: [{ ...report, msgContent: octets(60) }],
        keeps: [
          { ...report, msgContent: octets(71) },
          { ...report, tpUdhi: 1, msgContent: octets(71, 7) },
          { msgContent: octets(60) },
        ],
      },
      {
        version: "3.0",
        rule: "known-sender-number-type",
        breaks: [{ srcTerminalType: 2 }],
        keeps: [{ srcTerminalType: 1 }],
      },
    ] as const
  ).map((each): RuleCase => ({ message: "CMPP_DELIVER", ...each })),
  reserve("CMPP_DELIVER", "reserved"),
  results("CMPP_DELIVER_RESP"),
];

/** The rules of CMPP_FWD. */
export const fwd: RuleCase[] = [
  ...parts("CMPP_FWD"),
  ...charging("CMPP_FWD", ["01", "02", "03"]),
  ...headers("CMPP_FWD"),
  unmarkedHeader("CMPP_FWD"),
  ...unmarkedElements("CMPP_FWD", {
    texts: [{ msgFwdType: 0 }, { msgFwdType: 1 }],
    reports: [{ msgFwdType: 2 }, { msgFwdType: 3 }],
  }),
  chargedNumber("CMPP_FWD"),
  ...(
    [
      {
        rule: "header-without-indicator",
        breaks: [0, 1].map((msgFwdType) => ({ msgFwdType, msgContent: likeHeader(60) })),
        keeps: [2, 3].map((msgFwdType) => ({ msgFwdType, msgContent: likeHeader(60) })),
      },
      {
        rule: "receivers-in-digits",
        breaks: [...noNumbers, ""].map((number) => ({ destId: [number] })),
        keeps: numbers.map((number) => ({ destId: [number] })),
      },
      {
        version: "3.0",
        rule: "receivers-in-digits",
        breaks: [],
        keeps: [{ destPseudo: "P-01", destId: [""] }],
      },
      { rule: "known-kind", breaks: [{ msgFwdType: 4 }], keeps: [{ msgFwdType: 1 }] },
      {
        rule: "gateways-in-digits",
        breaks: [{ sourceId: "" }, { destinationId: "07910x" }],
        keeps: [{ sourceId: "079101", destinationId: "001001" }],
      },
      {
        rule: "known-report-request",
        breaks: [{ registeredDelivery: 3 }],
        keeps: [{ registeredDelivery: 1 }, { registeredDelivery: 2 }],
      },
      {
        version: "2.0",
        rule: "known-fee-type",
        breaks: [{ feeType: "06" }],
        keeps: [{ feeType: "00" }, { feeType: "04" }, { feeType: "05" }],
      },
      {
        version: "3.0",
        rule: "known-fee-type",
        breaks: [{ feeType: "00" }, { feeType: "04" }],
        keeps: [{ feeType: "06" }],
      },
      {
        version: "3.0",
        rule: "one-receiver",
        breaks: [{ destId: [] }, { destId: list(2) }],
        keeps: [{ destId: list(1) }],
      },
      {
        rule: "report-of-message-to-handset",
        breaks: [59, 61, 72].map((count) => ({ msgFwdType: 2, msgContent: octets(count) })),
        keeps: [60, 71].map((count) => ({ msgFwdType: 2, msgContent: octets(count) })),
      },
      {
        rule: "report-of-message-from-handset",
        breaks: [59, 61, 71].map((count) => ({ msgFwdType: 3, msgContent: octets(count) })),
        keeps: [
          { msgFwdType: 3, msgContent: octets(60) },
          { msgFwdType: 0, msgContent: octets(59) },
        ],
      },
      {
        version: "3.0",
        rule: "report-names-sender",
        breaks: [
          { msgFwdType: 2, srcId: "", msgContent: octets(60) },
          { msgFwdType: 3, srcId: "", msgContent: octets(60) },
        ],
        keeps: [
          { msgFwdType: 0, srcId: "" },
          { msgFwdType: 1, srcId: "" },
        ],
      },
      {
        rule: "whole-characters",
        breaks: [{ msgFwdType: 1, msgFmt: 8, msgContent: octets(3) }],
        keeps: [{ msgFwdType: 2, msgFmt: 8, msgContent: octets(71) }],
      },
      {
        rule: "whole-characters-behind-header",
        breaks: [{ msgFwdType: 1, msgFmt: 8, tpUdhi: 1, msgContent: octets(10, 6) }],
        keeps: [{ msgFwdType: 2, msgFmt: 8, tpUdhi: 1, msgContent: octets(60, 6) }],
      },
    ] as const
  ).map((each): RuleCase => ({ message: "CMPP_FWD", ...each })),
  timeCase("CMPP_FWD", "valid-time", "validTime"),
  timeCase("CMPP_FWD", "send-time", "atTime"),
  reserve("CMPP_FWD"),
  results("CMPP_FWD_RESP"),
  ...parts("CMPP_FWD_RESP"),
];
