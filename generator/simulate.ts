/*
 * The simulator for tests: a gateway in the process of the test, on a free port. `smswire-generator/simulate` exports it.
 */

import { type Diagnostic, formatText } from "./diagnostics/index.js";
import { readFolder, readLanguage, readLibrary, readText } from "./files/index.js";
import type { Protocol } from "./model/index.js";
import { compile } from "./pipeline.js";
import { readScenario, type Scenario } from "./scenario/index.js";
import {
  type Finding,
  Gateway,
  type GatewayOptions,
  type HandsetMessage,
  openLink,
  type OpenedLink,
  type Range,
  type SimulatedAccount,
  type SimulatorEvent,
} from "./simulator/index.js";

export type { Finding, FrameEvent, HandsetMessage, SimulatedAccount, SimulatorEvent } from "./simulator/index.js";

/** What to simulate. */
export interface SimulateOptions {
  /** The protocol, such as cmpp30, or several: the login of a client selects one. */
  readonly protocol: string | readonly string[];
  /** The folder of your own schema. Default: the protocols that come with smswire. */
  readonly schema?: string | undefined;
  /** The link, such as spToIsmg. Default: the first one of the protocol. */
  readonly link?: string | undefined;
  /** Default: 0, a free port. */
  readonly port?: number | undefined;
  /** Default: 127.0.0.1. */
  readonly host?: string | undefined;
  /** Accounts with their secrets, or more. Default: 900001 with the secret 888888. */
  readonly accounts?: Readonly<Record<string, string | SimulatedAccount>> | undefined;
  /** Whether to accept any account and secret. */
  readonly anyAccount?: boolean | undefined;
  /** Milliseconds before an answer, or a range. Default: 0. */
  readonly answerAfter?: number | Range | undefined;
  /** Milliseconds between an answer and its report, or a range. Default: 0. */
  readonly reportAfter?: number | Range | undefined;
  /** States in reports and their weights. Default: DELIVRD. */
  readonly states?: Readonly<Record<string, number>> | undefined;
  /** The file of a scenario: its accounts and steps. What it sends and expects is for the command line. */
  readonly scenario?: string | undefined;
  /** Requests without an answer. Default: the schema. */
  readonly window?: number | undefined;
  /** Everything random follows from it. Default: 1. */
  readonly seed?: number | undefined;
  /** Receives everything that happens. */
  readonly onEvent?: ((event: SimulatorEvent) => void) | undefined;
}

/** A simulated gateway. */
export interface Simulator {
  readonly port: number;
  /** What clients did wrong, so far. */
  readonly findings: readonly Finding[];
  /** Sends a message from a handset to the clients that are logged in. Returns their number. */
  deliver(message: HandsetMessage): number;
  /** Cuts a connection without an end, by its number from 1; without a number, all. */
  cut(connection?: number): void;
  /** Stops reading. */
  pause(connection?: number): void;
  resume(connection?: number): void;
  /** Asks all clients to end. */
  end(): void;
  /** Ends all sessions, and stops listening; after `within` milliseconds, closes what is left at once. Default: 2,000. */
  close(options?: { readonly within?: number }): Promise<void>;
}

const USUAL = { "900001": "888888" } as const;

/** Starts a simulated gateway. Rejects if the schema has errors, or the port is in use. */
export async function simulate(options: SimulateOptions): Promise<Simulator> {
  const findings: Finding[] = [];
  const gateway = new Gateway({
    ...settingsOf(options),
    observer: (event) => {
      if (event.kind === "finding") findings.push(event);
      options.onEvent?.(event);
    },
  });
  await gateway.listen();
  return {
    port: gateway.port,
    findings,
    deliver: (message) => gateway.deliver(message),
    cut: (connection) => gateway.cut(connection),
    pause: (connection) => gateway.pause(true, connection),
    resume: (connection) => gateway.pause(false, connection),
    end: () => gateway.end(),
    close: ({ within = 2000 } = {}) => gateway.close(within),
  };
}

