import { requireOctets } from "../wire/index.js";

/** What is used of Node: written out, because generated code is compiled without Node's types as well. */
declare const process:
  | {
      getBuiltinModule?(
        id: "node:crypto",
      ): { createHash(algorithm: "md5"): { update(octets: Uint8Array): { digest(): Uint8Array } } } | undefined;
    }
  | undefined;

/**
 * The 16 octets of the MD5 digest of octets, by Node's crypto. Throws an EncodeError if the
 * value is not a Uint8Array, and an Error on a platform that has no such crypto.
 *
 * @example
 * md5(new TextEncoder().encode("abc"))[0]; // → 144
 */
export function md5(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  requireOctets("octets", octets);
  // Not imported, so that compilers and bundlers that know no Node take this file as well.
  const crypto = typeof process === "undefined" ? undefined : process.getBuiltinModule?.("node:crypto");
  if (crypto === undefined)
    throw new Error("smswire/node needs Node 20.16 or later, or a platform that has its crypto.");
  return Uint8Array.from(crypto.createHash("md5").update(octets).digest());
}
