/* What the rules of several messages have in common. */

/** A rule, and changes of a valid message that violate or keep it. */
export interface RuleCase {
  /** The only version with this rule. Default: both. */
  readonly version?: "2.0" | "3.0";
  readonly message: string;
  readonly rule: string;
  /** Changes that violate only this rule. */
  readonly breaks: readonly object[];
  /** Changes just inside the limits: they violate no rule. */
  readonly keeps: readonly object[];
}

/** Octets of digits, the first of which may be another. */
export const octets = (count: number, first = 0x31): Uint8Array => new Uint8Array(count).fill(0x31).fill(first, 0, 1);
/** A list of equal numbers. */
export const list = (count: number): string[] => Array.from({ length: count }, () => "13800138000");
/** Octets that are all zero. */
export const none = new Uint8Array(16);

/** An absolute time. */
export const time = "240131235959032+";
/** A relative time. */
export const relative = "000002000000000R";
/** Strings that are no times. */
export const noTimes = [
  "240131235959032",
  "240131235959032++",
  "24013123595903x+",
  "240131235959049+",
  "240131235959032*",
  "x40131235959032+",
  "0",
];

/** Numbers of handsets: digits, with or without the country code. */
export const numbers = ["13800138000", "8613800138000", "+8613800138000", "1"];
/** Strings that are no number of a handset. */
export const noNumbers = [
  "+86 13800138000",
  "13800138000 ",
  "138-0013-8000",
  "hello",
  "+86",
  "+8x",
  "+86x",
  "+13800138000",
  "ab13800138000",
];

/** The rule about the number to charge. */
export const chargedNumber = (message: string): RuleCase => ({
  message,
  rule: "charged-number-in-digits",
  breaks: noNumbers.map((feeTerminalId) => ({ feeUserType: 3, feeTerminalId })),
  keeps: [{ feeTerminalId: "" }, ...numbers.map((feeTerminalId) => ({ feeUserType: 3, feeTerminalId }))],
});

/** The rules of messages that are parts of a text. */
export const parts = (message: string): RuleCase[] => [
  { message, rule: "part-count", breaks: [{ pkTotal: 0 }], keeps: [{ pkTotal: 1 }] },
  { message, rule: "part-number", breaks: [{ pkNumber: 0 }], keeps: [{ pkNumber: 1 }] },
  {
    message,
    rule: "part-within-total",
    breaks: [{ pkNumber: 2 }, { pkTotal: 2, pkNumber: 3 }],
    keeps: [{ pkTotal: 2, pkNumber: 2 }, { pkTotal: 255 }],
  },
];

/** The rules of messages with fees. */
export const charging = (message: string, feeTypes: readonly string[]): RuleCase[] => [
  {
    message,
    rule: "known-payer",
    breaks: [{ feeUserType: 4 }, { feeUserType: 255 }],
    keeps: [{ feeUserType: 0 }, { feeUserType: 1 }, { feeUserType: 2 }, { feeUserType: 3, feeTerminalId: "1" }],
  },
  { message, rule: "fee-in-digits", breaks: [{ feeCode: " " }, { feeCode: "1.5" }], keeps: [{ feeCode: "000009" }] },
  { message, rule: "fee-given", breaks: [{ feeCode: "" }], keeps: [{ feeCode: "0" }] },
  {
    message,
    rule: "charged-number-given",
    breaks: [{ feeUserType: 3 }],
    keeps: [{ feeUserType: 3, feeTerminalId: "13800138000" }],
  },
  {
    message,
    rule: "charged-number-only-where-asked",
    breaks: [0, 1, 2].map((feeUserType) => ({ feeUserType, feeTerminalId: "1" })),
    keeps: [{ feeUserType: 3, feeTerminalId: "1" }],
  },
  {
    message,
    rule: "known-fee-type",
    breaks: [{ feeType: "07" }, { feeType: "" }],
    keeps: feeTypes.map((feeType) => ({ feeType })),
  },
];

/** The rules of messages whose text may begin with a header. */
export const headers = (message: string): RuleCase[] => [
  {
    message,
    rule: "header-indicator",
    breaks: [{ tpUdhi: 2 }, { tpUdhi: 0x3f }, { tpUdhi: 0x41 }],
    keeps: [{ tpUdhi: 1, msgContent: octets(7, 6) }],
  },
  {
    message,
    rule: "header-indicator-right-aligned",
    breaks: [{ tpUdhi: 0x40, msgContent: octets(7, 6) }],
    keeps: [{ tpUdhi: 1, msgContent: octets(7, 6) }],
  },
  {
    message,
    rule: "header-within-content",
    breaks: [
      { tpUdhi: 1, msgContent: octets(0) },
      { tpUdhi: 1, msgContent: octets(6, 6) },
      { tpUdhi: 1, msgContent: octets(6, 6), msgFmt: 8 },
    ],
    keeps: [
      { tpUdhi: 1, msgContent: octets(1, 0) },
      { tpUdhi: 1, msgContent: octets(7, 6) },
    ],
  },
  {
    message,
    rule: "whole-characters",
    breaks: [{ msgFmt: 8, msgContent: octets(3) }],
    keeps: [
      { msgFmt: 8, msgContent: octets(4) },
      { msgFmt: 8, msgContent: octets(0) },
      { msgFmt: 4, msgContent: octets(3) },
      { msgFmt: 8, tpUdhi: 1, msgContent: octets(9, 6) },
    ],
  },
  {
    message,
    rule: "whole-characters-behind-header",
    breaks: [{ msgFmt: 8, tpUdhi: 1, msgContent: octets(10, 6) }],
    keeps: [
      { msgFmt: 8, tpUdhi: 1, msgContent: octets(9, 6) },
      { msgFmt: 8, tpUdhi: 1, msgContent: octets(7, 6) },
      { msgFmt: 4, tpUdhi: 1, msgContent: octets(10, 6) },
      { msgFmt: 8, tpUdhi: 0, msgContent: octets(10, 6) },
    ],
  },
];

/** A rule that requires a time. */
export const timeCase = (message: string, rule: string, property: string): RuleCase => ({
  message,
  rule,
  breaks: noTimes.map((each) => ({ [property]: each })),
  keeps: ["", time, relative, "240131235959048-", "240131235959000+"].map((each) => ({ [property]: each })),
});

/** The rule of a reserved field. */
export const reserve = (message: string, property = "reserve"): RuleCase => ({
  version: "2.0",
  message,
  rule: "reserve-empty",
  breaks: [{ [property]: "0" }],
  keeps: [{ [property]: "" }],
});

/** The rule of a result. */
export const results = (message: string): RuleCase => ({
  version: "3.0",
  message,
  rule: "result-range",
  breaks: [{ result: 200 }, { result: 0xffffffff }],
  keeps: [{ result: 0 }, { result: 199 }],
});
