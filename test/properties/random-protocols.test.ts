import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arbitraryMessage } from "../helpers/values/arbitrary-message.js";
import { checkHostileValues, hostileSubject } from "../helpers/values/check-hostile-values.js";
import { checkPackage } from "../helpers/compile/check-package.js";
import { compilePackage, type CompiledPackage } from "../helpers/compile/compile-package.js";
import {
  agreeOnErrors,
  agreeOnMessages,
  agreeOnOctets,
  agreeOnViewedOctets,
  agreeOnViews,
} from "../helpers/engines/compare-engines.js";
import { agreeOnRules } from "../helpers/engines/compare-rules.js";
import { randomSchema } from "./random-schema.js";
import { subjectOf } from "../helpers/compile/emitted-functions.js";

const SEEDS = Array.from({ length: 16 }, (_, index) => index + 1);

let compiled: CompiledPackage;

/** The number of broken rules in structures by protocol. */
const findingsInside: number[] = [];

beforeAll(async () => {
  compiled = await compilePackage(new Map(SEEDS.flatMap((seed) => [...randomSchema(seed)])));
});

afterAll(() => compiled?.remove());

describe.each(SEEDS)("random protocol %d", (seed) => {
  test("compiles, passes its conformance tests, and its engines agree", async () => {
    const protocol = compiled.protocols.find(({ id }) => id === `random${seed}`);
    if (protocol === undefined) throw new Error("The protocol is not there.");
    const module = await compiled.load(protocol.id);
    expect(checkPackage(module, protocol)).toEqual([]);
    const seen = new Set<string>();
    let inside = 0;
    for (const message of protocol.messages) {
      const subject = subjectOf(module, protocol, message);
      agreeOnMessages(subject, 40, seed);
      agreeOnErrors(subject, 80, seed);
      agreeOnOctets(subject, 120, seed);
      agreeOnViews(subject, 40, seed);
      agreeOnViewedOctets(subject, 80, seed);
      inside += agreeOnRules(module, protocol, message, subject, seed);
      const [example = {}] = fc.sample(arbitraryMessage(subject.layout), { numRuns: 1, seed });
      expect(checkHostileValues(hostileSubject(subject, seen), example).slice(0, 5)).toEqual([]);
    }
    findingsInside.push(inside);
  });
});

test("have rules in their structures, which random messages break", () => {
  expect(findingsInside.filter((count) => count > 0).length).toBeGreaterThan(10);
});
