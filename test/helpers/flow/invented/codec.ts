import { FrameSplitter, type FrameSplitterOptions } from "../../../../generated/runtime/frames/index.js";
import type { SessionCodec } from "../../../../generated/runtime/flow/index.js";
import { DecodeError, EncodeError } from "../../../../generated/runtime/wire/index.js";

/*
 * A protocol that no operator has, with a codec written by hand. A frame has 16 bytes: its size, the command, the sequence, which
 * is a structure of node, time and serial number, a status and a value.
 */

/** A sequence with three parts. */
export interface Sequence {
  readonly node: number;
  readonly time: number;
  readonly serial: number;
}

/** The names of the messages; the index is the command. */
export const NAMES = [
  "unknown",
  "JOIN_SENDER",
  "JOIN_SENDER_RESP",
  "JOIN_RECEIVER",
  "JOIN_RECEIVER_RESP",
  "SEND",
  "SEND_RESP",
  "PUSH",
  "PUSH_RESP",
  "ALERT",
  "WAKE",
  "QUIT",
  "QUIT_RESP",
  "NACK",
] as const;

/** Any message. */
export interface InventedMessage {
  readonly name: (typeof NAMES)[number];
  readonly sequenceId: Sequence;
  readonly status: number;
  readonly value: number;
}

const SIZE = 16;
const CONTEXT = { protocol: "invented", title: "Invented 1", messageName: null } as const;

/** Creates a message. */
export function message(
  name: InventedMessage["name"],
  sequenceId: Sequence,
  values: Partial<InventedMessage> = {},
): InventedMessage {
  return { name, sequenceId, status: values.status ?? 0, value: values.value ?? 0 };
}

function encodeInto(from: InventedMessage, octets: Uint8Array, view: DataView, start: number): number {
  if (start + SIZE > octets.length) {
    throw new EncodeError(CONTEXT, {
      code: "no-room",
      field: null,
      expected: ["% bytes", SIZE],
      actual: "something else",
    });
  }
  if (!Number.isInteger(from.value) || from.value < 0 || from.value > 0xffff) {
    const expected = ["an integer from % to %", 0, 0xffff] as const;
    throw new EncodeError(CONTEXT, { code: "out-of-range", field: "value", expected, actual: from.value });
  }
  const { node, time, serial } = from.sequenceId;
  view.setUint16(start, SIZE);
  view.setUint16(start + 2, NAMES.indexOf(from.name));
  view.setUint16(start + 4, node);
  view.setUint32(start + 6, time);
  view.setUint16(start + 10, serial);
  view.setUint16(start + 12, from.status);
  view.setUint16(start + 14, from.value);
  return start + SIZE;
}

function decodeFrom(_: Uint8Array, view: DataView, start: number, end: number): InventedMessage {
  if (end - start !== SIZE) {
    const expected = ["exactly %", ["% bytes", SIZE]] as const;
    throw new DecodeError(CONTEXT, { code: "frame-length", field: null, offset: 0, expected, actual: end - start });
  }
  const sequenceId = {
    node: view.getUint16(start + 4),
    time: view.getUint32(start + 6),
    serial: view.getUint16(start + 10),
  };
  const name = NAMES[view.getUint16(start + 2)] ?? "unknown";
  return { name, sequenceId, status: view.getUint16(start + 12), value: view.getUint16(start + 14) };
}

/** MMDDhhmmss of a date. */
export function timeOf(date: Date): number {
  const parts = [
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
  return parts.reduce((sum, part) => 100 * sum + part, 0);
}

export const inventedCodec: SessionCodec<InventedMessage> = {
  protocol: "invented",
  title: "Invented 1",
  createSplitter: (options?: FrameSplitterOptions) =>
    new FrameSplitter(
      {
        protocol: "invented",
        title: "Invented 1",
        byteOrder: "big-endian",
        length: { field: "size", offset: 0, octets: 2 },
        minOctets: 12,
        maxOctets: 64,
      },
      options,
    ),
  decodeFrom,
  encodeInto,
  maxOctets: 64,
  sequence: {
    first: 0,
    last: 0xffff,
    of: (serial, { date, node }) => ({ node, time: timeOf(date), serial }),
    keyOf: ({ node, time, serial }) => `${node}.${time}.${serial}`,
  },
};
