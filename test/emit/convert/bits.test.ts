import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileFlags, type Flags } from "../../helpers/compile/flags.js";
import { loadModule } from "../../helpers/compile/typescript.js";
import { conversionOf } from "./conversion-of.js";

/* Bits and values of bits that only one version defines are kept, and listed. */

let flags: Flags;
const conversions = new Map<string, object>();

beforeAll(async () => {
  flags = await compileFlags();
  for (const id of ["flags1", "flags2"]) {
    conversions.set(id, await loadModule(join(flags.compiled.folder, "dist", "esm", id, "convert.js")));
  }
});

afterAll(() => flags?.compiled.remove());

const SUBMIT = {
  name: "submit",
  sequenceId: 1,
  sourceAddr: "1",
  destinationAddr: "2",
  esmClass: 0,
  dataCoding: 0,
  options: 0,
  whole: 0,
  marks: [],
  details: [],
  shortMessage: new Uint8Array(0),
};

const QUERY = { name: "query", sequenceId: 1, esmClass: 0, kinds: [], answer: new Uint8Array(0), tlvs: null };

/** The message and the changes of a conversion, whose values must be the same. */
function changesOf(message: object, from: string, to: string): readonly unknown[] {
  const converted = conversionOf(conversions.get(from) ?? {}, "convert", message, to);
  expect(converted.message).toEqual(message);
  return converted.changes.map((change) => {
    expect(change.to).toBe(change.from);
    return [change.kind, change.property, change.from];
  });
}

describe("a conversion to a version that defines less", () => {
  test.each([
    [{ esmClass: 0x20 }, ["esmClass", 0x20]],
    [{ esmClass: 0xe3 }, ["esmClass", 0xe3]],
    [{ options: 0x80 }, ["options", 0x80]],
    [{ marks: [1, 0x81] }, ["marks[1]", 0x81]],
    [{ details: [{ options: 0xff }] }, ["details[0].options", 0xff]],
  ])("lists %j", (fields, [property, value]) => {
    expect(changesOf({ ...SUBMIT, ...fields }, "flags2", "flags1")).toEqual([["unknown-value", property, value]]);
  });

  test.each([{ esmClass: 0x07 }, { esmClass: 0xdf }, { options: 0x7f }, { whole: 0xffffffff }])(
    "does not list %j, which both define or neither does",
    (fields) => {
      expect(changesOf({ ...SUBMIT, ...fields }, "flags2", "flags1")).toEqual([]);
    },
  );

  test("lists the elements of a list of enumerations", () => {
    const query = { ...QUERY, kinds: [1, 2, 3] };
    expect(changesOf(query, "flags2", "flags1")).toEqual([["unknown-value", "kinds[1]", 2]]);
  });
});

test("a conversion to a version that defines more lists nothing", () => {
  const submit = { ...SUBMIT, esmClass: 0xff, options: 0xffffffff, marks: [0xff] };
  expect(changesOf(submit, "flags1", "flags2")).toEqual([]);
});
