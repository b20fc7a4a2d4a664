import { describe, expect, test } from "vitest";
import {
  advance,
  advanceCString,
  advanceTail,
  advanceTlvs,
  type AdvanceFields,
  type DiagnosisCursor,
  expectMessage,
  findFrameError,
  type FrameHead,
  tagInHex,
  tailErrorOf,
} from "../../../generator/runtime/diagnose/index.js";
import {
  decodeErrorOf,
  type FieldLayout,
  type MessageLayout,
  readMessage,
} from "../../../generator/runtime/interpreter/index.js";
import { dataViewOf, fitsTailString } from "../../../generator/runtime/wire/index.js";
import { randomIntegers } from "../../helpers/random.js";
import { block, hex, submit, submitOf } from "../../helpers/values/tlv-layouts.js";

/* The diagnosis by emitted calls finds the same errors in TLVs, and at the end of structures, as the interpreter. */

const frameHead: FrameHead = {
  protocol: "tlv10",
  title: "TLV 1.0",
  length: { field: "Length", offset: 0 },
  command: { field: "Command", offset: 4 },
  minOctets: 6,
  maxOctets: 70_000,
};

function advanceHeader(cursor: DiagnosisCursor): void {
  const { view } = cursor;
  cursor.stated = view.getUint32(advance(cursor, { Length: 4 }));
  cursor.commandId = view.getUint8(advance(cursor, { Command: 1 }));
  cursor.sequenceId = view.getUint8(advance(cursor, { Sequence: 1 }));
}

const tags = Object.fromEntries(block.parameters.map(({ tag, value }) => [value.name, tag]));

function advanceSubmit(cursor: DiagnosisCursor): void {
  advanceHeader(cursor);
  expectMessage(cursor, "SUBMIT", 1);
  advance(cursor, { Kind: 1 });
  advanceCString(cursor, "To", 8);
  advanceTlvs(cursor, { tagOctets: 2, lengthOctets: 2, littleEndian: false }, tags);
}

/** The errors of both engines. */
function errorsOf(advanceFields: AdvanceFields, layout: MessageLayout, octets: Uint8Array): readonly unknown[] {
  const diagnosed = findFrameError(frameHead, advanceFields, octets, dataViewOf(octets), 0, octets.length);
  const interpreted = decodeErrorOf(() => readMessage(layout, octets));
  return [diagnosed, interpreted].map((error) => error && Object.assign({ message: error.message }, error));
}

test("finds the errors of the interpreter in random TLVs", () => {
  const random = randomIntegers(1);
  const tags = ["0101", "010a", "1400", "0000", "ffff"];
  const found = new Set<unknown>();
  for (let times = 0; times < 3000; times++) {
    const tlvs = Array.from({ length: random(4) }, () => {
      const size = random(4);
      const stated = random(3) === 0 ? random(300) : size;
      return `${tags[random(tags.length)]}${stated.toString(16).padStart(4, "0")}${"05".repeat(size)}`;
    });
    const octets = submitOf(tlvs.join("") + "00".repeat(random(3)));
    const cut = random(3) === 0 ? octets.subarray(0, random(octets.length)) : octets;
    if (decodeErrorOf(() => readMessage(submit, cut)) === null) continue;
    const [diagnosed, interpreted] = errorsOf(advanceSubmit, submit, cut);
    expect(diagnosed).toEqual(interpreted);
    found.add(Reflect.get(Object(diagnosed), "field"));
  }
  for (const field of ["tlvs", "tlvs.count", "tlvs.address", "tlvs[0x1400]", "tlvs[0x0000]"]) {
    expect([...found]).toContain(field);
  }
});

test.each<[number, number, string]>([
  [5, 1, "0x05"],
  [0x1400, 2, "0x1400"],
  [0xfffffff0, 4, "0xfffffff0"],
  [1, 4, "0x00000001"],
])("tagInHex(%d, %d) returns %s", (tag, octets, text) => {
  expect(tagInHex(tag, octets)).toBe(text);
});

describe("a value that takes all remaining bytes", () => {
  const tails: readonly (readonly [FieldLayout, number, boolean])[] = [
    [{ kind: "octets", name: "Rest", property: "rest", octets: "rest", maxOctets: 3 }, 3, false],
    [{ kind: "tail-string", name: "Rest", property: "rest", maxOctets: 3 }, 3, false],
    [{ kind: "tail-string", name: "Rest", property: "rest", maxOctets: 3, terminated: true }, 3, true],
  ];

  test.each([
    ["", []],
    ["61", []],
    ["616263", [2]],
    ["61626364", [0, 1, 2]],
    ["616200", []],
    ["6100", []],
    ["610062", [2]],
    ["610000", [2]],
    ["00ff", [2]],
  ])("fits, or has the error of the interpreter: %s", (octets, wrong) => {
    for (const [index, [field, maxOctets, terminated]] of tails.entries()) {
      const layout: MessageLayout = {
        ...submit,
        fields: [{ kind: "structure", name: "End", property: "end", fields: [field] }],
      };
      const whole = hex(`000000${(6 + octets.length / 2).toString(16).padStart(2, "0")}0107${octets}`);
      const view = dataViewOf(whole);
      const error = tailErrorOf(view, 6, whole.length, maxOctets, terminated);
      expect(error !== null).toBe(wrong.includes(index));
      expect(fitsTailString(view, 6, whole.length, maxOctets, terminated)).toBe(error === null);
      if (error === null) continue;
      const [diagnosed, interpreted] = errorsOf(
        (cursor) => {
          advanceHeader(cursor);
          expectMessage(cursor, "SUBMIT", 1);
          cursor.path = "End.";
          advanceTail(cursor, "Rest", maxOctets, terminated);
        },
        layout,
        whole,
      );
      expect(diagnosed).toEqual(interpreted);
      expect(diagnosed).toHaveProperty("field", "End.Rest");
    }
  });

  test("names the first byte that is too much", () => {
    const view = dataViewOf(hex("0061626364"));
    expect(tailErrorOf(view, 1, 5, 3, false)).toEqual({
      code: "surplus-octets",
      at: 4,
      expected: ["at most %", ["% bytes", 3]],
      actual: 4,
    });
    expect(tailErrorOf(view, 0, 5, 9, true)).toEqual({
      code: "surplus-octets",
      at: 1,
      expected: "nothing after the NUL",
      actual: ["% bytes", 4],
    });
    expect(tailErrorOf(view, 1, 5, 4, true)).toEqual({
      code: "no-terminator",
      at: 1,
      expected: ["a NUL within %", ["% bytes", 4]],
      actual: ["none in %", ["% bytes", 4]],
    });
  });

  test("is skipped", () => {
    const cursor = {
      ...frameHead,
      messageName: null,
      view: dataViewOf(hex("0061")),
      start: 0,
      end: 2,
      at: 1,
      stated: 2,
      path: "",
    };
    advanceTail(cursor, "Rest", 1);
    expect(cursor.at).toBe(2);
  });
});
