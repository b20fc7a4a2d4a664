import type { EncodeErrorCode } from "../wire/index.js";
import type { FieldLayout, IntegerLayout, MessageLayout } from "../interpreter/index.js";
import { integerRange, isProperty, leastOctetsOf, leastOctetsOfAll } from "../interpreter/index.js";

/** A value that a field must not take, and the code of the refusal. */
export interface Beyond {
  readonly value: unknown;
  readonly code: EncodeErrorCode;
}

/** Where the values of a field end. */
export interface Boundaries {
  readonly inside: readonly unknown[];
  readonly beyond: readonly Beyond[];
}

/** The message with every field at its least. */
export function leastMessage(layout: MessageLayout): Record<string, unknown> {
  return { name: layout.name, ...leastOfAll([...layout.frame.header, ...layout.fields]) };
}

/** The boundaries of a field; `known` are the values of its enumeration, and one that it does not have. */
export function boundariesOf(message: MessageLayout, field: FieldLayout, known: readonly unknown[]): Boundaries {
  const own = ownBoundaries(message, field);
  return { inside: [...own.inside, ...known], beyond: own.beyond };
}

function ownBoundaries(message: MessageLayout, field: FieldLayout): Boundaries {
  switch (field.kind) {
    case "integer":
      return integerBoundaries(field);
    case "octet-string":
      return textBoundaries(field.octets);
    case "text":
      return textBoundaries(field.greatestOctets - 1);
    case "octets":
      return octetsBoundaries(message, field);
    case "list":
      return listBoundaries(message, field);
    case "structure":
      return {
        inside: [leastOfAll(field.fields), greatestOfAll(message, field.fields)],
        beyond: [
          { value: null, code: "wrong-type" },
          { value: 1, code: "wrong-type" },
        ],
      };
  }
}

function leastOfAll(fields: readonly FieldLayout[]): Record<string, unknown> {
  return Object.fromEntries(fields.filter(isProperty).map((field) => [field.property, leastOf(field)]));
}

function greatestOfAll(message: MessageLayout, fields: readonly FieldLayout[]): Record<string, unknown> {
  const properties = fields.filter(isProperty);
  return Object.fromEntries(properties.map((field) => [field.property, ownBoundaries(message, field).inside.at(-1)]));
}

function leastOf(field: FieldLayout): unknown {
  switch (field.kind) {
    case "integer":
      return asInteger(field, integerRange(field).least);
    case "octet-string":
    case "text":
      return "";
    case "octets":
      return new Uint8Array(leastOctetsOf(field));
    case "list":
      return [];
    case "structure":
      return leastOfAll(field.fields);
  }
}

function asInteger(field: IntegerLayout, value: bigint): number | bigint {
  return field.octets === 8 ? value : Number(value);
}

function integerBoundaries(field: IntegerLayout): Boundaries {
  const { least, greatest } = integerRange(field);
  const wrongType = field.octets === 8 ? [1, "1"] : [1n, "1"];
  const notWhole = field.octets === 8 ? [] : [0.5, Number.NaN, Number.POSITIVE_INFINITY];
  return {
    inside: [least, greatest].map((value) => asInteger(field, value)),
    beyond: [
      ...[asInteger(field, least - 1n), asInteger(field, greatest + 1n), ...notWhole].map(refused("out-of-range")),
      ...[...wrongType, undefined, null].map(refused("wrong-type")),
    ],
  };
}

function textBoundaries(greatest: number): Boundaries {
  return {
    inside: ["", "0".repeat(greatest), "\u00ff".repeat(greatest)],
    beyond: [
      refused("too-long")("0".repeat(greatest + 1)),
      ...(greatest === 0 ? [] : ["\u0000", "\u0100"].map(refused("wrong-character"))),
      ...[undefined, null, 1].map(refused("wrong-type")),
    ],
  };
}

function octetsBoundaries(message: MessageLayout, field: Extract<FieldLayout, { kind: "octets" }>): Boundaries {
  const wrongTypes = [undefined, null, "00", [0]].map(refused("wrong-type"));
  const { octets } = field;
  if (typeof octets === "number") {
    return {
      inside: [new Uint8Array(octets), new Uint8Array(octets).fill(0xff)],
      beyond: [
        refused("too-long")(new Uint8Array(octets + 1)),
        refused("wrong-type")(new Uint8Array(octets - 1)),
        ...wrongTypes,
      ],
    };
  }
  const room = roomIn(message);
  const greatest = octets === "rest" ? room : Math.min(room, counterGreatest(message.fields, octets.counter));
  const beyond = greatest < room ? "too-long" : "frame-length";
  return {
    inside: [new Uint8Array(0), new Uint8Array(greatest).fill(0xff)],
    beyond: [refused(beyond)(new Uint8Array(greatest + 1)), ...wrongTypes],
  };
}

function listBoundaries(message: MessageLayout, field: Extract<FieldLayout, { kind: "list" }>): Boundaries {
  const element = leastOf(field.element);
  const room = Math.floor(roomIn(message) / leastOctetsOf(field.element));
  const greatest = Math.min(room, counterGreatest(message.fields, field.counter));
  const beyond = greatest < room ? "too-many" : "frame-length";
  const inner = ownBoundaries(message, field.element);
  const list = (count: number): unknown[] => Array.from({ length: count }, () => element);
  return {
    inside: [[], ...inner.inside.map((value) => [value]), list(greatest)],
    beyond: [
      refused(beyond)(list(greatest + 1)),
      ...inner.beyond
        .filter(({ code }) => code !== "frame-length")
        .map(({ value, code }) => ({ value: [value], code })),
      ...[undefined, null, "x"].map(refused("wrong-type")),
    ],
  };
}

/** The octets that a message at its least leaves for one field. */
function roomIn({ frame, fields }: MessageLayout): number {
  return frame.greatestOctets - leastOctetsOfAll(frame.header) - leastOctetsOfAll(fields);
}

/** The greatest number of a counter; one inside a structure is taken for an octet. */
function counterGreatest(fields: readonly FieldLayout[], counter: string): number {
  const field = fields.find(({ name }) => name === counter);
  return field?.kind === "integer" ? Number(integerRange(field).greatest) : 0xff;
}

function refused(code: EncodeErrorCode): (value: unknown) => Beyond {
  return (value) => ({ value, code });
}
