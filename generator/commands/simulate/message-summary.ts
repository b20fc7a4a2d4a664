import { type Language, safeJson } from "../../diagnostics/index.js";
import type { Message } from "../../model/index.js";
import { maskNumber } from "../../runtime/rules/index.js";
import { codingOf, formatVersion } from "../../runtime/text/index.js";
import {
  contentIn,
  contentOf,
  type DynamicMessage,
  hasText,
  identifierText,
  meaningOf,
  type OpenedLink,
  readReport,
  receiversOf,
  resultField,
  resultsOf,
  textFormatsOf,
  placeIn,
  type TextMessage,
} from "../../simulator/index.js";

/** Describes messages of a link in a few words. */
export class MessageSummary {
  private readonly models: ReadonlyMap<string, Message>;
  private readonly prefix: string;
  private readonly formats;

  private readonly link: OpenedLink;
  private readonly style: { readonly language: Language; readonly redacts: boolean };

  constructor(link: OpenedLink, style: { readonly language: Language; readonly redacts: boolean }) {
    const { protocol } = link;
    this.link = link;
    this.style = style;
    this.models = new Map(protocol.messages.map((each) => [each.name, each]));
    this.prefix = commonPrefix(protocol.messages.map(({ name }) => name));
    this.formats = textFormatsOf(protocol);
  }

  /** The name of a message without the beginning that all names have, and its sequence. */
  nameOf({ name, sequenceId }: DynamicMessage): string {
    return this.shortened(`${name} ${this.link.link.table.codec.sequence.keyOf(sequenceId)}`);
  }

  /** A text without the beginning that all names of messages have. */
  shortened(subject: string): string {
    return subject.startsWith(this.prefix) ? subject.slice(this.prefix.length) : subject;
  }

  /** What a message contains. */
  detailsOf(message: DynamicMessage, request: DynamicMessage | null): string {
    const model = this.models.get(message.name);
    if (model === undefined) return "";
    if (model.answers !== null)
      return this.joined([this.resultOf(model, message, request), ...this.identifierOf(model, message)]);
    const login = this.link.flow.logins.find(({ operation }) => operation === model.typeName);
    if (login !== undefined) return this.loginOf(model, message, login);
    const report = this.reportOf(message);
    if (report !== null) return report;
    return hasText(model) ? this.textOf(model, message) : "";
  }

  private loginOf(_model: Message, message: DynamicMessage, login: OpenedLink["flow"]["logins"][number]): string {
    const version = login.version === null ? undefined : message[login.version.property];
    const words = this.style.language === "zh" ? "版本" : "version ";
    return this.joined([
      String(message[login.account]),
      ...(typeof version === "number" ? [`${words}${formatVersion(version & 0xff)}`] : []),
    ]);
  }

  /** The result of a response with its meaning; empty for other messages. */
  resultText(message: DynamicMessage): string {
    const model = this.models.get(message.name);
    const result = model === undefined || model.answers === null ? "" : this.resultOf(model, message, null);
    return result === "" ? "" : `${this.shortened(message.name)} ${result}`;
  }

  private resultOf(model: Message, message: DynamicMessage, request: DynamicMessage | null): string {
    const operation = this.models.get(model.answers ?? "")?.typeName ?? request?.name ?? "";
    const field = resultField(this.link.protocol.header, model, resultsOf(this.link.flow, operation).accepted);
    if (field === null) return "";
    const value = message[field.property];
    return `${String(value)} ${meaningOf(field, value, this.style.language) ?? ""}`.trim();
  }

  private identifierOf(model: Message, message: DynamicMessage): string[] {
    const { protocol, flow } = this.link;
    const relation = flow.reports.find((each) => this.models.get(model.answers ?? "")?.typeName === each.of);
    const field = model.fields.find(({ property }) => property === relation?.identifier);
    if (relation === undefined || field === undefined) return [];
    return [`${field.name} ${identifierText(protocol, relation, message[field.property])}`];
  }

  private reportOf(message: DynamicMessage): string | null {
    const { protocol, flow } = this.link;
    const report = readReport(protocol, flow, message);
    if (report === null) return null;
    const identifier = identifierText(protocol, report.relation, report.identifier);
    return this.style.language === "zh"
      ? `${identifier}的状态报告${report.state}`
      : `report ${report.state} of ${identifier}`;
  }

  private textOf(model: TextMessage, message: DynamicMessage): string {
    const octets = contentIn(model.text, message);
    const size = octets instanceof Uint8Array ? octets.length : 0;
    const { formats } = this;
    const text = formats === null ? null : (contentOf(model, formats, message)?.text ?? null);
    const coding = formats === null ? null : codingOf(formats, Number(message[model.text.coding]));
    const name = (coding ?? "?").toUpperCase();
    const shown = text === null ? "" : safeJson(text);
    const withCoding =
      this.style.language === "zh"
        ? `${shown}（${name}，${size}字节）`
        : [shown, `(${name}, ${size} bytes)`].join(" ").trimStart();
    const parts = [this.receiversOf(model, message), withCoding, partOf(model, message)];
    return parts.filter((part) => part !== "").join(" ");
  }

  private receiversOf(model: TextMessage, message: DynamicMessage): string {
    const [first = "", ...others] = receiversOf(model, message);
    return others.length === 0 ? this.number(first) : `${this.number(first)} +${others.length}`;
  }

  private number(text: string): string {
    return this.style.redacts ? maskNumber(text) : text;
  }

  private joined(parts: readonly string[]): string {
    return parts.filter((part) => part !== "").join(this.style.language === "zh" ? "，" : ", ");
  }
}

/** The part of a long message: 1/2; empty for a message of one part. */
function partOf({ text }: TextMessage, message: DynamicMessage): string {
  const { total, number } = placeIn(text, message);
  return total > 1 && number > 0 ? `${number}/${total}` : "";
}

function commonPrefix(names: readonly string[]): string {
  const [first = "", ...others] = names;
  let end = first.length;
  for (const name of others) while (!name.startsWith(first.slice(0, end))) end--;
  return first.slice(0, first.slice(0, end).lastIndexOf("_") + 1);
}
