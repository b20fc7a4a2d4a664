import { connect, type FlowClient } from "../../runtime/node/index.js";
import { accountWireOf, textOperationOf, type TextOperation } from "../content/client-texts.js";
import { askingFields } from "../content/marks.js";
import { filledFields, textRequests } from "../content/text-request.js";
import { type Answers, answersOf } from "../gateway/answers.js";
import { Chance, type Range } from "../gateway/chance.js";
import type { HandsetMessage } from "../gateway/gateway-options.js";
import { ACCEPTING } from "../gateway/reaction.js";
import type { DynamicCalls, OpenedLink } from "../link/dynamic-link.js";
import type { DynamicMessage, FieldValues } from "../link/dynamic-message.js";
import type { Direction, Observer } from "../observe/events.js";
import { errorText } from "../observe/error-text.js";
import { withObservedCodec } from "../observe/observed-codec.js";
import { limitsOf, PeerAudit } from "../observe/peer-audit.js";

/** Settings of a simulated client. */
export interface SimulatedClientOptions {
  readonly link: OpenedLink;
  readonly host: string;
  readonly port: number;
  readonly account: string;
  readonly secret: string;
  readonly answerAfter: Range;
  readonly window: number | undefined;
  readonly seed: number;
  readonly observer: Observer;
}

/** A simulated client: it logs in, sends texts, answers all requests, and finds what the gateway does wrong. */
export class SimulatedClient {
  private client: (FlowClient<DynamicMessage> & DynamicCalls) | null = null;
  private audit: PeerAudit | null = null;
  private connection = 0;
  private isOpen = false;
  private isCut = false;
  private result: number | string | null = null;
  private reference = 0;
  private readonly chance: Chance;
  private readonly texts: TextOperation | null;
  private readonly answers: ReadonlyMap<string, Answers>;
  private readonly observed: OpenedLink;

  private readonly options: SimulatedClientOptions;

  constructor(options: SimulatedClientOptions) {
    const { link, seed } = options;
    this.options = options;
    this.chance = new Chance(seed);
    this.texts = textOperationOf(link);
    this.answers = answersOf(link.protocol, link.flow, () => new Date());
    this.observed = withObservedCodec(link, {
      opened: () => this.opened(),
      frame: (direction, message, frame) => this.frame(direction, message, frame),
    });
  }

  /** Connects and logs in. Rejects with a FlowError. */
  async start(): Promise<void> {
    const { link, host, port, account, secret, window } = this.options;
    const [login] = link.flow.logins;
    this.isCut = false;
    this.client = null;
    this.client = await connect(this.observed.link, {
      host,
      port,
      as: Object.keys(link.link.logins)[0],
      login: login === undefined ? {} : { [login.account]: account },
      secrets: Object.fromEntries(link.secrets.map((name) => [name, secret])),
      session: { window },
      onRequest: (request) => this.answer(request),
      onNotice: (notice) => {
        // The first failure is the error of the start.
        if (notice.code !== "connect-failed" || this.client !== null) this.note(notice, this.connection);
        if (notice.code === "connection-lost") this.closed();
      },
    });
  }

  /** Sends a message to a handset, and asks for a report. Returns the number of connections. */
  deliver({ text, from, to }: HandsetMessage): number {
    const { client, texts } = this;
    const { link, account: name } = this.options;
    if (client === null || texts === null) return 0;
    this.reference = (this.reference + 1) & 0xff;
    const { operation, request } = texts;
    const sent = { text, from, to: [to], reference: this.reference, fields: this.mark(request.typeName) };
    for (const fields of textRequests(link.protocol, request, sent)) {
      const filled = filledFields(request, fields, { name, wire: accountWireOf(link) });
      void client.send(operation, filled, { key: to });
    }
    return client.connections;
  }

  /** Answers all requests with a result that does not accept; null accepts again. */
  answerWith(result: number | string | null): void {
    this.result = result;
  }

  /** Closes the connection without an end, and logs in again. */
  cut(): void {
    this.isCut = true;
    this.client?.destroy();
    this.closed();
    this.start().catch((error: unknown) => this.note(error, null));
  }

  /** Ends the session. */
  end(): void {
    void this.close();
  }

  /** Ends the session, and waits for it. */
  async close(within = 2000): Promise<void> {
    this.isCut = true;
    await this.client?.end({ within });
    this.closed();
  }

  private note(error: unknown, connection: number | null): void {
    this.options.observer({ kind: "note", connection, at: new Date(), ...errorText(error) });
  }

  private mark(request: string): FieldValues {
    const { protocol, flow } = this.options.link;
    const relation = flow.reports.find(({ of }) => of === request);
    return relation === undefined ? {} : askingFields(protocol, relation);
  }

  private async answer(request: DynamicMessage): Promise<DynamicMessage> {
    const answers = this.answers.get(request.name);
    if (answers === undefined) throw new Error(`${request.name} without a response violated an invariant.`);
    const pause = this.chance.within(this.options.answerAfter);
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    return answers.answer(request, { ...ACCEPTING, result: this.result }, undefined);
  }

  private opened(): void {
    this.closed();
    const { link, host, port, window, observer } = this.options;
    const connection = ++this.connection;
    this.isOpen = true;
    this.audit = new PeerAudit(link, limitsOf(link, "server", window), (finding) =>
      observer({ kind: "finding", connection, at: new Date(), ...finding }),
    );
    observer({ kind: "opened", connection, remote: `${host}:${port}`, at: new Date() });
  }

  private closed(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.audit?.closed(!this.isCut, performance.now());
    this.options.observer({ kind: "closed", connection: this.connection, at: new Date() });
  }

  private frame(direction: Direction, message: DynamicMessage, frame: Uint8Array): void {
    const { connection, audit } = this;
    const { link, observer } = this.options;
    const at = new Date();
    const request = audit?.messages.requestFor(direction, message)?.message ?? null;
    observer({ kind: "octets", connection, direction, octets: frame, at });
    observer({ kind: "frame", connection, direction, link, message, frame, at, request });
    audit?.frame(direction, message, frame, performance.now());
  }
}
