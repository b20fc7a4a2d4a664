import { escaped, safeJson } from "../../diagnostics/index.js";
import { explainError } from "../../runtime/explain/index.js";
import { identifierText, type OpenedLink } from "../../simulator/index.js";
import type { Style } from "../terminal/style.js";
import type { MessagePlan } from "./message-plan.js";
import type { ReportResult, SendResult } from "./sender.js";

/** Formats the results of `send`. */
export class SendLines {
  private readonly opened: OpenedLink;
  private readonly plan: MessagePlan;
  private readonly style: Style;

  constructor(opened: OpenedLink, plan: MessagePlan, style: Style) {
    this.opened = opened;
    this.plan = plan;
    this.style = style;
  }

  result(sent: SendResult, isJson: boolean): string {
    if (isJson) return this.resultJson(sent);
    const { receiver, isAccepted, parts, milliseconds, error } = sent;
    const { language, colors } = this.style;
    const isChinese = language === "zh";
    const to = escaped(receiver);
    if (!isAccepted)
      return `${to}  ${colors.red(isChinese ? "未接受" : "failed")}  ${escaped(explainError(error, language))}`;
    const count = isChinese ? `${parts}条` : `${parts} ${parts === 1 ? "part" : "parts"}`;
    const accepted = colors.green(isChinese ? "已接受" : "accepted");
    return [to, accepted, ...this.named(sent), count, timeText(milliseconds, isChinese)].join("  ");
  }

  /** The identifiers with the name of their field; none if they are sequences. */
  private named({ identifiers }: SendResult): string[] {
    const { relation, response } = this.plan;
    const field = response?.fields.find(({ property }) => property === relation?.identifier);
    return field === undefined ? [] : [`${field.name} ${identifiers.map((each) => this.identifier(each)).join(", ")}`];
  }

  report(result: ReportResult, isJson: boolean): string {
    if (isJson) return this.reportJson(result);
    const { receiver, state, milliseconds } = result;
    const { language, colors } = this.style;
    const time = (milliseconds / 1000).toFixed(1);
    const paint = this.isDelivered(state) ? colors.green : colors.yellow;
    return `${escaped(receiver)}  ${paint(escaped(state))}  ${language === "zh" ? `${time}秒后` : `after ${time} s`}`;
  }

  private resultJson({ receiver, isAccepted, identifiers, parts, milliseconds, error }: SendResult): string {
    const own = identifiers.map((each) => this.identifier(each));
    const failure = error === null ? {} : { error: explainError(error, this.style.language) };
    return safeJson({
      kind: "result",
      receiver,
      accepted: isAccepted,
      identifiers: own,
      parts,
      milliseconds,
      ...failure,
    });
  }

  private reportJson({ receiver, state, identifier, milliseconds }: ReportResult): string {
    return safeJson({ kind: "report", receiver, state, identifier: this.identifier(identifier), milliseconds });
  }

  /** Whether a state is the one of messages that arrived: the first value of its enumeration. */
  isDelivered(state: string): boolean {
    return state === "" || state === deliveredState(this.opened);
  }

  private identifier(value: unknown): string {
    const { relation } = this.plan;
    return relation === null ? String(value) : identifierText(this.opened.protocol, relation, value);
  }
}

/** The state of messages that arrived: the first value of the enumeration of states. */
function deliveredState({ protocol }: OpenedLink): string {
  const receipt = protocol.messages.flatMap(({ fields }) => fields).find((field) => field.receipt !== null)?.receipt;
  const structures = protocol.types.flatMap((type) => (type.kind === "structure" ? [type] : []));
  const type = structures.flatMap(({ fields }) => fields).find(({ name }) => name === receipt?.state)?.type;
  const first = type?.kind === "enumeration" ? type.values.find(({ kind }) => kind === "value") : undefined;
  return first?.kind === "value" ? String(first.value) : "DELIVRD";
}

function timeText(milliseconds: number, isChinese: boolean): string {
  const number = milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
  return isChinese ? `${number}毫秒` : `${number} ms`;
}
