import type { TypedSession } from "../../runtime/node/index.js";
import { Identifiers } from "../content/identifiers.js";
import { ReportWriter } from "../content/report.js";
import { hasText, receiversOf } from "../content/texts.js";
import type { DynamicSide, OpenedLink } from "../link/dynamic-link.js";
import type { DynamicMessage, FieldValues } from "../link/dynamic-message.js";
import type { DynamicOperation } from "../link/dynamic-operation.js";

/** A session of a simulated gateway. */
export type GatewaySession = TypedSession<DynamicSide>;

/** A report that waits to be sent. */
export interface DueReport {
  readonly operation: DynamicOperation;
  readonly fields: FieldValues;
}

/** What a report says. */
export interface ReportedState {
  readonly state: string;
  readonly identifiers: readonly unknown[];
  readonly submitted: Date;
}

/** Creates the reports on the requests of a link. */
export class Reports {
  private readonly writers: ReadonlyMap<string, ReportWriter>;
  private readonly own: ReadonlyMap<string, Identifiers>;
  private serial = 0;

  private readonly opened: OpenedLink;

  constructor(opened: OpenedLink, now: () => Date) {
    const { protocol, flow } = opened;
    this.opened = opened;
    const nameOf = (operation: string): string =>
      protocol.operations.find(({ request }) => request.typeName === operation)?.request.name ?? "";
    this.writers = new Map(flow.reports.map((each) => [nameOf(each.of), new ReportWriter(protocol, each)]));
    const fields = protocol.messages.flatMap((message) => {
      const field = message.fields.find(({ property }) => property === message.text?.identifier);
      return field === undefined ? [] : [[message.name, new Identifiers(field, now)] as const];
    });
    this.own = new Map(fields);
  }

  /** The number of identifiers that a request needs. */
  copiesOf(request: DynamicMessage): number {
    const relation = this.opened.flow.reports.find(
      (each) => this.opened.link.table.operations.find(({ name }) => name === each.of)?.request === request.name,
    );
    return relation?.copies === null || relation === undefined ? 1 : Math.max(1, this.receivers(request).length);
  }

  /** The receivers of a request. */
  receivers(request: DynamicMessage): readonly string[] {
    const model = this.opened.protocol.messages.find(({ name }) => name === request.name);
    return model !== undefined && hasText(model) ? receiversOf(model, request) : [];
  }

  /** A new identifier for a message of the gateway; undefined if none of its fields is one. */
  ownIdentifier(message: string): unknown {
    return this.own.get(message)?.next(1)[0];
  }

  /** The reports on a request: one for each receiver; none if it asks for none. */
  reportsOn(request: DynamicMessage, { state, identifiers, submitted }: ReportedState): readonly DueReport[] {
    const writer = this.writers.get(request.name);
    const operation = this.opened.link.table.operations.find(({ name }) => name === writer?.operation);
    if (writer === undefined || operation === undefined || !writer.isAsked(request)) return [];
    return this.receivers(request).map((receiver, index) => ({
      operation,
      fields: writer.fieldsOf({
        request,
        identifier: identifiers[index] ?? identifiers[0],
        ownIdentifier: this.ownIdentifier(operation.request),
        receiver,
        state,
        submitted,
        done: new Date(),
        serial: ++this.serial,
      }),
    }));
  }
}
