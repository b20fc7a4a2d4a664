import { counted } from "./counted.js";
import { suggestion } from "./nearest-name.js";

/** Mistakes of vectors: frames with their field values. */
export const vectorMistakes = {
  "vector-not-json": {
    severity: "error",
    meaning:
      "A vector file has one JSON object a line. A line that cannot be read would be a frame that is never tested.",
    text: ({ problem }: { problem: string }) => `This line is not a JSON object: ${problem}`,
  },
  "vector-incomplete": {
    severity: "error",
    meaning:
      "A vector is a frame, what it holds, and who made its octets. A frame of our own making proves nothing, so its source is required like the rest.",
    text: ({ key, expected }: { key: string; expected: string }) => `A vector needs ${key}: ${expected}.`,
  },
  "vector-of-unknown-message": {
    severity: "error",
    meaning:
      "A vector names the message it holds by its wire name. No message of that version has this name, so the frame could not be tested.",
    text: ({ name, count, known }: { name: string; count: number; known: readonly string[] }) =>
      `There is no message ${name} in this version, and ${counted(count, "vector")} ${count === 1 ? "names" : "name"} it.${suggestion(name, known)} Correct the one or the other.`,
  },
  "vector-of-unknown-field": {
    severity: "error",
    meaning:
      "A vector says what its frame holds, by the wire names of fields. Its message has no field of this name: either it is misspelt there, or the name in the message is.",
    text: ({ name, message, known }: { name: string; message: string; known: readonly string[] }) =>
      `${message} has no field ${name}, which vectors name.${suggestion(name, known)} Correct the one or the other.`,
  },
  "vector-of-unknown-protocol": {
    severity: "error",
    meaning:
      "A vector names the version it belongs to by the id in protocol.yaml. A vector of no version would never be tested.",
    text: ({ name, near, known }: { name: string; near: readonly string[]; known: readonly string[] }) =>
      `There is no version with the id ${name} here.${suggestion(name, near)} Known ids: ${known.join(", ")}.`,
  },
  "duplicate-vector": {
    severity: "error",
    meaning:
      "Vectors are named by their ids in test reports. With two of one id, nobody could tell which of them failed.",
    text: ({ id }: { id: string }) => `The vector ${id} is there twice. Every vector has an id of its own.`,
  },
  "vector-of-other-id": {
    severity: "error",
    meaning:
      "The command id in the frame of a vector is not that of its message. Either a digit of the id is wrong or missing in the message, so that no peer would know it, or the vector is one of another message.",
    text: ({ name, found, id }: { name: string; found: string; id: string }) =>
      `A vector of ${name} has the command id ${found}, and ${name} has ${id}. Correct the one or the other.`,
  },
  "vector-of-other-size": {
    severity: "error",
    meaning:
      "The octets of a vector are not those that the fields of its message add up to, its counters taken from the frame itself. Either the frame was cut, or a field has the octets of another version, such as 21 for 32. The vector's source decides which of the two is right.",
    text: ({ name, version, octets, right, likely }: VectorSize) =>
      `A vector of ${name} has ${counted(octets, "octet")}, and the fields of version ${version} add up to ${right}. ${likely === null ? "Correct the frame, or the octets of a field" : `They would fit if ${likely.name} had ${counted(likely.octets, "octet")}: correct it, or the frame`}.`,
  },
} as const;

/** A frame and what its message's fields add up to. */
export interface VectorSize {
  readonly name: string;
  readonly version: string;
  readonly octets: number;
  readonly right: number;
  /** A field that would make the frame fit, and the octets it would need. */
  readonly likely: { readonly name: string; readonly octets: number } | null;
}
