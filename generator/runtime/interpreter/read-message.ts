import { dataViewOrEmpty } from "../wire/index.js";
import type { MessageLayout } from "./layout.js";
import { isSequence } from "./json/read-json.js";
import { toProperties } from "./message-object.js";
import { readFrame } from "./read-frame.js";

/** A frame as the message object that the emitted decoder should give. Throws a DecodeError where the frame is none. */
export function readMessage(layout: MessageLayout, frame: Uint8Array): object {
  const view = dataViewOrEmpty(frame);
  const read = readFrame(layout.frame, () => layout, { octets: frame, view, start: 0, end: view.byteLength });
  const sequence = toProperties(layout.frame.header.filter(isSequence), read.header);
  return { name: layout.name, ...sequence, ...toProperties(layout.fields, read.body) };
}
