import { isJsonObject, type JsonObject } from "../../../runtime/interpreter/index.js";

/** What a filter compares: a value of wire JSON, several of which one must fit, or undefined if the frame has none. */
export type FilterValue = string | number | boolean | null | undefined | readonly FilterValue[];

/** A frame as a filter sees it. */
export interface FilterFrame {
  /** Wire JSON, with the keys of a line of a capture. */
  readonly json: JsonObject;
  /** The names by which the message may be compared. */
  readonly messageNames: readonly string[];
}

/** Returns the value of a name: a key of the line, a field, a TLV, or a field of a structure in raw bytes. */
export function valueOf({ json, messageNames }: FilterFrame, name: string): FilterValue {
  if (name === "message") return messageNames;
  if (name !== "fields" && name !== "reports" && name in json) return plain(json[name]);
  const { fields, reports } = json;
  return inFields(fields, name) ?? (isJsonObject(reports) ? inReports(reports, name) : undefined);
}

function inReports(reports: JsonObject, name: string): FilterValue {
  return Object.values(reports)
    .map((report) => inFields(report, name))
    .find((value) => value !== undefined);
}

/** A field by its name, or a TLV in the list of TLVs. */
function inFields(fields: unknown, name: string): FilterValue {
  if (!isJsonObject(fields)) return undefined;
  if (name in fields) return plain(fields[name]);
  const tlvs = Object.values(fields).flatMap((value) => (Array.isArray(value) ? value : []));
  const found = tlvs.flatMap((tlv) => (isJsonObject(tlv) && name in tlv ? [plain(tlv[name])] : []));
  return found.length === 0 ? undefined : found;
}

/** Bytes are compared as hexadecimal digits. */
function plain(value: unknown): FilterValue {
  if (Array.isArray(value)) return value.map(plain);
  if (isJsonObject(value)) return typeof value["hex"] === "string" ? value["hex"] : Object.values(value).map(plain);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
