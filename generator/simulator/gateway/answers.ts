import type { Field, Flow, Header, Protocol } from "../../model/index.js";
import { type Answering, isAnswering, leavesOutBody } from "../../tables/index.js";
import { Identifiers } from "../content/identifiers.js";
import type { DynamicMessage } from "../link/dynamic-message.js";
import { resultsOf } from "../link/dynamic-operation.js";
import { createMessage, emptyOf } from "../link/field-values.js";
import { type ResponseFields, responseFields, statedValues, type StatedValues } from "../link/stated-values.js";
import type { Reaction } from "./reaction.js";

/** Creates the responses to the requests of one operation. */
export class Answers {
  private readonly accepting: ResponseFields;
  /** The property of the result; null if every response accepts. */
  private readonly resultProperty: string | null;
  private readonly identifierProperty: string | null;
  private readonly identifiers: Identifiers | null;

  private readonly header: Header;
  private readonly flow: Flow;
  private readonly operation: Answering;

  constructor({ header }: Protocol, flow: Flow, operation: Answering, now: () => Date) {
    const { request, response } = operation;
    this.header = header;
    this.flow = flow;
    this.operation = operation;
    const accepting = statedValues(resultsOf(flow, request.typeName).accepted) ?? new Map<string, unknown>();
    this.accepting = responseFields(flow, operation, accepting, "open");
    this.resultProperty = [...accepting.keys()][0] ?? null;
    this.identifierProperty = flow.reports.find((each) => each.of === request.typeName)?.identifier ?? null;
    const field = response.fields.find(({ property }) => property === this.identifierProperty);
    this.identifiers = field === undefined ? null : new Identifiers(field, now);
  }

  /** The identifiers of a request: those of its receivers follow each other. The sequence if responses have no identifier. */
  identifiersFor(request: DynamicMessage, count: number): readonly unknown[] {
    return this.identifiers?.next(count) ?? [request.sequenceId];
  }

  /** The response of a reaction. */
  answer(request: DynamicMessage, reaction: Reaction, identifier: unknown): DynamicMessage {
    const { response } = this.operation;
    const { result, fields } = reaction;
    const isAccepted = result === null || this.resultProperty === null;
    // The fields reject the request themselves.
    if (!reaction.isAccepted && leavesOutBody(response, new Set(Object.keys(fields)))) {
      return createMessage(this.header, response, fields, request.sequenceId);
    }
    const stated = isAccepted ? this.accepting : this.rejecting(new Map([[this.resultProperty ?? "", result]]));
    const open = Object.fromEntries(stated.open.map((field) => [field.property, openValue(field)]));
    const own = isAccepted && this.identifierProperty !== null ? { [this.identifierProperty]: identifier } : {};
    return createMessage(
      this.header,
      response,
      { ...open, ...stated.of(request), ...own, ...fields },
      request.sequenceId,
    );
  }

  private rejecting(values: StatedValues): ResponseFields {
    return responseFields(this.flow, this.operation, values, "bare");
  }
}

/** A value that only a program knows: empty. */
function openValue({ wire }: Field): unknown {
  return emptyOf(wire);
}

/** The operations of a protocol with a response, by the wire name of the request. */
export function answersOf(protocol: Protocol, flow: Flow, now: () => Date): ReadonlyMap<string, Answers> {
  const answering = protocol.operations.filter(isAnswering);
  return new Map(answering.map((each) => [each.request.name, new Answers(protocol, flow, each, now)]));
}
