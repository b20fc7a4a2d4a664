import type { OpenedLink, SimulatorEvent } from "../../simulator/index.js";
import { styleOf } from "../terminal/style.js";
import type { Terminal } from "../terminal/terminal.js";
import { EventLines } from "./event-lines.js";
import { Recorder } from "./recording.js";
import type { Settings } from "./settings.js";
import { Statistics } from "./statistics.js";
import { summaryJson, summaryLines } from "./summary-lines.js";

/** Shows a simulation on a terminal. */
export class Show {
  readonly statistics = new Statistics();
  private readonly lines: EventLines;
  private readonly recorder: Recorder | null;
  private reached: { readonly count: number; readonly call: () => void } | null = null;

  private readonly settings: Settings;
  private readonly terminal: Terminal;

  constructor(settings: Settings, terminal: Terminal, link: OpenedLink) {
    this.settings = settings;
    this.recorder = settings.record === null ? null : new Recorder(settings.record, link, settings.role);
    this.terminal = terminal;
    this.lines = new EventLines(styleOf(terminal), settings.redacts);
  }

  /** Counts, records and shows an event. */
  event(event: SimulatorEvent): void {
    const { terminal, settings, statistics, lines } = this;
    this.recorder?.add(event);
    const isFrame = event.kind === "frame";
    const result = isFrame && event.direction === "out" ? lines.summaryOf(event.link).resultText(event.message) : "";
    statistics.add(event, result);
    const line = settings.show === "none" ? null : lines[settings.show](event);
    if (line !== null) terminal.out(`${line}\n`);
    if (this.reached !== null && statistics.requests >= this.reached.count) setImmediate(this.reached.call);
  }

  /** Calls a function when a number of requests has arrived. */
  onRequests(count: number, call: () => void): void {
    this.reached = { count, call };
  }

  /** Shows the summary, and closes the recording. */
  end(): void {
    this.recorder?.close();
    this.summary();
  }

  /** Shows the summary up to now. */
  summary(): void {
    const { terminal, settings, statistics, lines } = this;
    if (settings.show === "json") terminal.out(`${summaryJson(statistics)}\n`);
    else this.tell(summaryLines(statistics, lines, settings.role, styleOf(terminal)).join("\n"));
  }

  /** Writes text for people. JSON has stdout for itself. */
  tell(text: string): void {
    if (this.settings.show === "json") this.terminal.err(`${text}\n`);
    else this.terminal.out(`${text}\n`);
  }
}
