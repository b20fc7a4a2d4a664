import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeFrame } from "../../generated/runtime/interpreter/index.js";
import { toHex } from "../../generated/runtime/wire/index.js";
import { otherVersions } from "../../generator/tables/index.js";
import { framePool } from "../fuzz/frame-pool.js";
import { newScratch } from "../fuzz/mutate-frame.js";
import { randomOfCase } from "../fuzz/session.js";
import { deviatingFrame } from "../fuzz/tolerant-target.js";
import { type CompiledPackage, compilePackage } from "../helpers/compile/compile-package.js";
import {
  cmppSubjects,
  compareTolerant,
  type TolerantSubject,
  tolerantSubject,
} from "../helpers/engines/compare-tolerant.js";
import { protocolIds } from "../helpers/protocols.js";
import { arbitraryMessage } from "../helpers/values/arbitrary-message.js";
import { TOLERANT_SCHEMA } from "./tolerant-schema.js";

/*
 * Both engines of tolerant reading agree on deviating frames. `npm run fuzz -- --target tolerant --count 200000` tries 100,000 per
 * version.
 */

const FRAMES = 2000;

/** How often each outcome occurred. */
type Outcomes = Record<"exact" | "deviating" | "rejected", number>;

/** Reads frames with both engines. Returns the outcomes and the first problems. */
function compareAll(subject: TolerantSubject, frames: Iterable<Uint8Array>) {
  const outcomes: Outcomes = { exact: 0, deviating: 0, rejected: 0 };
  const problems: string[] = [];
  for (const frame of frames) {
    const outcome = compareTolerant(subject, frame);
    if (typeof outcome === "string") outcomes[outcome]++;
    else if (problems.length < 3) problems.push(`${toHex(frame)}: ${outcome.problem}`);
  }
  return { outcomes, problems };
}

describe.each(protocolIds)("%s", (id) => {
  test("the engines agree on deviating frames of both versions", () => {
    const pool = protocolIds.flatMap(framePool);
    const scratch = newScratch();
    const frames = Array.from({ length: FRAMES }, (_, index) =>
      scratch.octets.slice(0, deviatingFrame(scratch, pool, randomOfCase(11, index))),
    );
    const { outcomes, problems } = compareAll(cmppSubjects()[id], frames);
    expect(problems).toEqual([]);
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(FRAMES / 20);
  });
});

describe("a protocol of three versions", () => {
  let compiled: CompiledPackage;
  beforeAll(async () => {
    compiled = await compilePackage(TOLERANT_SCHEMA);
  });
  afterAll(() => compiled?.remove());

  test.each(["tri1", "tri2", "tri3"])("the engines of %s agree on deviating frames of all versions", async (id) => {
    const subjects = await Promise.all(
      compiled.protocols.map(async (protocol) =>
        tolerantSubject(await compiled.load(protocol.id), protocol, otherVersions(compiled.protocols, protocol)),
      ),
    );
    const frames = subjects.flatMap(({ layouts }) =>
      layouts.messages.flatMap((layout) =>
        fc.sample(arbitraryMessage(layout), { numRuns: 40, seed: 5 }).flatMap((message) => {
          try {
            return [writeFrame(layout, message)];
          } catch {
            return [];
          }
        }),
      ),
    );
    const subject = subjects[compiled.protocols.findIndex((protocol) => protocol.id === id)];
    if (subject === undefined) throw new Error(`There is no ${id}.`);
    const { outcomes, problems } = compareAll(subject, frames.flatMap(changedSizes));
    expect(problems).toEqual([]);
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(50);
  });
});

/** A frame with some bytes less and more, and with changed bytes. The length is at offset 1. */
function changedSizes(frame: Uint8Array, index: number): Uint8Array[] {
  const random = randomOfCase(3, index);
  const sizes = [0, 0, -1, 1, -2, 2, -4, 4, random(20) - 10];
  return sizes.map((more, at) => {
    const octets = new Uint8Array(Math.max(9, frame.length + more)).fill(random(3));
    octets.set(frame.subarray(0, octets.length));
    new DataView(octets.buffer).setUint16(1, octets.length, true);
    if (at > 0) octets[9 + random(octets.length)] = random(256);
    return octets;
  });
}
