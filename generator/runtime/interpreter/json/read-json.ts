import { toHex, dataViewOrEmpty } from "../../wire/index.js";
import { messageFinder } from "../find-message.js";
import type { FieldLayout, FrameLayout, ProtocolLayout } from "../layout.js";
import { elementOf, fieldsIn, isFields, isSequence, isStatus } from "../message-object.js";
import { readFrame } from "../read-frame.js";
import type { WireValue } from "../reader.js";
import { charactersOf, isCleanlyPadded, isPrintable } from "../c-string.js";
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

/** Values on the wire as wire JSON. */
export function fieldsToJson(fields: readonly FieldLayout[], values: ReadonlyMap<string, WireValue>): JsonObject {
  const json: Record<string, JsonValue> = {};
  for (const layout of fields) {
    const value = values.get(layout.name);
    if (value !== undefined) json[layout.name] = valueToJson(layout, value);
  }
  return json;
}

/** One value on the wire as wire JSON. */
export function valueToJson(layout: FieldLayout, value: WireValue): JsonValue {
  if (typeof value === "bigint") return bigintToJson(layout, value);
  if (typeof value === "number") return value;
  if (value instanceof Uint8Array) return octetsToJson(layout, value);
  if (isFields(value)) return fieldsToJson(fieldsIn(layout), value.fields);
  return value.map((each) => valueToJson(elementOf(layout), each));
}

/** An integer of 8 bytes in wire JSON: hexadecimal. */
export function bigintToJson(layout: FieldLayout, value: bigint): string {
  const octets = layout.kind === "integer" ? layout.octets : 8;
  return `0x${BigInt.asUintN(8 * octets, value)
    .toString(16)
    .padStart(2 * octets, "0")}`;
}

function octetsToJson(layout: FieldLayout, value: Uint8Array): JsonValue {
  if (layout.kind === "octets" || !isCleanlyPadded(value) || !isPrintable(value)) {
    return { hex: toHex(layout.kind === "c-string" ? charactersOf(value) : value) };
  }
  return String.fromCharCode(...charactersOf(value));
}
