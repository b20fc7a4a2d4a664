import type { Range, SimulatedAccount } from "../../simulator/index.js";
import { UsageError } from "../terminal/usage-error.js";

/** Milliseconds in each unit. */
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Parses a duration such as 200ms, 2s or 5m to milliseconds. */
export function parseDuration(flag: string, text: string): number {
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim()) ?? [];
  if (number !== "") return Number(number) * (UNITS[unit] ?? 1);
  throw wrong(flag, text, { en: "a duration such as 200ms, 2s or 5m", zh: "时长，例如200ms、2s或5m" });
}

/** Parses a duration, or a range of durations such as 50ms..2s. */
export function parseRange(flag: string, text: string): Range {
  const [first = "", last] = text.split("..");
  const from = parseDuration(flag, first);
  const to = last === undefined ? from : parseDuration(flag, last);
  if (from <= to) return { from, to };
  throw wrong(flag, text, { en: "a range from the shorter to the longer duration", zh: "由短到长的时长范围" });
}

/** Parses an integer within limits. */
export function parseInteger(flag: string, text: string, min: number, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw wrong(flag, text, { en: `an integer from ${min} to ${max}`, zh: `${min}到${max}的整数` });
}

/** Parses an account such as 900001:888888; the secret may contain colons. */
export function parseAccount(flag: string, text: string): readonly [id: string, account: SimulatedAccount] {
  const at = text.indexOf(":");
  if (at > 0 && at < text.length - 1) return [text.slice(0, at), { secret: text.slice(at + 1) }];
  // The value may be a secret: it is not shown.
  throw new UsageError({
    en: `${flag}: expected an account with its secret, such as 900001:888888.`,
    zh: `${flag}：应为账号及其密钥，例如900001:888888。`,
  });
}

/** Parses an address such as 127.0.0.1:7890, [::1]:7890 or gateway.example:7890. */
export function parseAddress(flag: string, text: string): { readonly host: string; readonly port: number } {
  const [, bracketed, plain, port = ""] = /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  if (host !== undefined && Number(port) >= 1 && Number(port) <= 65_535) return { host, port: Number(port) };
  throw wrong(flag, text, {
    en: "an address with a port, such as 127.0.0.1:7890",
    zh: "带端口的地址，例如127.0.0.1:7890",
  });
}

/** Parses states with their weights, such as DELIVRD=90,UNDELIV=10. */
export function parseStates(flag: string, text: string): ReadonlyMap<string, number> {
  const states = text.split(",").map((each) => /^([^=]+)=(\d+(?:\.\d+)?)$/.exec(each.trim()));
  const parsed = states.flatMap((match) => (match === null ? [] : [[match[1] ?? "", Number(match[2])] as const]));
  const total = parsed.reduce((sum, [, weight]) => sum + weight, 0);
  if (parsed.length === states.length && total > 0) return new Map(parsed);
  throw wrong(flag, text, {
    en: "states with weights, such as DELIVRD=90,UNDELIV=10",
    zh: "状态及其权重，例如DELIVRD=90,UNDELIV=10",
  });
}

function wrong(flag: string, text: string, expected: { readonly en: string; readonly zh: string }): UsageError {
  return new UsageError({
    en: `${flag}: expected ${expected.en}, got ${JSON.stringify(text)}.`,
    zh: `${flag}：应为${expected.zh}，实为${JSON.stringify(text)}。`,
  });
}
