import type { Expression, Flow, Operation as OperationModel, OperationResults, Protocol } from "../../model/index.js";
import { type Answering, isAnswering, isOfSession } from "../../tables/index.js";
import type { Operation } from "../../runtime/flow/index.js";
import { conditionOf, weightOf } from "./conditions.js";
import { type DynamicMessage, isFieldValues } from "./dynamic-message.js";
import { createMessage } from "./field-values.js";
import { resultFunction } from "./results.js";
import { type Filling, rejectingValues, responseFields, statedValues, type StatedValues } from "./stated-values.js";

/** An operation of a session. */
export type DynamicOperation = Operation<DynamicMessage>;

type Respond = DynamicOperation["respond"];

const NO_RESPONSE: Respond = { slowDown: null, repeated: null, rejected: null, plain: null };

/** An operation at run time, by its model. */
export function dynamicOperation(protocol: Protocol, flow: Flow, operation: OperationModel): DynamicOperation {
  const { request, response } = operation;
  const name = request.typeName;
  const { accepted, slowDown } = resultsOf(flow, name);
  const { header } = protocol;
  const subjects = { messages: response === null ? [] : [response], requests: [request] };
  return {
    name,
    request: request.name,
    response: response?.name ?? null,
    isOutsideWindow: flow.outsideWindow.includes(name),
    accepted: conditionOf(protocol, accepted, subjects),
    slowDown: conditionOf(protocol, slowDown, subjects),
    resultInWords: response === null ? null : resultFunction(header, response, accepted),
    weight: weightOf(flow.weights.find((each) => each.operation === name)?.weight ?? null, request),
    create: (fields, sequenceId) => createMessage(header, request, isFieldValues(fields) ? fields : {}, sequenceId),
    respond: isAnswering(operation) ? respondObject(protocol, flow, operation) : NO_RESPONSE,
  };
}

/** What the responses of an operation mean. */
export function resultsOf(flow: Flow, operation: string): Omit<OperationResults, "operation"> {
  const found = flow.results.find((each) => each.operation === operation);
  return found ?? { accepted: null, slowDown: null, repeated: null, rejected: null, outOfTurn: null };
}

function respondObject({ header }: Protocol, flow: Flow, operation: Answering): Respond {
  const results = resultsOf(flow, operation.request.typeName);
  /** A function that creates a response; null if it has fields that only a program knows. */
  const responder = (values: StatedValues | null, filling: Filling): Respond["plain"] => {
    const fields = values === null ? null : responseFields(flow, operation, values, filling);
    if (fields === null || fields.open.length > 0) return null;
    return (request) => createMessage(header, operation.response, fields.of(request), request.sequenceId);
  };
  const outOfTurn = responder(statedValues(results.outOfTurn), "bare");
  return {
    slowDown: responder(statedValues(results.slowDown), "bare"),
    repeated: responder(statedValues(results.repeated), "bare"),
    rejected: responder(rejectingValues(header, operation.response, results), "bare"),
    ...(outOfTurn === null ? {} : { outOfTurn }),
    plain: responder(plainValues(results.accepted, isOfSession(flow, operation)), "open"),
  };
}

/** The values of the response that accepts without a program: of an operation without results, or of the session itself. */
function plainValues(accepted: Expression | null, isSessionItself: boolean): StatedValues | null {
  if (accepted === null) return new Map();
  return isSessionItself ? statedValues(accepted) : null;
}
