import { replaceBits } from "../../expression/index.js";
import type { Field, Message, OctetStringType, Protocol, WireType } from "../../model/index.js";
import { isProperty } from "../../tables/index.js";
import { splitMessage, type SplitPart, type TextFormats } from "../../runtime/text/index.js";
import type { FieldValues } from "../link/dynamic-message.js";
import { defaultOf, emptyOf } from "../link/field-values.js";
import { type TextMessage, textFormatsOf } from "./texts.js";

/** A text to send, or the bytes of a content. */
export interface TextToSend {
  readonly text: string | Uint8Array;
  readonly from: string;
  readonly to: readonly string[];
  /** Distinguishes the parts of long messages. */
  readonly reference: number;
  /** The format; the one that fits if undefined, and for bytes the binary one. */
  readonly format?: number | undefined;
  /** Values of other fields, by property. */
  readonly fields?: FieldValues;
}

/** The fields of the requests that send a text: one for each part. */
export function textRequests(protocol: Protocol, message: TextMessage, sent: TextToSend): readonly FieldValues[] {
  const formats = textFormatsOf(protocol);
  if (formats === null) return [];
  const { text, reference, format } = sent;
  const parts =
    typeof text === "string" ? splitMessage(formats, text, { reference, format }) : [wholePart(formats, sent, text)];
  return parts.map((part) => partFields(message, sent, part));
}

/** Bytes as the only part of a message. */
function wholePart({ formats }: TextFormats, { format }: TextToSend, content: Uint8Array): Part {
  const binary = formats.find(({ coding }) => coding === "binary")?.format ?? 0;
  return { content, format: format ?? binary, headerIndicator: 0, total: 1, number: 1 };
}

type Part = Omit<SplitPart, "content" | "text"> & { readonly content: Uint8Array };

function partFields({ text, fields }: TextMessage, sent: TextToSend, part: Part): FieldValues {
  const values = new Map<string | null, unknown>([
    [text.content, part.content],
    [text.coding, part.format],
    [text.headerIndicator, part.headerIndicator],
    [text.total, part.total],
    [text.number, part.number],
    [text.from, sent.from],
    [text.to, text.hasSeveralReceivers ? sent.to : (sent.to[0] ?? "")],
  ]);
  const own = fields
    .filter(({ property }) => values.has(property))
    .map(({ property }) => [property, values.get(property)]);
  const other = { ...indicatorOf({ text, fields }, sent, part), ...tlvsOf(values, sent, part) };
  return { ...Object.fromEntries(own), ...sent.fields, ...other };
}

/** The TLVs that tell the place of a part; nothing for a whole message, or if no TLV does. */
function tlvsOf(values: ReadonlyMap<string | null, unknown>, { fields }: TextToSend, { total }: Part): FieldValues {
  const placed = [...values].flatMap(([path, value]) => {
    const [block = "", tlv] = path?.split(".") ?? [];
    return tlv === undefined ? [] : [{ block, tlv, value }];
  });
  const [first] = placed;
  if (total === 1 || first === undefined) return {};
  const own = Object.fromEntries(placed.map(({ tlv, value }) => [tlv, value]));
  return { [first.block]: { ...Object(fields?.[first.block] ?? {}), ...own } };
}

/** The field of which one bit is the header indicator: its other bits are as given. Nothing if a whole field is. */
function indicatorOf(
  { text, fields }: Pick<TextMessage, "text" | "fields">,
  sent: TextToSend,
  { headerIndicator }: Part,
): FieldValues {
  const field = fields.find(({ property }) => property === text.headerIndicator);
  if (field === undefined || text.headerBit === null) return {};
  const value = sent.fields?.[field.property] ?? defaultOf(field) ?? 0;
  return { [field.property]: replaceBits(value, text.headerBit, headerIndicator) };
}

/** The fields of a request with values for those that have no default: the first value of an enumeration, the account, or empty. */
export function filledFields(message: Message, given: FieldValues, account: Account): FieldValues {
  const values = message.fields
    .filter(isProperty)
    .map((field) => [field.property, given[field.property] ?? defaultOf(field) ?? usualValue(field, account)]);
  return Object.fromEntries(values);
}

/** The account of a client, and the field of the login that names it. */
export interface Account {
  readonly name: string;
  readonly wire: WireType | null;
}

function usualValue({ type, wire, personal, reserved }: Field, account: Account): unknown {
  const first = type?.kind === "enumeration" ? type.values.find(({ kind }) => kind === "value") : undefined;
  if (first?.kind === "value") return first.value;
  const isPlain = wire.kind === "octet-string" && personal === null && !reserved;
  return isPlain ? usualString(wire, account) : emptyOf(wire);
}

function usualString({ octets, padLeft }: OctetStringType, { name, wire }: Account): string {
  if (padLeft !== null) return padLeft;
  return wire?.kind === "octet-string" && wire.octets === octets ? name : "";
}
