import { brokenIn, type RuleContext } from "../../broken-rules/index.js";
import type { Documentation, Message, Side } from "../../model/index.js";
import { UNKNOWN } from "../../runtime/interpreter/index.js";
import { layoutOfProtocol } from "../../tables/index.js";
import { enumerationsOf } from "../link/conditions.js";
import type { OpenedLink } from "../link/dynamic-link.js";
import type { DynamicMessage } from "../link/dynamic-message.js";
import type { DynamicOperation } from "../link/dynamic-operation.js";
import type { Direction, Finding } from "./events.js";
import { FLOW_HINTS, FLOW_RULES, type FlowRule } from "./flow-rules.js";
import { OpenMessages } from "./open-messages.js";

/** The side that is observed, and the limits that it keeps. */
export interface AuditLimits {
  readonly peer: Side;
  readonly window: number;
  /** Milliseconds for an answer. */
  readonly answerWithin: number;
}

/** The limits of a side; those of the schema, except for a window. */
export function limitsOf({ flow }: OpenedLink, peer: Side, window?: number): AuditLimits {
  const valueOf = (name: string): number => flow.settings.find((each) => each.name === name)?.value ?? 0;
  return {
    peer,
    window: window ?? valueOf(flow.requests.window),
    answerWithin: valueOf(flow.requests.answerWithin) * 1000,
  };
}

/** What a finding is about. */
type Report = (finding: Omit<Finding, "kind" | "connection" | "at">) => void;

/** Finds what the other side of a connection does wrong, from the messages in both directions. */
export class PeerAudit {
  /** The largest number of requests without an answer. */
  largestWindow = 0;
  readonly messages: OpenMessages;
  private isLoggedIn = false;
  private end: Direction | null = null;
  private readonly operations: ReadonlyMap<string, DynamicOperation>;
  private readonly ofPeer: ReadonlySet<string>;
  private readonly models: ReadonlyMap<string, Message>;
  private readonly rules: RuleContext;

  private readonly link: OpenedLink;
  private readonly limits: AuditLimits;
  private readonly report: Report;

  constructor(link: OpenedLink, limits: AuditLimits, report: Report) {
    const { table } = link.link;
    this.link = link;
    this.limits = limits;
    this.report = report;
    this.messages = new OpenMessages(link.protocol, table.codec.sequence);
    this.operations = new Map(table.operations.map((each) => [each.request, each]));
    this.ofPeer = new Set(table.states.flatMap((state) => state[limits.peer]));
    this.models = new Map(link.protocol.messages.map((each) => [each.name, each]));
    this.rules = { layouts: layoutOfProtocol(link.protocol), enumerations: enumerationsOf(link.protocol) };
  }

  /** A frame of a direction, in the order of the stream. */
  frame(direction: Direction, message: DynamicMessage, frame: Uint8Array, now: number): void {
    if (this.messages.isResponse(message)) return this.response(direction, message, now);
    const isIn = direction === "in";
    if (isIn && message.name === UNKNOWN) this.find("unknown-message", message);
    if (isIn) this.checkRequest(message, frame, now);
    if (this.operations.get(message.name)?.response !== null) this.messages.add(direction, { message, frame, at: now });
    if (isIn) this.checkWindow(message);
    this.noteEnd(direction, message);
  }

  private response(direction: Direction, message: DynamicMessage, now: number): void {
    const answered = this.messages.answer(direction, message);
    if (direction === "in") this.checkResponse(message, answered, now);
    const asking: Direction = this.limits.peer === "client" ? "in" : "out";
    if (answered?.isRepeated === false && asking !== direction) this.loginAnswered(answered.request.message, message);
  }

  /** Bytes of the other side that are not a frame. */
  invalid(reason: Documentation): void {
    this.add("invalid-frame", null, reason);
  }

  /** The connection is closed, by the other side or by the simulator. */
  closed(isByPeer: boolean, now: number): void {
    const isLeft = isByPeer && this.end === null && this.isLoggedIn;
    if (isLeft) this.add("closed-without-end", null);
    for (const { message, at } of this.messages.of("out")) {
      if (this.end === "in" || isLeft || now - at > this.limits.answerWithin) this.find("not-answered", message);
    }
  }

