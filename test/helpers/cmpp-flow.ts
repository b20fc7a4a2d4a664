import type { Expression, Flow, FlowState, Link, Protocol, Side } from "../../generator/model/index.js";

/* The flow of CMPP, as flow.yaml states it. */

const LINKS: readonly Link[] = [
  { name: "spToIsmg", client: "SP", server: "ISMG", port: 7890, kind: "persistent", set: [] },
  { name: "ismgToIsmg", client: "ISMG", server: "ISMG", port: 7930, kind: "persistent", set: [] },
  { name: "ismgToGns", client: "ISMG", server: "GNS", port: 9168, kind: "one-exchange", set: [] },
  { name: "gnsToIsmg", client: "GNS", server: "ISMG", port: 9168, kind: "one-exchange", set: [] },
];

function equals(property: string, type: string, name: string, value: number): Expression {
  const right: Expression = { kind: "constant", type, name, value };
  return { kind: "compare", operator: "==", left: { kind: "field", property }, right };
}

function isInteger(property: string, value: number): Expression {
  return {
    kind: "compare",
    operator: "==",
    left: { kind: "field", property },
    right: { kind: "integer", value, isWide: false },
  };
}

/** The operations that one party may send to another one, except the login. */
function rest({ operations }: Protocol, from: string, to: string): string[] {
  return operations
    .filter(({ request }) => request.typeName !== "Connect")
    .filter(({ request }) => request.legs.some((leg) => leg.from === from && leg.to === to))
    .map(({ request }) => request.typeName);
}

function stateOf(
  texts: Pick<FlowState, "name" | "en" | "zh" | "leaveWithin">,
  requests: (link: Link, side: Side) => readonly string[],
): FlowState {
  return {
    ...texts,
    requests: LINKS.map((link) => ({
      link: link.name,
      client: requests(link, "client"),
      server: requests(link, "server"),
    })),
  };
}

/** Returns CMPP with its flow. */
export function withCmppFlow(protocol: Protocol): Protocol {
  const is30 = protocol.id === "cmpp30";
  const setting = (name: string, unit: "seconds" | "count", value: number, en: string, zh: string) => ({
    name,
    property: name === "login-time" ? "loginTime" : name === "end-time" ? "endTime" : name.toLowerCase(),
    unit,
    value,
    own: name.includes("-"),
    en,
    zh,
  });
  const results = (operation: string, type: string) => ({
    operation,
    accepted: equals("result", type, "ok", 0),
    slowDown: equals("result", type, "flowControl", 8),
    repeated: equals("result", type, "duplicateSequence", 3),
  });
  const versions = is30
    ? [[0x30, 0x30]]
    : [
        [0x20, 0x21],
        [0x00, 0x02],
        [0x12, 0x12],
      ];
  const flow: Flow = {
    section: is30 ? "7" : "6",
    settings: [
      setting("C", "seconds", 180, "Silence before a link test.", "链路检测间隔。"),
      setting("T", "seconds", 60, "Time for an answer.", "等待应答的时间。"),
      setting("N", "count", 3, "How often a request is sent, the first time included.", "发送次数（含首次）。"),
      setting("W", "count", 16, "Requests without an answer.", "滑动窗口大小。"),
      setting("login-time", "seconds", 30, "Time from the connection to the login.", "建立连接后完成登录的时限。"),
      setting("end-time", "seconds", 10, "Time for an orderly end.", "拆除连接的时限。"),
    ],
    sequence: { first: 1, last: 0xffffffff, parts: null },
    requests: { answerWithin: "T", sendings: "N", window: "W" },
    states: [
      stateOf(
        {
          name: "open",
          en: "The connection stands and nobody has logged in.",
          zh: "已建立连接，尚未登录。",
          leaveWithin: "login-time",
        },
        (_, side) => (side === "client" ? ["Connect"] : []),
      ),
      stateOf({ name: "running", en: "Both sides send.", zh: "双方收发消息。", leaveWithin: null }, (link, side) =>
        side === "client" ? rest(protocol, link.client, link.server) : rest(protocol, link.server, link.client),
      ),
      stateOf(
        { name: "ending", en: "One side ends the connection.", zh: "正在拆除连接。", leaveWithin: "end-time" },
        () => [],
      ),
      stateOf({ name: "closed", en: "It is over.", zh: "连接已关闭。", leaveWithin: null }, () => []),
    ],
    transitions: [
      {
        from: ["open"],
        event: "answered",
        operations: ["Connect"],
        by: "both",
        when: equals("status", "Connect_Status", "ok", 0),
        to: "running",
        because: null,
      },
      {
        from: ["open"],
        event: "answered",
        operations: ["Connect"],
        by: "both",
        when: null,
        to: "closed",
        because: "rejected",
      },
      {
        from: ["running"],
        event: "asked",
        operations: ["Terminate"],
        by: "both",
        when: null,
        to: "ending",
        because: null,
      },
      {
        from: ["ending"],
        event: "answered",
        operations: ["Terminate"],
        by: "both",
        when: null,
        to: "closed",
        because: "ended",
      },
    ],
    logins: [
      {
        operation: "Connect",
        as: null,
        account: "sourceAddr",
        fill: [{ property: "timestamp", with: "month-to-second" }],
        version: {
          property: "version",
          sent: is30 ? 0x30 : 0x20,
          accepted: versions.map(([first = 0, last = 0]) => ({ first, last })),
        },
        rejections: [
          { reason: "account", when: equals("status", "Connect_Status", "illegalSourceAddress", 2) },
          { reason: "secret", when: equals("status", "Connect_Status", "authenticationFailed", 3) },
          { reason: "version", when: equals("status", "Connect_Status", "versionTooHigh", 4) },
          { reason: "connections", when: isInteger("status", 5) },
        ],
      },
    ],
    keepAlive: { operation: "ActiveTest", after: "C", by: "both", otherwise: "closed" },
    end: { operation: "Terminate", by: "both" },
    idle: null,
    negative: null,
    outsideWindow: ["Connect", "Terminate", "ActiveTest"],
    tolerated: [
      { in: "open", request: "ActiveTest" },
      { in: "open", request: "Terminate" },
    ],
    results: [
      { operation: "Connect", accepted: equals("status", "Connect_Status", "ok", 0), slowDown: null, repeated: null },
      results("Submit", "Submit_Result"),
      results("Deliver", "Deliver_Result"),
      results("Fwd", "Fwd_Result"),
      { operation: "Cancel", accepted: isInteger("successId", 0), slowDown: null, repeated: null },
    ],
    weights: [
      { operation: "Submit", weight: { kind: "length", property: is30 ? "destTerminalId" : "destTerminalId" } },
    ],
    reports: [
      {
        of: "Submit",
        identifier: "msgId",
        copies: is30 ? "destTerminalId" : null,
        in: "Deliver",
        structure: "MT_Status_Report",
        names: "msgId",
      },
    ],
    links: LINKS,
    source: "schema/cmpp/flow.yaml",
  };
  return { ...protocol, flow };
}
