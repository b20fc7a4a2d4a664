import { toHex, dataViewOrEmpty } from "../wire/index.js";
import type { ProtocolLayout } from "./layout.js";
import { readFrame } from "./read-frame.js";
import { charactersOf, isCleanlyPadded } from "./c-string.js";

/** Octets behind the NUL of an Octet String, which decoding passes over. */
export interface PaddingFinding {
  /** Wire name; with an index in a list, a path in a structure. */
  readonly field: string;
  /** Octets from the first octet of the frame to the first octet that should be zero and is not. */
  readonly offset: number;
  /** The octets from there to the end of the field, in hexadecimal. */
  readonly hex: string;
}

/** What a strict reader would refuse in a frame. Throws a DecodeError where the frame is none. */
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
