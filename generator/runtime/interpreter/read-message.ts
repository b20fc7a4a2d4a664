import { dataViewOrEmpty } from "../wire/index.js";
import type { MessageLayout } from "./layout.js";
import { isSequence, toProperties } from "./message-object.js";
import { readFrame } from "./read-frame.js";

/** Decodes a frame to a message object, like the generated decoder. Throws a DecodeError if the frame is invalid. */
export function readMessage(layout: MessageLayout, frame: Uint8Array): object {
  const view = dataViewOrEmpty(frame);
  const read = readFrame(layout.frame, () => layout, { octets: frame, view, start: 0, end: view.byteLength });
  const sequence = toProperties(layout.frame.header.filter(isSequence), read.header);
  return { name: layout.name, ...sequence, ...toProperties(layout.fields, read.body) };
}
