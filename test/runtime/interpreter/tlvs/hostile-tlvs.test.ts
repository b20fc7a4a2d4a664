import { describe, expect, test } from "vitest";
import {
  encodeFailure,
  readJson,
  readMessage,
  writeFrame,
  writeJson,
  writeOrderedTlvs,
} from "../../../../generator/runtime/interpreter/index.js";
import { isDecodeError, isEncodeError, sizeOfTlvs, toHex } from "../../../../generator/runtime/wire/index.js";
import { caught } from "../../../helpers/engines/caught.js";
import { HOSTILE_VALUES } from "../../../helpers/values/hostile-values.js";
import { block, frame, hex, layouts, submit, submitOf, submitWith } from "../../../helpers/values/tlv-layouts.js";

/** TLVs, the object in them that gets a hostile value, and its property. */
interface Place {
  readonly tlvs: object;
  readonly owner: object;
  readonly property: string;
}

function inTlvs(property: string): Place {
  const tlvs = { order: [0x0101] };
  return { tlvs, owner: tlvs, property };
}

function inOther(property: string): Place {
  const owner = { tag: 1, octets: hex("00") };
  return { tlvs: { others: [owner] }, owner, property };
}

function inList(property: string): Place {
  const owner: unknown[] = [{ ton: 1, digits: hex("00") }];
  return { tlvs: { address: owner }, owner, property };
}

/** Where a hostile value is put. */
const PLACES: readonly (readonly [title: string, place: (property: string) => Place, property: string])[] = [
  ...[...block.parameters.map(({ value }) => value.property), "others", "order"].map(
    (property) => [property, inTlvs, property] as const,
  ),
  ["others[0].tag", inOther, "tag"],
  ["others[0].octets", inOther, "octets"],
  ["address[0]", inList, "0"],
  ["address[1]", inList, "1"],
];

describe.each(PLACES)("hostile values as %s", (_, place, property) => {
  test("give a frame that can be read, or an EncodeError", () => {
    const wrong = HOSTILE_VALUES.filter((hostile) => {
      const { tlvs, owner } = place(property);
      hostile.put(owner, property, new ArrayBuffer(9));
      const errors = thrownBy(() => readMessage(submit, writeFrame(submit, submitWith(tlvs))));
      return errors.some((error) => !isEncodeError(error));
    });
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  test("never make writeOrderedTlvs write outside of its range", () => {
    for (const hostile of HOSTILE_VALUES) {
      const { tlvs, owner } = place(property);
      const octets = new Uint8Array(60).fill(0xa5);
      hostile.put(owner, property, octets.buffer);
      thrownBy(() => writeOrderedTlvs(frame, block, tlvs, octets, 20, 40));
      // A value can transfer the target.
      if (octets.length < 60) continue;
      expect(toHex(octets.subarray(0, 20))).toMatch(/^(?:a5)*$/);
      expect(toHex(octets.subarray(40))).toMatch(/^(?:a5)*$/);
    }
  });
});

/** What a function throws, in a list; empty if it returns. */
function thrownBy(work: () => unknown): readonly unknown[] {
  try {
    work();
    return [];
  } catch (error) {
    return [error];
  }
}

test("a value that throws is the cause of the error", () => {
  const cause = new Error("no");
  const tlvs = {
    get count(): number {
      throw cause;
    },
  };
  const error = caught(() => writeFrame(submit, submitWith(tlvs)));
  expect(error).toMatchObject({ code: "unreadable", field: "tlvs.count", cause });
  expect(encodeFailure(submit, submitWith(tlvs), cause)).toMatchObject({ field: "tlvs.count", cause });
});

test("values that change while they are read never give an invalid frame", () => {
  let reads = 0;
  const tlvs = {
    get order(): readonly number[] {
      return reads++ % 2 === 0 ? [0x0101] : [];
    },
    get payload(): Uint8Array {
      return new Uint8Array(reads++);
    },
    get others(): readonly object[] {
      return Array.from({ length: reads++ }, (_, tag) => ({ tag, octets: new Uint8Array(reads) }));
    },
  };
  for (let times = 0; times < 20; times++) readMessage(submit, writeFrame(submit, submitWith(tlvs)));
  expect(reads).toBeGreaterThan(50);
});

describe("frames with many TLVs", () => {
  const many = (count: number, of: (index: number) => string): Uint8Array =>
    submitOf(Array.from({ length: count }, (_, index) => of(index)).join(""));
  const tag = (index: number): string => (0x8000 + index).toString(16);

  test.each<[string, Uint8Array]>([
    ["500 with unknown tags", many(500, (index) => `${tag(index)}0000`)],
    ["16,000 with unknown tags", many(16_000, (index) => `${tag(index)}0000`)],
    ["16,000 with one unknown tag", many(16_000, () => "80000000")],
    ["16,000 that do not fit", many(16_000, () => "01010000")],
    ["12,000 of several", many(12_000, () => "010c000107")],
    ["16,000 marks", many(16_000, () => "01090000")],
    ["16,000 in any order", many(16_000, (index) => (index % 2 === 0 ? `${tag(index)}0000` : "01090000"))],
    ["8,000 structures that do not fit", many(8000, () => "010b000400000000")],
  ])("%s are read, written and converted in a few seconds", (_, octets) => {
    const started = performance.now();
    const message = readMessage(submit, octets);
    expect(toHex(writeFrame(submit, message)) === toHex(octets)).toBe(true);
    expect(toHex(writeJson(layouts, readJson(layouts, octets))) === toHex(octets)).toBe(true);
    expect(performance.now() - started).toBeLessThan(8000);
  });

  test("the size of their bytes is known", () => {
    const octets = many(16_000, (index) => `${tag(index)}0000`);
    const others: unknown = Reflect.get(Object(Reflect.get(readMessage(submit, octets), "tlvs")), "others");
    expect(Array.isArray(others) && sizeOfTlvs(others, 4)).toBe(64_000);
  });
});

test.each(["0101 ffff", "ffff ffff 00", "0101 0002 0005 0109 8000", "00", "0000 00"])(
  "lengths past the end are an error: %s",
  (tlvs) => {
    expect(isDecodeError(caught(() => readMessage(submit, submitOf(tlvs))))).toBe(true);
  },
);
