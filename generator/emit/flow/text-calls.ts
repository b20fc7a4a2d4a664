import type { Operation, TextBinding } from "../../model/index.js";
import { type Code, code, importedType, joinCode } from "../code/code.js";
import { literal } from "../code/literal.js";
import { protocolModule } from "../code/module-paths.js";
import { isTlvPath } from "../text/text-places.js";
import { runtimeType } from "../code/runtime.js";
import { type FlowContext, namesOf } from "./flow-context.js";

/** Whether the request has a text that may be sent in parts. */
export function hasText({ request }: Operation): boolean {
  const { text } = request;
  return text !== null && (text.headerIndicator !== null || text.total !== null || text.parts !== null);
}

/** The parameters of the method that sends a text in parts: the fields are all but those of a part. */
export function textParameters(context: FlowContext, operation: Operation): Code {
  const { fields } = namesOf(context, operation);
  const { text } = operation.request;
  const omitted = text === null ? [] : fieldsOfPart(text).map(literal);
  const type = importedType(protocolModule(context.protocol, "flow/operations"), fields);
  const split = runtimeType.text(text?.instead == null ? "SplitOptions" : "PayloadOptions");
  const options = code`${runtimeType.flow("CallOptions")} & Partial<${split}>`;
  return code`text: string, fields: Omit<${type}, ${joinCode(omitted, " | ")}>, options?: ${options}`;
}

/** The fields that a part determines. Of the bits of an indicator and of the TLVs, others may be given. */
function fieldsOfPart({ content, coding, headerIndicator, headerBit, total, number, parts }: TextBinding): string[] {
  const indicator = headerBit === null ? headerIndicator : null;
  const paths = [content, coding, indicator, total, number, ...Object.values(parts ?? {})];
  return paths.flatMap((path) => (path === null || isTlvPath(path) ? [] : [path]));
}
