import type { Flow, Link, Login, Protocol, Side } from "../../model/index.js";
import { expressionText } from "./expression-text.js";
import { limitsInWords, negativeInWords, rejectionInWords, settingInWords, type Words } from "./state-words.js";

/** What holds on a link besides its states: limits, logins, keep-alive, end, and what is tolerated. */
export function rulesOfLink(protocol: Protocol, flow: Flow, link: Link): readonly Words[] {
  const operations = new Map(protocol.operations.map((each) => [each.request.typeName, each]));
  const sent = new Set(
    flow.states.flatMap(({ requests }) =>
      requests.flatMap((each) => (each.link === link.name ? [...each.client, ...each.server] : [])),
    ),
  );
  const wireName = (name: string): string => operations.get(name)?.request.name ?? name;
  const outside = flow.outsideWindow.filter((name) => sent.has(name)).map(wireName);
  return [
    ...flow.logins.filter(({ operation }) => sent.has(operation)).flatMap((login) => loginRules(protocol, login)),
    limitsInWords(flow),
    ...(outside.length === 0
      ? []
      : [{ en: `Outside the window: ${outside.join(", ")}`, zh: `不占窗口：${outside.join("、")}` }]),
    ...keepAliveRule(flow, link, wireName),
    ...endRule(flow, sent, wireName),
    ...idleRule(flow),
    ...negativeRule(protocol, flow),
    ...toleratedRule(flow, sent, wireName),
  ];
}

/** A login, and how it is rejected. */
function loginRules({ header, operations }: Protocol, login: Login): Words[] {
  const operation = operations.find(({ request }) => request.typeName === login.operation);
  const response = operation?.response ?? null;
  if (operation === undefined || response === null) return [];
  const { request } = operation;
  const account = request.fields.find(({ property }) => property === login.account)?.name ?? login.account;
  const as = login.as === null ? "" : ` (${login.as})`;
  const rejections = login.rejections.map(({ reason, when }) => {
    const text = expressionText(when, { header, message: response, request });
    const { en, zh } = rejectionInWords(reason);
    return { en: `${en} ${text}`, zh: `${zh}${text}` };
  });
  const listed = {
    en: rejections.length === 0 ? "" : `; rejections: ${rejections.map(({ en }) => en).join(", ")}`,
    zh: rejections.length === 0 ? "" : `；拒绝：${rejections.map(({ zh }) => zh).join("，")}`,
  };
  return [
    {
      en: `Login${as}: ${request.name}, account ${account}${listed.en}`,
      zh: `登录${as}：${request.name}，账号${account}${listed.zh}`,
    },
  ];
}

type NameOf = (operation: string) => string;

const SENDERS: Readonly<Record<Side | "both", Words>> = {
  both: { en: "both sides", zh: "双方" },
  client: { en: "the client", zh: "客户端" },
  server: { en: "the server", zh: "服务端" },
};

function keepAliveRule(flow: Flow, { kind }: Link, nameOf: NameOf): Words[] {
  const { keepAlive } = flow;
  if (keepAlive === null || kind === "one-exchange") return [];
  const { en, zh } = SENDERS[keepAlive.by];
  const name = nameOf(keepAlive.operation);
  const after = settingInWords(flow, keepAlive.after);
  return [
    {
      en: `Keep-alive: ${en} send${keepAlive.by === "both" ? "" : "s"} ${name} after ${after.en} of silence`,
      zh: `链路检测：空闲${after.zh}后由${zh}发送${name}`,
    },
  ];
}

function endRule({ end }: Flow, sent: ReadonlySet<string>, nameOf: NameOf): Words[] {
  if (end === null || !sent.has(end.operation)) return [];
  const { en, zh } = SENDERS[end.by];
  return [
    {
      en: `End: ${nameOf(end.operation)} by ${end.by === "both" ? "either side" : en}`,
      zh: `结束：由${end.by === "both" ? "任一方" : zh}发送${nameOf(end.operation)}`,
    },
  ];
}

function idleRule(flow: Flow): Words[] {
  const { idle } = flow;
  if (idle === null) return [];
  const { en, zh } = SENDERS[idle.by];
  const after = settingInWords(flow, idle.after);
  return [{ en: `Idle: ${en} may close after ${after.en} of silence`, zh: `空闲：超过${after.zh}后${zh}可关闭连接` }];
}

/** The negative answer, and what it holds for each reason. */
function negativeRule({ header, operations }: Protocol, { negative }: Flow): Words[] {
  const message = operations.find(({ request }) => request.typeName === negative?.operation)?.request;
  if (message === undefined) return [];
  const reasons = (negative?.reasons ?? []).map(({ reason, when }) => {
    const text = expressionText(when, { header, message, request: message });
    const { en, zh } = negativeInWords(reason);
    return { en: `${en} ${text}`, zh: `${zh}${text}` };
  });
  const listed = {
    en: reasons.length === 0 ? "" : `; ${reasons.map(({ en }) => en).join(", ")}`,
    zh: reasons.length === 0 ? "" : `；${reasons.map(({ zh }) => zh).join("，")}`,
  };
  return [{ en: `Negative answer: ${message.name}${listed.en}`, zh: `否定应答：${message.name}${listed.zh}` }];
}

function toleratedRule({ tolerated }: Flow, sent: ReadonlySet<string>, nameOf: NameOf): Words[] {
  const own = tolerated.filter(({ request }) => sent.has(request));
  if (own.length === 0) return [];
  return [
    {
      en: `Tolerated: ${own.map((each) => `${nameOf(each.request)} in ${each.in}`).join(", ")}`,
      zh: `容忍：${own.map((each) => `${each.in}状态下的${nameOf(each.request)}`).join("、")}`,
    },
  ];
}
