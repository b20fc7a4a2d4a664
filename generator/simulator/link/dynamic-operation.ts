import type { Expression, Flow, Operation as OperationModel, Protocol } from "../../model/index.js";
import { type Answering, isAnswering } from "../../tables/index.js";
import type { Operation } from "../../runtime/flow/index.js";
import { conditionOf, weightOf } from "./conditions.js";
import { type DynamicMessage, isFieldValues } from "./dynamic-message.js";
import { createMessage } from "./field-values.js";
import { resultFunction } from "./results.js";
import { rejectingValues, responseFields, statedValues, type StatedValues } from "./stated-values.js";

/** An operation of a session. */
export type DynamicOperation = Operation<DynamicMessage>;

type Respond = DynamicOperation["respond"];

const NO_RESPONSE: Respond = { slowDown: null, repeated: null, rejected: null, plain: null };

/** An operation at run time, by its model. */
export function dynamicOperation(protocol: Protocol, flow: Flow, operation: OperationModel): DynamicOperation {
  const { request, response } = operation;
  const name = request.typeName;
  const { accepted, slowDown } = resultsOf(flow, name);
  return {
    name,
    request: request.name,
    response: response?.name ?? null,
    isOutsideWindow: flow.outsideWindow.includes(name),
    accepted: conditionOf(protocol, accepted),
    slowDown: conditionOf(protocol, slowDown),
    resultInWords: response === null ? null : resultFunction(response, accepted),
    weight: weightOf(flow.weights.find((each) => each.operation === name)?.weight ?? null),
    create: (fields, sequenceId) => createMessage(request, isFieldValues(fields) ? fields : {}, sequenceId),
    respond: isAnswering(operation) ? respondObject(flow, operation) : NO_RESPONSE,
  };
}

/** What the responses of an operation mean. */
export function resultsOf(
  flow: Flow,
  operation: string,
): Readonly<Record<"accepted" | "slowDown" | "repeated", Expression | null>> {
  const found = flow.results.find((each) => each.operation === operation);
  return found ?? { accepted: null, slowDown: null, repeated: null };
}

function respondObject(flow: Flow, operation: Answering): Respond {
  const { accepted, slowDown, repeated } = resultsOf(flow, operation.request.typeName);
  const negative = (values: StatedValues | null): Respond["plain"] =>
    values === null ? null : responder(flow, operation, values, true);
  return {
    slowDown: negative(statedValues(slowDown)),
    repeated: negative(statedValues(repeated)),
    rejected: negative(rejectingValues(operation.response, accepted)),
    plain: accepted === null ? responder(flow, operation, new Map(), false) : null,
  };
}

/** A function that creates a response; null if it has fields that only a program knows. */
function responder(flow: Flow, operation: Answering, values: StatedValues, isRejection: boolean): Respond["plain"] {
  const fields = responseFields(flow, operation, values, isRejection);
  if (fields.open.length > 0) return null;
  return (request) => createMessage(operation.response, fields.of(request), request.sequenceId);
}
