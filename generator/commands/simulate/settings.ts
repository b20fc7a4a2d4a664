import type { Scenario } from "../../scenario/index.js";
import type { HandsetMessage, Range, SimulatedAccount } from "../../simulator/index.js";
import type { LinkOptions } from "../project/open-links.js";
import type { Side } from "../../model/index.js";
import { UsageError } from "../terminal/usage-error.js";
import { parseAccount, parseAddress, parseDuration, parseInteger, parseRange, parseStates } from "./parse-values.js";

/** The options of `simulate`. */
export interface SimulateOptions extends LinkOptions {
  readonly protocol?: readonly string[];
  readonly role?: Side;
  readonly connect?: string;
  readonly port?: string;
  readonly host?: string;
  readonly account?: readonly string[];
  readonly anyAccount?: true;
  readonly answerAfter?: string;
  readonly reportAfter?: string;
  readonly states?: string;
  readonly rate?: string;
  readonly window?: string;
  readonly seed?: string;
  readonly strict?: true;
  readonly for?: string;
  readonly after?: string;
  readonly show: "line" | "table" | "json" | "none";
  readonly redact: boolean;
  readonly scenario?: string;
  readonly record?: string;
  readonly control?: string;
  readonly mo?: string;
  readonly every?: string;
  readonly from?: string;
  readonly to?: string;
  readonly numbers?: true;
}

/** The settings of a simulation. */
export interface Settings {
  /** The side that is simulated. */
  readonly role: Side;
  readonly port: number | null;
  readonly host: string;
  readonly accounts: ReadonlyMap<string, SimulatedAccount>;
  /** Whether the account is the default one. */
  readonly isUsualAccount: boolean;
  readonly anyAccount: boolean;
  readonly answerAfter: Range;
  readonly reportAfter: Range;
  readonly states: ReadonlyMap<string, number>;
  readonly window: number | undefined;
  readonly seed: number;
  readonly isSeedGiven: boolean;
  readonly isStrict: boolean;
  /** Milliseconds and requests after which the simulation ends; Infinity without a limit. */
  readonly endsAfter: number;
  readonly maxRequests: number;
  readonly show: SimulateOptions["show"];
  readonly redacts: boolean;
  readonly steps: Scenario["steps"];
  readonly actions: Scenario["actions"];
  readonly expectations: Scenario["expectations"];
  /** A file for all bytes; null for none. */
  readonly record: string | null;
  /** The path of a Unix socket; null for none. */
  readonly control: string | null;
  /** A message from a handset, and how often it is sent: null only on request. */
  readonly message: HandsetMessage;
  readonly every: number | null;
}

/** The account without an option. */
export const USUAL_ACCOUNT = { id: "900001", secret: "888888" } as const;

/** Parses the options. Throws a UsageError for the first wrong one. */
export function readSettings(options: SimulateOptions): Settings {
  return {
    ...places(options),
    ...accountsOf(options),
    answerAfter: parseRange("--answer-after", options.answerAfter ?? "0ms"),
    reportAfter: parseRange("--report-after", options.reportAfter ?? "2s"),
    states: parseStates("--states", options.states ?? "DELIVRD=100"),
    ...ends(options),
    show: options.show,
    redacts: options.redact,
    steps: [],
    actions: [],
    expectations: [],
    record: options.record ?? null,
    control: options.control ?? null,
    ...messages(options),
  };
}

const HANDSET = "13900139000";
const SERVICE = "10690001";

function messages(options: SimulateOptions): Pick<Settings, "message" | "every"> {
  const { mo, every, from, to } = options;
  const [sender, receiver] = roleOf(options) === "server" ? [HANDSET, SERVICE] : [SERVICE, HANDSET];
  return {
    message: { text: mo ?? "TD", from: from ?? sender, to: to ?? receiver },
    every: every === undefined && mo === undefined ? null : Math.max(1, parseDuration("--every", every ?? "1s")),
  };
}

function roleOf({ role, connect }: SimulateOptions): Side {
  return role ?? (connect === undefined ? "server" : "client");
}

function places(options: SimulateOptions): Pick<Settings, "role" | "port" | "host"> {
  const { port, host, connect } = options;
  const role = roleOf(options);
  checkFlags(role, options);
  if (role === "client") checkSingle(options);
  if (connect !== undefined) return { role, ...parseAddress("--connect", connect) };
  return {
    role,
    port: optional(port, (text) => parseInteger("--port", text, 0, 65_535)) ?? null,
    host: host ?? "127.0.0.1",
  };
}

/** The flags of a server, by their options. */
const OF_SERVERS = [
  ["host", "--host"],
  ["port", "--port"],
  ["anyAccount", "--any-account"],
  ["reportAfter", "--report-after"],
  ["states", "--states"],
  ["rate", "--rate"],
  ["scenario", "--scenario"],
] as const;

/** Rejects flags that the role does not have. */
function checkFlags(role: Side, options: SimulateOptions): void {
  const wrong =
    role === "client"
      ? OF_SERVERS.find(([option]) => options[option] !== undefined)?.[1]
      : options.connect === undefined
        ? undefined
        : "--connect";
  if (wrong === undefined) return;
  const other = role === "client" ? "server" : "client";
  throw new UsageError({ en: `${wrong} is for --role ${other}.`, zh: `${wrong}仅用于--role ${other}。` });
}

/** Rejects values of which a client takes one. */
function checkSingle({ protocol = [], account = [] }: SimulateOptions): void {
  const flag = protocol.length > 1 ? "--protocol" : account.length > 1 ? "--account" : null;
  if (flag === null) return;
  throw new UsageError({
    en: `--role client takes one ${flag}; start one client for each.`,
    zh: `--role client只能指定一个${flag}；请分别启动客户端。`,
  });
}

function accountsOf(options: SimulateOptions): Pick<Settings, "window" | "accounts" | "isUsualAccount" | "anyAccount"> {
  const window = optional(options.window, (text) => parseInteger("--window", text, 1, 65_535));
  const rate = optional(options.rate, (text) => parseInteger("--rate", text, 1, 1_000_000));
  const given = (options.account ?? []).map((each) => parseAccount("--account", each));
  const usual = [[USUAL_ACCOUNT.id, { secret: USUAL_ACCOUNT.secret }] as const];
  const accounts = (given.length === 0 ? usual : given).map(([id, each]) => [id, { ...each, window, rate }] as const);
  return {
    window,
    accounts: new Map(accounts),
    isUsualAccount: given.length === 0,
    anyAccount: options.anyAccount === true,
  };
}

function ends(
  options: SimulateOptions,
): Pick<Settings, "seed" | "isSeedGiven" | "isStrict" | "endsAfter" | "maxRequests"> {
  const { seed, strict, after } = options;
  return {
    seed: optional(seed, (text) => parseInteger("--seed", text, 0, 0xffff_ffff)) ?? Math.floor(Math.random() * 1e6),
    isSeedGiven: seed !== undefined,
    isStrict: strict === true,
    endsAfter: optional(options.for, (text) => parseDuration("--for", text)) ?? Infinity,
    maxRequests: optional(after, (text) => parseInteger("--after", text, 1, 1_000_000_000)) ?? Infinity,
  };
}

function optional<Value>(text: string | undefined, parse: (text: string) => Value): Value | undefined {
  return text === undefined ? undefined : parse(text);
}
