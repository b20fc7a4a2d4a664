import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "../../../generated/runtime/wire/index.js";
import {
  type FrameLayout,
  type MessageLayout,
  type ProtocolLayout,
  readJson,
} from "../../../generated/runtime/interpreter/index.js";
import { jsonPrinter } from "../../../generator/commands/decode/frame-to-json.js";
import { safeJson } from "../../../generator/diagnostics/index.js";
import {
  everything,
  frame as edgeFrame,
  layouts as edge,
  nothing,
  octets as edgeOctets,
} from "../../helpers/values/all-wire-types.js";
import { protocolIds, protocols } from "../../helpers/protocols.js";
import { randomIntegers } from "../../helpers/random.js";
import { vectorFrames } from "../../helpers/values/vector-frames.js";

/* Compares the printer of `decode --json` with the interpreter: it prints the same text, or nothing. */

/** The message with every kind of field, without the kinds that only the interpreter supports. */
const printable: MessageLayout = {
  ...everything,
  fields: everything.fields.filter(({ name }) => name !== "Long" && name !== "Mark"),
};
const printableLayouts: ProtocolLayout = { frame: edgeFrame, messages: [printable, nothing], structures: [] };
const printableFrame = fromHex("1e0107" + toHex(edgeOctets).slice(6, 8) + toHex(edgeOctets).slice(30)) ?? edgeOctets;

function interpreted(layouts: ProtocolLayout, frame: Uint8Array): string | null {
  try {
    return safeJson(readJson(layouts, frame));
  } catch {
    return null;
  }
}

type Random = (below: number) => number;

function mutate(frame: Uint8Array, lengthOctets: number, random: Random): Uint8Array {
  const size = random(3) === 0 ? random(frame.length + 9) : frame.length;
  const octets = new Uint8Array(Math.max(size, lengthOctets));
  octets.set(frame.subarray(0, octets.length));
  for (let times = random(4); times > 0; times--) octets[random(octets.length)] = random(256);
  if (random(4) > 0) octets.set(Uint8Array.of(0, 0, octets.length >> 8, octets.length).subarray(4 - lengthOctets));
  return octets;
}

/** Returns how many mutated frames were printed. Throws if the interpreter prints a frame differently. */
function countPrinted(layouts: ProtocolLayout, frames: readonly Uint8Array[], count: number): number {
  const print = jsonPrinter(layouts);
  const random = randomIntegers(count);
  let printed = 0;
  for (let index = 0; index < count; index++) {
    const frame = mutate(frames[index % frames.length] ?? edgeOctets, layouts.frame.length.octets, random);
    const text = print(toHex(frame));
    if (text === null) continue;
    printed++;
    if (text !== interpreted(layouts, frame)) throw new Error(`${toHex(frame)} is printed as ${text}`);
  }
  return printed;
}

describe.each(protocolIds)("%s", (id) => {
  const { layouts } = protocols[id];

  test("prints every vector of a known message like the interpreter", () => {
    const print = jsonPrinter(layouts);
    for (const frame of vectorFrames(id)) {
      const text = interpreted(layouts, frame);
      const isKnown = text !== null && !text.includes('"message":"unknown"');
      expect(print(toHex(frame))).toBe(isKnown ? text : null);
    }
  });

  test("prints mutated frames like the interpreter, or not at all", () => {
    expect(countPrinted(layouts, vectorFrames(id), 20_000)).toBeGreaterThan(5000);
  });
});

describe("a message with every kind of field", () => {
  test("is printed like the interpreter prints it", () => {
    const text = interpreted(printableLayouts, printableFrame);
    expect(text).toContain('"Place":{"East":5,"North":6}');
    expect(jsonPrinter(printableLayouts)(toHex(printableFrame))).toBe(text);
    expect(countPrinted(printableLayouts, [printableFrame], 20_000)).toBeGreaterThan(1000);
  });

  test("is left to the interpreter if it has string constants or constants of 8 octets", () => {
    expect(jsonPrinter(edge)(toHex(edgeOctets))).toBe(null);
    expect(jsonPrinter(edge)("030207")).toBe(
      '{"protocol":"edge10","message":"NOTHING","command_id":"0x00000002","sequence_id":7,"fields":{}}',
    );
  });

  const flag = { kind: "integer", octets: 1, signed: false, property: "flag" } as const;

  test.each<[Partial<FrameLayout>, MessageLayout["fields"], string]>([
    [{ byteOrder: "little-endian" }, [], "030207"],
    [{ header: edgeFrame.header.slice(0, 2), minOctets: 2 }, [], "0202"],
    [{}, [{ ...flag, name: "1" }], "04020701"],
    [{}, [{ ...flag, name: "__proto__" }], "04020701"],
  ])("is left to the interpreter if its layout cannot be printed: %j", (frame, fields, hex) => {
    const format = { ...edgeFrame, ...frame };
    const layouts = { frame: format, messages: [{ ...nothing, frame: format, fields }], structures: [] };
    expect(jsonPrinter(layouts)(hex)).toBe(null);
  });
});

test.each(["", "0", "zz", "0000000c0000000800000001x", "0000000c000000080000000", "0000000c00000008000000ı1"])(
  "leaves hexadecimal that is not a frame to the interpreter: %j",
  (line) => {
    expect(jsonPrinter(protocols.cmpp30.layouts)(line)).toBe(null);
  },
);
