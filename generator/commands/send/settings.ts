import { readText } from "../../files/index.js";
import { isLoopback } from "../project/loopback.js";
import type { LinkOptions } from "../project/open-links.js";
import { parseAccount, parseDuration, parseInteger } from "../simulate/parse-values.js";
import { USUAL_ACCOUNT } from "../simulate/settings.js";
import { hexToBytes, withoutMarks } from "../../dump/index.js";
import type { Terminal } from "../terminal/terminal.js";
import { UsageError } from "../terminal/usage-error.js";
import { readSecret } from "./read-secret.js";

/** The options of `send`. */
export interface SendOptions extends LinkOptions {
  readonly protocol?: string;
  readonly host?: string;
  readonly port?: string;
  readonly account?: string;
  readonly to?: readonly string[];
  readonly toFile?: string;
  readonly text?: string;
  readonly textFile?: string;
  readonly hex?: string;
  readonly trace?: true;
  readonly from?: string;
  readonly messageFormat?: string;
  readonly field?: readonly string[];
  readonly report?: true;
  readonly wait?: string;
  readonly count?: string;
  readonly rate?: string;
  readonly connections?: string;
  readonly window?: string;
  readonly yes?: true;
  readonly json?: true;
}

/** What `send` does. */
export interface SendSettings {
  readonly host: string;
  readonly port: number | null;
  readonly account: string;
  readonly secret: string;
  readonly receivers: readonly [string, ...string[]];
  /** The text, or the bytes of the content. */
  readonly text: string | Uint8Array;
  readonly from: string;
  readonly format: number | undefined;
  readonly fields: readonly string[];
  readonly asksForReport: boolean;
  readonly wait: number;
  /** Null sends one message to each receiver. */
  readonly count: number | null;
  readonly rate: number | undefined;
  readonly connections: number;
  readonly window: number | undefined;
  readonly isJson: boolean;
  /** Whether to show every frame. */
  readonly traces: boolean;
}

/** Parses the options, reads files and the secret. Throws a UsageError for the first wrong one. */
export async function readSettings(options: SendOptions, terminal: Terminal): Promise<SendSettings> {
  const host = options.host ?? "127.0.0.1";
  checkLoad(options, host);
  const receivers = await receiversOf(options, terminal);
  const text = textOf(options);
  const { account, secret } = await accountOf(options.account, terminal);
  return {
    host,
    port: integer("--port", options.port, 65_535) ?? null,
    account,
    secret,
    receivers,
    text,
    from: options.from ?? account,
    format: integer("--message-format", options.messageFormat, 255, 0),
    fields: options.field ?? [],
    asksForReport: options.report === true,
    wait: parseDuration("--wait", options.wait ?? "10s"),
    ...loadOf(options),
    isJson: options.json === true,
    traces: options.trace === true,
  };
}

function integer(flag: string, value: string | undefined, max: number, min = 1): number | undefined {
  return value === undefined ? undefined : parseInteger(flag, value, min, max);
}

function loadOf(options: SendOptions): Pick<SendSettings, "count" | "rate" | "connections" | "window"> {
  return {
    count: integer("--count", options.count, 1_000_000_000) ?? null,
    rate: integer("--rate", options.rate, 1_000_000),
    connections: integer("--connections", options.connections, 1000) ?? 1,
    window: integer("--window", options.window, 65_535),
  };
}

async function receiversOf(options: SendOptions, terminal: Terminal): Promise<SendSettings["receivers"]> {
  const [first, ...others] = [...(options.to ?? []), ...(await receiversIn(options.toFile, terminal))];
  if (first === undefined) throw missing("--to", { en: "a receiver", zh: "接收号码" });
  return [first, ...others];
}

function textOf({ text, textFile, hex }: SendOptions): string | Uint8Array {
  if (text !== undefined) return text;
  if (textFile !== undefined) return readText(textFile);
  if (hex !== undefined) return octetsOf(hex);
  throw missing("--text", { en: "a text", zh: "文本" });
}

function octetsOf(hex: string): Uint8Array {
  const octets = hexToBytes(withoutMarks(hex));
  if (octets !== null) return octets;
  throw new UsageError({
    en: `--hex: expected pairs of hexadecimal digits, got ${JSON.stringify(hex)}.`,
    zh: `--hex：应为成对的十六进制数字，实为${JSON.stringify(hex)}。`,
  });
}

async function accountOf(
  given: string | undefined,
  terminal: Terminal,
): Promise<{ readonly account: string; readonly secret: string }> {
  if (given?.includes(":") === true) {
    const [account, { secret }] = parseAccount("--account", given);
    return { account, secret };
  }
  const account = given ?? USUAL_ACCOUNT.id;
  return { account, secret: await readSecret(account, terminal) };
}

async function receiversIn(file: string | undefined, terminal: Terminal): Promise<readonly string[]> {
  if (file === undefined) return [];
  const found: string[] = [];
  for await (const lines of terminal.lines(file)) {
    for (const line of lines) found.push((line ?? "").trim());
  }
  return found.filter((line) => line !== "");
}

/** Load is for the own machine: against a gateway, it can cost money, or lock the account. */
function checkLoad({ count, rate, connections, window, yes }: SendOptions, host: string): void {
  const isLoad = [count, rate, connections, window].some((value) => value !== undefined);
  if (!isLoad || yes === true || isLoopback(host)) return;
  throw new UsageError({
    en: `--count, --rate, --connections and --window are for this machine. Add --yes to use them with ${host}.`,
    zh: `--count、--rate、--connections和--window仅用于本机。请加--yes以用于${host}。`,
  });
}

function missing(flag: string, what: { readonly en: string; readonly zh: string }): UsageError {
  return new UsageError({ en: `Add ${what.en} with ${flag}.`, zh: `请用${flag}指定${what.zh}。` });
}
