import type { Documentation } from "../../model/index.js";

/** The rules of the order of messages that a simulator checks. */
export const FLOW_RULES = {
  "request-before-login": {
    en: "sent before the login; log in first and wait for the answer",
    zh: "登录前发送；请先登录并等待应答",
  },
  "login-rejected": { en: "the login was rejected", zh: "登录被拒绝" },
  "login-repeated": { en: "a second login on a connection that is logged in", zh: "已登录的连接上再次登录" },
  "request-of-other-side": { en: "only the other side sends this request", zh: "该请求只能由对端发送" },
  "request-after-end": { en: "sent after the end was requested", zh: "请求拆除连接后仍发送请求" },
  "window-exceeded": {
    en: "more requests without an answer than the window allows; wait for answers",
    zh: "未应答的请求数超过滑动窗口；请等待应答",
  },
  "sequence-reused": {
    en: "the sequence of a request that is not answered yet; use the next number",
    zh: "流水号与未应答的请求相同；请使用下一个流水号",
  },
  "repeated-early": {
    en: "the same request again before the time for an answer is over",
    zh: "应答超时之前重发同一请求",
  },
  "answer-without-request": { en: "an answer to no request", zh: "没有对应请求的应答" },
  "answered-twice": { en: "a second answer to the same request", zh: "对同一请求再次应答" },
  "answered-late": { en: "answered after the time for an answer", zh: "应答超时后才应答" },
  "not-answered": { en: "never answered", zh: "未应答" },
  "not-accepted": { en: "the other side does not accept the message", zh: "对端未接受该消息" },
  "closed-without-end": {
    en: "the other side closed the connection without the message that ends it",
    zh: "对端未发送拆除连接消息就关闭了连接",
  },
  "invalid-frame": { en: "the bytes are not a valid frame", zh: "字节不是有效的帧" },
  "unknown-message": { en: "the protocol has no message with this command", zh: "协议中没有该命令字" },
} as const satisfies Readonly<Record<string, Documentation>>;

/** The name of a rule of the order of messages. */
export type FlowRule = keyof typeof FLOW_RULES;

/** The rules that are hints: peers do so without harm. */
export const FLOW_HINTS: ReadonlySet<FlowRule> = new Set<FlowRule>(["not-accepted"]);

/** The names of the rules of the order of messages. */
export const FLOW_RULE_NAMES: readonly string[] = Object.keys(FLOW_RULES);
