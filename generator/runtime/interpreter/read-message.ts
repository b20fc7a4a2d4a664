import { dataViewOrEmpty } from "../wire/index.js";
import type { MessageLayout } from "./layout.js";
import { toProperties } from "./message-object.js";
import { readFrame } from "./read-frame.js";

/** Decodes a frame to a message object, like the generated decoder. Throws a DecodeError if the frame is invalid. */
export function readMessage(layout: MessageLayout, frame: Uint8Array): object {
  const view = dataViewOrEmpty(frame);
  const read = readFrame(layout.frame, () => layout, { octets: frame, view, start: 0, end: view.byteLength });
  return {
    name: layout.name,
    ...toProperties(layout.frame.header, read.header),
    ...toProperties(layout.fields, read.body),
  };
}
