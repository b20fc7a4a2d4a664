import { type Diagnostic, sortDiagnostics } from "./diagnostics/index.js";
import { emitProtocol, type PackageFacts, packageFiles } from "./emit/index.js";
import { load } from "./load/index.js";
import type { Protocol } from "./model/index.js";
import { printFile, type PrintFile, toPrintables } from "./print/index.js";
import { resolve } from "./resolve/index.js";
import { compileLanguage, validate } from "./validate/index.js";

export { layoutOfProtocol } from "./emit/index.js";
export { printFile } from "./print/index.js";

/** What a schema is made of. */
export interface SchemaTexts {
  /** The files of the protocols, by their paths inside the schema's folder. */
  readonly protocols: ReadonlyMap<string, string>;
  /** The JSON Schema files of the schema language. */
  readonly language: ReadonlyMap<string, string>;
}

/** What else goes into the generated package. */
export interface PackageParts {
  readonly facts: PackageFacts;
  /** The files of the runtime, by their paths inside its folder. They are taken over as they are. */
  readonly runtime: ReadonlyMap<string, string>;
}

/** The protocols of a schema, one per version, and what is wrong with it. */
export interface Compiled {
  /** None where there is an error. */
  readonly protocols: readonly Protocol[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks a schema: load, validate, resolve. */
export function compile({ protocols: texts, language }: SchemaTexts): Compiled {
  const loaded = load(texts);
  const validated = validate(loaded, compileLanguage(language));
  const resolved = resolve({
    ...validated,
    diagnostics: [...loaded.diagnostics, ...validated.diagnostics],
  });
  const diagnostics = [...loaded.diagnostics, ...validated.diagnostics, ...resolved.diagnostics];
  return { protocols: resolved.protocols, diagnostics: sortDiagnostics(diagnostics) };
}

/** Makes every file of the generated package from compiled protocols: emit, print. */
export async function build(
  protocols: readonly Protocol[],
  { facts, runtime }: PackageParts,
  print: PrintFile = printFile,
): Promise<ReadonlyMap<string, string>> {
  const emitted = toPrintables([...protocols.flatMap(emitProtocol), ...packageFiles(protocols, facts)]);
  const taken = [...runtime].map(([path, text]) => ({ path: `runtime/${path}`, text }));
  const printed = await Promise.all(emitted.map(async (file) => ({ path: file.path, text: await print(file) })));
  const files = [...printed, ...taken].sort((one, other) => (one.path < other.path ? -1 : 1));
  return new Map(files.map(({ path, text }) => [path, text]));
}
