import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Files whose checks are mutated, and the tests that should fail. */
export interface Group {
  readonly name: string;
  /** Folders and files, from the root. */
  readonly sources: readonly string[];
  /** Without slow tests, such as fuzzing. This may report a caught mutant as missed, but never the reverse. */
  readonly tests: readonly string[];
}

/** The groups of mutants. Emitted code is the code of CMPP 3.0: the same emitters make the code of CMPP 2.0. */
export const GROUPS: readonly Group[] = [
  {
    name: "runtime and emitted code",
    sources: [
      ...["wire", "frames", "diagnose", "interpreter", "conformance", "rules", "text", "reports", "redis", "node"].map(
        (space) => `generated/runtime/${space}`,
      ),
      ...[
        "messages",
        "views",
        "types",
        "rules",
        "diagnose.ts",
        "octet-strings.ts",
        "codec.ts",
        "reply.ts",
        "text.ts",
      ].map((path) => `generated/cmpp30/${path}`),
    ],
    tests: [
      ...testsIn("test/runtime"),
      ...testsIn("test/emit/message", "test/emit/protocol", "test/emit/rules", "test/emit/type", "test/emit/view"),
      ...[
        "emit/code/hostile-strings",
        "emit/every-function",
        "emit/semantics",
        "integration/malformed-frames",
        "integration/synthetic-protocol",
        "properties/hostile-values",
        "properties/engines-agree",
        "properties/hostile-arguments",
        "properties/wrong-arguments",
        "commands/decode/decode",
        "commands/decode/broken-frames",
        "diagnostics/render/format-text",
      ].map((test) => `test/${test}.test.ts`),
    ],
  },
  {
    name: "flow",
    sources: ["generated/runtime/flow"],
    // Planted errors are changes of the source, which mutants have changed, and mutants are larger.
    tests: testsIn("test/runtime/flow").filter((test) => !/planted-errors|bundle/.test(test)),
  },
  {
    name: "front end",
    sources: ["syntax", "naming", "compose", "bind", "check", "lower"].map((layer) => `generator/${layer}`),
    tests: [
      ...testsIn("test/bind", "test/check", "test/compose", "test/lower", "test/syntax", "test/validate"),
      ...[
        "expression/expressions",
        "expression/wrong-expressions",
        "diagnostics/catalogue",
        "diagnostics/did-you-mean",
        "diagnostics/errors-that-follow",
        "diagnostics/many-errors",
        "commands/layout/layout",
        "properties/schema-edits",
        "integration/external-schema",
        "naming/reserved",
      ].map((test) => `test/${test}.test.ts`),
    ],
  },
];

/** The tests in folders, sub-folders included. */
function testsIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => join(folder, name)),
  );
}

/** The generated tests of the mutated messages. */
export function conformanceTests(): readonly string[] {
  const names = readdirSync("generated/cmpp30/conformance");
  return names.filter((name) => name.endsWith(".test.ts")).map((name) => `generated/cmpp30/conformance/${name}`);
}

/** Returns the groups whose names contain `text`. Throws if there is no such group, or if one of its paths does not exist. */
export function groupsNamed(text: string, groups: readonly Group[] = GROUPS): readonly Group[] {
  const chosen = groups.filter(({ name }) => name.includes(text));
  if (chosen.length === 0) {
    throw new Error(`No group has a name with ${text}. The groups: ${groups.map(({ name }) => name).join(", ")}.`);
  }
  for (const { name, sources, tests } of chosen) {
    const missing = [...sources, ...tests].filter((path) => !existsSync(path));
    if (missing.length > 0) throw new Error(`The group ${name} names what does not exist: ${missing.join(", ")}.`);
  }
  return chosen;
}

/** Throws if no mutant was selected: a result of 0 of 0 proves nothing. */
export function requireMutants(total: number): void {
  if (total === 0) throw new Error("No mutant matches. Check --group, --file and --sample.");
}
