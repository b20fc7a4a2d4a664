import type { Finding, FrameEvent, SimulatorEvent } from "../../simulator/index.js";
import { OpenRequests } from "./open-requests.js";

/** Number of answer times that are kept. */
const KEPT = 100_000;

/** Counts what happens in a simulator. */
export class Statistics {
  readonly start = performance.now();
  requests = 0;
  connections = 0;
  /** Requests of the simulator, and those with an answer. */
  sent = 0;
  answered = 0;
  /** Messages of both sides by their wire names. */
  readonly messages = new Map<string, number>();
  readonly results = new Map<string, number>();
  readonly findings = new Map<string, { readonly finding: Finding; count: number }>();
  /** Requests without an answer: of the other side, and of the simulator. */
  readonly open = { in: new OpenRequests(), out: new OpenRequests() } as const;
  private readonly times: number[] = [];

  /** Counts an event. `result` is that of a response of the simulator. */
  add(event: SimulatorEvent, result: string): void {
    if (event.kind === "opened") this.connections++;
    if (event.kind === "finding") this.addFinding(event);
    if (event.kind !== "frame") return;
    const { direction, message, link } = event;
    this.messages.set(message.name, (this.messages.get(message.name) ?? 0) + 1);
    const isResponse =
      event.request !== null ||
      link.protocol.messages.some(({ name, answers }) => name === message.name && answers !== null);
    if (isResponse) this.answer(event, result);
    else this.ask(event);
    if (direction === "in") {
      if (isResponse) this.answered++;
      else this.requests++;
    } else if (!isResponse) this.sent++;
  }

  /** Whether a client broke a rule. */
  get hasErrors(): boolean {
    return [...this.findings.values()].some(({ finding }) => finding.severity === "error");
  }

  /** The time in milliseconds within which a part of all requests was answered; null without an answer. */
  percentile(part: number): number | null {
    const sorted = this.times.toSorted((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? null;
  }

  private ask(event: FrameEvent): void {
    this.open[event.direction].add(event, performance.now());
  }

  private answer(event: FrameEvent, result: string): void {
    const isOwn = event.direction === "out";
    const time = this.open[isOwn ? "in" : "out"].answer(event, performance.now());
    if (!isOwn) return;
    if (result !== "") this.results.set(result, (this.results.get(result) ?? 0) + 1);
    if (time !== null && this.times.length < KEPT) this.times.push(time);
  }

  private addFinding(finding: Finding): void {
    const found = this.findings.get(finding.rule);
    if (found === undefined) this.findings.set(finding.rule, { finding, count: 1 });
    else found.count++;
  }
}
