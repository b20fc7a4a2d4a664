import { describe, expect, test } from "vitest";
import { fitsAnyForm, isSameSecret, monthToSecond, resultInWords } from "../../../generator/runtime/flow/index.js";
import { EncodeError } from "../../../generator/runtime/wire/index.js";

describe("fitsAnyForm", () => {
  test.each(["first", "second", "third"])("computes every form, also if the %s fits", (fitting) => {
    const computed: string[] = [];
    const verify = (form: string): boolean => {
      computed.push(form);
      return form === fitting;
    };
    expect(fitsAnyForm(["first", "second", "third"], verify)).toBe(true);
    expect(computed).toEqual(["first", "second", "third"]);
  });

  test("returns false if none fits", () => expect(fitsAnyForm(["first"], () => false)).toBe(false));

  const failing = (code: "out-of-range" | "too-long" | "wrong-type") => (): boolean => {
    const context = { protocol: "demo", title: "Demo", messageName: null };
    throw new EncodeError(context, { code, field: "F", property: "f", expected: 1, actual: 2 });
  };

  test("returns false for a value of the peer without a digest", () => {
    expect(fitsAnyForm([null], failing("out-of-range"))).toBe(false);
    expect(fitsAnyForm([null], failing("too-long"))).toBe(false);
  });

  test("throws for an invalid secret and for any other error", () => {
    expect(() => fitsAnyForm([null], failing("wrong-type"))).toThrow(EncodeError);
    const broken = (): boolean => {
      throw new Error("broken");
    };
    expect(() => fitsAnyForm([null], broken)).toThrow("broken");
    const foreign = Object.assign(new RangeError("foreign"), { code: "out-of-range" });
    expect(() =>
      fitsAnyForm([null], () => {
        throw foreign;
      }),
    ).toThrow(foreign);
  });
});

test.each([
  ["secret", "secret", true],
  ["secret", "secreT", false],
  ["secret", "secrets", false],
  ["secrets", "secret", false],
  ["", "", true],
  [Uint8Array.of(1, 2), Uint8Array.of(1, 2), true],
  [Uint8Array.of(1, 2), Uint8Array.of(1, 3), false],
  [Uint8Array.of(1, 0), Uint8Array.of(1), false],
  ["\u0001", Uint8Array.of(1), false],
])("isSameSecret of %j and %j is %s", (given, expected, isSame) => {
  expect(isSameSecret(given, expected)).toBe(isSame);
});

test("monthToSecond formats local time, without a leading zero", () => {
  expect(monthToSecond(new Date(2016, 10, 24, 14, 30, 0))).toBe(1124143000);
  expect(monthToSecond(new Date(2016, 0, 2, 3, 4, 5))).toBe(102030405);
});

test("resultInWords names the field, the value and its meaning", () => {
  expect(resultInWords("Status", 3, "Authentication failed", "en")).toBe("Status 3, Authentication failed");
  expect(resultInWords("Status", 99, null, "en")).toBe("Status 99");
  expect(resultInWords("Status", 3, "认证错", "zh")).toBe("Status为3，认证错");
  expect(resultInWords("Status", 99, null, "zh")).toBe("Status为99");
});
