import { toHex, dataViewOrEmpty } from "../wire/index.js";
import type { ProtocolLayout } from "./layout.js";
import { readFrame } from "./read-frame.js";
import type { FieldSpan } from "./reader.js";
import { charactersOf, isCleanlyPadded } from "./c-string.js";

/** Nonzero bytes after the NUL of a string that is not NUL-terminated, which decoding ignores. */
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
  const findings: PaddingFinding[] = [];
  visitFrame(layout, frame, (span) => {
    const { value, layout: field } = span;
    if (field.kind !== "octet-string" && field.kind !== "tail-string") return;
    if (!(value instanceof Uint8Array) || isCleanlyPadded(value)) return;
    const from = charactersOf(value).length;
    const dirty = from + value.subarray(from).findIndex((octet) => octet !== 0);
    // The span of a TLV begins with its head.
    const offset = span.offset + span.size - value.length + dirty;
    findings.push({ field: span.path, offset, hex: toHex(value.subarray(dirty)) });
  });
  return findings;
}

/**
 * Whether the encoder gives the bytes of a valid frame again. It writes zeros after a string of fixed size, a NUL after the
 * terminated string of a TLV, and nothing after any other string of a TLV.
 */
export function isReproducible(layout: ProtocolLayout, frame: Uint8Array): boolean {
  let isSame = true;
  visitFrame(layout, frame, ({ value, layout: field }) => {
    if (!(value instanceof Uint8Array)) return;
    if (field.kind === "octet-string") isSame &&= isCleanlyPadded(value);
    if (field.kind === "tail-string") isSame &&= field.terminated === true ? value.at(-1) === 0 : !value.includes(0);
  });
  return isSame;
}

function visitFrame(layout: ProtocolLayout, frame: Uint8Array, visit: (span: FieldSpan) => void): void {
  const view = dataViewOrEmpty(frame);
  const find = (commandId: number) => layout.messages.find((message) => message.commandId === commandId) ?? null;
  readFrame(layout.frame, find, { octets: frame, view, start: 0, end: view.byteLength }, visit);
}
