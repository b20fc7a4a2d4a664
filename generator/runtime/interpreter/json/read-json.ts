import { toHex, dataViewOrEmpty } from "../../wire/index.js";
import type { FieldLayout, FrameLayout, ProtocolLayout, TlvsLayout } from "../layout.js";
import { elementOf, fieldsOfValue, isFields, isSequence, isStatus, isTlvs, tlvsOf } from "../message-object.js";
import { messageFinder, readFrame } from "../read-frame.js";
import type { WireTlv, WireValue } from "../reader.js";
import { charactersOf, digitsOf, isCleanlyPadded, isPrintable } from "../c-string.js";
import { keyOfBytes } from "./tlv-keys.js";
import { commandIdToJson, type FrameJson, type JsonObject, type JsonValue, UNKNOWN } from "./wire-json.js";

/** Converts a frame to wire JSON. Throws a DecodeError if the frame is invalid. */
export function readJson(layout: ProtocolLayout, frame: Uint8Array): FrameJson {
  const view = dataViewOrEmpty(frame);
  const read = readFrame(layout.frame, messageFinder(layout), { octets: frame, view, start: 0, end: view.byteLength });
  const start = {
    protocol: layout.frame.protocol,
    message: read.message?.name ?? UNKNOWN,
    command_id: commandIdToJson(read.commandId),
    ...carriedToJson(layout.frame, read.header),
  };
  if (read.message === null) return { ...start, body: { hex: toHex(read.bodyOctets) } };
  const isAbsent = read.message.body === "optional" && read.bodyOctets.length === 0;
  return isAbsent ? start : { ...start, fields: fieldsToJson(read.message.fields, read.body) };
}

/** The values of the header that every message carries, as wire JSON. */
export function carriedToJson(
  { header }: FrameLayout,
  values: ReadonlyMap<string, WireValue>,
): Pick<FrameJson, "status" | "sequence_id"> {
  const [status] = Object.values(fieldsToJson(header.filter(isStatus), values));
  const [sequence = null] = Object.values(fieldsToJson(header.filter(isSequence), values));
  return { ...(status === undefined ? {} : { status }), sequence_id: sequence };
}

/** Values on the wire as wire JSON. Without TLVs, there is no key for them. */
export function fieldsToJson(fields: readonly FieldLayout[], values: ReadonlyMap<string, WireValue>): JsonObject {
  const json: Record<string, JsonValue> = {};
  for (const layout of fields) {
    const value = values.get(layout.name);
    const isAbsent = value === undefined || (layout.kind === "tlvs" && tlvsOf(value).length === 0);
    if (!isAbsent) json[layout.name] = valueToJson(layout, value);
  }
  return json;
}

/** One value on the wire as wire JSON. */
export function valueToJson(layout: FieldLayout, value: WireValue): JsonValue {
  if (typeof value === "bigint") return bigintToJson(layout, value);
  if (typeof value !== "object") return value;
  if (value instanceof Uint8Array) return octetsToJson(layout, value);
  if (isTlvs(value)) return layout.kind === "tlvs" ? value.tlvs.map((tlv) => tlvToJson(layout, tlv)) : [];
  if (isFields(value)) return fieldsToJson(fieldsOfValue(layout, value), value.fields);
  return value.map((each) => valueToJson(elementOf(layout), each));
}

/** A TLV under its name. If its bytes are no text, or do not fit its type, all of them are `{"hex": …}`. */
function tlvToJson(layout: TlvsLayout, { tag, parameter, value }: WireTlv): JsonObject {
  if (parameter === null) return { [keyOfBytes(layout, tag)]: valueToJson(RAW, value) };
  const { value: field } = parameter;
  const json = valueToJson(field, value);
  return { [field.name]: value instanceof Uint8Array && typeof json !== "string" ? valueToJson(RAW, value) : json };
}

const RAW: FieldLayout = { kind: "octets", name: "octets", property: "octets", octets: "rest" };

/** An integer of 8 bytes in wire JSON: hexadecimal. */
export function bigintToJson(layout: FieldLayout, value: bigint): string {
  const octets = layout.kind === "integer" ? layout.octets : 8;
  return `0x${BigInt.asUintN(8 * octets, value)
    .toString(16)
    .padStart(2 * octets, "0")}`;
}

function octetsToJson(layout: FieldLayout, value: Uint8Array): JsonValue {
  if (layout.kind === "digits") return digitsOf(value);
  if (layout.kind === "octets" || !isCleanlyPadded(value) || !isPrintable(value)) {
    return { hex: toHex(layout.kind === "c-string" ? charactersOf(value) : value) };
  }
  return String.fromCharCode(...charactersOf(value));
}
