import { commandIdInHex } from "../../diagnose/index.js";

/** A value of wire JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object of wire JSON. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A frame as wire JSON: fields by their wire names, in wire order, counts and lengths included. */
export type FrameJson = JsonObject & FrameKeys;

interface FrameKeys {
  /** Module of the protocol, such as cmpp30. */
  readonly protocol: string;
  /** Wire name; `unknown` if the protocol has no message with this command. */
  readonly message: string;
  /** `0x` and eight hexadecimal digits. */
  readonly command_id: string;
  /** Only if the header of the protocol has one. */
  readonly status?: JsonValue;
  readonly sequence_id: JsonValue;
}

/** The message name of an unknown command. */
export const UNKNOWN = "unknown";

/** A command as wire JSON writes it. */
export function commandIdToJson(commandId: number): `0x${string}` {
  return commandIdInHex(commandId);
}

/** Whether a value of wire JSON is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
