import { fromHex } from "../../../generated/runtime/wire/index.js";
import { type RuleCase, none } from "./rule-case.js";
import { submit } from "./submit-cases.js";
import { deliver, fwd } from "./deliver-cases.js";

const digest = fromHex("90d00c1d517abd0b4f65f6bcf8535d16");

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
