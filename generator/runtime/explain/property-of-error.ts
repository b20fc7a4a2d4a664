import { elementOf, type FieldLayout, fieldsIn, isProperty, type ProtocolLayout } from "../interpreter/index.js";
import type { DecodeError } from "../wire/index.js";

/** What locates an error. */
type ErrorPlace = Pick<DecodeError, "protocol" | "messageName" | "field">;

/**
 * Returns the field of an error as properties of the message, such as `destTerminalId[2]`. Null if no property holds its
 * value: no field is involved, the field is a count, length or constant, or the layouts are of a different protocol.
 *
 * @example
 * if (isDecodeError(error)) console.log(error.field, propertyOfError(layouts, error)); // → Msg_Id msgId
 */
export function propertyOfError(layouts: ProtocolLayout, error: ErrorPlace): string | null {
  try {
    return propertyIn(layouts, error);
  } catch {
    // Neither layouts nor an error.
    return null;
  }
}

function propertyIn(layouts: ProtocolLayout, { protocol, messageName, field }: ErrorPlace): string | null {
  const { frame, messages, structures, unions = [] } = layouts;
  if (field === null || protocol !== frame.protocol) return null;
  const owner = [...messages, ...structures, ...unions].find(({ name }) => name === messageName);
  const own = owner === undefined ? [] : "fields" in owner ? owner.fields : fieldsIn(owner);
  let among: readonly FieldLayout[] = [...frame.header, ...own];
  const path: string[] = [];
  for (const step of field.split(".")) {
    const [name = "", index = ""] = step.split(/(?=\[)/);
    const layout = among.find((each) => each.name === name);
    if (layout === undefined || !isProperty(layout)) return null;
    // The index of TLVs is the tag of one that the message does not list.
    if (layout.kind === "tlvs" && index !== "") return `${layout.property}.others`;
    path.push(`${layout.property}${index}`);
    among = fieldsIn(elementOf(layout));
  }
  return path.join(".");
}
