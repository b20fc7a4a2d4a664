import { beforeAll, describe, expect, test } from "vitest";
import type { Field } from "../../../generator/model/index.js";
import { dateParts, packedText, partOf } from "../../../generator/simulator/content/packed-values.js";
import { Identifiers } from "../../../generator/simulator/content/identifiers.js";
import { messageOf, openedLink } from "../../helpers/flow/opened-link.js";

/* Identifiers of messages: packed times, numbers, digits and octets. */

const DATE = new Date(2026, 10, 29, 8, 2, 48);

let field: Field;

beforeAll(() => {
  const found = messageOf(openedLink("cmpp30").protocol, "CMPP_SUBMIT_RESP").fields.find(
    ({ property }) => property === "msgId",
  );
  if (found === undefined) throw new Error("CMPP_SUBMIT_RESP has no Msg_Id.");
  field = found;
});

const packed = () => {
  if (field.type?.kind !== "packed") throw new Error("Msg_Id is not packed.");
  return field.type;
};

const asText = (value: unknown): string => (typeof value === "bigint" ? packedText(packed(), value) : "");

test("a packed identifier holds the time, and its last part counts up", () => {
  const identifiers = new Identifiers(field, () => DATE);
  expect(identifiers.next(2).map(asText)).toEqual(["1129080248000000100001", "1129080248000000100002"]);
  expect(identifiers.next(1).map(asText)).toEqual(["1129080248000000100003"]);
});

test("the last part starts again at 1 before the identifiers of a request would overflow", () => {
  const identifiers = new Identifiers(field, () => DATE);
  const last = packed().parts.at(-1);
  if (last === undefined) throw new Error("Msg_Id has no parts.");
  const serialOf = (value: unknown): number => (typeof value === "bigint" ? partOf(last, value) : -1);
  identifiers.next(last.max - 1);
  expect(identifiers.next(3).map(serialOf)).toEqual([1, 2, 3]);
  identifiers.next(last.max - 4);
  expect(identifiers.next(1).map(serialOf)).toEqual([last.max]);
});

describe("an identifier that is not packed is", () => {
  const next = (wire: Field["wire"]): readonly unknown[] =>
    new Identifiers({ ...field, type: null, wire }, () => DATE).next(2);

  test.each<readonly [string, Field["wire"], readonly unknown[]]>([
    ["an integer", { kind: "integer", octets: 4, signed: false }, [1, 2]],
    ["a wide integer", { kind: "integer", octets: 8, signed: false }, [1n, 2n]],
    ["octets", { kind: "octets", octets: 2 }, [new Uint8Array([0, 1]), new Uint8Array([0, 2])]],
    ["up to 4 octets", { kind: "octets", octets: "rest" }, [Uint8Array.of(0, 0, 0, 1), Uint8Array.of(0, 0, 0, 2)]],
    ["as many digits as it has", { kind: "digits", octets: 3 }, ["000001", "000002"]],
    ["few digits in a short string", { kind: "c-string", maxOctets: 5 }, ["0001", "0002"]],
    ["digits in a string", { kind: "octet-string", octets: 20, padLeft: null }, ["0000000001", "0000000002"]],
  ])("%s", (_name, wire, expected) => {
    expect(next(wire)).toEqual(expected);
  });

  test.each<readonly [string, number, Field["wire"], unknown]>([
    ["an integer of 1 octet", 255, { kind: "integer", octets: 1, signed: false }, 255],
    ["a signed integer of 1 octet", 127, { kind: "integer", octets: 1, signed: true }, 127],
    ["1 octet", 255, { kind: "octets", octets: 1 }, Uint8Array.of(255)],
    ["2 octets", 256, { kind: "octets", octets: 2 }, Uint8Array.of(1, 0)],
    ["2 digits", 99, { kind: "octet-string", octets: 2, padLeft: null }, "99"],
  ])("%s, which is different up to %i", (_name, count, wire, last) => {
    const identifiers = new Identifiers({ ...field, type: null, wire }, () => DATE);
    const all = identifiers.next(count);
    expect(new Set(all.map(String)).size).toBe(count);
    expect(all.at(-1)).toEqual(last);
  });
});

test("an identifier of digits with parts holds the time, and its last part counts up", () => {
  const texts = { en: "", zh: "" };
  const partsOf = (...parts: readonly (readonly [name: string, digits: number])[]) => {
    let from = 0;
    return parts.map(([name, digits]) => ({ name, property: name, digits, from: (from += digits) - digits, ...texts }));
  };
  const next = (...parts: readonly (readonly [name: string, digits: number])[]): readonly unknown[] => {
    const named = { ...packed(), kind: "digits", digits: 20, parts: partsOf(...parts) } as const;
    return new Identifiers({ ...field, wire: { kind: "digits", octets: 10 }, type: named }, () => DATE).next(2);
  };
  expect(next(["Gateway", 6], ["Time", 8], ["Serial", 6])).toEqual(["00000111290802000001", "00000111290802000002"]);
  expect(next(["Day", 2], ["Time", 12], ["Serial", 2])).toEqual(["2926112908024801", "2926112908024802"]);
});

test("the parts of a date have the numbers that people use", () => {
  expect(dateParts(DATE)).toEqual({ year: 2026, month: 11, day: 29, hour: 8, minute: 2, second: 48 });
});
