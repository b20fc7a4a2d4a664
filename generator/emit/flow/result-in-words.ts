import type { Field, Operation } from "../../model/index.js";
import { namedFields, statedBy, statusOf } from "../../tables/index.js";
import { type Code, code, imported } from "../code/code.js";
import { literal } from "../code/literal.js";
import { protocolModule } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import type { FlowContext } from "./flow-context.js";
import { resultsOf } from "./responses.js";

/** A function for the result of a response in words; null if it has none. */
export function resultFunction(context: FlowContext, operation: Operation): Code | null {
  const { protocol, describes } = context;
  const field = resultField(context, operation);
  if (field === null) return null;
  const value = code`message.${field.property}`;
  const isDescribed = describes && field.type?.kind === "enumeration";
  const meaning = isDescribed
    ? code`${imported(protocolModule(protocol, "describe"), `describe${field.type.typeName}`)}(${value}, language)`
    : code`null`;
  // A negative answer has the status, too.
  if (field === statusOf(protocol.header))
    return code`(message, language) => ${runtime.flow("resultInWords")}(${literal(field.name)}, ${value}, ${meaning}, language)`;
  const name = literal(operation.response?.name ?? "");
  // Without its body, a response has no result.
  const isThere = operation.response?.isBodyOptional === true ? code` && ${value} !== undefined` : code``;
  return code`(message, language) => message.name === ${name}${isThere} ? ${runtime.flow("resultInWords")}(${literal(field.name)}, ${value}, ${meaning}, language) : ""`;
}

/** The field that the condition of the result compares. */
function resultField(context: FlowContext, operation: Operation): Field | null {
  const accepted = resultsOf(context, operation)?.accepted ?? null;
  const [property] = statedBy(accepted)?.keys() ?? [];
  const { response } = operation;
  const fields = response === null ? [] : namedFields(context.protocol.header, response);
  return fields.find((each) => each.property === property) ?? null;
}
