import type { DynamicCalls } from "../../simulator/link/dynamic-link.js";
import { connect, type FlowClient } from "../../runtime/node/index.js";
import { ACCEPTING, answersOf, type DynamicMessage, type OpenedLink, readReport } from "../../simulator/index.js";
import type { MessagePlan } from "./message-plan.js";
import type { SendSettings } from "./settings.js";

/** The result of a message to one receiver. */
export interface SendResult {
  readonly receiver: string;
  readonly isAccepted: boolean;
  /** The identifiers of its parts, as far as they were accepted. */
  readonly identifiers: readonly unknown[];
  readonly parts: number;
  readonly milliseconds: number;
  /** The error of the first part that was not accepted; null if all were. */
  readonly error: unknown;
}

/** A report on a message. */
export interface ReportResult {
  readonly receiver: string;
  readonly state: string;
  readonly identifier: unknown;
  /** Since the message was accepted; 0 if the report came first. */
  readonly milliseconds: number;
}

/** Sends messages over a client, and relates reports to them. */
export class Sender {
  private readonly waiting = new Map<string, { readonly receiver: string; readonly at: number }>();
  /** Reports that came before the answers. */
  private readonly early = new Map<string, { readonly state: string; readonly identifier: unknown }>();
  private client: (FlowClient<DynamicMessage> & DynamicCalls) | null = null;
  private reference = 0;
  private onReport: (report: ReportResult) => void = () => undefined;

  private readonly opened: OpenedLink;
  private readonly plan: MessagePlan;
  private readonly settings: SendSettings;

  constructor(opened: OpenedLink, plan: MessagePlan, settings: SendSettings) {
    this.opened = opened;
    this.plan = plan;
    this.settings = settings;
  }

  /** Connects and logs in. Rejects with a FlowError. */
  async connect(onReport: (report: ReportResult) => void): Promise<void> {
    const { opened, settings } = this;
    this.onReport = onReport;
    const { flow, protocol, secrets } = opened;
    const [login] = flow.logins;
    const answers = answersOf(protocol, flow, () => new Date());
    const { window, rate, connections } = settings;
    this.client = await connect(opened.link, {
      host: settings.host,
      port: this.port,
      as: Object.keys(opened.link.logins)[0],
      login: login === undefined ? {} : { [login.account]: settings.account },
      secrets: Object.fromEntries(secrets.map((name) => [name, settings.secret])),
      connections,
      session: { window, ...(rate === undefined ? {} : { rate: { perSecond: rate / connections } }) },
      reconnect: false,
      onRequest: (request) => {
        this.receive(request);
        return answers.get(request.name)?.answer(request, ACCEPTING, undefined);
      },
    });
  }

  get port(): number {
    return this.settings.port ?? this.opened.model.port ?? 0;
  }

  /** Sends the text to a receiver. */
  async send(receiver: string): Promise<SendResult> {
    this.reference = (this.reference + 1) & 0xff;
    const { client, plan } = this;
    if (client === null) throw new Error("Sending before the connection violated an invariant.");
    const requests = plan.requestsTo(receiver, this.reference);
    const start = performance.now();
    const attempts = await Promise.all(
      requests.map((fields) => client.send(plan.operation, fields, { key: receiver })),
    );
    const identifier = plan.relation?.identifier ?? "sequenceId";
    const identifiers = attempts.flatMap((attempt) => (attempt.ok ? [attempt.response[identifier]] : []));
    for (const each of identifiers) this.expect(receiver, each);
    const [error = null] = attempts.flatMap((attempt) => (attempt.ok ? [] : [attempt.error]));
    const milliseconds = performance.now() - start;
    return { receiver, isAccepted: error === null, identifiers, parts: requests.length, milliseconds, error };
  }

  /** Number of reports that are missing. */
  get missingReports(): number {
    return this.waiting.size;
  }

  async end(): Promise<void> {
    await this.client?.end({ within: 2000 });
  }

  private expect(receiver: string, identifier: unknown): void {
    if (!this.settings.asksForReport) return;
    const early = this.early.get(String(identifier));
    if (early === undefined) this.waiting.set(String(identifier), { receiver, at: performance.now() });
    else this.onReport({ receiver, ...early, milliseconds: 0 });
  }

  private receive(message: DynamicMessage): void {
    const report = readReport(this.opened.protocol, this.opened.flow, message);
    if (report === null) return;
    const { identifier, state } = report;
    const waiting = this.waiting.get(String(identifier));
    this.waiting.delete(String(identifier));
    if (waiting === undefined) this.early.set(String(identifier), { state, identifier });
    else this.onReport({ receiver: waiting.receiver, state, identifier, milliseconds: performance.now() - waiting.at });
  }
}
