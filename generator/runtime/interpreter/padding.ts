import { toHex, dataViewOrEmpty } from "../wire/index.js";
import type { ProtocolLayout } from "./layout.js";
import { readFrame } from "./read-frame.js";
import { charactersOf, isCleanlyPadded } from "./c-string.js";

/** Nonzero bytes after the NUL of an Octet String, which decoding ignores. */
export interface PaddingFinding {
  /** Wire name, with the index in a list and the path in a structure. */
  readonly field: string;
  /** Offset of the first nonzero byte from the start of the frame. */
  readonly offset: number;
  /** The bytes from there to the end of the field, in hexadecimal. */
  readonly hex: string;
}

/** Finds nonzero padding in a frame. Throws a DecodeError if the frame is invalid. */
export function findPadding(layout: ProtocolLayout, frame: Uint8Array): readonly PaddingFinding[] {
  const view = dataViewOrEmpty(frame);
  const findings: PaddingFinding[] = [];
  const find = (commandId: number) => layout.messages.find((message) => message.commandId === commandId) ?? null;
  readFrame(layout.frame, find, { octets: frame, view, start: 0, end: view.byteLength }, (span) => {
    const { value } = span;
    if (!(value instanceof Uint8Array) || isCleanlyPadded(value) || span.layout.kind !== "octet-string") return;
    const from = charactersOf(value).length;
    const dirty = from + value.subarray(from).findIndex((octet) => octet !== 0);
    findings.push({ field: span.path, offset: span.offset + dirty, hex: toHex(value.subarray(dirty)) });
  });
  return findings;
}
