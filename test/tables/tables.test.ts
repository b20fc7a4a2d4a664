import { describe, expect, test } from "vitest";
import { invariant } from "../../generator/diagnostics/index.js";
import { descriptorOfProtocol, layoutOfProtocol, octetsInWords } from "../../generator/tables/index.js";
import { compileChanged, message } from "../helpers/diagnose.js";

/* The tables of a message with a field of each wire type. */

const FIELDS = [
  "name: C, type: Unsigned Integer, octets: 1",
  "name: A, type: Octets, octets: C",
  "name: Fixed, type: Octet String, octets: 2, constant: ab",
  "name: Text, type: C-Octet String, max-octets: 3",
  "name: Wide, type: Integer, octets: 8",
  "name: N, type: Unsigned Integer, octets: 1",
  "name: List, type: List, of: Unsigned Integer, octets: 2, count: N",
  "name: Rest, type: Octets, octets: rest",
];

const { protocols } = compileChanged(message(FIELDS));
const protocol = invariant(protocols[0], "a protocol");
const fields = invariant(
  protocol.messages.find(({ name }) => name === "Say"),
  "the message Say",
).fields;

describe("a layout", () => {
  const { frame, messages } = layoutOfProtocol(protocol);
  const layouts = invariant(
    messages.find(({ name }) => name === "Say"),
    "the layout of Say",
  ).fields;

  test("of a frame contains its header, with the roles of length and command", () => {
    expect(frame).toMatchObject({ protocol: "demo10", byteOrder: "big-endian", length: { offset: 0, octets: 4 } });
    expect(frame.header.map((each) => (each.kind === "integer" ? each.role : null)).slice(0, 2)).toEqual([
      "length",
      "command",
    ]);
  });

  test("of a message contains each field by its wire type", () => {
    expect(layouts.map(({ name, kind }) => [name, kind])).toEqual([
      ["C", "integer"],
      ["A", "octets"],
      ["Fixed", "octet-string"],
      ["Text", "c-string"],
      ["Wide", "integer"],
      ["N", "integer"],
      ["List", "list"],
      ["Rest", "octets"],
    ]);
  });

  test("contains counters, sizes and constants", () => {
    const of = (name: string) => layouts.find((each) => each.name === name);
    expect(of("C")).toMatchObject({ counts: "A", octets: 1 });
    expect(of("A")).toMatchObject({ octets: { counter: "C" } });
    expect(of("Fixed")).toMatchObject({ octets: 2, constant: "ab" });
    expect(of("Text")).toMatchObject({ maxOctets: 3 });
    expect(of("Wide")).toMatchObject({ octets: 8, signed: true });
    expect(of("List")).toMatchObject({ counter: "N", element: { kind: "integer", octets: 2 } });
    expect(of("Rest")).toMatchObject({ octets: "rest" });
  });

  test("of a protocol contains every message once", () => {
    expect(messages.map(({ name }) => name)).toEqual(protocol.messages.map(({ name }) => name));
  });
});

test("the size of a field is printed with its offset, if that is fixed", () => {
  expect(fields.map((field) => octetsInWords(field))).toEqual([
    "1 octet at 12",
    "C octets at 13",
    "2 octets",
    "at most 3 octets with the terminating NUL",
    "8 octets",
    "1 octet",
    "N times 2 octets",
    "all remaining octets",
  ]);
});

test("a descriptor contains the documentation of each field in both languages", () => {
  const { messages, parties } = descriptorOfProtocol(protocol);
  const add = invariant(
    messages.find(({ name }) => name === "Say"),
    "the descriptor of Say",
  );
  expect(add).toMatchObject({ en: "Says something.", zh: "说明。", legs: ["Client -> Server"] });
  expect(add.fields.map(({ name, en, zh }) => [name, en, zh])).toEqual(
    fields.map(({ name }) => [name, "A field.", "字段。"]),
  );
  expect(parties.map(({ name }) => name)).toEqual(protocol.parties.map(({ name }) => name));
});
