import { describe, expect, test } from "vitest";
import { code, textOf } from "../../generator/emit/code/code.js";
import { emitterOf } from "../../generator/emit/wire/emitter-of.js";
import { accessorOf, orderOf, writerOf } from "../../generator/emit/wire/integer.js";
import { readsToEnd } from "../../generator/emit/wire/structural.js";
import { invariant } from "../../generator/diagnostics/index.js";
import { compileChanged, message, types } from "../helpers/diagnose.js";

/* The expressions of each wire type: to read and write a value, and for its size and end. */

const POINT = types(
  "Spot:",
  "  en: A spot.",
  "  zh: 点。",
  "  fields: [{ name: X, type: Integer, octets: 2, en: X., zh: 横。 }]",
);

function protocolWith(...fields: readonly string[]) {
  const { protocols, diagnostics } = compileChanged(POINT, message(fields));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return invariant(protocols[0], "a protocol");
}

/** The expressions of the last field. */
function emitted(...fields: readonly string[]) {
  const protocol = protocolWith(...fields);
  const { wire } = invariant(protocol.messages.find(({ name }) => name === "Say")?.fields.at(-1), "a field");
  const emitter = emitterOf(wire);
  const size = emitter.size(protocol, wire, code`value`);
  return [
    emitter.type(protocol, wire, null),
    emitter.read(protocol, wire, { from: code`from`, to: code`to` }),
    emitter.write(protocol, wire, code`value`, { from: code`at`, to: code`to` }),
    size ?? code`fixed`,
    emitter.end(protocol, wire, code`from`),
  ].map((each) => textOf(each));
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    "an integer",
    ["name: A, type: Unsigned Integer, octets: 4"],
    ["number", "view.getUint32(from)", "writeUint32(view, at, value)", "fixed", "from + 4"],
  ],
  [
    "an integer of 8 bytes",
    ["name: A, type: Integer, octets: 8"],
    ["bigint", "view.getBigInt64(from)", "writeInt64(view, at, value)", "fixed", "from + 8"],
  ],
  [
    "an Octet String",
    ["name: A, type: Octet String, octets: 6"],
    ["string", "readOctetString6(view, from)", "writeOctetString(octets, at, value, 6)", "fixed", "from + 6"],
  ],
  [
    "digits",
    ["name: A, type: Digits, octets: 10"],
    ["string", "readDigits10(view, from)", "writeDigits(octets, at, value, 10)", "fixed", "from + 10"],
  ],
  [
    "a C-Octet String",
    ["name: A, type: C-Octet String, max-octets: 9"],
    [
      "string",
      "readCString(view, from)",
      "writeCString(octets, at, value, 9)",
      "sizeOfCString(value)",
      "endOfCString(view, from, 9, end)",
    ],
  ],
  [
    "Octets of fixed size",
    ["name: A, type: Octets, octets: 3"],
    ["Uint8Array", "octetsAt(view, from, 3)", "writeOctets(octets, at, value, 3)", "fixed", "from + 3"],
  ],
  [
    "Octets with a counter",
    ["name: C, type: Unsigned Integer, octets: 1", "name: A, type: Octets, octets: C"],
    ["Uint8Array", "octetsAt(view, from, c)", "writeOctets(octets, at, value, c)", "lengthOf(value)", "from + c"],
  ],
  [
    "Octets to the end",
    ["name: A, type: Octets, octets: rest"],
    [
      "Uint8Array",
      "octetsAt(view, from, end - (from))",
      "writeOctets(octets, at, value, end - (at))",
      "lengthOf(value)",
      "end",
    ],
  ],
  [
    "a list of integers",
    ["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Unsigned Integer, octets: 2, count: C"],
    [
      "readonly number[]",
      "readEach(from, 2, c, (from) => view.getUint16(from))",
      "writeEach(at, 2, value, c, (element, at) => writeUint16(view, at, element))",
      "2 * c",
      "from + 2 * c",
    ],
  ],
  [
    "a structure of fixed size",
    ["name: A, type: Spot"],
    ["Spot", "readSpot(octets, view, from)", "writeSpot(octets, view, at, value)", "fixed", "from + 2"],
  ],
])("%s", (_, fields, expected) => {
  expect(emitted(...fields)).toEqual(expected);
});

describe("an integer", () => {
  test.each([
    [1, false, "Uint8", "Uint8"],
    [2, true, "Int16", "Int16"],
    [8, false, "BigUint64", "Uint64"],
  ] as const)("of %d octets, signed: %j, is read by get%s and written by write%s", (octets, signed, get, write) => {
    const wire = { kind: "integer", octets, signed } as const;
    expect([accessorOf(wire), writerOf(wire)]).toEqual([get, write]);
  });

  test("has a byte order if the protocol is little-endian and it has several bytes", () => {
    const protocol = protocolWith("name: A, type: Integer, octets: 1");
    const orders = [1, 4].map((size) =>
      [true, false].map((littleEndian) =>
        orderOf({ ...protocol, littleEndian }, { kind: "integer", octets: size === 1 ? 1 : 4, signed: false }),
      ),
    );
    expect(orders).toEqual([
      ["", ""],
      [", true", ""],
    ]);
  });
});

test("the reader of a structure gets the end offset if a field has a variable size", () => {
  const fields = (field: string) =>
    invariant(
      protocolWith(field).messages.find(({ name }) => name === "Say"),
      "the message",
    ).fields;
  const point = invariant(
    protocolWith("name: A, type: Spot").types.find(({ name }) => name === "Spot"),
    "Spot",
  );
  if (point.kind !== "structure") throw new Error("Spot is not a structure.");
  expect(readsToEnd(point)).toBe(false);
  expect(readsToEnd({ ...point, fields: fields("name: A, type: C-Octet String, max-octets: 9") })).toBe(true);
});
