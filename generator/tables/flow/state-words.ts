import type { By, Flow, Link, LoginRejection, Negative, Setting } from "../../model/index.js";
import type { WayOut } from "./state-table.js";

/** A text in both languages. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** What ends a state, in words. */
export function wayInWords({ cause, to, because }: WayOut): Words {
  const reason = because === null ? { en: "", zh: "" } : { en: ` (${because})`, zh: `（${because}）` };
  const { en, zh } = causeInWords(cause);
  return { en: `${en} -> ${to}${reason.en}`, zh: `${zh} -> ${to}${reason.zh}` };
}

const SENDERS: Readonly<Record<By, Words>> = {
  both: { en: "", zh: "" },
  client: { en: " by the client", zh: "（客户端）" },
  server: { en: " by the server", zh: "（服务端）" },
};

function causeInWords(cause: WayOut["cause"]): Words {
  if (cause.kind === "time")
    return { en: `${cause.setting} over (${cause.seconds} s)`, zh: `超过${cause.setting}（${cause.seconds}秒）` };
  const [en, zh] = [cause.messages.join(" or "), cause.messages.join("或")];
  if (cause.kind === "unanswered") return { en: `${en} not answered`, zh: `${zh}无应答` };
  const when = cause.when === null ? { en: "", zh: "" } : { en: ` with ${cause.when}`, zh: `且${cause.when}` };
  const by = SENDERS[cause.by];
  if (cause.kind === "answered") return { en: `${en}${by.en} answered${when.en}`, zh: `${zh}${by.zh}已应答${when.zh}` };
  return { en: `${en} sent${by.en}${when.en}`, zh: `${zh}已发送${by.zh}${when.zh}` };
}

/** The columns of the states of a link. */
export function stateHeadings({ client, server }: Link): Readonly<Record<keyof Words, readonly string[]>> {
  const isSame = client === server;
  const own = isSame
    ? { en: [`${client} (client)`, `${server} (server)`], zh: [`${client}（客户端）`, `${server}（服务端）`] }
    : { en: [client, server], zh: [client, server] };
  return {
    en: ["state", ...own.en.map((party) => `${party} may send`), "ends when"],
    zh: ["状态", ...own.zh.map((party) => `${party}可发送`), "结束条件"],
  };
}

/** A link in words: its parties and its port. */
export function linkInWords({ client, server, port, kind }: Link): Words {
  const isShort = kind === "one-exchange";
  return {
    en: `${client} connects to ${server}${port === null ? "" : `, port ${port}`}${isShort ? ", one request per connection" : ""}`,
    zh: `${client}连接${server}${port === null ? "" : `，端口${port}`}${isShort ? "，短连接（每个连接一次请求）" : ""}`,
  };
}

/** The value of a setting with its unit. */
export function settingValue({ unit, value }: Setting): Words {
  return unit === "count" ? { en: `${value}`, zh: `${value}` } : { en: `${value} s`, zh: `${value}秒` };
}

const REASONS: Readonly<Record<LoginRejection["reason"], Words>> = {
  account: { en: "unknown account", zh: "账号不存在" },
  secret: { en: "wrong secret", zh: "密钥错误" },
  version: { en: "wrong version", zh: "版本不符" },
  connections: { en: "too many connections", zh: "连接数过多" },
};

/** The reason of a rejected login in words. */
export function rejectionInWords(reason: LoginRejection["reason"]): Words {
  return REASONS[reason];
}

const NEGATIVE: Readonly<Record<Negative["reasons"][number]["reason"], Words>> = {
  unknown: { en: "unknown message", zh: "未知消息" },
  malformed: { en: "invalid bytes", zh: "无法解码" },
  "out-of-turn": { en: "wrong state", zh: "当前状态不允许" },
};

/** The reason of a negative answer in words. */
export function negativeInWords(reason: keyof typeof NEGATIVE): Words {
  return NEGATIVE[reason];
}

/** The limits of requests: settings with their values. */
export function limitsInWords(flow: Flow): Words {
  const within = settingInWords(flow, flow.requests.answerWithin);
  const sendings = settingInWords(flow, String(flow.requests.sendings));
  const window = settingInWords(flow, flow.requests.window);
  return {
    en: `Requests: answer within ${within.en}, sendings ${sendings.en}, window ${window.en}`,
    zh: `请求：应答时限${within.zh}，发送次数${sendings.zh}，窗口${window.zh}`,
  };
}

/** The value of a setting, with its name. */
export function settingInWords({ settings }: Flow, name: string): Words {
  const setting = settings.find((each) => each.name === name);
  if (setting === undefined) return { en: name, zh: name };
  const { en, zh } = settingValue(setting);
  return { en: `${en} (${name})`, zh: `${zh}（${name}）` };
}
