import { defineConfig } from "vitest/config";
import type { Reporter } from "vitest/node";

/** Says in one plain line, last of all, how many tests passed. */
const closingLine: Reporter = {
  onTestRunEnd(modules) {
    const results = modules.flatMap((module) => [...module.children.allTests()]).map((test) => test.result().state);
    const count = (state: string): number => results.filter((each) => each === state).length;
    const skipped = count("skipped") === 0 ? "" : `, ${count("skipped")} skipped`;
    console.log(`${count("passed")} passed, ${count("failed")} failed${skipped}`);
  },
};

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["test/**/*.test.ts", "generated/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", closingLine],
    coverage: {
      provider: "v8",
      include: ["generator/**/*.ts", "generated/**/*.ts"],
      // generator/runtime is the source of generated/runtime, octet by octet; the tests use the copy, and so it is measured.
      exclude: ["**/*.test.ts", "generator/runtime/**"],
      thresholds: { lines: 98, branches: 95 },
    },
  },
});
