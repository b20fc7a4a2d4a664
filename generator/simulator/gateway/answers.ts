import type { Field, Flow, Operation, Protocol } from "../../model/index.js";
import { type Answering, isAnswering } from "../../tables/index.js";
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

  private readonly flow: Flow;
  private readonly operation: Answering;

  constructor(flow: Flow, operation: Answering, now: () => Date) {
    const { request, response } = operation;
    this.flow = flow;
    this.operation = operation;
    const accepting = statedValues(resultsOf(flow, request.typeName).accepted) ?? new Map<string, unknown>();
    this.accepting = responseFields(flow, operation, accepting, false);
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
  answer(request: DynamicMessage, { result, fields }: Reaction, identifier: unknown): DynamicMessage {
    const { response } = this.operation;
    const isAccepted = result === null || this.resultProperty === null;
    const stated = isAccepted ? this.accepting : this.rejecting(new Map([[this.resultProperty ?? "", result]]));
    const open = Object.fromEntries(stated.open.map((field) => [field.property, openValue(field)]));
    const own = isAccepted && this.identifierProperty !== null ? { [this.identifierProperty]: identifier } : {};
    return createMessage(response, { ...open, ...stated.of(request), ...own, ...fields }, request.sequenceId);
  }

  private rejecting(values: StatedValues): ResponseFields {
    return responseFields(this.flow, this.operation, values, true);
  }
}

/** A value that only a program knows: empty. */
function openValue({ wire }: Field): unknown {
  return emptyOf(wire);
}

/** The operations of a protocol with a response, by the wire name of the request. */
export function answersOf({ operations }: Protocol, flow: Flow, now: () => Date): ReadonlyMap<string, Answers> {
  const answering: readonly Operation[] = operations;
  return new Map(answering.filter(isAnswering).map((each) => [each.request.name, new Answers(flow, each, now)]));
}
