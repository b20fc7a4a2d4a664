import { EncodeError, type ErrorContext, isObject, kindOf, type Phrase } from "../../wire/index.js";
import { isProperty, isStatus } from "../message-object.js";
import { jsonToProperties, jsonToValue } from "./json-values.js";
import { octetsFromJson } from "./octets-from-json.js";
import type { JsonContext } from "./tlvs-from-json.js";
import { pathOf } from "../field-path.js";
import type { MessageLayout, ProtocolLayout } from "../layout.js";
import { contextOf } from "../read-frame.js";
import { commandIdToJson, isJsonObject, type JsonObject, UNKNOWN } from "./wire-json.js";
import { writeFrame, writeRawFrame } from "../write-frame.js";
import { wrapErrors, writeError } from "../writer.js";

const KEYS = ["protocol", "message", "command_id", "sequence_id", "status", "fields", "body"];

/** Converts wire JSON to a frame. Throws an EncodeError if the JSON does not describe one. */
export function writeJson(layout: ProtocolLayout, json: unknown): Uint8Array<ArrayBuffer> {
  return wrapErrors(contextOf(layout.frame, null), null, () => jsonToFrame(layout, json));
}

function jsonToFrame(layout: ProtocolLayout, json: unknown): Uint8Array<ArrayBuffer> {
  const context = contextOf(layout.frame, null);
  if (!isJsonObject(json)) throw writeError(context, "wrong-type", null, "an object", kindOf(json));
  if (json["protocol"] !== undefined) same(context, "protocol", json["protocol"], layout.frame.protocol);
  if (json["message"] === UNKNOWN) return unknownToFrame(layout, json);
  const message = layout.messages.find((each) => each.name === json["message"]);
  if (message === undefined) {
    const { message: name } = json;
    const actual: Phrase = typeof name === "string" ? ["%", JSON.stringify(name)] : kindOf(name);
    throw writeError(context, "unknown-message", null, "the wire name of a message", actual);
  }
  return messageToFrame(layout, message, json);
}

function messageToFrame(layout: ProtocolLayout, message: MessageLayout, json: JsonObject): Uint8Array<ArrayBuffer> {
  const context: JsonContext = { ...contextOf(layout.frame, message.name), frame: layout.frame };
  onlyKeys(context, json, ["body", ...statusKey(layout)]);
  const { command_id: commandId, fields } = json;
  if (commandId !== undefined) same(context, "command_id", commandId, commandIdToJson(message.commandId));
  if (fields !== undefined && !isJsonObject(fields)) {
    throw writeError(context, "wrong-type", "fields", "an object", kindOf(fields));
  }
  const { body, ...whole } = message;
  const isAbsent = body === "optional" && fields === undefined;
  const properties = isAbsent ? {} : jsonToProperties(context, message.fields, fields ?? {});
  return writeFrame(isAbsent ? message : whole, { ...properties, ...carriedOf(context, layout, json) });
}

function unknownToFrame(layout: ProtocolLayout, json: JsonObject): Uint8Array<ArrayBuffer> {
  const context = contextOf(layout.frame, UNKNOWN);
  onlyKeys(context, json, ["fields", ...statusKey(layout)]);
  const { command_id: commandId, body } = json;
  if (typeof commandId !== "string" || !/^0x[0-9a-fA-F]{1,8}$/.test(commandId)) {
    throw writeError(context, "wrong-type", "command_id", '"0x" and eight hexadecimal digits', kindOf(commandId));
  }
  const octets = octetsFromJson(context, "body", body);
  const carried = carriedOf(context, layout, json);
  const known = layout.messages.find((message) => message.commandId === Number(commandId));
  if (known !== undefined) {
    throw writeError(context, "contradiction", "message", ["%", JSON.stringify(known.name)], ["%", '"unknown"']);
  }
  return writeRawFrame(layout.frame, { ...carried, commandId: Number(commandId), body: octets });
}

/** The values of the header that every message carries, by their properties. */
function carriedOf(named: ErrorContext, { frame }: ProtocolLayout, json: JsonObject) {
  const context: JsonContext = { ...named, frame };
  const values = frame.header.filter(isProperty).map((field): [string, unknown] => {
    const value = json[isStatus(field) ? "status" : "sequence_id"];
    return [field.property, jsonToValue(context, field, value, pathOf("", field))];
  });
  return { sequenceId: undefined, ...Object.fromEntries(values) };
}

/** The key of the status, if the protocol has none. */
function statusKey({ frame }: ProtocolLayout): readonly string[] {
  return frame.header.some(isStatus) ? [] : ["status"];
}

function onlyKeys(context: ErrorContext, json: JsonObject, unwanted: readonly string[]): void {
  for (const key of Object.keys(json)) {
    if (KEYS.includes(key) && !unwanted.includes(key)) continue;
    const expected = KEYS.filter((known) => !unwanted.includes(known)).join(", ");
    const details = { code: "unknown-field", field: key, actual: "an unknown key" } as const;
    throw new EncodeError(context, { ...details, expected: ["one of %", expected] });
  }
}

/** Throws an EncodeError if a value differs from the one that follows from the others. */
export function same(context: ErrorContext, field: string, snapshot: unknown, right: unknown): void {
  if (snapshot === right) return;
  const isShown = !isObject(snapshot) && typeof snapshot !== "bigint";
  const actual: Phrase = isShown ? ["%", JSON.stringify(snapshot)] : kindOf(snapshot);
  throw writeError(context, "contradiction", field, ["%", JSON.stringify(right) ?? ""], actual);
}
