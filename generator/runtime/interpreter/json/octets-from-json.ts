import { type ErrorContext, fromHex, kindOf } from "../../wire/index.js";
import { writeError } from "../writer.js";
import { isJsonObject, type JsonValue } from "./wire-json.js";

/** Bytes from `{"hex": …}`. */
export function octetsFromJson(context: ErrorContext, path: string, json: JsonValue | undefined): Uint8Array {
  const hex = isJsonObject(json) ? json["hex"] : undefined;
  if (typeof hex !== "string") {
    throw writeError(context, "wrong-type", path, ["%", '{"hex": "…"}'], kindOf(json));
  }
  const octets = fromHex(hex);
  if (octets === null) throw writeError(context, "bad-hex", path, "pairs of hexadecimal digits", "other characters");
  return octets;
}
