import { isSequence, type ProtocolLayout, readFrame, toProperties } from "../../generated/runtime/interpreter/index.js";

/** Reads a frame of any message with the interpreter, to the object that `decodeFrom` should return. Throws its DecodeError. */
export function interpretMessage(
  layouts: ProtocolLayout,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): object {
  const { frame, messages } = layouts;
  const find = (id: number) => messages.find((message) => message.commandId === id) ?? null;
  const { message, commandId, header, body, bodyOctets } = readFrame(frame, find, { octets, view, start, end });
  const sequence = toProperties(frame.header.filter(isSequence), header);
  if (message === null) return { name: "unknown", ...sequence, commandId, body: bodyOctets };
  return { name: message.name, ...sequence, ...toProperties(message.fields, body) };
}
