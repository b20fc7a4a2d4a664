import { safeJson } from "../../diagnostics/index.js";
import {
  canBeProperty,
  type FieldLayout,
  keyOfBytes,
  noTags,
  type SeenTags,
  type TlvLayout,
  type TlvsLayout,
} from "../../runtime/interpreter/index.js";
import { unsignedAt } from "../../runtime/wire/index.js";
import { type ByteCursor, take } from "../project/byte-cursor.js";

/** Reads a field and returns its value as wire JSON. */
type Print = (cursor: ByteCursor) => string;

/** How a known TLV is printed. */
interface TlvPrinter {
  readonly parameter: TlvLayout;
  readonly key: string;
  readonly print: Print;
}

/** The printers of a block, and the tags so far. */
interface Block {
  readonly layout: TlvsLayout;
  readonly byTag: ReadonlyMap<number, TlvPrinter>;
  readonly seen: SeenTags;
}

/** Returns a reader for TLVs, which returns an empty string for a frame without them; null if only the interpreter can read them. */
export function tlvsPrinter(layout: TlvsLayout, printerOf: (field: FieldLayout) => Print | null): Print | null {
  const byTag = new Map<number, TlvPrinter>();
  for (const parameter of layout.parameters) {
    const print = printerOf(parameter.value);
    if (print === null) return null;
    byTag.set(parameter.tag, { parameter, key: `{"${parameter.value.name}":`, print });
  }
  const { tagOctets, lengthOctets } = layout;
  return (cursor) => {
    const block: Block = { layout, byTag, seen: noTags() };
    let text = "";
    while (cursor.at < cursor.end) {
      const at = take(cursor, tagOctets + lengthOctets);
      if (at < 0) return "";
      const tag = unsignedAt(cursor.view, at, tagOctets, false);
      const from = take(cursor, unsignedAt(cursor.view, at + tagOctets, lengthOctets, false));
      if (from < 0) return "";
      text +=
        (text === "" ? "[" : ",") + (printKnown(block, cursor, tag, from) ?? printBytes(block, cursor, tag, from));
    }
    return text && `${text}]`;
  };
}

/** A TLV as a value of its type; null if it is not known, comes a second time, or does not fit. */
function printKnown({ byTag, seen }: Block, cursor: ByteCursor, tag: number, from: number): string | null {
  const printer = byTag.get(tag);
  if (printer === undefined || !canBeProperty(seen, printer.parameter)) return null;
  const { at: to, end } = cursor;
  cursor.at = from;
  cursor.end = to;
  const text = printer.print(cursor);
  const isFitting = !cursor.isWrong && cursor.at === to;
  cursor.at = to;
  cursor.end = end;
  cursor.isWrong = false;
  if (!isFitting) return null;
  seen.known.add(tag);
  // A string that is not text has no other form than all its bytes.
  const { kind } = printer.parameter.value;
  const isText = kind === "c-string" || kind === "octet-string" || kind === "tail-string";
  return `${printer.key}${isText && !text.startsWith('"') ? hexOf(cursor, from) : text}}`;
}

function printBytes({ layout, seen }: Block, cursor: ByteCursor, tag: number, from: number): string {
  seen.others.add(tag);
  return `{${safeJson(keyOfBytes(layout, tag))}:${hexOf(cursor, from)}}`;
}

function hexOf({ bytes, at }: ByteCursor, from: number): string {
  return `{"hex":"${bytes.toString("hex", from, at)}"}`;
}
