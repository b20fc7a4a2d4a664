import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFolders } from "../../generator/commands/project/open-schema.js";
import { packageRoot } from "../../generator/files/index.js";
import type { Protocol } from "../../generator/model/index.js";
import { readJson } from "../../generator/runtime/interpreter/index.js";
import { fromHex } from "../../generator/runtime/wire/index.js";
import { layoutOfProtocol } from "../../generator/tables/index.js";
import { randomIntegers } from "../helpers/random.js";
import { sharedCache } from "../helpers/shared-cache.js";
import { FIRST_CLIENT, inOrder, type Segment, streamOf } from "./capture.js";
import { type Compared, compareFrame } from "./compare-fields.js";
import { fieldsNamed, type PdmlField, type PdmlPacket } from "./pdml.js";
import { dissectorOf, familyOf, lacksTshark, packetsOf, PORT } from "./wireshark.js";

/* Wireshark finds the frames of a stream, however TCP cuts, joins, repeats, reorders or loses its segments. */

const { protocols } = openFolders([join(packageRoot, "schema")], packageRoot, { cache: sharedCache() });
const script = dissectorOf(protocols);
const newest = protocols.filter(({ id }) => ["cmpp30", "sgip13", "smgp303", "smpp50"].includes(id));

function framesOf({ vectors }: Protocol): Uint8Array[] {
  return vectors.map(({ frame }) => fromHex(frame) ?? new Uint8Array(0));
}

function joined(frames: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(frames.flatMap((frame) => [...frame]));
}

/** About `count` offsets in the order of the bytes. */
function cutsOf(size: number, count: number, seed: number): readonly number[] {
  const random = randomIntegers(seed);
  return [...new Set(Array.from({ length: count }, () => 1 + random(size - 1)))].toSorted((one, other) => one - other);
}

/** Sends every fifth segment twice. */
function repeated(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((each, index) => (index % 5 === 3 ? [each, { ...each, time: each.time + 0.0015 }] : [each]));
}

/** Exchanges every fifth segment with the next one. */
function reordered(segments: readonly Segment[]): Segment[] {
  return segments.map((each, index) => (index % 5 === 3 ? { ...each, time: each.time + 0.0015 } : each));
}

/** The trees of frames from a port: not those of bytes without a frame. */
function framesFrom(packets: readonly PdmlPacket[], port: number): PdmlField[] {
  const trees = packets.filter((packet) => packet.port === port).flatMap((packet) => packet.protocols);
  return trees.filter((tree) => fieldsNamed(tree, `${tree.name}._skipped`).length === 0);
}

function differencesOf(protocol: Protocol, trees: readonly PdmlField[], frames: readonly Uint8Array[]): string[] {
  const layouts = layoutOfProtocol(protocol);
  const compared: Compared = { differences: [], count: 0 };
  for (const [index, tree] of trees.entries()) {
    const json = readJson(layouts, frames[index] ?? new Uint8Array(0));
    compareFrame(tree, Object.fromEntries(Object.entries(json)), layouts, compared);
  }
  return compared.differences;
}

describe.skipIf(lacksTshark)("Wireshark (if tshark is installed)", () => {
  test.each(newest.map((protocol) => [protocol.id, protocol] as const))(
    "reads %s in cut, joined, repeated and reordered segments",
    (_, protocol) => {
      const frames = framesOf(protocol);
      const octets = joined(frames);
      const cut = (count: number, index: number): readonly Segment[] =>
        streamOf(octets, cutsOf(octets.length, count, index), FIRST_CLIENT + index, PORT);
      const streams = [
        cut(3 * frames.length, 0),
        cut(9, 1),
        repeated(cut(frames.length, 2)),
        reordered(cut(frames.length, 3)),
      ];
      const { name, pinned } = familyOf(protocol);
      const options = [...pinned, "-o", "tcp.reassemble_out_of_order:TRUE"];
      const packets = packetsOf({ script, dissector: name, segments: inOrder(streams.flat()), options });
      for (const [index] of streams.entries()) {
        const trees = framesFrom(packets, FIRST_CLIENT + index);
        expect(trees.length).toBe(frames.length);
        expect(differencesOf(protocol, trees, frames)).toEqual([]);
      }
    },
  );

  test("continues after a hole, a start in the middle of a frame, and cut packets", () => {
    const [protocol] = newest;
    if (protocol === undefined) throw new Error("No protocol.");
    const frames = framesOf(protocol);
    const { name, pinned } = familyOf(protocol);
    const octets = joined(frames);
    const starts = frames.map((_, index) => joined(frames.slice(0, index)).length);
    // The hole takes the end of one frame and the beginning of the next.
    const hole = starts[40] ?? 0;
    const cuts = [hole - 5, hole + 7, starts[41] ?? 0, starts[60] ?? 0];
    const lost = streamOf(octets, cuts, FIRST_CLIENT, PORT).filter(({ at }) => at !== hole - 5);
    const middle = streamOf(octets, [7, ...starts.slice(1)], FIRST_CLIENT + 1, PORT).slice(2);
    const short = streamOf(octets, starts.slice(1), FIRST_CLIENT + 2, PORT).map((each) => ({
      ...each,
      kept: Math.min(30, each.octets.length),
    }));
    const packets = packetsOf({
      script,
      dissector: name,
      segments: inOrder([lost, middle, short].flat()),
      options: pinned,
    });
    const isAround = (index: number): boolean => index === 39 || index === 40;
    const afterHole = framesFrom(packets, FIRST_CLIENT).filter(
      (tree) => fieldsNamed(tree, `${name}._malformed`).length === 0,
    );
    const kept = frames.filter((_, index) => !isAround(index));
    expect(afterHole.length).toBe(kept.length);
    expect(differencesOf(protocol, afterHole, kept)).toEqual([]);
    const afterMiddle = framesFrom(packets, FIRST_CLIENT + 1);
    expect(differencesOf(protocol, afterMiddle, frames.slice(1))).toEqual([]);
    expect(afterMiddle.length).toBe(frames.length - 1);
    const trees = framesFrom(packets, FIRST_CLIENT + 2);
    expect(trees.length).toBe(frames.length);
    const marks = trees.map((tree) => fieldsNamed(tree, `${name}._cut`).length);
    expect(marks).toEqual(frames.map((frame) => (frame.length > 30 ? 1 : 0)));
    expect(trees.flatMap((tree) => fieldsNamed(tree, `${name}._malformed`))).toEqual([]);
  });
});
