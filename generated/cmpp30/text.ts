// Generated from schema/cmpp/types/delivery.yaml. Do not edit: run `smswire generate`.

import {
  chooseFormat,
  type Content,
  decodeFormat,
  encodeFormat,
  type FormatChoice,
  type MessagePart,
  readContent,
  splitMessage,
  type SplitOptions,
  type SplitPart,
  type TextFormats,
} from "../runtime/text/index.js";
import type { Deliver } from "./messages/deliver.js";
import type { Fwd } from "./messages/fwd.js";
import type { Submit } from "./messages/submit.js";
import { MsgFmt } from "./types/msg-fmt.js";

/** The codings of CMPP 3.0, and how long a content may be. */
export const textFormats: TextFormats = {
  formats: [
    { format: MsgFmt.ascii, coding: "ascii", greatestOctets: 159 },
    { format: MsgFmt.simWrite, coding: "sim" },
    { format: MsgFmt.binary, coding: "binary" },
    { format: MsgFmt.ucs2, coding: "ucs2" },
    { format: MsgFmt.gb, coding: "gb18030" },
  ],
  greatestOctets: 140,
};

/**
 * A text as octets of a format, a Msg_Fmt of CMPP 3.0 such as `MsgFmt` has them. Throws a TextError with the
 * place and code point of a character that the format lacks, and where it holds no text.
 *
 * @example
 * encodeText("hi", 0); // → Uint8Array(2) [ 104, 105 ]
 */
export function encodeText(text: string, format: number): Uint8Array<ArrayBuffer> {
  return encodeFormat(textFormats, text, format);
}

/**
 * The text that octets of a format say; null where the format is not known or holds no text. Throws a TextError
 * where the octets are no text.
 *
 * @example
 * decodeText(Uint8Array.of(104, 105), 0); // → hi
 */
export function decodeText(octets: Uint8Array, format: number): string | null {
  return decodeFormat(textFormats, octets, format);
}

/**
 * The format for a text: ASCII where that is enough, else UCS2; GB only where it is asked for.
 *
 * @example
 * chooseTextFormat("hi"); // → 0
 */
export function chooseTextFormat(text: string, choice?: FormatChoice): number {
  return chooseFormat(textFormats, text, choice);
}

/**
 * The contents that say a text: one where it fits, else parts with a user data header each. Throws a TextError.
 *
 * @example
 * splitText("hi", { reference: 1 })[0]?.text; // → hi
 */
export function splitText(text: string, options: SplitOptions): SplitPart[] {
  return splitMessage(textFormats, text, options);
}

/**
 * What the content of a CMPP_SUBMIT says: its user data header, its octets behind it, its text. Throws a
 * TextError where header or octets are none.
 */
export function textOfSubmit(message: Pick<Submit, "msgContent" | "msgFmt" | "tpUdhi">): Content {
  return readContent(textFormats, message.msgContent, message.msgFmt, message.tpUdhi);
}

/**
 * The fields of a CMPP_SUBMIT, or of several, that say a text; put them beside the others for `createSubmit`.
 * Throws a TextError.
 *
 * @example
 * splitSubmitText("hi", { reference: 1 }).length; // → 1
 */
export function splitSubmitText(
  text: string,
  options: SplitOptions,
): Pick<Submit, "msgContent" | "msgFmt" | "tpUdhi" | "pkTotal" | "pkNumber">[] {
  return splitText(text, options).map((part) => ({
    msgContent: part.content,
    msgFmt: part.format,
    tpUdhi: part.headerIndicator,
    pkTotal: part.total,
    pkNumber: part.number,
  }));
}

/**
 * What the content of a CMPP_DELIVER says: its user data header, its octets behind it, its text. Null where the
 * content is no text but a structure. Throws a TextError where header or octets are none.
 */
export function textOfDeliver(
  message: Pick<Deliver, "msgContent" | "msgFmt" | "tpUdhi" | "registeredDelivery">,
): Content | null {
  if (message.registeredDelivery === 1) return null;
  return readContent(textFormats, message.msgContent, message.msgFmt, message.tpUdhi);
}

/**
 * The fields of a CMPP_DELIVER, or of several, that say a text; put them beside the others for `createDeliver`.
 * Throws a TextError.
 *
 * @example
 * splitDeliverText("hi", { reference: 1 }).length; // → 1
 */
export function splitDeliverText(
  text: string,
  options: SplitOptions,
): Pick<Deliver, "msgContent" | "msgFmt" | "tpUdhi">[] {
  return splitText(text, options).map((part) => ({
    msgContent: part.content,
    msgFmt: part.format,
    tpUdhi: part.headerIndicator,
  }));
}

/** A CMPP_DELIVER as a part for a `Reassembler` of the room for texts, made with `textFormats`. */
export function partOfDeliver(
  message: Pick<Deliver, "srcTerminalId" | "destId" | "msgId" | "msgContent" | "msgFmt" | "tpUdhi">,
): MessagePart {
  return {
    from: message.srcTerminalId,
    to: message.destId,
    content: message.msgContent,
    format: message.msgFmt,
    headerIndicator: message.tpUdhi,
    msgId: message.msgId,
  };
}

/**
 * What the content of a CMPP_FWD says: its user data header, its octets behind it, its text. Null where the
 * content is no text but a structure. Throws a TextError where header or octets are none.
 */
export function textOfFwd(message: Pick<Fwd, "msgContent" | "msgFmt" | "tpUdhi" | "msgFwdType">): Content | null {
  if (message.msgFwdType === 2 || message.msgFwdType === 3) return null;
  return readContent(textFormats, message.msgContent, message.msgFmt, message.tpUdhi);
}

/**
 * The fields of a CMPP_FWD, or of several, that say a text; put them beside the others for `createFwd`. Throws a
 * TextError.
 *
 * @example
 * splitFwdText("hi", { reference: 1 }).length; // → 1
 */
export function splitFwdText(
  text: string,
  options: SplitOptions,
): Pick<Fwd, "msgContent" | "msgFmt" | "tpUdhi" | "pkTotal" | "pkNumber">[] {
  return splitText(text, options).map((part) => ({
    msgContent: part.content,
    msgFmt: part.format,
    tpUdhi: part.headerIndicator,
    pkTotal: part.total,
    pkNumber: part.number,
  }));
}
