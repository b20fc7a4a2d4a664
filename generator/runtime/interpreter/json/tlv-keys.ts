import { tagInHex } from "../../diagnose/index.js";
import type { FieldLayout, TlvLayout, TlvsLayout } from "../layout.js";
import { fieldsIn } from "../message-object.js";
import { isJsonObject, type JsonValue } from "./wire-json.js";

/** The key of a TLV whose value is bytes: its name, unless the bytes could be taken for a value of its type. */
export function keyOfBytes({ parameters, tagOctets }: TlvsLayout, tag: number): string {
  const field = parameters.find((parameter) => parameter.tag === tag)?.value;
  return field === undefined || hasHexField(field) ? tagInHex(tag, tagOctets) : field.name;
}

/** Whether a value under the name of a TLV is bytes, and not of its type. */
export function isBytes({ value: layout }: TlvLayout, json: JsonValue | undefined): boolean {
  return isJsonObject(json) && Object.keys(json).join() === "hex" && !hasHexField(layout);
}

/** Whether `{"hex": …}` can be a structure. */
function hasHexField(field: FieldLayout): boolean {
  return fieldsIn(field).some(({ name }) => name === "hex");
}

/** The tag that a key such as 0x1400 states; null for any other key. */
export function tagOfKey({ tagOctets }: TlvsLayout, key: string): number | null {
  return /^0x[0-9a-fA-F]+$/.test(key) && key.length <= 2 + 2 * tagOctets ? Number(key) : null;
}
