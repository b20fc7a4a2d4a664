import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { shippedProtocols } from "../../../generator/commands/project/select-protocol.js";
import { layoutOfProtocol, referenceOfProtocol } from "../../../generator/tables/index.js";
import { type FrameJson, readJson, writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { fromHex, isDecodeError, toHex } from "../../../generated/runtime/wire/index.js";
import { type CompiledKsy, compiledKsy } from "../../helpers/engines/compiled-ksy.js";
import { KaitaiComparison } from "../../helpers/engines/kaitai-differences.js";
import { randomIntegers } from "../../helpers/random.js";
import { sharedCache } from "../../helpers/shared-cache.js";
import { arbitraryMessage } from "../../helpers/values/arbitrary-message.js";

/* The reader that Kaitai Struct makes of an export is a third engine: it reads all vectors, and random and mutated frames, as ours does. */

/** Random frames of each protocol, and mutated ones. */
const FRAMES = 1000;
const MUTATED = 400;

describe.each(shippedProtocols({ cache: sharedCache() }).map((each) => [each.id, each] as const))(
  "%s",
  (_, protocol) => {
    const reference = referenceOfProtocol(protocol);
    const layouts = layoutOfProtocol(protocol);
    let compiled: CompiledKsy;
    let comparison: KaitaiComparison;

    beforeAll(async () => {
      compiled = await compiledKsy(reference);
      comparison = new KaitaiComparison(reference, compiled);
    });

    function differencesOf(frame: Uint8Array): readonly string[] {
      return comparison.differences(compiled.read(frame), readJson(layouts, frame));
    }

    test("reads every vector to the same values", () => {
      const frames = protocol.vectors.map(({ id, frame }) => [id, fromHex(frame) ?? new Uint8Array(0)] as const);
      expect(frames.length).toBeGreaterThan(0);
      expect(
        frames.map(([id, frame]) => [id, differencesOf(frame)]).filter(([, found]) => found?.length !== 0),
      ).toEqual([]);
    });

    test("notices a changed octet", () => {
      const random = randomIntegers(3);
      const noticed = protocol.vectors.map(({ frame }) => {
        const octets = fromHex(frame) ?? new Uint8Array(0);
        const json = readJson(layouts, octets);
        // An octet of the header after the length and the command: the sequence, or the status before it.
        const at = 8 + random(reference.header.octets - 8);
        octets[at] = (octets[at] ?? 0) ^ 0x5a;
        return comparison.differences(compiled.read(octets), json).length;
      });
      expect(noticed.filter((count) => count !== 1)).toEqual([]);
    });

    test("notices a value that is missing from the wire JSON", () => {
      const vector = protocol.vectors.find(({ json }) => Object.keys(json["fields"] ?? {}).length > 0);
      const octets = fromHex(vector?.frame ?? "") ?? new Uint8Array(0);
      const json = readJson(layouts, octets);
      const [name = ""] = Object.keys(json["fields"] ?? {});
      const fields = Object.fromEntries(Object.entries(json["fields"] ?? {}).filter(([key]) => key !== name));
      expect(comparison.differences(compiled.read(octets), { ...json, fields })).toEqual([name]);
    });

    test(`agrees on ${FRAMES} random frames`, () => {
      const messages = layouts.messages.map((layout) =>
        arbitraryMessage(layout).map((message) => writeFrame(layout, { ...message })),
      );
      const frames = fc.sample(fc.oneof(...messages), { numRuns: FRAMES, seed: 20_261_201 });
      expect(frames.flatMap(differencesOf)).toEqual([]);
    });

    test(`agrees on ${MUTATED} mutated frames`, () => {
      const random = randomIntegers(7);
      const counts = { read: 0, rejected: 0 };
      const differences: string[] = [];
      for (let count = 0; count < MUTATED; count++) {
        const vector = protocol.vectors[random(protocol.vectors.length)];
        const frame = mutated(fromHex(vector?.frame ?? "") ?? new Uint8Array(0), random);
        const [ours, theirs] = [readOrNull(() => readJson(layouts, frame)), readOrNull(() => compiled.read(frame))];
        if (ours !== null && theirs !== null) differences.push(...comparison.differences(theirs, ours));
        else if (ours !== theirs) differences.push(`only one reads ${toHex(frame)}`);
        counts[ours === null ? "rejected" : "read"] += 1;
      }
      expect(differences).toEqual([]);
      expect(counts.read).toBeGreaterThan(20);
      expect(counts.rejected).toBeGreaterThan(20);
    });
  },
);

/** A value, or null if it cannot be read. Kaitai Struct has errors of its own, and range errors of JavaScript. */
function readOrNull<Value extends object | FrameJson>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (isDecodeError(error) || error instanceof RangeError || String(error).includes("Error")) return null;
    throw error;
  }
}

/** Changes some octets of a frame; half of the frames are cut or longer, with the right length. */
function mutated(frame: Uint8Array, random: (below: number) => number): Uint8Array {
  const change = [0, 0, 3, -random(frame.length)][random(4)] ?? 0;
  const octets = new Uint8Array(Math.max(5, frame.length + change));
  octets.set(frame.subarray(0, octets.length));
  octets[4 + random(octets.length - 4)] = random(256);
  new DataView(octets.buffer).setUint32(0, octets.length);
  return octets;
}
