import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Session } from "../../../generated/runtime/flow/index.js";
import { LINKS, tryWorld } from "../../helpers/flow/model/try-world.js";

/* Two sessions and a bad connection: what is always true of them. `npm run fuzz -- --target flow` tries more. */

const BYTES = fc.uint8Array({ minLength: 30, maxLength: 100, size: "max" });
const RUNS = { "CMPP 3.0": 2000, "few sequence numbers": 1000, "the invented protocol": 2000 } as const;

describe("two sessions keep all invariants over a bad connection", () => {
  test.each(LINKS)("of %s", (link) => {
    // To shrink takes minutes; the bytes of a failure are short enough.
    const property = fc.property(BYTES, (bytes) => void tryWorld(link, bytes, Session));
    expect(() => fc.assert(property, { numRuns: RUNS[link], endOnFailure: true })).not.toThrow();
  });
});
