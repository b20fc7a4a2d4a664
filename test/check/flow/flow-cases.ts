import { expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/index.js";
import { readExamples, readFolder, readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { courier } from "../../fixtures/courier/courier.js";
import { inventedFlow } from "../../fixtures/invented-flow/invented-flow.js";
import { sharedCache } from "../../helpers/shared-cache.js";

/* Changes of valid schemas with a flow, and what they report. */

const language = readLanguage();
const examples = [...readExamples()];

/** Schemas with a flow, by their folder. */
const schemas = {
  cmpp: readFolder("schema", (path) => path.startsWith("cmpp/")),
  relay: inventedFlow().protocols,
  courier: courier().protocols,
  demo: new Map([
    ...examples.flatMap(([path, text]) =>
      path.startsWith("base/") ? [[path.replace("base", "demo"), text] as const] : [],
    ),
    ["demo/flow.yaml", examples.find(([path]) => path === "more/flow.yaml")?.[1] ?? ""] as const,
  ]),
} as const;

/** A replacement in a file of a schema; without a file name, in its flow.yaml. A file that does not exist is added. */
export type Edit =
  readonly [before: string | RegExp, after: string] | readonly [before: string | RegExp, after: string, file: string];

/** Compiles a schema after edits. `more` are further files. */
export function compileEdited(
  protocol: keyof typeof schemas,
  edits: readonly Edit[],
  more: Readonly<Record<string, string>> = {},
): readonly Diagnostic[] {
  const sources = new Map<string, string>([...schemas[protocol], ...Object.entries(more)]);
  for (const [before, after, name = "flow.yaml"] of edits) {
    const file = `${protocol}/${name}`;
    const text = sources.get(file) ?? "";
    const edited = text.replace(before, () => after);
    if (edited === text) throw new Error(`${file} has no ${String(before)}`);
    sources.set(file, edited);
  }
  return compile({ protocols: sources, language }, sharedCache()).diagnostics;
}

/** Describes a diagnostic: its place, code, and after `<` its related places. */
function describeOne({ range: { file, start }, code, related }: Diagnostic): string {
  const others = related.map(({ range }) => ` < ${range.file}:${range.start.line}`).join("");
  return `${file}:${start.line}:${start.column} ${code}${others}`.replaceAll("/flow.yaml", "");
}

/** Returns the diagnostics of a schema after edits, one per line. */
export function reportedAfter(...of: Parameters<typeof compileEdited>): string[] {
  return compileEdited(...of).map(describeOne);
}

/** Edits of a schema and the expected diagnostics. */
export type FlowCase = readonly [
  what: string,
  protocol: keyof typeof schemas,
  edits: readonly Edit[],
  reported: readonly string[],
];

/** Defines a test for each case. */
export function testCases(cases: readonly FlowCase[]): void {
  test.each(cases)("reports %s (%s)", (_, protocol, edits, reported) => {
    expect(reportedAfter(protocol, edits)).toEqual(reported);
  });
}
