import { requireOctets } from "../wire/index.js";

/** The part of Node in use, declared here because generated code also compiles without the types of Node. */
declare const process:
  | {
      getBuiltinModule?(
        id: "node:crypto",
      ): { createHash(algorithm: "md5"): { update(octets: Uint8Array): { digest(): Uint8Array } } } | undefined;
    }
  | undefined;

/**
 * The MD5 digest of bytes, 16 bytes, computed by Node's crypto. Throws an EncodeError if the
 * value is not a Uint8Array, and an Error on a platform without Node's crypto.
 *
 * @example
 * md5(new TextEncoder().encode("abc"))[0]; // → 144
 */
export function md5(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  requireOctets("octets", octets);
  // Not imported, so that this file also compiles and bundles for other platforms.
  const crypto = typeof process === "undefined" ? undefined : process.getBuiltinModule?.("node:crypto");
  if (crypto === undefined)
    throw new Error("smswire/node needs Node 20.16 or later, or a platform that has its crypto.");
  return Uint8Array.from(crypto.createHash("md5").update(octets).digest());
}
