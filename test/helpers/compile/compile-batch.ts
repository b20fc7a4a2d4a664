import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLanguage, readPackageFacts, readRuntime, writeOutput } from "../../../generator/files/index.js";
import { build } from "../../../generator/build.js";
import { compile } from "../../../generator/pipeline.js";
import { DEFAULT_OPTIONS } from "../../../generator/emit/index.js";
import type { Protocol } from "../../../generator/model/index.js";
import { outputTarget } from "../output-target.js";
import { unformattedPrinter } from "./print-unformatted.js";
import { compileProject, loadModule } from "./typescript.js";

/** The result of one schema of a batch. */
export interface Outcome {
  readonly id: string;
  /** The codes of its errors; empty if it was accepted. */
  readonly codes: readonly string[];
  /** What the generator threw or tsc printed; empty without errors. */
  readonly problems: readonly string[];
  readonly protocols: readonly Protocol[];
}

/** A batch that was compiled to one package. */
export interface Batch {
  readonly outcomes: readonly Outcome[];
  load(id: string): Promise<object>;
  remove(): void;
}

type Documentation = ReadonlyMap<string, string>;

/** Generates every schema that `check` accepts, and compiles all of them with one run of tsc. Schemas are named by their ids. */
export async function compileBatch(schemas: ReadonlyMap<string, Documentation>): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), "batch-"));
  const files = new Map<string, string>();
  const outcomes: Outcome[] = [];
  for (const [id, sources] of schemas) outcomes.push(await generateInto(files, id, sources));
  if (files.size > 0) await writeOutput(outputTarget(folder), files);
  const reported = files.size > 0 ? compileProject(folder) : "";
  const withTypes = outcomes.map((outcome) => {
    const lines = reported.split("\n").filter((line) => line.startsWith(`${outcome.id}/`));
    return { ...outcome, problems: [...outcome.problems, ...lines.slice(0, 3)] };
  });
  return {
    outcomes: withTypes,
    load: async (id) => loadModule(join(folder, "dist", "esm", id, "index.js")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const runtime = readRuntime();
const language = readLanguage();
const options = { ...DEFAULT_OPTIONS, conformance: true, package: readPackageFacts("generated-by-test") };
const print = unformattedPrinter();

async function generateInto(files: Map<string, string>, id: string, sources: Documentation): Promise<Outcome> {
  let codes: readonly string[] = [];
  try {
    const { protocols, diagnostics } = compile({ protocols: sources, language });
    codes = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
    if (codes.length > 0) return { id, codes, problems: [], protocols: [] };
    for (const [path, text] of await build(protocols, runtime, options, print)) files.set(path, text);
    return { id, codes, problems: [], protocols };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { id, codes, problems: [`crash: ${problem.slice(0, 600)}`], protocols: [] };
  }
}
