import { pluralize } from "../words.js";
import { suggestion } from "../did-you-mean.js";

/** Errors in vectors: frames with their field values. */
export const vectorCodes = {
  "vector-not-json": {
    severity: "error",
    description:
      "A vector file holds one JSON object per line. A line that cannot be parsed is a frame that is never tested.",
    message: ({ problem }: { problem: string }) => `This line is not a JSON object: ${problem}`,
  },
  "vector-incomplete": {
    severity: "error",
    description:
      "A vector needs a frame, its values, and the source of its octets. A frame that this project encoded proves nothing, so the source is required.",
    message: ({ key, expected }: { key: string; expected: string }) => `A vector needs ${key}: ${expected}.`,
  },
  "vector-of-unknown-message": {
    severity: "error",
    description:
      "A vector names its message by the wire name. This version has no message of that name, so the frame cannot be tested.",
    message: ({ name, count, known }: { name: string; count: number; known: readonly string[] }) =>
      `There is no message ${name} in this version, but ${pluralize(count, "vector")} ${count === 1 ? "names" : "name"} it.${suggestion(name, known)} Correct the vector or the schema.`,
  },
  "vector-of-unknown-field": {
    severity: "error",
    description:
      "A vector lists the values of its frame by the wire names of the fields. Its message has no field of this name: the name is misspelt in the vector or in the message.",
    message: ({ name, message, known }: { name: string; message: string; known: readonly string[] }) =>
      `${message} has no field ${name}, but vectors name it.${suggestion(name, known)} Correct the vector or the schema.`,
  },
  "vector-of-unknown-protocol": {
    severity: "error",
    description:
      "A vector names its version by the id in protocol.yaml. A vector without a declared version is never tested.",
    message: ({ name, near, known }: { name: string; near: readonly string[]; known: readonly string[] }) =>
      `There is no version with the id ${name} here.${suggestion(name, near)} Known ids: ${known.join(", ")}.`,
  },
  "duplicate-vector": {
    severity: "error",
    description: "Test reports name a vector by its id. Two vectors with one id could not be distinguished.",
    message: ({ id }: { id: string }) => `Two vectors have the id ${id}. Give every vector its own id.`,
  },
  "vector-of-other-id": {
    severity: "error",
    description:
      "The command id in the frame of a vector differs from that of its message. Either the id in the schema is wrong, or the vector belongs to another message.",
    message: ({ name, found, id, isReversed }: VectorId) =>
      `A vector of ${name} has the command id ${found}, but ${name} has ${id}. ${isReversed ? "All command ids have the reverse octet order. Correct byte-order: in protocol.yaml" : "Correct the vector or the schema"}.`,
  },
  "vector-of-other-size": {
    severity: "error",
    description:
      "The size of a vector differs from the total size of the fields of its message, with counters read from the frame. Either the frame is truncated, or a field has the octets of another version, such as 21 instead of 32. Check the source of the vector.",
    message: ({ name, version, octets, right, likely }: VectorSize) =>
      `A vector of ${name} has ${pluralize(octets, "octet")}, but the fields of version ${version} add up to ${right}. ${likely === null ? "Correct the frame, or the octets of a field" : `They would match if ${likely.name} had ${pluralize(likely.octets, "octet")}. Correct that field or the frame`}.`,
  },
  "vector-frame-invalid": {
    severity: "error",
    description:
      "The frame of a vector cannot be decoded as its message: its length field is wrong, a field does not fit, or a constant has another value. The diagnostic marks the octets. Compare the frame with its source; if they are equal, the schema is wrong.",
    message: ({ message, field, offset, expected, actual, others, type }: VectorError) =>
      `The ${message} frame is invalid at octet ${offset}${field === null ? "" : `, ${field}`}: expected ${inOctets(expected)}, got ${inOctets(actual)}.${describeOthers(others, type)} Correct the frame${inSchema(others, type)}.`,
  },
  "vector-of-other-value": {
    severity: "error",
    description:
      'The value in a vector differs from the value in its frame. Values are compared as wire JSON: integers of 8 octets as "0x…" with 16 digits, octets as {"hex": "…"} in lower case. Either the value or the frame was copied incorrectly, or the schema describes the octets incorrectly.',
    message: ({ message, name, offset, expected, found, others, type }: VectorValue) =>
      `${name} of ${message} is ${describeJson(expected)}${offset === null ? "" : ` at octet ${offset}`} in the frame, but ${describeJson(found)} in the vector.${describeOthers(others, type)} Correct the value or the frame${inSchema(others, type)}.`,
  },
  "vector-not-encodable": {
    severity: "error",
    description:
      "The values of a vector do not encode to its frame. Decoding ignores octets after the NUL of an Octet String, and encoding writes zero octets there, so a frame with other octets cannot be reproduced. Use a frame with clean padding.",
    message: ({ message, field, offset, expected, actual, others, type }: VectorError) =>
      `Encoding ${message} does not reproduce this frame from octet ${offset}${field === null ? "" : `, ${field}`}: expected ${inOctets(expected)}, got ${inOctets(actual)}.${describeOthers(others, type)} Correct the frame.`,
  },
} as const;

/** A command id that differs from that of the message. */
export interface VectorId {
  readonly name: string;
  readonly found: string;
  readonly id: string;
  /** Whether all command ids have the reverse octet order. */
  readonly isReversed: boolean;
}

/** Invalid octets of a frame. */
export interface VectorError {
  readonly message: string;
  readonly field: string | null;
  readonly offset: number;
  readonly expected: string;
  readonly actual: string;
  /** The number of further vectors with the same error. */
  readonly others: number;
  /** The type that their fields share; null if all of them differ in one field. */
  readonly type: string | null;
}

/** A value that differs from that in the frame. */
export interface VectorValue {
  readonly message: string;
  /** The wire name or path. */
  readonly name: string;
  /** Null if the frame has no such field. */
  readonly offset: number | null;
  readonly expected: unknown;
  readonly found: unknown;
  /** The number of further vectors with the same error. */
  readonly others: number;
  /** The type that their fields share; null if all of them differ in one field. */
  readonly type: string | null;
}

const MAX_SHOWN = 60;

function describeJson(value: unknown): string {
  if (Array.isArray(value) && value.length > 3) return `a list of ${value.length}`;
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
}

function describeOthers(others: number, type: string | null): string {
  if (others === 0) return "";
  const differ = others === 1 ? "differs" : "differ";
  return ` ${pluralize(others, "more vector")} ${differ} in ${type === null ? "the same field" : `fields of the type ${type}`}.`;
}

/** The words of a decoder, with the unit that schemas have. */
function inOctets(words: string): string {
  return words.replace(/\b(\d+) byte(s?)\b/g, "$1 octet$2");
}

function inSchema(others: number, type: string | null): string {
  return others === 0 ? "" : `, or the ${type === null ? "field" : "type"} in the schema`;
}

/** The size of a frame and the total size of the fields of its message. */
export interface VectorSize {
  readonly name: string;
  readonly version: string;
  readonly octets: number;
  readonly right: number;
  /** A field whose size would explain the difference, and that size. */
  readonly likely: { readonly name: string; readonly octets: number } | null;
}
