import { escaped, safeJson } from "../../diagnostics/index.js";
import { readJson } from "../../runtime/interpreter/index.js";
import type { Finding, FrameEvent, OpenedLink, SimulatorEvent } from "../../simulator/index.js";
import { layoutOfProtocol } from "../../tables/index.js";
import type { Style } from "../terminal/style.js";
import { MessageSummary } from "./message-summary.js";
import { FrameTables } from "./frame-tables.js";

/** Formats what happens in a simulator: a line for each event. */
export class EventLines {
  private readonly summaries = new Map<OpenedLink, MessageSummary>();
  private readonly layouts = new Map<OpenedLink, ReturnType<typeof layoutOfProtocol>>();

  private readonly style: Style;
  private readonly redacts: boolean;
  private readonly tables: FrameTables;

  constructor(style: Style, redacts: boolean) {
    this.style = style;
    this.redacts = redacts;
    this.tables = new FrameTables(redacts);
  }

  /** What the messages of a link contain. */
  summaryOf(link: OpenedLink): MessageSummary {
    const summary =
      this.summaries.get(link) ?? new MessageSummary(link, { language: this.style.language, redacts: this.redacts });
    this.summaries.set(link, summary);
    return summary;
  }

  /** The line of an event; null if it has none. */
  line(event: SimulatorEvent): string | null {
    const { dim, yellow, red } = this.style.colors;
    switch (event.kind) {
      case "opened":
        return this.start(event) + dim(`+ ${event.remote}`);
      case "closed":
        return this.start(event) + dim("-");
      case "frame":
        return this.frameLine(event);
      case "finding":
        return `${(event.severity === "error" ? red : yellow)("!")} ${escaped(this.findingText(event))}`;
      case "note":
        return `${yellow("!")} ${escaped(event[this.style.language])}`;
      case "octets":
        return null;
    }
  }

  /** The line of an event, and for a frame the table of its fields; null if it has none. */
  table(event: SimulatorEvent): string | null {
    const line = this.line(event);
    if (event.kind !== "frame" || line === null) return line;
    const table = this.tables.tableOf(event.link, event.frame, this.style);
    return `${line}\n${table.replaceAll(/^/gm, "  ")}`;
  }

  /** The JSON of an event; null if it has none. */
  json(event: SimulatorEvent): string | null {
    if (event.kind === "octets") return null;
    const { kind, at } = event;
    const time = at.toISOString();
    if (kind !== "frame") return safeJson({ ...event, at: undefined, time });
    const { connection, direction, link, frame } = event;
    const layouts = this.layouts.get(link) ?? layoutOfProtocol(link.protocol);
    this.layouts.set(link, layouts);
    const json = readJson(layouts, this.tables.masked(link, frame));
    return safeJson({ kind, time, connection, direction, ...json });
  }

  /** A name of a message without the beginning that all names have. */
  shortened(name: string): string {
    const [summary] = this.summaries.values();
    return summary?.shortened(name) ?? name;
  }

  /** A finding in a sentence. */
  findingText(finding: Finding): string {
    const { rule, section, subject } = finding;
    const { language } = this.style;
    const name = subject === null ? "" : this.shortened(subject);
    const [colon, open, close] = language === "zh" ? ["：", "（", "）"] : [": ", " (", ")"];
    const where = [rule, ...(section === null ? [] : [section])].join(language === "zh" ? "，" : ", ");
    const text = finding[language].replace(/[.。]$/, "");
    return `#${finding.connection}${name === "" ? "" : ` ${name}`}${colon}${text}${open}${where}${close}`;
  }

  private frameLine(event: FrameEvent): string {
    const { message, direction, link, request } = event;
    const { cyan, green } = this.style.colors;
    const summary = this.summaryOf(link);
    const [mark, paint] = direction === "in" ? ["<", cyan] : [">", green];
    const name = `${mark} ${summary.nameOf(message)}`;
    const details = escaped(summary.detailsOf(message, request));
    return this.start(event) + paint(details === "" ? name : name.padEnd(24)) + (details === "" ? "" : ` ${details}`);
  }

  private start({ at, connection }: { readonly at: Date; readonly connection: number }): string {
    const two = (value: number): string => String(value).padStart(2, "0");
    const clock = `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
    const time = `${clock}.${String(at.getMilliseconds()).padStart(3, "0")}`;
    return `${this.style.colors.dim(time)} #${connection} `;
  }
}
