import { afterEach, expect, test } from "vitest";
import { setGb18030Decoder } from "../../../../generated/runtime/text/index.js";
import { failureCase } from "./reassembly-failures.js";

/* Every call of store, clock and decoder fails once at every step of 10,000 random runs, or of RUNS. */

afterEach(() => setGb18030Decoder(null));

const FIRST_SEED = Number(process.env["SEED"] ?? 1);
const RUNS = Number(process.env["RUNS"] ?? 10_000);

test("no accepted part is lost or returned twice after any failure", { timeout: 120_000 }, async () => {
  const counts = new Map<string, number>();
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
    const wrong = await failureCase(seed, counts);
    if (wrong.length > 0) throw new Error(`Seed ${seed}: ${wrong.join("\n")}`);
  }
  console.log(`injected failures: ${[...counts].map(([call, count]) => `${call} ${count}`).join(", ")}`);
  expect([...counts.keys()].toSorted()).toEqual(
    ["after update", "before update", "clock", "decoder", "takeSurplus", "takeUntil"].toSorted(),
  );
});
