import type { Finding, SimulatorEvent } from "../../simulator/index.js";

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
  private readonly times: number[] = [];
  private readonly asked = new Map<string, number>();

  /** Counts an event. `result` is that of a response of the simulator. */
  add(event: SimulatorEvent, result: string): void {
    if (event.kind === "opened") this.connections++;
    if (event.kind === "finding") this.addFinding(event);
    if (event.kind !== "frame") return;
    const { connection, direction, message, link } = event;
    this.messages.set(message.name, (this.messages.get(message.name) ?? 0) + 1);
    const key = `${connection} ${link.link.table.codec.sequence.keyOf(message.sequenceId)}`;
    const isResponse =
      event.request !== null ||
      link.protocol.messages.some(({ name, answers }) => name === message.name && answers !== null);
    if (direction === "in") {
      if (isResponse) this.answered++;
      else this.ask(key);
    } else if (isResponse) this.answer(key, result);
    else this.sent++;
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

  private ask(key: string): void {
    this.requests++;
    this.asked.set(key, performance.now());
  }

  private answer(key: string, result: string): void {
    if (result !== "") this.results.set(result, (this.results.get(result) ?? 0) + 1);
    const asked = this.asked.get(key);
    if (asked !== undefined && this.times.length < KEPT) this.times.push(performance.now() - asked);
    this.asked.delete(key);
  }

  private addFinding(finding: Finding): void {
    const found = this.findings.get(finding.rule);
    if (found === undefined) this.findings.set(finding.rule, { finding, count: 1 });
    else found.count++;
  }
}
