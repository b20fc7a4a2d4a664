import { compileFunction } from "node:vm";
import type { Submit } from "smswire/cmpp30";
import { keepingReader, unrolledReader, wordsOf } from "./straight-line.js";

/*
 * The limit: code that is optimized for V8 and for one message only, without regard to readability. All of it
 * is in one function, which only calls the readers of strings, and every offset is a constant. A template creates it,
 * because it would be long and repetitive otherwise.
 */

/** A codec of SUBMIT, optimized only for speed. */
export interface Limit {
  readonly decode: (octets: Uint8Array, view: DataView, start: number, end: number) => Submit;
  readonly encodeInto: (message: Submit, octets: Uint8Array, view: DataView, start: number) => number;
}

interface Text {
  readonly property: string;
  readonly octets: number;
  /** Reads a frame that starts at the first octet. */
  readonly at: number;
  /** Whether the decoder keeps its last strings. */
  readonly isKept: boolean;
}

const TEXTS: readonly Text[] = [
  { property: "serviceId", octets: 10, at: 24, isKept: true },
  { property: "feeTerminalId", octets: 32, at: 35, isKept: false },
  { property: "msgSrc", octets: 6, at: 71, isKept: true },
  { property: "feeType", octets: 2, at: 77, isKept: true },
  { property: "feeCode", octets: 6, at: 79, isKept: true },
  { property: "validTime", octets: 17, at: 85, isKept: false },
  { property: "atTime", octets: 17, at: 102, isKept: false },
  { property: "srcId", octets: 21, at: 119, isKept: true },
];

const UINT8: Readonly<Record<string, number>> = {
  pkTotal: 20,
  pkNumber: 21,
  registeredDelivery: 22,
  msgLevel: 23,
  feeUserType: 34,
  feeTerminalType: 67,
  tpPid: 68,
  tpUdhi: 69,
  msgFmt: 70,
};

/** Compiles the limit. Every call compiles it again, with separate type feedback. */
export function createLimit(): Limit {
  const limit: Limit = compileFunction(
    `${FAILURES}${textReaders()}${decoder()}${encoder()}return { decode, encodeInto };`,
  )();
  return limit;
}

const FAILURES = `
function bad() { throw new RangeError("no SUBMIT"); }
function noRoom() { throw new RangeError("no room"); }
function wrongType(field) { throw new TypeError(field); }
function outOfRange(field) { throw new RangeError(field); }
function tooLong(field) { throw new RangeError(field); }
function notAscii(field) { throw new RangeError(field); }
`;

function decoder(): string {
  return `
function decode(octets, view, start, end) {
  const total = view.getInt32(start);
  if (total < 163 || end - start !== total || end > octets.length || view.getInt32(start + 4) !== 4) bad();
  ${TEXTS.map(({ property, octets, at, isKept }) => `const ${property} = ${isKept ? `known_${property}` : `read${octets}`}(octets, start + ${at}, view);`).join("\n  ")}
  const count = octets[start + 140];
  let at = start + 141;
  if (at + count * 32 + 22 > end) bad();
  let destTerminalId;
  if (count === 1) {
    destTerminalId = [read32(octets, at)];
    at += 32;
  } else {
    destTerminalId = [];
    for (let index = 0; index < count; index++, at += 32) destTerminalId.push(read32(octets, at));
  }
  const destTerminalType = octets[at];
  const length = octets[at + 1];
  if (at + 2 + length + 20 !== end) bad();
  const linkId = read20(octets, at + 2 + length);
  return {
    name: "CMPP_SUBMIT",
    sequenceId: view.getUint32(start + 8),
    msgId: view.getBigUint64(start + 12),
    ${Object.entries(UINT8)
      .map(([property, at]) => `${property}: octets[start + ${at}],`)
      .join(" ")}
    ${TEXTS.map(({ property }) => `${property},`).join(" ")}
    destTerminalId,
    destTerminalType,
    msgContent: new Uint8Array(view.buffer, view.byteOffset + at + 2, length),
    linkId,
  };
}
`;
}

function encoder(): string {
  return `
function encodeInto(message, octets, view, start) {
  const size = 163 + 32 * message.destTerminalId.length + message.msgContent.length;
  if (start + size > octets.length) noRoom();
  view.setUint32(start, size);
  view.setUint32(start + 4, 4);
  { const value = message.sequenceId; if (value >>> 0 !== value) outOfRange("sequenceId"); view.setUint32(start + 8, value); }
  { const value = message.msgId; if (typeof value !== "bigint" || value < 0n || value > 0xffffffffffffffffn) outOfRange("msgId"); view.setBigUint64(start + 12, value); }
  ${Object.entries(UINT8)
    .map(([property, at]) => writeUint8(property, `start + ${at}`))
    .join("\n  ")}
  ${TEXTS.map(({ property, octets, at }) => writeText(property, `message.${property}`, octets, `start + ${at}`)).join("\n  ")}
  const list = message.destTerminalId;
  const count = list.length;
  if (count > 255) tooLong("destTerminalId");
  octets[start + 140] = count;
  let at = start + 141;
  for (let index = 0; index < count; index++, at += 32) ${writeText("destTerminalId", "list[index]", 32, "at")}
  ${writeUint8("destTerminalType", "at")}
  const content = message.msgContent;
  const length = content.length;
  if (length > 255) tooLong("msgContent");
  octets[at + 1] = length;
  octets.set(content, at + 2);
  const last = at + 2 + length;
  ${writeText("linkId", "message.linkId", 20, "last")}
  return start + size;
}
`;
}

function writeUint8(property: string, at: string): string {
  return `{ const value = message.${property}; if ((value & 255) !== value) outOfRange("${property}"); octets[${at}] = value; }`;
}

function writeText(property: string, value: string, octets: number, at: string): string {
  return `{
    const text = ${value};
    if (typeof text !== "string") wrongType("${property}");
    const length = text.length;
    if (length > ${octets}) tooLong("${property}");
    ${zeros(octets, at)}
    let all = 0;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      all |= code | (code - 1);
      octets[${at} + index] = code;
    }
    if (all >>> 0 > 127) notAscii("${property}");
  }`;
}

/** Stores of eight octets, of which the last two overlap; smaller stores for fewer than eight. */
function zeros(octets: number, at: string): string {
  if (octets >= 8) {
    const places = Array.from({ length: Math.floor(octets / 8) }, (_, index) => 8 * index);
    if (octets % 8 !== 0) places.push(octets - 8);
    return places.map((place) => `view.setFloat64(${at} + ${place}, 0);`).join(" ");
  }
  return wordsOf(octets)
    .map(({ accessor, at: place }) => `view.set${accessor}(${at} + ${place}, 0);`)
    .join(" ");
}

function textReaders(): string {
  const widths = new Set([...TEXTS.map(({ octets }) => octets), 20, 32]);
  const kept = TEXTS.filter(({ isKept }) => isKept);
  return [...[...widths].map(unrolledReader), ...kept.map(keepingReader)].join("\n");
}
