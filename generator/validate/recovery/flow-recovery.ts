import { FLOW_EVENTS, NEGATIVE_KEYS, POISON, RESULT_KEYS } from "../../syntax/index.js";
import { type NodeKind, TEXTS } from "./node-kind.js";

/** Replaces a name of a state or setting whose form is wrong. */
const NAME = "poisoned";

/** How the objects of flow.yaml are recovered. */
export const FLOW_KINDS = {
  flow: {
    loose: [
      "section",
      "keep-alive",
      "end",
      "idle",
      "negative",
      "outside-window",
      "tolerate",
      "results",
      "weight",
      "reports",
    ],
    substitutes: {
      settings: { [NAME]: { count: 1, ...TEXTS } },
      sequence: { first: 1, last: 2 },
      requests: { "answer-within": NAME, sendings: 1, window: NAME },
      states: { [NAME]: TEXTS },
      transitions: [{ from: NAME, asked: "Poisoned", to: NAME }],
      login: { operation: "Poisoned", account: POISON },
      links: [{ name: NAME, client: POISON, server: POISON }],
    },
    others: "with-object",
    dropsUnknown: "all",
  },
  setting: { loose: ["own"], substitutes: TEXTS, others: "with-object", dropsUnknown: "all" },
  state: {
    loose: ["client", "server", "leave-within"],
    substitutes: TEXTS,
    others: "with-object",
    dropsUnknown: "all",
  },
  settings: { others: "alone", poisons: "object" },
  weights: { others: "alone", poisons: "object" },
  login: { loose: ["as", "fill", "version", "rejections"], others: "with-object", dropsUnknown: "all" },
  rejections: { others: "alone" },
  negative: { loose: [...NEGATIVE_KEYS], others: "with-object", dropsUnknown: "all" },
  results: { loose: [...RESULT_KEYS], others: "with-object", dropsUnknown: "all" },
  report: { loose: ["copies", "when"], others: "with-object", dropsUnknown: "all" },
  link: { loose: ["port", "kind", "set"], others: "with-object", dropsUnknown: "all" },
} as const satisfies Readonly<Record<string, NodeKind>>;

/** The lists of flow.yaml from which entries can be dropped, and the kind of their entries. */
export const FLOW_ENTRIES = {
  ...Object.fromEntries(FLOW_EVENTS.map((event) => [event, "other" as const])),
  transitions: "other",
  from: "other",
  client: "other",
  server: "other",
  of: "other",
  "outside-window": "other",
  tolerate: "other",
  login: "login",
  results: "results",
  reports: "report",
  links: "link",
} as const;

/** The kinds of the objects of flow.yaml by path. */
export const FLOW_PATHS = [
  ["", "flow"],
  ["settings", "settings"],
  ["settings *", "setting"],
  ["states", "settings"],
  ["states *", "state"],
  ["weight", "weights"],
  ["negative", "negative"],
  ["login", "login"],
  ["login rejections", "rejections"],
  ["login * rejections", "rejections"],
] as const;
