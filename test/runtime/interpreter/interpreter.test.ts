import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { isDecodeError, isEncodeError, toHex, dataViewOf } from "../../../generated/runtime/wire/index.js";
import {
  isJsonObject,
  type ProtocolLayout,
  readJson,
  readMessage,
  writeFrame,
  writeJson,
} from "../../../generated/runtime/interpreter/index.js";
import { layoutOfProtocol } from "../../../generator/tables/index.js";
import { readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { mutateFrame, newScratch } from "../../fuzz/mutate-frame.js";
import { randomMessage } from "../../fuzz/random-message.js";
import { randomIntegers } from "../../helpers/random.js";
import { randomSchema } from "../../properties/random-schema.js";

/* The interpreter alone, with the layouts of random protocols: all kinds of fields, both byte orders, any header. */

const SEEDS = Array.from({ length: 10 }, (_, index) => 100 + index);

function layoutOf(seed: number): ProtocolLayout {
  const { protocols } = compile({ protocols: randomSchema(seed), language: readLanguage() });
  const [protocol] = protocols;
  if (protocol === undefined) throw new Error("The random schema is not right.");
  return layoutOfProtocol(protocol);
}

/**
 * The frame after conversion to wire JSON and back, or the same frame if it is shorter but has the same values: strings up to
 * their end lose their padding. Wire JSON with bytes after a NUL is rejected.
 */
function again(layouts: ProtocolLayout, frame: Uint8Array): string {
  try {
    const json = readJson(layouts, frame);
    const written = writeJson(layouts, json);
    const isShorter = written.length < frame.length;
    return toHex(isShorter && isDeepStrictEqual(readJson(layouts, written), json) ? frame : written);
  } catch (error) {
    if (isDecodeError(error) || (isEncodeError(error) && error.code === "bad-hex")) return "rejected";
    throw error;
  }
}

describe.each(SEEDS)("random protocol %d", (seed) => {
  const layouts = layoutOf(seed);
  const random = randomIntegers(seed);
  const frames = layouts.messages.flatMap((layout) =>
    Array.from({ length: 4 }, () => randomMessage(layout, random)).flatMap((message) => {
      try {
        return [{ layout, message, frame: writeFrame(layout, message) }];
      } catch (error) {
        if (isEncodeError(error) && error.code === "frame-length") return [];
        throw error;
      }
    }),
  );

  test("reads what it has written, as a message and as wire JSON", () => {
    for (const { layout, message, frame } of frames) {
      expect(readMessage(layout, frame)).toEqual(message);
      const json: unknown = JSON.parse(JSON.stringify(readJson(layouts, frame)));
      expect(toHex(writeJson(layouts, json))).toBe(toHex(frame));
    }
  });

  test("converts a mutated frame to wire JSON and back, or rejects it", () => {
    const scratch = newScratch();
    const pool = frames.map(({ frame }) => frame);
    for (let times = 0; times < 100; times++) {
      const frame = scratch.octets.slice(0, mutateFrame(scratch, pool, random));
      expect(["rejected", toHex(frame)]).toContain(again(layouts, frame));
    }
  });

  test("rejects wire JSON with one value of a different type, and names the field", () => {
    for (const { layout, frame } of frames) {
      const json = readJson(layouts, frame);
      const { fields } = json;
      if (!isJsonObject(fields)) continue;
      for (const { name } of layout.fields) {
        for (const junk of [true, { hex: 7 }, { hex: "0g" }, [null]]) {
          const changed = { ...json, fields: { ...fields, [name]: junk } };
          let error: unknown = null;
          try {
            writeJson(layouts, changed);
          } catch (caught) {
            error = caught;
          }
          expect(isEncodeError(error) && error.field?.startsWith(name)).toBe(true);
        }
      }
    }
  });
});

test("rejects bytes that are of no protocol", () => {
  for (const seed of SEEDS) {
    const layouts = layoutOf(seed);
    for (const octets of [new Uint8Array(0), new Uint8Array(3), new Uint8Array(64).fill(0xff)]) {
      expect(dataViewOf(octets).byteLength).toBe(octets.length);
      expect(() => readJson(layouts, octets)).toThrow(layouts.frame.title);
    }
  }
});
