/** What is used of Node: the type is written out because generated code is compiled without Node's types as well. */
declare const process: {
  getBuiltinModule(id: "node:crypto"): {
    createHash(algorithm: "md5"): { update(octets: Uint8Array): { digest(): Uint8Array } };
  };
};

/** The 16 octets of the MD5 digest of octets, by Node's crypto. */
export function md5(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(process.getBuiltinModule("node:crypto").createHash("md5").update(octets).digest());
}
