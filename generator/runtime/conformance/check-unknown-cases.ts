import { dataViewOf } from "../wire/index.js";
import { type FieldSpan, integerToOctets, readFrame, type UnionLayout } from "../interpreter/index.js";
import { rejection } from "./check-truncation.js";
import type { Findings, Subject } from "./subject.js";
import { unknownTag } from "./unknown-tag.js";

/** Checks that a tag without a case is rejected and named, in the first and the last union of a frame. */
export function checkUnknownCases<Message extends object>(subject: Subject<Message>, frame: Uint8Array): Findings {
  const { layout } = subject;
  const unions = unionsIn(subject, frame);
  return [...new Set([unions[0], unions.at(-1)])].flatMap((found) => {
    const octets = found === undefined ? null : unknownOctets(subject, found.union);
    if (found === undefined || octets === null) return [];
    const changed = frame.slice();
    changed.set(octets, found.offset);
    const error = rejection(subject, changed);
    const field = `${found.path}.${found.union.tag.name}`;
    const isRight = error?.code === "unknown-case" && error.field === field && error.offset === found.offset;
    return isRight ? [] : [`${layout.name} with an unknown ${field}: ${error?.code ?? "accepted"}`];
  });
}

/** A union in a frame. */
interface FoundUnion extends Pick<FieldSpan, "path" | "offset"> {
  readonly union: UnionLayout;
}

function unionsIn<Message extends object>({ layout }: Subject<Message>, frame: Uint8Array): FoundUnion[] {
  const found: FoundUnion[] = [];
  // A TLV whose tag has no case stays bytes, so its message is accepted.
  const block = layout.fields.find(({ kind }) => kind === "tlvs")?.name;
  const source = { octets: frame, view: dataViewOf(frame), start: 0, end: frame.length };
  readFrame(
    layout.frame,
    () => layout,
    source,
    ({ layout: field, path, offset }) => {
      const isInTlv = path.split(".", 1)[0] === block;
      if (field.kind === "union" && !isInTlv) found.push({ union: field, path, offset });
    },
  );
  return found;
}

/** The bytes of a tag without a case; null if every tag has one. */
function unknownOctets<Message extends object>(
  { layout }: Subject<Message>,
  { tag, cases }: UnionLayout,
): readonly number[] | null {
  const unknown = unknownTag(tag, cases);
  if (typeof unknown === "number") {
    return integerToOctets(tag.octets, unknown, layout.frame.byteOrder === "little-endian");
  }
  return unknown === null ? null : Array.from(unknown, (character) => character.charCodeAt(0));
}
