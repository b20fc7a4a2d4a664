import {
  type FieldLayout,
  isBytes,
  isJsonObject,
  type JsonValue,
  tagOfKey,
  type TlvLayout,
  type TlvsLayout,
} from "../../runtime/interpreter/index.js";
import { type ByteCursor, take } from "../project/byte-cursor.js";

/** Writes the value of a field from wire JSON. */
type Write = (cursor: ByteCursor, json: JsonValue | undefined) => void;

/** How a known TLV is written. */
interface TlvWriter {
  readonly parameter: TlvLayout;
  readonly write: Write;
}

/** The writers of a block. */
interface Block {
  readonly layout: TlvsLayout;
  readonly byName: ReadonlyMap<string, TlvWriter>;
  readonly writeOctets: Write;
}

const OCTETS: FieldLayout = { kind: "octets", name: "octets", property: "octets", octets: "rest" };

/** Returns a writer for TLVs from a list; null if only the interpreter can write them. */
export function tlvsWriter(layout: TlvsLayout, writerOf: (field: FieldLayout) => Write | null): Write | null {
  const byName = new Map<string, TlvWriter>();
  const writeOctets = writerOf(OCTETS);
  for (const parameter of layout.parameters) {
    const write = writerOf(parameter.value);
    if (write === null) return null;
    byName.set(parameter.value.name, { parameter, write });
  }
  if (writeOctets === null) return null;
  const block: Block = { layout, byName, writeOctets };
  return (cursor, json) => {
    if (json === null) return;
    if (!Array.isArray(json)) return void (cursor.isWrong = true);
    const entries: readonly JsonValue[] = json;
    for (let index = 0; index < entries.length && !cursor.isWrong; index++) writeEntry(block, cursor, entries[index]);
  };
}

function writeEntry(block: Block, cursor: ByteCursor, json: JsonValue | undefined): void {
  const [[name, value] = [], ...more] = isJsonObject(json) ? Object.entries(json) : [];
  if (name === undefined || more.length > 0) return void (cursor.isWrong = true);
  const writer = block.byName.get(name);
  if (writer === undefined || isBytes(writer.parameter, value)) {
    return writeBytes(block, cursor, writer?.parameter.tag ?? tagOfKey(block.layout, name), value);
  }
  const { parameter, write } = writer;
  writeTlv(block.layout, cursor, parameter.tag, () => write(cursor, value));
}

function writeBytes(block: Block, cursor: ByteCursor, tag: number | null, json: JsonValue | undefined): void {
  if (tag === null) return void (cursor.isWrong = true);
  writeTlv(block.layout, cursor, tag, () => block.writeOctets(cursor, json));
}

/** Writes the tag and the value, then the length between them. */
function writeTlv({ tagOctets, lengthOctets }: TlvsLayout, cursor: ByteCursor, tag: number, write: () => void): void {
  const at = take(cursor, tagOctets + lengthOctets);
  if (at < 0) return;
  const from = cursor.at;
  write();
  const length = cursor.at - from;
  if (length >= 2 ** (8 * lengthOctets)) cursor.isWrong = true;
  if (cursor.isWrong) return;
  cursor.bytes.writeUIntBE(tag, at, tagOctets);
  cursor.bytes.writeUIntBE(length, at + tagOctets, lengthOctets);
}
