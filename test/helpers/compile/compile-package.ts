import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLanguage, readPackageFacts, readRuntime, writeOutput } from "../../../generator/files/index.js";
import { build } from "../../../generator/build.js";
import { compile } from "../../../generator/pipeline.js";
import { DEFAULT_OPTIONS } from "../../../generator/emit/index.js";
import type { Protocol } from "../../../generator/model/index.js";
import type { PrintFile } from "../../../generator/print/index.js";
import { outputTarget } from "../output-target.js";
import { unformattedPrinter } from "./print-unformatted.js";
import { compileProject, loadModule } from "./typescript.js";

/** A package that was generated and compiled by tsc, in a separate folder. */
export interface CompiledPackage {
  readonly protocols: readonly Protocol[];
  readonly files: ReadonlyMap<string, string>;
  readonly folder: string;
  /** Loads a protocol's compiled module. */
  load(id: string): Promise<object>;
  remove(): void;
}

/**
 * Compiles a schema to a package. It must have no diagnostics, and tsc must report no errors. By default, the code is not
 * formatted.
 */
export async function compilePackage(
  sources: ReadonlyMap<string, string>,
  print: PrintFile = unformattedPrinter(),
): Promise<CompiledPackage> {
  const { protocols, diagnostics } = compile({ protocols: sources, language: readLanguage() });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  const options = { ...DEFAULT_OPTIONS, conformance: true, package: readPackageFacts("generated-by-test") };
  const files = await build(protocols, readRuntime(), options, print);
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  await writeOutput(outputTarget(folder), files);
  const reported = compileProject(folder);
  if (reported !== "") throw new Error(`The compiler reports:\n${reported}`);
  return {
    protocols,
    files,
    folder,
    load: async (id) => loadModule(join(folder, "dist", "esm", id, "index.js")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
