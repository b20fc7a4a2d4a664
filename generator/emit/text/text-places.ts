import type { Message, TextBinding } from "../../model/index.js";
import { TLVS_PROPERTY } from "../../naming/index.js";
import { type Code, code } from "../code/code.js";
import { runtime } from "../code/runtime.js";

/* The places of a text in a message: properties, and TLVs as paths such as tlvs.messagePayload. */

/** A message with a text. */
export type Bound = Message & { readonly text: TextBinding };

const TLV_PATH = `${TLVS_PROPERTY}.`;

/** Whether a path names a TLV. */
export function isTlvPath(path: string | null): path is string {
  return path?.startsWith(TLV_PATH) === true;
}

/** The property of the message that a path begins with. */
export function propertyOfPath(path: string | null): string | null {
  return isTlvPath(path) ? TLVS_PROPERTY : path;
}

/** The property of the TLVs that a path names. */
export function tlvOfPath(path: string): string {
  return path.slice(TLV_PATH.length);
}

/** The value at a path; undefined if the message lacks the TLV. */
export function valueAt(path: string): Code {
  return isTlvPath(path) ? code`fields.${TLVS_PROPERTY}?.${tlvOfPath(path)}` : code`fields.${path}`;
}

/** The bytes of the text of a message. */
export function contentAt({ content, instead }: TextBinding): Code {
  const own = code`fields.${content}`;
  return instead === null ? own : code`${runtime.text("contentOrPayload")}(${own}, ${valueAt(instead)})`;
}
