import { describe, expect, test } from "vitest";
import { type MessageReadings, readTolerant, toTolerant } from "../../../generated/runtime/tolerant/index.js";
import { type ProtocolLayout, writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { layoutOfProtocol, otherVersions, readingsOfProtocol } from "../../../generator/tables/index.js";
import { errorOf } from "../../helpers/values/errors.js";
import { TOLERANT_SCHEMA } from "../../properties/tolerant-schema.js";

/* Unions in frames that deviate: each case where it is first, the tag once. */

const { protocols } = compile({ protocols: TOLERANT_SCHEMA, language: readLanguage() });

/** The layouts and readings of a version. */
function versionOf(id: string): { readonly layouts: ProtocolLayout; readonly readings: readonly MessageReadings[] } {
  const protocol = protocols.find((each) => each.id === id);
  if (protocol === undefined) throw new Error(`There is no ${id}.`);
  return {
    layouts: layoutOfProtocol(protocol),
    readings: readingsOfProtocol(protocol, otherVersions(protocols, protocol)),
  };
}

/** The frame of a message of a version. */
function frameOf(id: string, name: string, values: object): Uint8Array {
  const layout = versionOf(id).layouts.messages.find((each) => each.name === name);
  if (layout === undefined) throw new Error(`There is no ${name}.`);
  return writeFrame(layout, { name, sequenceId: 1, ...values });
}

function readAs(id: string, frame: Uint8Array) {
  const { layouts, readings } = versionOf(id);
  return toTolerant(layouts.frame, readTolerant(layouts, readings, frame));
}

const PARTS = [
  { form: 2, label: "ab" },
  { form: 1, node: 7, label: "x", post: "12" },
  { form: 1, node: 8, label: "y", post: "34" },
  { form: 0, code: 5 },
];

describe("a frame with unions in the widths of another version", () => {
  test("is read, with one deviation for the tag and for each case", () => {
    const read = readAs("tri1", frameOf("tri3", "Mix", { parts: PARTS, mark: 3 }));
    expect(read.message).toStrictEqual({ name: "Mix", sequenceId: 1, parts: PARTS });
    expect(
      read.deviations.map(({ code, field, expected, actual }) => `${code} ${field}: ${expected}, ${actual}`),
    ).toEqual([
      "other-width Parts[0].Form: 1 byte, 2 bytes",
      "other-width Parts[1].Node: 1 byte, 2 bytes",
      "surplus-octets Mark: no field, 1 byte",
    ]);
    expect([...read.surplus]).toEqual([3]);
  });

  test("is read if a union is a field of its own", () => {
    const read = readAs(
      "tri3",
      frameOf("tri1", "Mix_Resp", { last: { form: 1, node: 7, label: "x", post: "12" }, end: 1 }),
    );
    expect(read.message).toStrictEqual({
      name: "Mix_Resp",
      sequenceId: 1,
      last: { form: 1, node: 7, label: "x", post: "12" },
      end: 1,
    });
    expect(read.deviations.map(({ field, offset }) => [field, offset])).toEqual([
      ["Last.Form", 9],
      ["Last.Node", 10],
      ["End", 14],
    ]);
  });

  test("is rejected if a string of a case is too long for this version", () => {
    const frame = frameOf("tri1", "Mix", { parts: [{ form: 2, label: "abcdefg" }] });
    expect(errorOf(() => readAs("tri2", frame))).toMatchObject({ field: "Parts[0].Label" });
  });
});

test("a tag that no version has is rejected as by strict reading", () => {
  const frame = frameOf("tri1", "Mix", { parts: [{ form: 0, code: 1 }] });
  frame[10] = 9;
  expect(errorOf(() => readAs("tri1", frame))).toMatchObject({
    code: "unknown-case",
    field: "Parts[0].Form",
    offset: 10,
  });
});
