import { describe, expect, test } from "vitest";
import {
  expectConstant,
  expectEnd,
  expectMessage,
  findChoiceError,
  type DiagnosisCursor,
  findFrameError,
  findStructureError,
  type FrameHead,
  advance,
  advanceEach,
  advanceRest,
  advanceStructure,
  advanceCString,
} from "../../../generated/runtime/diagnose/index.js";
import { type DecodeError, fromHex, readOctetString, dataViewOf } from "../../../generated/runtime/wire/index.js";
import type { MessageLayout } from "../../../generated/runtime/interpreter/index.js";
import { frame, small } from "../../helpers/values/all-wire-types.js";
import { interpreterError } from "../../helpers/engines/interpreter-error.js";

/* The diagnosis by emitted calls, for fields of every kind, finds the same errors as the interpreter with a layout. */

const frameHead: FrameHead = {
  protocol: "edge10",
  title: "EDGE 1.0",
  length: { field: "Length", offset: 0 },
  command: { field: "Command", offset: 1 },
  minOctets: 3,
  maxOctets: 60,
};

function skipHeader(search: DiagnosisCursor): void {
  const { view } = search;
  search.stated = view.getUint8(advance(search, { Length: 1 }));
  search.commandId = view.getUint8(advance(search, { Command: 1 }));
  search.sequenceId = view.getUint8(advance(search, { Sequence: 1 }));
}

function skipAny(search: DiagnosisCursor): void {
  skipHeader(search);
  advanceRest(search);
}

function skipMixed(search: DiagnosisCursor): void {
  const { view } = search;
  skipHeader(search);
  expectMessage(search, "MIXED", 0x00000001);
  expectConstant(search, "One", advance(search, { Any: 2, One: 1 }), (at) => view.getUint8(at), 1);
  expectConstant(search, "Long", advance(search, { Long: 8 }), (at) => view.getBigUint64(at), 2n);
  expectConstant(search, "Mark", advance(search, { Mark: 3 }), (at) => readOctetString(view, at, 3), "ab");
  const count = view.getUint8(advance(search, { Count: 1 }));
  advanceEach(search, "Texts", count, 1, (element) => advanceCString(search, element, 4));
  const number = view.getUint8(advance(search, { Number: 1 }));
  advanceEach(search, "Pairs", number, 2, (element) => advanceStructure(search, element, skipPair));
  const size = view.getUint8(advance(search, { Size: 1 }));
  advance(search, { Raw: size }, "beyond-body");
  advanceStructure(search, "Pair", skipPair);
  advance(search, { Last: 1 });
  expectEnd(search, ["nothing after %", "Last"]);
}

function skipPair(search: DiagnosisCursor): void {
  advance(search, { Key: 1 });
  advanceCString(search, "Word", 3);
}

function pair(name: string, property: string) {
  const fields = [small("Key"), { kind: "c-string", name: "Word", property: "word", maxOctets: 3 }] as const;
  return { kind: "structure", name, property, fields } as const;
}

const mixed: MessageLayout = {
  frame,
  name: "MIXED",
  commandId: 1,
  fields: [
    { kind: "octets", name: "Any", property: "any", octets: 2 },
    { kind: "integer", name: "One", property: "one", octets: 1, signed: false, constant: 1 },
    { kind: "integer", name: "Long", property: "long", octets: 8, signed: false, constant: 2n },
    { kind: "octet-string", name: "Mark", property: "mark", octets: 3, constant: "ab" },
    { kind: "integer", name: "Count", property: "count", octets: 1, signed: false, counts: "Texts" },
    {
      kind: "list",
      name: "Texts",
      property: "texts",
      counter: "Count",
      element: { kind: "c-string", name: "", property: "", maxOctets: 4 },
    },
    { kind: "integer", name: "Number", property: "number", octets: 1, signed: false, counts: "Pairs" },
    { kind: "list", name: "Pairs", property: "pairs", counter: "Number", element: pair("", "") },
    { kind: "integer", name: "Size", property: "size", octets: 1, signed: false, counts: "Raw" },
    { kind: "octets", name: "Raw", property: "raw", octets: { counter: "Size" } },
    pair("Pair", "pair"),
    small("Last"),
  ],
};

const FRAME = "250107 eeff 01 0000000000000002 616200 02 41424300 00 02 01787900 0200 02 0809 037a00 04";

const MIXED = fromHex(FRAME.replaceAll(" ", "")) ?? new Uint8Array(0);

function foundIn(octets: Uint8Array): DecodeError {
  return findFrameError(frameHead, skipMixed, octets, dataViewOf(octets), 0, octets.length);
}

/** All properties of an error. */
function reportedBy(error: DecodeError | null): object | null {
  return error === null ? null : Object.assign({ message: error.message }, error);
}

/** The frame truncated or extended, with one byte changed, and its length corrected or unchanged. */
function* brokenFrames(): Generator<Uint8Array> {
  for (let length = 0; length <= MIXED.length + 2; length++) {
    for (let at = 0; at < length; at++) {
      for (const octet of [0, 1, 3, 60, 61, 0xff]) {
        const octets = new Uint8Array(length);
        octets.set(MIXED.subarray(0, length));
        octets[at] = octet;
        yield octets;
        yield Uint8Array.of(length, ...octets.subarray(1));
      }
    }
  }
}

