import { evaluateBits } from "../../expression/index.js";
import type { ContentFormat, Message, Protocol, TextBinding } from "../../model/index.js";
import { codecOrName } from "../../runtime/text/coding/codings.js";
import { type Content, isTextError, readContent, type TextFormat, type TextFormats } from "../../runtime/text/index.js";
import type { FieldValues } from "../link/dynamic-message.js";

/** The text formats of a protocol; null if no message has a text. */
export function textFormatsOf({ messages, types }: Protocol): TextFormats | null {
  const binding = messages.find(({ text }) => text !== null)?.text;
  const type = types.find(({ name }) => name === binding?.codingType);
  if (type?.kind !== "enumeration") return null;
  const formats = type.values.flatMap((value): TextFormat[] => {
    if (value.kind === "prefix" || value.coding === null) return [];
    const coding = codecOrName(value.coding);
    if (value.kind === "range") return [{ format: value.first, last: value.last, coding, ...limitsOf(value) }];
    return [{ format: Number(value.value), coding, ...limitsOf(value) }];
  });
  const { contentOctets, contentSeptets } = type;
  return { formats, maxOctets: contentOctets ?? 0, ...(contentSeptets !== null && { maxSeptets: contentSeptets }) };
}

/** The limits of a format that differ from those of the table. */
function limitsOf({ contentOctets, contentOctetsWithHeader, contentSeptets }: ContentFormat) {
  return {
    ...(contentOctets !== null && { maxOctets: contentOctets }),
    ...(contentOctetsWithHeader !== null && { maxOctetsWithHeader: contentOctetsWithHeader }),
    ...(contentSeptets !== null && { maxSeptets: contentSeptets }),
  };
}

/** A message with a text. */
export type TextMessage = Message & { readonly text: TextBinding };

/** Whether a message has a text. */
export function hasText(message: Message): message is TextMessage {
  return message.text !== null;
}

/** The value of a message at a path: a property, or a TLV such as tlvs.messagePayload; undefined if it lacks it. */
export function valueAt(values: FieldValues, path: string | null): unknown {
  if (path === null) return undefined;
  const [property = "", tlv] = path.split(".");
  return tlv === undefined ? values[property] : Reflect.get(Object(values[property]), tlv);
}

/** The bytes of a text: the content, or the TLV that holds it instead. */
export function contentIn({ content, instead }: TextBinding, values: FieldValues): unknown {
  const own = values[content];
  const isEmpty = own instanceof Uint8Array && own.length === 0;
  return isEmpty ? (valueAt(values, instead) ?? own) : own;
}

/** The place of a part in a long message: fields of it, or its TLVs. */
export function placeIn({ total, number, parts }: TextBinding, values: FieldValues) {
  const stated = (path: string | null): number => Number(valueAt(values, path) ?? 0);
  const usual = { total: stated(total), number: stated(number) };
  return usual.total > 0 || parts === null ? usual : { total: stated(parts.total), number: stated(parts.number) };
}

/** The content of a message; null if it cannot be read. */
export function contentOf({ text }: TextMessage, formats: TextFormats, values: FieldValues): Content | null {
  const content = contentIn(text, values);
  const format = Number(values[text.coding] ?? 0);
  const { headerIndicator, headerBit } = text;
  const stated = Number(valueAt(values, headerIndicator) ?? 0);
  const indicator = headerBit === null ? stated : evaluateBits(stated, headerBit);
  if (!(content instanceof Uint8Array)) return null;
  try {
    return readContent(formats, content, format, indicator);
  } catch (error) {
    if (isTextError(error)) return null;
    throw error;
  }
}

/** The receivers of a message. */
export function receiversOf({ text }: TextMessage, values: FieldValues): readonly string[] {
  const to = text.to === null ? undefined : values[text.to];
  if (Array.isArray(to)) return to.map(String);
  return typeof to === "string" ? [to] : [];
}
