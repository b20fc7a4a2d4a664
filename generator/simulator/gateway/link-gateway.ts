import { type Awaitable, type RequestContext } from "../../runtime/flow/index.js";
import { serve, type ServedLink } from "../../runtime/node/index.js";
import { requestedBy } from "../../tables/index.js";
import { textRequests } from "../content/text-request.js";
import { hasText } from "../content/texts.js";
import type { DynamicSide, OpenedLink } from "../link/dynamic-link.js";
import type { DynamicMessage } from "../link/dynamic-message.js";
import { emptyFields } from "../link/stated-values.js";
import { errorText } from "../observe/error-text.js";
import { ObservedLink } from "../observe/observed-link.js";
import { type Answers, answersOf } from "./answers.js";
import type { GatewayConnection, GatewayParts, HandsetMessage } from "./gateway-options.js";
import { withLoginAnswers } from "./login-answers.js";
import { Outbox } from "./outbox.js";
import type { Reaction } from "./reaction.js";
import { type GatewaySession, Reports } from "./reports.js";

/** The gateway's side of one link: logins, answers, reports. */
export class LinkGateway {
  readonly observed: ObservedLink;
  readonly outbox: Outbox;
  readonly reports: Reports;
  private readonly served: ServedLink<DynamicSide>;
  private readonly answers: ReadonlyMap<string, Answers>;
  /** Connections by the addresses of the clients. */
  private readonly connections = new Map<string, GatewayConnection>();

  readonly opened: OpenedLink;
  private readonly parts: GatewayParts;

  constructor(opened: OpenedLink, parts: GatewayParts) {
    this.opened = opened;
    this.parts = parts;
    const now = (): Date => new Date();
    this.answers = answersOf(opened.protocol, opened.flow, now);
    this.reports = new Reports(opened, now);
    this.served = serve(withLoginAnswers(parts.anyAccount ? withoutProof(opened) : opened.link, parts.accounts), {
      account: ({ account }) => this.account(account),
      onRequest: (request, context) => this.handle(request, context),
      onNotice: (notice) => {
        // The observer of the connection finds the others itself.
        if (notice.code !== "closed-before-login" && notice.code !== "handler-failed") return;
        parts.observer({ kind: "note", connection: null, at: now(), ...errorText(notice) });
      },
    });
    this.outbox = new Outbox((account) => this.served.sessions(account));
    this.observed = new ObservedLink(this.served, {
      link: opened,
      limits: parts.limitsOf(opened),
      observer: parts.observer,
      now: () => performance.now(),
      nextConnection: parts.nextConnection,
      rejectsConnections: parts.rejectsConnections,
      opened: (watch, socket, { number, remote }) => {
        const connection = { number, watch, socket };
        this.connections.set(remote, connection);
        parts.opened(connection);
      },
    });
  }

  /** The sessions that are logged in. */
  sessions(): readonly GatewaySession[] {
    return this.served.sessions();
  }

  /** Sends a message from a handset to the sessions. Returns their number. */
  deliver({ text, from, to }: HandsetMessage, reference: number): number {
    const { protocol, flow, model, link } = this.opened;
    const message = requestedBy({ protocol, flow }, model, "server")
      .map(({ request }) => request)
      .find(hasText);
    const operation = link.table.operations.find(({ request }) => request === message?.name);
    if (message === undefined || operation === undefined) return 0;
    const parts = textRequests(protocol, message, { text, from, to: [to], reference });
    const identifier = message.fields.find(({ property }) => property === message.text.identifier)?.property;
    for (const session of this.sessions()) {
      for (const part of parts) {
        const own = identifier === undefined ? {} : { [identifier]: this.reports.ownIdentifier(message.name) };
        this.outbox.send(session.account, session, { operation, fields: { ...emptyFields(message), ...part, ...own } });
      }
    }
    return this.sessions().length;
  }

  private account(name: string) {
    const { accounts, anyAccount } = this.parts;
    const found = accounts.get(name) ?? (anyAccount ? [...accounts.values()][0] : undefined);
    if (found === undefined || found.login?.isAccepted === false) return null;
    const secrets = Object.fromEntries(this.opened.secrets.map((each) => [each, found.secret]));
    const { window, rate, connections } = found;
    return {
      secrets,
      connections,
      session: window === undefined ? {} : { incoming: window },
      ...(rate === undefined ? {} : { rate: { perSecond: rate } }),
    };
  }

  private handle(request: DynamicMessage, { session }: RequestContext): Awaitable<DynamicMessage> | undefined {
    const answers = this.answers.get(request.name);
    const own = this.served.sessions().find((each) => each === session);
    if (answers === undefined || own === undefined) return undefined;
    const reaction = this.parts.react({ opened: this.opened, request, receivers: this.reports.receivers(request) });
    const connection = this.connections.get(own.remote);
    if (reaction.cutAfter !== null) this.parts.later(() => this.cut(connection), reaction.cutAfter);
    if (!reaction.answers) return new Promise(() => undefined);
    const identifiers = answers.identifiersFor(request, this.reports.copiesOf(request));
    const response = answers.answer(request, reaction, identifiers[0]);
    connection?.watch.deliver(request, response.name, reaction.delivery);
    const submitted = new Date();
    if (reaction.result === null && reaction.isAccepted) {
      this.report(own, request, reaction, () =>
        this.reports.reportsOn(request, { state: reaction.report.state, identifiers, submitted }),
      );
    }
    const pause = this.parts.draw(reaction.answerAfter) + (reaction.report.isFirst ? 50 : 0);
    return pause === 0 ? response : new Promise((resolve) => this.parts.later(() => resolve(response), pause));
  }

  private report(
    session: GatewaySession,
    request: DynamicMessage,
    { report, reportOver, answerAfter }: Reaction,
    create: () => ReturnType<Reports["reportsOn"]>,
  ): void {
    const after = this.parts.draw(report.after) + (report.isFirst ? 0 : answerAfter.to);
    const send = (): void => {
      const over = reportOver === "any" ? this.anySession(session.account) : session;
      for (const due of create()) this.outbox.send(session.account, over, due);
    };
    if (report.isFirst) send();
    else this.parts.later(send, after);
  }

  /** A session of an account, by the seed. */
  private anySession(account: string): GatewaySession | null {
    const open = this.served.sessions(account);
    return open[this.parts.draw({ from: 0, to: open.length - 1 })] ?? null;
  }

  private cut(connection: GatewayConnection | undefined): void {
    if (connection === undefined) return;
    connection.watch.isCut = true;
    connection.socket.destroy();
  }
}

/** A link whose server accepts any secret. */
function withoutProof({ link }: OpenedLink): OpenedLink["link"] {
  const logins = Object.entries(link.logins).map(([name, login]) => [name, { ...login, isAuthentic: () => true }]);
  return { ...link, logins: Object.fromEntries(logins) };
}
