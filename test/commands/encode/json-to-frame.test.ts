import { describe, expect, test } from "vitest";
import { toHex } from "../../../generated/runtime/wire/index.js";
import {
  isJsonObject,
  type JsonValue,
  type ProtocolLayout,
  readJson,
  writeJson,
} from "../../../generated/runtime/interpreter/index.js";
import { frameWriter } from "../../../generator/commands/encode/json-to-frame.js";
import {
  everything,
  frame as edgeFrame,
  json as edgeJson,
  layouts as edge,
  nothing,
} from "../../helpers/values/all-wire-types.js";
import { protocolIds, protocols } from "../../helpers/protocols.js";
import { randomIntegers } from "../../helpers/random.js";
import { vectorFrames } from "../../helpers/values/vector-frames.js";

/* Compares the writer of `encode` with the interpreter: it writes the same frame, or nothing. */

const EXCLUDED = new Set(["One", "Long", "Mark"]);

/** The protocol with every kind of field, without the kinds that only the interpreter supports. */
const writable: ProtocolLayout = {
  frame: edgeFrame,
  messages: [{ ...everything, fields: everything.fields.filter(({ name }) => !EXCLUDED.has(name)) }, nothing],
  structures: [],
};

const writableJson: JsonValue = {
  ...edgeJson,
  fields: Object.fromEntries(Object.entries(edgeJson.fields).filter(([name]) => !EXCLUDED.has(name))),
};

function interpreted(layouts: ProtocolLayout, json: unknown): string | null {
  try {
    return toHex(writeJson(layouts, json));
  } catch {
    return null;
  }
}

const TEXTS = ["", "ü", "Ā", "\0", "a\0b", "x".repeat(300), "0x0000000000000001", "0x1", "0xFFFFFFFFFFFFFFFF"];
const NUMBERS = [0, -0, -1, 1.5, 255, 256, 65_536, 2 ** 31, 2 ** 32, 1e300];
const HEXES = ["", "0", "0g", "AbCd", "00".repeat(140), "ıı"];
const STRANGE: readonly JsonValue[] = [
  ...TEXTS,
  ...NUMBERS,
  ...HEXES.flatMap((hex) => [{ hex }, { hex, more: 1 }]),
  null,
  true,
  {},
  [],
  [1],
  ["13800138000", "1"],
  { hex: 1 },
  JSON.parse('{"__proto__":1,"hex":"00"}'),
];

type Random = (below: number) => number;

/** Returns a copy in which one value is changed, removed or added. */
function mutate(json: JsonValue, random: Random): JsonValue {
  const unexpected = STRANGE[random(STRANGE.length)] ?? null;
  if (Array.isArray(json) && random(3) > 0) return json.map((each: JsonValue) => mutate(each, random));
  if (!isJsonObject(json) || random(9) === 0) return random(2) === 0 ? unexpected : json;
  const entries = Object.entries(json);
  const at = random(entries.length + 1);
  const [key = ["more", "toString", "__proto__", "body"][random(4)] ?? "", value = unexpected] = entries[at] ?? [];
  const others = entries.filter((_, index) => index !== at);
  return Object.fromEntries(random(4) === 0 ? others : [...others, [key, mutate(value, random)]]);
}

/** Returns how many mutated values were written. Throws if the interpreter writes another frame. */
function countWritten(layouts: ProtocolLayout, all: readonly JsonValue[], count: number): number {
  const write = frameWriter(layouts);
  const random = randomIntegers(count);
  let written = 0;
  for (let index = 0; index < count; index++) {
    const json = mutate(all[index % all.length] ?? null, random);
    const frame = write(json);
    if (frame === null) continue;
    written++;
    if (frame !== interpreted(layouts, json)) throw new Error(`${JSON.stringify(json)} is written as ${frame}`);
  }
  return written;
}

describe.each(protocolIds)("%s", (id) => {
  const { layouts } = protocols[id];
  const all = vectorFrames(id).flatMap((frame) => {
    const isFrame = interpreted(layouts, tryRead(layouts, frame)) !== null;
    return isFrame ? [readJson(layouts, frame)] : [];
  });

  test("writes the JSON of vectors like the interpreter", () => {
    const write = frameWriter(layouts);
    const written = all.filter((json) => {
      const frame = write(json);
      return frame !== null && frame === interpreted(layouts, json);
    });
    expect(written.length).toBeGreaterThan(all.length * 0.8);
  });

  test("writes mutated JSON like the interpreter, or not at all", () => {
    expect(countWritten(layouts, all, 20_000)).toBeGreaterThan(2000);
  });
});

function tryRead(layouts: ProtocolLayout, frame: Uint8Array): unknown {
  try {
    return readJson(layouts, frame);
  } catch {
    return null;
  }
}

describe("a message with every kind of field", () => {
  test("is written like the interpreter writes it", () => {
    const frame = interpreted(writable, writableJson);
    expect(frame).toMatch(/0506$/);
    expect(frameWriter(writable)(writableJson)).toBe(frame);
    expect(countWritten(writable, [writableJson], 20_000)).toBeGreaterThan(1000);
  });

  test("is left to the interpreter if it has constants", () => {
    expect(frameWriter(edge)(edgeJson)).toBe(null);
    expect(frameWriter(edge)({ message: "NOTHING", sequence_id: 7 })).toBe("030207");
  });

  test("is left to the interpreter in little-endian frames", () => {
    const frame = { ...edgeFrame, byteOrder: "little-endian" } as const;
    expect(frameWriter({ ...edge, frame })({ message: "NOTHING", sequence_id: 7 })).toBe(null);
  });

  test.each([[null], [[]], ["x"], [{}], [{ message: "unknown" }], [{ message: "toString" }], [{ message: 1 }]])(
    "is not found in %j",
    (json) => {
      expect(frameWriter(edge)(json)).toBe(null);
    },
  );
});
