import { describe, expect, test } from "vitest";
import * as cmpp30 from "../../../generated/cmpp30/index.js";

import { md5 } from "../../../generated/runtime/node/index.js";

/* Hash functions of users, also hostile ones. */

describe("a hash function", () => {
  const secrets = { shared: "888888" };
  const connect = { sourceAddr: "900001", timestamp: 1021080510 };

  /** MD5 that returns the same memory each time. */
  function reusing(): (octets: Uint8Array) => Uint8Array {
    const result = new Uint8Array(16);
    return (input) => {
      result.set(md5(input));
      return result;
    };
  }

  test("that reuses its result does not verify a digest in this memory", () => {
    const hash = reusing();
    const stale = hash(Uint8Array.of(1));
    const forged = { ...connect, authenticatorSource: stale };
    expect(cmpp30.verifyConnectAuthenticatorSource(forged, secrets, hash)).toBe(false);
    const response = { status: 0, authenticatorIsmg: hash(Uint8Array.of(2)) };
    const request = { authenticatorSource: stale };
    expect(cmpp30.verifyConnectRespAuthenticatorIsmg(response, request, secrets, hash)).toBe(false);
    const rightInput = cmpp30.inputOfConnectAuthenticatorSource(connect, secrets);
    const right = { ...connect, authenticatorSource: hash(rightInput) };
    expect(cmpp30.verifyConnectAuthenticatorSource(right, secrets, hash)).toBe(true);
  });

  test("that reuses its result does not change a digest computed before", () => {
    const hash = reusing();
    const first = cmpp30.computeConnectAuthenticatorSource(connect, secrets, hash);
    const copy = first.slice();
    cmpp30.computeConnectAuthenticatorSource({ ...connect, timestamp: 1 }, secrets, hash);
    expect(first).toEqual(copy);
    expect(cmpp30.verifyConnectAuthenticatorSource({ ...connect, authenticatorSource: first }, secrets, hash)).toBe(
      true,
    );
  });

  test("that writes into its input changes neither the secret nor the message", () => {
    const shared = Uint8Array.of(1, 2, 3);
    const request = { authenticatorSource: new Uint8Array(16).fill(7) };
    const hash = (input: Uint8Array): Uint8Array => {
      const digest = md5(input);
      input.fill(0);
      return digest;
    };
    cmpp30.computeConnectRespAuthenticatorIsmg({ status: 0 }, request, { shared }, hash);
    expect([shared, request.authenticatorSource]).toEqual([Uint8Array.of(1, 2, 3), new Uint8Array(16).fill(7)]);
  });

  test("that returns a part of its input gives a digest in new memory", () => {
    const digest = cmpp30.computeConnectAuthenticatorSource(connect, secrets, (input) => input.subarray(0, 16));
    expect(digest.buffer.byteLength).toBe(16);
  });

  test.each([undefined, null, "md5", {}])("that is %j is an EncodeError", (hash) => {
    for (const use of [cmpp30.computeConnectAuthenticatorSource, cmpp30.verifyConnectAuthenticatorSource]) {
      const message = { ...connect, authenticatorSource: new Uint8Array(16) };
      expect(() => Reflect.apply(use, null, [message, secrets, hash])).toThrow(
        expect.objectContaining({ name: "EncodeError", field: "hash" }),
      );
    }
  });

  test.each([[Promise.resolve(new Uint8Array(16))], ["0".repeat(16)], [new ArrayBuffer(16)], [undefined]])(
    "that returns %j is an EncodeError",
    (result) => {
      const words = [connect, secrets, () => result];
      expect(() => Reflect.apply(cmpp30.computeConnectAuthenticatorSource, null, words)).toThrow(
        expect.objectContaining({ name: "EncodeError", field: "AuthenticatorSource" }),
      );
    },
  );
});
