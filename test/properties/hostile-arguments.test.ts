import { expect, test } from "vitest";
import * as cmpp30 from "../../generated/cmpp30/index.js";
import { decode, encode, frameToJson, verifyConnectAuthenticatorSource } from "../../generated/cmpp30/index.js";
import { isDecodeError, isEncodeError, toHex } from "../../generated/runtime/wire/index.js";
import { errorOf } from "../helpers/values/errors.js";
import { vectorFrames } from "../helpers/values/vector-frames.js";

/* Wrong arguments of callers in JavaScript throw an error of the library, not a TypeError. */

/** Octets whose `subarray`, `slice` and `map` return another class. */
class Foreign extends Uint8Array {
  static get [Symbol.species](): Uint8ArrayConstructor {
    return Reflect.apply(Object, null, [Uint16Array]);
  }
}

test("reads octets with a foreign Symbol.species like any others", () => {
  for (const frame of vectorFrames("cmpp30")) {
    const foreign = new Foreign(frame);
    expect(decode(foreign)).toEqual(decode(frame));
    expect(frameToJson(foreign)).toEqual(frameToJson(frame));
    expect(cmpp30.checkPadding(foreign)).toEqual(cmpp30.checkPadding(frame));
    expect(toHex(encode(decode(foreign)))).toBe(toHex(encode(decode(frame))));
    for (const cut of [1, 11, frame.length - 1]) {
      const error = errorOf(() => decode(new Foreign(frame.subarray(0, cut))));
      expect(error).toEqual(errorOf(() => decode(frame.subarray(0, cut))));
      expect(isDecodeError(errorOf(() => frameToJson(new Foreign(frame.subarray(0, cut)))))).toBe(true);
    }
  }
});

test.each([undefined, null])("throws an EncodeError for digests of %s, or with such secrets", (value) => {
  const hash = (): Uint8Array => new Uint8Array(16);
  const digests = Object.entries(cmpp30).filter(([name]) => /^(?:inputOf|compute|verify)Connect/.test(name));
  expect(digests.length).toBeGreaterThan(3);
  for (const [, digest] of digests) {
    for (const values of [
      [value, value, value, hash],
      [{}, {}, value, hash],
      [{}, value, hash],
    ]) {
      expect(isEncodeError(errorOf(() => Reflect.apply(Object(digest), null, values)))).toBe(true);
    }
  }
  const connect = { sourceAddr: "900001", timestamp: 1, authenticatorSource: new Uint8Array(16) };
  const verify = (): unknown => Reflect.apply(verifyConnectAuthenticatorSource, null, [connect, value, hash]);
  expect(errorOf(verify)).toMatchObject({ name: "EncodeError", code: "wrong-type", field: "secrets" });
});
