import { pluralize } from "../words.js";
import { suggestion } from "../did-you-mean.js";

/** Mistakes of vectors: frames with their field values. */
export const vectorCodes = {
  "vector-not-json": {
    severity: "error",
    description:
      "A vector file has one JSON object a line. A line that cannot be read would be a frame that is never tested.",
    message: ({ problem }: { problem: string }) => `This line is not a JSON object: ${problem}`,
  },
  "vector-incomplete": {
    severity: "error",
    description:
      "A vector is a frame, what it holds, and who made its octets. A frame of our own making proves nothing, so its source is required like the rest.",
    message: ({ key, expected }: { key: string; expected: string }) => `A vector needs ${key}: ${expected}.`,
  },
  "vector-of-unknown-message": {
    severity: "error",
    description:
      "A vector names the message it holds by its wire name. No message of that version has this name, so the frame could not be tested.",
    message: ({ name, count, known }: { name: string; count: number; known: readonly string[] }) =>
      `There is no message ${name} in this version, and ${pluralize(count, "vector")} ${count === 1 ? "names" : "name"} it.${suggestion(name, known)} Correct the one or the other.`,
  },
  "vector-of-unknown-field": {
    severity: "error",
    description:
      "A vector says what its frame holds, by the wire names of fields. Its message has no field of this name: either it is misspelt there, or the name in the message is.",
    message: ({ name, message, known }: { name: string; message: string; known: readonly string[] }) =>
      `${message} has no field ${name}, which vectors name.${suggestion(name, known)} Correct the one or the other.`,
  },
  "vector-of-unknown-protocol": {
    severity: "error",
    description:
      "A vector names the version it belongs to by the id in protocol.yaml. A vector of no version would never be tested.",
    message: ({ name, near, known }: { name: string; near: readonly string[]; known: readonly string[] }) =>
      `There is no version with the id ${name} here.${suggestion(name, near)} Known ids: ${known.join(", ")}.`,
  },
  "duplicate-vector": {
    severity: "error",
    description:
      "Vectors are named by their ids in test reports. With two of one id, nobody could tell which of them failed.",
    message: ({ id }: { id: string }) => `The vector ${id} is there twice. Every vector has an id of its own.`,
  },
  "vector-of-other-id": {
    severity: "error",
    description:
      "The command id in the frame of a vector is not that of its message. Either a digit of the id is wrong or missing in the message, so that no peer would know it, or the vector is one of another message.",
    message: ({ name, found, id, isReversed }: VectorId) =>
      `A vector of ${name} has the command id ${found}, and ${name} has ${id}. ${isReversed ? "The octets of all command ids are in the other order. Correct byte-order: in protocol.yaml" : "Correct the one or the other"}.`,
  },
  "vector-of-other-size": {
    severity: "error",
    description:
      "The octets of a vector are not those that the fields of its message add up to, its counters taken from the frame itself. Either the frame was cut, or a field has the octets of another version, such as 21 for 32. The vector's source decides which of the two is right.",
    message: ({ name, version, octets, right, likely }: VectorSize) =>
      `A vector of ${name} has ${pluralize(octets, "octet")}, and the fields of version ${version} add up to ${right}. ${likely === null ? "Correct the frame, or the octets of a field" : `They would fit if ${likely.name} had ${pluralize(likely.octets, "octet")}: correct it, or the frame`}.`,
  },
  "vector-frame-invalid": {
    severity: "error",
    description:
      "The frame of a vector cannot be decoded as its message: its length is not the one that it states, a field does not fit, or a constant has another value. The diagnostic is at the octets in question. Compare the frame with its source; if that is the same, the schema is wrong.",
    message: ({ message, field, offset, expected, actual, others, type }: VectorFault) =>
      `The frame of a ${message} is wrong at octet ${offset}${field === null ? "" : `, ${field}`}: expected ${expected}; ${actual}.${othersInWords(others, type)} Correct the frame${inSchema(others, type)}.`,
  },
  "vector-of-other-value": {
    severity: "error",
    description:
      'A vector states another value than its frame holds. Values are compared as wire JSON: integers of 8 octets as "0x…" with 16 digits, octets as {"hex": "…"} in lower case. Either the value was copied wrongly, or a digit of the frame is wrong, or the schema reads the octets in another way.',
    message: ({ message, name, offset, expected, found, others, type }: VectorValue) =>
      `${name} of a ${message} is ${jsonInWords(expected)}${offset === null ? "" : ` at octet ${offset}`} in the frame, but ${jsonInWords(found)} in the vector.${othersInWords(others, type)} Correct the value or the frame${inSchema(others, type)}.`,
  },
  "vector-not-encodable": {
    severity: "error",
    description:
      "The values of a vector do not encode to its frame. Decoding ignores octets behind the NUL of an Octet String, and encoding writes zero octets there, so a frame with other octets cannot be reproduced. Use a frame with clean padding.",
    message: ({ message, field, offset, expected, actual, others, type }: VectorFault) =>
      `Encoding a ${message} does not give this frame, from octet ${offset} on${field === null ? "" : `, ${field}`}: expected ${expected}; ${actual}.${othersInWords(others, type)} Correct the frame.`,
  },
} as const;

/** A command id that is not that of its message. */
export interface VectorId {
  readonly name: string;
  readonly found: string;
  readonly id: string;
  /** Whether those of all messages have their octets in the other order. */
  readonly isReversed: boolean;
}

/** Octets of a frame that are wrong. */
export interface VectorFault {
  readonly message: string;
  readonly field: string | null;
  readonly offset: number;
  readonly expected: string;
  readonly actual: string;
  /** How many further vectors have the same mistake. */
  readonly others: number;
  /** The type of their fields, where these are several; else null. */
  readonly type: string | null;
}

/** A value that differs from the frame's. */
export interface VectorValue {
  readonly message: string;
  /** Wire name, or path. */
  readonly name: string;
  /** Null if it is no field of the frame. */
  readonly offset: number | null;
  readonly expected: unknown;
  readonly found: unknown;
  /** How many further vectors have the same mistake. */
  readonly others: number;
  /** The type of their fields, where these are several; else null. */
  readonly type: string | null;
}

const MAX_SHOWN = 60;

function jsonInWords(value: unknown): string {
  if (Array.isArray(value) && value.length > 3) return `a list of ${value.length}`;
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
}

function othersInWords(others: number, type: string | null): string {
  if (others === 0) return "";
  const differ = others === 1 ? "differs" : "differ";
  return ` ${pluralize(others, "more vector")} ${differ} in ${type === null ? "the same field" : `fields of the type ${type}`}.`;
}

function inSchema(others: number, type: string | null): string {
  return others === 0 ? "" : `, or the ${type === null ? "field" : "type"} in the schema`;
}

/** A frame and what its message's fields add up to. */
export interface VectorSize {
  readonly name: string;
  readonly version: string;
  readonly octets: number;
  readonly right: number;
  /** A field that would make the frame fit, and the octets it would need. */
  readonly likely: { readonly name: string; readonly octets: number } | null;
}
