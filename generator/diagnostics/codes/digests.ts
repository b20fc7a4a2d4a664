import { suggestion } from "../did-you-mean.js";

/** Errors in digests: the parts that are hashed. */
export const digestCodes = {
  "digest-part-of-two-kinds": {
    severity: "error",
    description:
      "A digest hashes a list of parts in order. Each part is of one kind: a field, a field of the request, decimal digits of an integer, zero octets, or a secret.",
    message: ({ keys }: { keys: string }) =>
      `A digest part must have exactly one of field, request, digits, zeros and secret; this one has ${keys}.`,
  },
  "unknown-digest-field": {
    severity: "error",
    description:
      "A digest hashes fields of its own message, named by `field` or `digits`. In a response it can also hash fields of the request, named by `request`. All are wire names.",
    message: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no field ${name} to hash.${suggestion(name, known)} Name a field of the message or, in a response, of the request.`,
  },
  "wrong-digest-part": {
    severity: "error",
    description:
      "All peers must agree on the octets that are hashed. A digest can hash Unsigned Integers, Octet Strings, and Octets of fixed size, each in its own forms. A digest cannot hash itself.",
    message: ({ name, form, possible }: { name: string; form: string; possible: readonly string[] }) =>
      possible.length === 0
        ? `${name} cannot be hashed. Hash an Unsigned Integer, an Octet String, or other Octets of fixed size.`
        : `${name} cannot be hashed as ${form}. Possible forms: ${possible.join(", ")}.`,
  },
} as const;
