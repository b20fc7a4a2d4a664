import { fromHex } from "../../../../generated/runtime/wire/index.js";

/* Values of wire JSON, and as npm smpp has them. */

type Fields = Readonly<Record<string, unknown>>;

/** Fields that npm smpp derives. */
const COUNTERS = new Set(["sm_length", "number_of_dests", "no_unsuccess"]);

/** TLVs that npm smpp returns as objects, with its names of the parts. */
const STRUCTURES: Readonly<Record<string, readonly string[]>> = {
  callback_num: ["digit_mode", "ton", "npi", "number"],
  callback_num_atag: ["encoding", "display"],
  billing_identification: ["format", "data"],
  broadcast_area_identifier: ["format", "data"],
  failed_broadcast_area_identifier: ["format", "data"],
  broadcast_content_type: ["network", "content_type"],
  broadcast_frequency_interval: ["unit", "interval"],
};

/** TLVs that npm smpp returns as bytes, with the sizes of the integers that they begin with. */
const BYTES: Readonly<Record<string, readonly number[]>> = {
  source_subaddress: [1],
  dest_subaddress: [1],
  network_error_code: [1, 2],
  ms_validity: [1],
  its_session_info: [1, 1],
};

/** TLVs that end with a zero byte, which wire JSON shows only in hex, and which npm smpp reads and writes itself. */
const TERMINATED = new Set([
  "additional_status_info_text",
  "receipted_message_id",
  "source_network_id",
  "dest_network_id",
]);

/** TLVs of a fixed size, which are padded with zero bytes. */
const PADDED: Readonly<Record<string, number>> = { source_node_id: 6, dest_node_id: 6, dest_addr_np_information: 10 };

/** TLVs that may occur several times. */
const SEVERAL = new Set([
  "callback_num",
  "callback_num_pres_ind",
  "callback_num_atag",
  "broadcast_area_identifier",
  "failed_broadcast_area_identifier",
  "broadcast_error_status",
]);

/** Names that differ. */
const RENAMED: Readonly<Record<string, string>> = { destination_port: "dest_port" };

/** The fields and TLVs of a message, from wire JSON, as npm smpp takes them: strings as bytes. */
export function toPeer(command: string, fields: Fields): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === "tlvs" || COUNTERS.has(name)) continue;
    values[name] = Array.isArray(value) ? value.map(toElement) : toValue(value);
  }
  for (const [tag, value] of tlvsOf(fields)) {
    const name = nameOfTlv(command, tag);
    const converted = toTlv(name, value);
    values[name] = SEVERAL.has(name) ? [...listOf(values[name]), converted] : converted;
  }
  return values;
}

/** The TLVs of a message in wire JSON, in their order. */
export function tlvsOf(fields: Fields): [string, unknown][] {
  return listOf(fields["tlvs"]).flatMap((each) => Object.entries(recordOf(each)));
}

function nameOfTlv(command: string, tag: string): string {
  // npm smpp has another name for the TLV in a response.
  if (command === "broadcast_sm_resp" && tag === "broadcast_area_identifier") return `failed_${tag}`;
  return tag.startsWith("0x") ? String(Number(tag)) : (RENAMED[tag] ?? tag);
}

function toTlv(name: string, value: unknown): unknown {
  if (TERMINATED.has(name)) return withoutZero(toValue(value));
  // The specification has a zero byte here, too, and npm smpp has none.
  if (name === "broadcast_end_time") return Buffer.concat([withoutZero(toValue(value)), Buffer.of(0)]);
  const size = PADDED[name];
  if (size !== undefined) return Buffer.concat([bytesOf(toValue(value))], size);
  const names = STRUCTURES[name];
  const parts = Object.values(recordOf(value)).map(toValue);
  if (names !== undefined) return Object.fromEntries(names.map((each, index) => [each, toPart(each, parts[index])]));
  const sizes = BYTES[name];
  return sizes === undefined ? toValue(value) : Buffer.concat(parts.map((part, index) => bytesOf(part, sizes[index])));
}

/** npm smpp writes numbers only from strings. */
function toPart(name: string, value: unknown): unknown {
  return name === "number" ? Buffer.from(bytesOf(value)).toString("latin1") : value;
}

function withoutZero(value: unknown): Uint8Array {
  const bytes = bytesOf(value);
  return bytes.at(-1) === 0 ? bytes.subarray(0, -1) : bytes;
}

function toElement(value: unknown): Record<string, unknown> {
  const entries = Object.entries(recordOf(value)).filter(([name]) => name !== "dest_flag");
  return Object.fromEntries(entries.map(([name, each]) => [name, toValue(each)]));
}

function toValue(value: unknown): unknown {
  if (typeof value === "string") return Buffer.from(value, "latin1");
  if (typeof value === "object" && value !== null && "hex" in value)
    return Buffer.from(fromHex(String(value.hex)) ?? []);
  return value;
}

function bytesOf(value: unknown, size = 0): Uint8Array {
  if (value instanceof Uint8Array) return value;
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(Number(value), 0, size);
  return bytes;
}

/** A value of wire JSON as bytes. In a structure, all integers but the last have one byte. */
export function toBytes(value: unknown, size = 0): Uint8Array {
  const found = toValue(value);
  if (found instanceof Uint8Array || typeof found !== "object" || found === null) return bytesOf(found, size);
  const parts = Object.values(recordOf(found)).map(toValue);
  const widths = parts.map((part, index) => (index < parts.length - 1 ? 1 : size - parts.length + 1));
  return Buffer.concat(parts.map((part, index) => bytesOf(part, widths[index])));
}

/**
 * A value that npm smpp read, as `toPeer` returns it. `expected` is the value that was written: npm smpp returns some
 * bytes as a string, without the upper bit of each.
 */
export function sevenBits(expected: unknown, found: unknown): unknown {
  if (typeof found === "string") return withBytes(expected, 0x7f);
  if (expected instanceof Uint8Array || typeof expected !== "object" || expected === null) return expected;
  if (Array.isArray(expected)) return expected.map((each, index) => sevenBits(each, listOf(found)[index]));
  const inner = recordOf(found);
  return Object.fromEntries(Object.entries(expected).map(([name, each]) => [name, sevenBits(each, inner[name])]));
}

/** A value of npm smpp with bytes instead of strings. */
export function withBytes(found: unknown, mask = 0xff): unknown {
  if (typeof found === "string") return Buffer.from(found, "latin1").map((each) => each & mask);
  if (found instanceof Uint8Array) return found.map((each) => each & mask);
  if (typeof found !== "object" || found === null) return found;
  if (Array.isArray(found)) return found.map((each) => withBytes(each));
  return Object.fromEntries(Object.entries(found).map(([name, each]) => [name, withBytes(each)]));
}

export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