  private checkRequest(message: DynamicMessage, frame: Uint8Array, now: number): void {
    const { table } = this.link.link;
    const isLogin = table.logins.includes(message.name);
    const [initial] = table.states;
    const isTolerated = table.tolerated.some((each) => each.in === initial?.name && each.request === message.name);
    if (!this.operations.has(message.name)) return this.checkRules(message);
    if (!this.ofPeer.has(message.name)) this.find("request-of-other-side", message);
    else if (isLogin && this.isLoggedIn) this.find("login-repeated", message);
    else if (!this.isLoggedIn && !isLogin && !isTolerated) this.find("request-before-login", message);
    else if (this.end === "in") this.find("request-after-end", message);
    this.checkSequence(message, frame, now);
    this.checkRules(message);
  }

  private checkSequence(message: DynamicMessage, frame: Uint8Array, now: number): void {
    const same = this.messages.find("in", message) ?? this.messages.findOther("in", message);
    if (same === null) return;
    const isSame = same.frame.length === frame.length && same.frame.every((octet, index) => octet === frame[index]);
    if (!isSame) this.find("sequence-reused", message);
    else if (now - same.at < this.limits.answerWithin * 0.9) this.find("repeated-early", message);
  }

  private checkWindow({ name }: DynamicMessage): void {
    const counted = this.messages
      .of("in")
      .filter(({ message }) => this.operations.get(message.name)?.isOutsideWindow === false);
    if (counted.length > this.limits.window && this.operations.get(name)?.isOutsideWindow === false) {
      const { message } = counted.at(-1) ?? counted[0] ?? { message: null };
      const { window } = this.limits;
      this.add("window-exceeded", message, {
        en: `${counted.length} of ${window}`,
        zh: `${counted.length}个，窗口为${window}`,
      });
    }
    this.largestWindow = Math.max(this.largestWindow, counted.length);
  }

  private checkResponse(message: DynamicMessage, answered: ReturnType<OpenMessages["answer"]>, now: number): void {
    this.checkRules(message);
    if (answered === null) return this.find("answer-without-request", message);
    const { request, isRepeated } = answered;
    if (isRepeated) return this.find("answered-twice", message);
    if (now - request.at > this.limits.answerWithin) this.find("answered-late", message);
    const operation = this.operations.get(request.message.name);
    if (operation?.accepted?.(message, request.message) === false) {
      this.add("not-accepted", message, resultInBoth(operation, message));
    }
  }

  /** A request of the client was answered: the login, if it is one. */
  private loginAnswered(request: DynamicMessage, response: DynamicMessage): void {
    if (this.isLoggedIn || !this.link.link.table.logins.includes(request.name)) return;
    const operation = this.operations.get(request.name);
    if (operation?.accepted?.(response, request) !== false) {
      this.isLoggedIn = true;
      return;
    }
    if (this.limits.peer === "client") this.add("login-rejected", request, resultInBoth(operation, response));
  }

  private noteEnd(direction: Direction, { name }: DynamicMessage): void {
    if (name === this.link.link.table.end?.operation.request) this.end ??= direction;
  }

  private checkRules(message: DynamicMessage): void {
    const model = this.models.get(message.name);
    if (model === undefined) return;
    const { sequence } = this.link.protocol.header;
    const { rules, section, fields } = model;
    for (const broken of brokenIn(this.rules, message, { fields: [sequence, ...fields], rules, section })) {
      const { en, zh, severity } = broken;
      this.report({ rule: broken.id, severity, section: broken.section, subject: this.subjectOf(message), en, zh });
    }
  }

  private find(rule: FlowRule, message: DynamicMessage): void {
    this.add(rule, message);
  }

  private add(rule: FlowRule, message: DynamicMessage | null, detail?: Documentation): void {
    const { en, zh } = FLOW_RULES[rule];
    const hasDetail = detail !== undefined && detail.en !== "";
    this.report({
      rule,
      severity: FLOW_HINTS.has(rule) ? "warning" : "error",
      section: this.link.flow.section,
      subject: message === null ? null : this.subjectOf(message),
      en: hasDetail ? `${en}: ${detail.en}` : en,
      zh: hasDetail ? `${zh}：${detail.zh}` : zh,
    });
  }

  private subjectOf({ name, sequenceId }: DynamicMessage): string {
    return `${name} ${this.link.link.table.codec.sequence.keyOf(sequenceId)}`;
  }
}

function resultInBoth({ resultInWords }: DynamicOperation, response: DynamicMessage): Documentation {
  return { en: resultInWords?.(response, "en") ?? "", zh: resultInWords?.(response, "zh") ?? "" };
}
