import { suggestion } from "../did-you-mean.js";

/** Mistakes of digests: what is hashed. */
export const digestCodes = {
  "digest-part-of-two-kinds": {
    severity: "error",
    description:
      "A digest is the hash of several pieces, in their order. Every piece is one thing: a field, a field of the request, digits of an integer, zero octets, or a secret.",
    message: ({ keys }: { keys: string }) =>
      `A part of a digest has exactly one of field, request, digits, zeros and secret; this has ${keys}.`,
  },
  "unknown-digest-field": {
    severity: "error",
    description:
      "A digest hashes fields of its own message, named by `field` or `digits`, and in a response also fields of the request, named by `request`. Both are wire names.",
    message: ({ name, known }: { name: string; known: readonly string[] }) =>
      `There is no field ${name} to be hashed.${suggestion(name, known)} Name a field of the message, or of the request in a response.`,
  },
  "wrong-digest-part": {
    severity: "error",
    description:
      "What is hashed must have octets that everybody agrees on. Integers, texts and octets of fixed width have; each has its forms. A digest cannot hash itself.",
    message: ({ name, form, possible }: { name: string; form: string; possible: readonly string[] }) =>
      possible.length === 0
        ? `${name} cannot be hashed. Hash an Unsigned Integer, an Octet String, or other Octets of fixed width.`
        : `${name} cannot be hashed as ${form}. It can be hashed as ${possible.join(", ")}.`,
  },
} as const;
