import { fromHex } from "../../../generated/runtime/wire/index.js";

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

const octets = (count: number, first = 0x31): Uint8Array => new Uint8Array(count).fill(0x31).fill(first, 0, 1);
const list = (count: number): string[] => Array.from({ length: count }, () => "13800138000");
const none = new Uint8Array(16);
const digest = fromHex("90d00c1d517abd0b4f65f6bcf8535d16");

const time = "240131235959032+";
const relative = "000002000000000R";
const noTimes = [
  "240131235959032",
  "240131235959032++",
  "24013123595903x+",
  "240131235959049+",
  "240131235959032*",
  "x40131235959032+",
  "0",
];

const parts = (message: string): RuleCase[] => [
  { message, rule: "part-count", breaks: [{ pkTotal: 0 }], keeps: [{ pkTotal: 1 }] },
  { message, rule: "part-number", breaks: [{ pkNumber: 0 }], keeps: [{ pkNumber: 1 }] },
  {
    message,
    rule: "part-within-total",
    breaks: [{ pkNumber: 2 }, { pkTotal: 2, pkNumber: 3 }],
    keeps: [{ pkTotal: 2, pkNumber: 2 }, { pkTotal: 255 }],
  },
];

const charging = (message: string, feeTypes: readonly string[]): RuleCase[] => [
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

const headers = (message: string): RuleCase[] => [
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

const timeCase = (message: string, rule: string, property: string): RuleCase => ({
  message,
  rule,
  breaks: noTimes.map((each) => ({ [property]: each })),
  keeps: ["", time, relative, "240131235959048-", "240131235959000+"].map((each) => ({ [property]: each })),
});

const reserve = (message: string, property = "reserve"): RuleCase => ({
  version: "2.0",
  message,
  rule: "reserve-empty",
  breaks: [{ [property]: "0" }],
  keeps: [{ [property]: "" }],
});

const onDay = (day: string): object => ({ time: `2026${day}` });

const days = (message: string): RuleCase[] => [
  {
    message,
    rule: "day-in-digits",
    breaks: [{ time: "" }, { time: "2026002" }, { time: "2026102x" }],
    keeps: [{ time: "20261021" }],
  },
  {
    message,
    rule: "day-in-calendar",
    breaks: ["0021", "1321", "1000", "1032", "0230", "0231", "0431", "0631", "0931", "1131"].map(onDay),
    keeps: ["0101", "0229", "0430", "1231"].map(onDay),
  },
  {
    message,
    rule: "known-query",
    breaks: [{ queryType: 2, queryCode: "TEST" }],
    keeps: [{ queryType: 0 }, { queryType: 1, queryCode: "TEST" }],
  },
];

const results = (message: string): RuleCase => ({
  version: "3.0",
  message,
  rule: "result-range",
  breaks: [{ result: 200 }, { result: 0xffffffff }],
  keeps: [{ result: 0 }, { result: 199 }],
});

const submit: RuleCase[] = [
  ...parts("CMPP_SUBMIT"),
  ...charging("CMPP_SUBMIT", ["01", "02", "03"]),
  ...headers("CMPP_SUBMIT"),
  ...(
    [
      { version: "2.0", rule: "identifier-left-empty", breaks: [{ msgId: 1n }], keeps: [{ msgId: 0n }] },
      {
        rule: "receivers",
        breaks: [{ destTerminalId: [] }, { destTerminalId: list(100) }],
        keeps: [{ destTerminalId: list(1) }, { destTerminalId: list(99) }],
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
      { rule: "ascii-content-length", breaks: [{ msgContent: octets(161) }], keeps: [{ msgContent: octets(159) }] },
      {
        rule: "ascii-content-length-as-printed",
        breaks: [{ msgContent: octets(160) }],
        keeps: [{ msgContent: octets(159) }],
      },
      {
        rule: "content-length",
        breaks: [
          { msgFmt: 8, msgContent: octets(142) },
          { msgFmt: 15, msgContent: octets(141) },
          { msgFmt: 0, tpUdhi: 1, msgContent: octets(141, 5) },
          { msgFmt: 4, msgContent: octets(160) },
          { msgFmt: 4, msgContent: octets(161) },
          { msgFmt: 0, tpUdhi: 1, msgContent: octets(160, 5) },
          { msgFmt: 0, tpUdhi: 1, msgContent: octets(161, 5) },
        ],
        keeps: [
          { msgFmt: 8, msgContent: octets(140) },
          { msgFmt: 0, tpUdhi: 1, msgContent: octets(140, 5) },
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

const report = { registeredDelivery: 1, msgFmt: 8 };

const deliver: RuleCase[] = [
  ...headers("CMPP_DELIVER"),
  ...(
    [
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

const fwd: RuleCase[] = [
  ...parts("CMPP_FWD"),
  ...charging("CMPP_FWD", ["01", "02", "03"]),
  ...headers("CMPP_FWD"),
  ...(
    [
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

const stamps = (rest: number, ...values: readonly number[]): object[] =>
  values.map((value) => ({ timestamp: value * rest }));

const connect: RuleCase[] = (
  [
    { message: "CMPP_CONNECT", rule: "source-given", breaks: [{ sourceAddr: "" }], keeps: [{ sourceAddr: "9" }] },
    {
      message: "CMPP_CONNECT",
      rule: "digest-given",
      breaks: [{ authenticatorSource: none }],
      keeps: [{ authenticatorSource: digest }],
    },
    {
      version: "2.0",
      message: "CMPP_CONNECT",
      rule: "version-of-protocol",
      breaks: [{ version: 0x1f }, { version: 0x30 }],
      keeps: [{ version: 0x20 }, { version: 0x2f }],
    },
    {
      version: "3.0",
      message: "CMPP_CONNECT",
      rule: "version-of-protocol",
      breaks: [{ version: 0x2f }, { version: 0x40 }],
      keeps: [{ version: 0x30 }, { version: 0x3f }],
    },
    {
      message: "CMPP_CONNECT",
      rule: "timestamp-date",
      breaks: [...stamps(1000000, 0, 21, 1321, 1000, 1032, 230, 231, 431, 631, 931, 1131), { timestamp: 4294000000 }],
      keeps: stamps(1000000, 101, 229, 430, 1231),
    },
    {
      message: "CMPP_CONNECT",
      rule: "timestamp-time",
      breaks: [{ timestamp: 1021240000 }, { timestamp: 1021006000 }, { timestamp: 1021000060 }],
      keeps: [{ timestamp: 1021000000 }, { timestamp: 1021235959 }],
    },
    {
      message: "CMPP_CONNECT_RESP",
      rule: "no-digest-on-failure",
      breaks: [{ status: 3 }],
      keeps: [{ status: 3, authenticatorIsmg: none }],
    },
    {
      message: "CMPP_CONNECT_RESP",
      rule: "digest-given",
      breaks: [{ authenticatorIsmg: none }],
      keeps: [{ status: 0 }],
    },
  ] as const
).map((each): RuleCase => each);

const updates = (message: string): RuleCase[] => [
  { message, rule: "known-change", breaks: [{ updateType: 3 }], keeps: [{ updateType: 1 }, { updateType: 2 }] },
  {
    message,
    rule: "new-route-without-number",
    breaks: [{ updateType: 0, routeId: 1 }],
    keeps: [
      { updateType: 0, routeId: 0 },
      { updateType: 1, routeId: 1 },
    ],
  },
];

const asks = (message: string, version?: "2.0" | "3.0"): RuleCase => ({
  ...(version === undefined ? {} : { version }),
  message,
  rule: "gateway-in-digits",
  breaks: [{ sourceId: "" }, { sourceId: "07910x" }],
  keeps: [{ sourceId: "001001" }],
});

const fetches = (
  message: string,
  version: "2.0" | "3.0",
  right: readonly string[],
  wrong: readonly string[],
): RuleCase[] => [
  asks(message, version),
  {
    version,
    message,
    rule: "route-type",
    breaks: ["", ...wrong].map((routeType) => ({ routeType })),
    keeps: right.map((routeType) => ({ routeType })),
  },
  {
    version,
    message,
    rule: "last-route",
    breaks: [{ lastRouteId: -2 }],
    keeps: [{ lastRouteId: -1 }, { lastRouteId: 0 }],
  },
];

const numbers = (message: string): RuleCase => ({
  version: "3.0",
  message,
  rule: "route-within-total",
  breaks: [{ routeNumber: 0 }, { routeNumber: 3 }],
  keeps: [{ routeNumber: 1 }, { routeNumber: 2 }, { result: 1, routeNumber: 0, routeTotal: 0 }],
});

/** For every rule of the CMPP schema: changes that violate only this rule, and changes just inside its limits. */
export const ruleCases: readonly RuleCase[] = [
  ...submit,
  ...deliver,
  ...fwd,
  ...connect,
  ...days("CMPP_QUERY"),
  ...days("CMPP_QUERY_RESP"),
  {
    message: "CMPP_QUERY",
    rule: "service-given",
    breaks: [{ queryType: 1 }],
    keeps: [{ queryType: 0 }, { queryType: 1, queryCode: "T" }],
  },
  { message: "CMPP_QUERY", rule: "reserve-empty", breaks: [{ reserve: "0" }], keeps: [{ reserve: "" }] },
  { message: "CMPP_ACTIVE_TEST_RESP", rule: "reserved-empty", breaks: [{ reserved: 1 }], keeps: [{ reserved: 0 }] },
  asks("CMPP_MT_ROUTE"),
  asks("CMPP_MO_ROUTE"),
  ...fetches("CMPP_GET_ROUTE", "2.0", ["MO", "MT"], ["M"]),
  ...fetches("CMPP_GET_MT_ROUTE", "3.0", ["MT"], ["MO"]),
  ...fetches("CMPP_GET_MO_ROUTE", "3.0", ["MO"], ["MT"]),
  numbers("CMPP_GET_MT_ROUTE_RESP"),
  numbers("CMPP_GET_MO_ROUTE_RESP"),
  ...updates("CMPP_MT_ROUTE_UPDATE"),
  ...updates("CMPP_MO_ROUTE_UPDATE"),
];