describe("the first error", () => {
  test("equals the error of the interpreter in every property", () => {
    expect(interpreterError(mixed, MIXED)).toBeNull();
    const codes = new Map<string, number>();
    const differing: string[] = [];
    for (const octets of brokenFrames()) {
      const interpreted = interpreterError(mixed, octets);
      if (interpreted === null) continue;
      const found = foundIn(octets);
      codes.set(found.code, (codes.get(found.code) ?? 0) + 1);
      if (JSON.stringify(reportedBy(found)) !== JSON.stringify(reportedBy(interpreted)))
        differing.push(`${octets.join(" ")}: ${found.message} But the interpreter: ${interpreted.message}`);
    }
    expect(differing).toEqual([]);
    expect([...codes.keys()].sort()).toEqual(
      ["beyond-body", "body-too-short", "frame-length", "no-terminator", "surplus-octets", "truncated"].concat([
        "wrong-command",
        "wrong-constant",
      ]),
    );
    for (const count of codes.values()) expect(count).toBeGreaterThan(10);
  });

  test("has an offset from the start of the frame", () => {
    const octets = Uint8Array.of(9, 9, 9, ...MIXED, 9);
    octets[3 + 5] = 2;
    const error = findFrameError(frameHead, skipMixed, octets, dataViewOf(octets), 3, 3 + MIXED.length);
    expect(reportedBy(error)).toEqual(reportedBy(foundIn(octets.slice(3, -1))));
    expect(error).toMatchObject({ code: "wrong-constant", field: "One", offset: 5 });
  });

  test("in a structure names the structure", () => {
    const decodeErrorOf = (...octets: number[]) => {
      const all = Uint8Array.of(9, ...octets);
      return findStructureError(frameHead, "Pair", skipPair, all, dataViewOf(all), 1, all.length);
    };
    const name = { messageName: "Pair" };
    expect(decodeErrorOf()).toMatchObject({ ...name, code: "body-too-short", field: "Key", offset: 0 });
    expect(decodeErrorOf(1)).toMatchObject({
      ...name,
      code: "body-too-short",
      field: "Word",
      offset: 1,
      actual: "none in 0 bytes",
    });
    expect(decodeErrorOf(1, 2, 3, 4)).toMatchObject({ ...name, code: "no-terminator", field: "Word", offset: 1 });
    const surplus = { code: "surplus-octets", field: null, offset: 2, expected: "nothing after it" };
    expect(decodeErrorOf(1, 0, 3)).toMatchObject({ ...name, ...surplus, actual: "1 byte" });
  });

  test("in bytes whose size matches none of several structures lists the sizes", () => {
    const failures = [59, 60, 65, 71, 72].map((size) =>
      findChoiceError(frameHead, "S", [60, 71], new Uint8Array(size)),
    );
    expect(failures.map(({ code }) => code)).toEqual(["body-too-short", ...Array(4).fill("surplus-octets")]);
    expect(failures[0]?.message).toBe("EDGE 1.0 S at offset 0: expected 60 or 71 bytes, got 59.");
  });

  test("reports invalid, different or concurrently changed memory", () => {
    const view = dataViewOf(MIXED);
    const other = dataViewOf(MIXED.slice());
    const wrong = { code: "wrong-memory", field: null, offset: 0, actual: "something else" };
    for (const [given, start, end] of [
      [other, 0, MIXED.length],
      [view, 0, MIXED.length + 1],
      [view, -1, MIXED.length],
      [view, 5, 4],
      [view, 0, MIXED.length],
    ] as const) {
      expect(findFrameError(frameHead, skipMixed, MIXED, given, start, end)).toMatchObject({ ...wrong });
    }
    const pairOf = Uint8Array.of(1, 0);
    for (const given of [dataViewOf(pairOf), other]) {
      const found = findStructureError(frameHead, "Pair", skipPair, pairOf, given, 0, 2);
      expect(found).toMatchObject({ ...wrong, messageName: "Pair" });
    }
  });

  test("of an unknown message is searched for in the header only", () => {
    const octets = Uint8Array.of(4, 99, 1, 0);
    const find = (length: number) =>
      findFrameError(frameHead, skipAny, octets.subarray(0, length), dataViewOf(octets.subarray(0, length)), 0, length);
    expect(find(2)).toMatchObject({ code: "truncated", field: "Sequence", offset: 2, messageName: null });
    expect(find(3)).toMatchObject({ code: "truncated", field: null, offset: 3, expected: "4 bytes" });
  });

  test("is never an error of a different class: those propagate", () => {
    const fail = () => {
      throw new RangeError("a bug");
    };
    expect(() => findFrameError(frameHead, fail, MIXED, dataViewOf(MIXED), 0, MIXED.length)).toThrow("a bug");
    const search = () =>
      findStructureError(frameHead, "P", (each) => advanceStructure(each, "A", fail), MIXED, dataViewOf(MIXED), 0, 1);
    expect(search).toThrow("a bug");
  });
});
