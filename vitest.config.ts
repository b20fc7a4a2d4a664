import { availableParallelism } from "node:os";
import { relative } from "node:path";
import { defaultExclude, defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BaseSequencer, type Reporter, type TestSpecification } from "vitest/node";

/** Prints, as the last line, how many tests passed, failed and were skipped. */
const closingLine: Reporter = {
  onTestRunEnd(modules) {
    const results = modules.flatMap((module) => [...module.children.allTests()]).map((test) => test.result().state);
    const count = (state: string): number => results.filter((each) => each === state).length;
    const skipped = count("skipped") === 0 ? "" : `, ${count("skipped")} skipped`;
    console.log(`${count("passed")} passed, ${count("failed")} failed${skipped}`);
  },
};

/** Test files that need the packed packages. They share one build of both and one `npm pack` each. */
const PACKED = ["packages/*", "downstream-project"].map((name) => `test/integration/${name}.test.ts`);

/**
 * Test files that take seconds: they compile packages, start processes or a browser, or try thousands of cases.
 * The slowest is first and starts first, so that no worker waits for it at the end.
 */
const SLOW = [
  "test/properties/schema-edits.test.ts",
  "test/properties/random-protocols.test.ts",
  "test/site/client/browser.test.ts",
  "test/commands/decode-and-encode.test.ts",
  "test/commands/program.test.ts",
  "test/properties/random-combinations.test.ts",
  "test/properties/mutated-frames.test.ts",
  "test/properties/tolerant.test.ts",
  "test/naming/exported-names.test.ts",
  "test/naming/collisions.test.ts",
  "test/integration/large/many-messages.test.ts",
  "test/integration/editor.test.ts",
  "test/integration/novice-edits.test.ts",
  "test/kills/kills.test.ts",
  "test/commands/generate/**/*.test.ts",
  "test/site/pages/pages.test.ts",
  "test/commands/site/**/*.test.ts",
  "test/files/**/*.test.ts",
  "test/commands/project/**/*.test.ts",
  "test/commands/new/**/*.test.ts",
  "test/commands/help/examples.test.ts",
  "test/commands/terminal/**/*.test.ts",
  "test/commands/decode/decode.test.ts",
  "test/commands/decode/broken-frames.test.ts",
  "test/runtime/text/coding/gb18030.test.ts",
  "test/validate/recovery/errors-of-form.test.ts",
  "test/config/config.test.ts",
  "test/runtime/text/parts/reassembly-failures.test.ts",
  "test/load/jsonl-errors.test.ts",
  "test/emit/fields/field-docs.test.ts",
  "test/emit/rules/structure-rules.test.ts",
  "test/emit/code/hostile-strings.test.ts",
  "test/naming/reserved.test.ts",
  "test/compose/**/*.test.ts",
  "test/verify/**/*.test.ts",
  "test/emit/documentation.test.ts",
  "test/expression/expressions.test.ts",
  "test/commands/layout/layout.test.ts",
  "test/commands/completion/shell-scripts.test.ts",
  "test/commands/doctor/doctor.test.ts",
  "test/check/types/nesting.test.ts",
  "test/print/print.test.ts",
  "test/diagnostics/catalogue.test.ts",
  "test/diagnostics/translations.test.ts",
  "test/runtime/versions/detect-version.test.ts",
  "test/helpers/results/command-line.test.ts",
  "test/commands/decode/dumps/notations.test.ts",
  "test/export/kaitai/third-engine.test.ts",
  "test/commands/decode/frame-to-json.test.ts",
  "test/check/removed-names.test.ts",
  "test/emit/convert/**/*.test.ts",
  "test/validate/recovery/recover.test.ts",
  "test/runtime/rules/rules.test.ts",
];

/** Folders of tests that need more than one module; all other folders of test/ mirror generator/. */
const INTEGRATION = ["integration", "properties", "fuzz", "kills", "human-errors", "soak", "mutate", "bench"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** The projects, in the order in which they start. */
const PROJECTS: readonly TestProjectInlineConfiguration[] = [
  {
    extends: true,
    test: {
      name: "packages",
      include: PACKED,
      globalSetup: "test/integration/packages/pack-packages.ts",
      // Each installs a package, or runs a compiler or the tool, in processes that other test files slow down.
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  },
  { extends: true, test: { name: "slow", include: SLOW } },
  {
    extends: true,
    test: {
      name: "integration",
      include: [...INTEGRATION, "generated/**/*.test.ts"],
      exclude: [...defaultExclude, ...PACKED, ...SLOW],
    },
  },
  {
    extends: true,
    test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [...defaultExclude, ...SLOW, ...INTEGRATION] },
  },
];

/** Starts the projects in their order, and the slow files in the order of their list. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ project, moduleId }: TestSpecification): number {
  const place = SLOW.findIndex((pattern) =>
    relative(import.meta.dirname, moduleId).startsWith(pattern.split("**")[0] ?? pattern),
  );
  return PROJECTS.findIndex(({ test }) => test?.name === project.name) * SLOW.length + Math.max(0, place);
}

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    projects: [...PROJECTS],
    // Test files share the modules that they import: to load the generator takes longer than most files take to run.
    isolate: false,
    pool: "forks",
    maxWorkers: availableParallelism(),
    sequence: { sequencer: SlowestFirst },
    setupFiles: ["test/helpers/setup.ts"],
    // Node itself loads the modules that tests compile: to transform them again takes longer than to compile them.
    server: { deps: { external: [/[\\/]dist[\\/]/] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", closingLine],
    coverage: {
      provider: "v8",
      include: ["generator/**/*.{ts,tsx}", "generated/**/*.ts"],
      // The scripts of the browser run in Chromium. generator/runtime is the source of generated/runtime, byte by byte; the tests use the copy, so the copy is measured.
      exclude: ["**/*.test.ts", "generator/runtime/**", "generator/site/client/**"],
      thresholds: { lines: 98, branches: 95 },
    },
  },
});
