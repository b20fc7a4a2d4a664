import type { Operation } from "../../model/index.js";
import { type Code, code, importedType, joinCode } from "../code/code.js";
import { literal } from "../code/literal.js";
import { protocolModule } from "../code/module-paths.js";
import { runtimeType } from "../code/runtime.js";
import { type FlowContext, namesOf } from "./flow-context.js";

/** Whether the request has a text that may be sent in parts. */
export function hasText({ request }: Operation): boolean {
  const { text } = request;
  return text !== null && (text.headerIndicator !== null || text.total !== null);
}

/** The parameters of the method that sends a text in parts: the fields are all but those of a part. */
export function textParameters(context: FlowContext, operation: Operation): Code {
  const { fields } = namesOf(context, operation);
  const { text } = operation.request;
  // Of an indicator that is one bit, the other bits are given.
  const indicator = text?.headerBit === null ? text.headerIndicator : null;
  const ofPart = [text?.content, text?.coding, indicator, text?.total, text?.number];
  const omitted = ofPart.flatMap((property) => (typeof property === "string" ? [literal(property)] : []));
  const type = importedType(protocolModule(context.protocol, "flow/operations"), fields);
  const options = code`${runtimeType.flow("CallOptions")} & Partial<${runtimeType.text("SplitOptions")}>`;
  return code`text: string, fields: Omit<${type}, ${joinCode(omitted, " | ")}>, options?: ${options}`;
}