function settingsOf(options: SimulateOptions): Omit<GatewayOptions, "observer"> {
  const { host = "127.0.0.1", port = 0, states = { DELIVRD: 100 }, anyAccount = false } = options;
  const links = linksOf(options);
  return {
    links,
    host,
    port,
    anyAccount,
    answerAfter: rangeOf(options.answerAfter),
    reportAfter: rangeOf(options.reportAfter),
    states: new Map(Object.entries(states)),
    window: options.window,
    ...scripted(options, links[0]),
  };
}

/** The settings that a scenario may state. Options take precedence. */
function scripted(
  { scenario: file, accounts, seed }: SimulateOptions,
  link: OpenedLink,
): Pick<GatewayOptions, "accounts" | "steps" | "seed"> {
  const scenario = file === undefined ? null : scenarioIn(file, link);
  const own = accounts === undefined ? scenario?.accounts : accountsOf(accounts);
  return { accounts: own ?? accountsOf(USUAL), steps: scenario?.steps, seed: seed ?? scenario?.seed ?? 1 };
}

function accountsOf(accounts: NonNullable<SimulateOptions["accounts"]>): ReadonlyMap<string, SimulatedAccount> {
  return new Map(
    Object.entries(accounts).map(([id, each]) => [id, typeof each === "string" ? { secret: each } : each]),
  );
}

/** Parses a scenario. Throws for one with errors. */
function scenarioIn(file: string, link: OpenedLink): Scenario {
  const text = readText(file);
  const { scenario, diagnostics } = readScenario({ file, text, language: readLanguage() }, link);
  if (scenario !== null) return scenario;
  throw new Error(formatText(diagnostics, { sources: new Map([[file, text]]), pathOf: (each) => each, color: false }));
}

function rangeOf(time: number | Range = 0): Range {
  return typeof time === "number" ? { from: time, to: time } : time;
}

function linksOf({ protocol, schema, link }: SimulateOptions): readonly [OpenedLink, ...OpenedLink[]] {
  const ids: readonly string[] = typeof protocol === "string" ? [protocol] : protocol;
  const protocols = protocolsIn(schema);
  const [first, ...others] = ids.map((id) => linkOf(protocols, id, link));
  if (first === undefined) throw new TypeError("Name a protocol.");
  return [first, ...others];
}

function linkOf(protocols: readonly Protocol[], id: string, wanted: string | undefined): OpenedLink {
  const protocol = protocols.find((each) => each.id === id);
  const flow = protocol?.flow ?? null;
  const model = flow?.links.find(({ name }) => wanted === undefined || name === wanted);
  if (protocol !== undefined && flow !== null && model !== undefined) return openLink({ protocol, flow }, model);
  throw new TypeError(
    `There is no protocol ${id} with a flow and a link ${wanted ?? ""}. Known: ${protocols.map((each) => each.id).join(", ")}.`,
  );
}

let shippedProtocols: readonly Protocol[] | null = null;

/** The protocols of a folder; without one, those that come with the tool. Throws for a schema with errors. */
function protocolsIn(folder: string | undefined): readonly Protocol[] {
  if (folder !== undefined) return compiled(folder);
  shippedProtocols ??= compiled(undefined);
  return shippedProtocols;
}

function compiled(folder: string | undefined): readonly Protocol[] {
  const library = readLibrary();
  const own = folder === undefined ? null : readFolder(folder, (path) => /\.(yaml|jsonl)$/.test(path));
  const shipped = [...library].map(([path, text]) => [path.slice(path.indexOf("/") + 1), text] as const);
  const sources = own ?? new Map(shipped);
  const sourceOf = (file: string): string => file;
  const { protocols, diagnostics } = compile({ protocols: sources, language: readLanguage(), library, sourceOf });
  const errors = diagnostics.filter(({ severity }: Diagnostic) => severity === "error");
  if (errors.length === 0) return protocols;
  throw new Error(formatText(errors, { sources: new Map([...library, ...sources]), pathOf: sourceOf, color: false }));
}
