import { type FrameLayout, toProperties } from "../interpreter/index.js";
import type { TolerantReading } from "./read-tolerant.js";
import type { Tolerant } from "./result.js";

/** The result of reading as that of a tolerant decoder. */
export function toTolerant(frame: FrameLayout, read: TolerantReading): Tolerant<object> {
  const { message, commandId, header, body, bodyOctets, deviations, surplus } = read;
  const carried = toProperties(frame.header, header);
  if (message === null) {
    return { message: { name: "unknown", ...carried, commandId, body: bodyOctets }, deviations, surplus };
  }
  return { message: { name: message.name, ...carried, ...toProperties(message.fields, body) }, deviations, surplus };
}
