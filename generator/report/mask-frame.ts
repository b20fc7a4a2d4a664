import { maskNumber } from "../runtime/rules/index.js";
import type { ReportedProtocol } from "./frame-report.js";
import { reportFrame } from "./frame-report.js";
import type { ReportRow, RowKind } from "./report-row.js";

/** Fields whose values end at the first NUL. */
const STRINGS: readonly RowKind[] = ["octet-string", "c-string", "tail-string"];

const ASTERISK = 0x2a;

/**
 * Returns a copy of a frame in which nothing secret or personal is left, so that it can be shown: secrets and contents of
 * messages are asterisks, and telephone numbers show their first three and last four characters. Its size and all other
 * bytes stay. Bytes that cannot be read may hold anything, and are asterisks too.
 */
export function maskFrame(protocol: ReportedProtocol, frame: Uint8Array): Uint8Array {
  // The slice of a Buffer would be the same memory.
  const octets = new Uint8Array(frame);
  const { layouts, descriptors, readings } = protocol;
  const read = { layouts, descriptors, ...(readings && { readings }) };
  const { rows } = reportFrame(read, frame, "en");
  for (const row of rows) maskRow(octets, row);
  const end = Math.max(0, ...rows.map(({ span }) => span.offset + span.size));
  octets.fill(ASTERISK, end);
  return octets;
}

function maskRow(octets: Uint8Array, row: ReportRow): void {
  const { kind, children, privacy } = row;
  // The fields of a structure have marks of their own.
  if (privacy === undefined || (kind === "content" && privacy === "content")) {
    maskUnread(octets, row);
    for (const child of children) maskRow(octets, child);
    return;
  }
  if (children.length === 0) maskValue(octets, row);
  else for (const child of children) maskRow(octets, { ...child, privacy });
}

/** Masks bytes that belong to no field. */
function maskUnread(octets: Uint8Array, { kind, span: { offset, size }, value, children }: ReportRow): void {
  const isUnread = kind === "body" || kind === "surplus" || kind === "unread";
  // Raw bytes that hold only a part of a structure.
  const end = Math.max(offset, ...children.map(({ span }) => span.offset + span.size));
  if (isUnread) octets.fill(ASTERISK, offset, offset + size);
  else if (kind === "content" && value !== "") octets.fill(ASTERISK, end, offset + size);
}

function maskValue(octets: Uint8Array, { kind, span, privacy, headSize = 0 }: ReportRow): void {
  const field = octets.subarray(span.offset + headSize, span.offset + span.size);
  if (kind === "digits") field.fill(0);
  else if (STRINGS.includes(kind)) maskString(field, privacy === "number");
  else if (kind !== "integer" || privacy === "secret") field.fill(ASTERISK);
}

/** Masks a string, and removes what follows its NUL. */
function maskString(field: Uint8Array, isNumber: boolean): void {
  const nul = field.indexOf(0);
  const end = nul === -1 ? field.length : nul;
  field.fill(0, end);
  if (!isNumber) field.fill(ASTERISK, 0, end);
  else {
    const masked = maskNumber(String.fromCharCode(...field.subarray(0, end)));
    for (let at = 0; at < end; at++) field[at] = masked.charCodeAt(at) & 0xff;
  }
}
