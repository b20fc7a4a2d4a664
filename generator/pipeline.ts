import { type Diagnostic, sortDiagnostics, collect } from "./diagnostics/index.js";
import {
  type EmittedFile,
  emitProtocol,
  type OutputOptions,
  packageFiles,
  runtimeFiles,
  runtimeNamedBy,
} from "./emit/index.js";
import type { Protocol } from "./model/index.js";
import type { VectorTree, ComposedProtocol } from "./syntax/index.js";
import { type Validated, compileLanguage, validate } from "./validate/index.js";
import { load, DocumentCache } from "./load/index.js";
import { lowerProtocol } from "./lower/index.js";
import { groupByName, runChecks } from "./check/index.js";
import { printer, printFile, type PrintFile } from "./print/index.js";
import { composeProtocols, importProtocols, importClosure } from "./compose/index.js";
import { bindVersions } from "./bind/index.js";
import { verifyVectors } from "./verify/index.js";

/** What a schema is made of. */
export interface SchemaTexts {
  /** The files of the protocols, by their paths inside the schema's folder. */
  readonly protocols: ReadonlyMap<string, string>;
  /** The JSON Schema files of the schema language. */
  readonly language: ReadonlyMap<string, string>;
  /** The files of protocols that may be imported, by paths that begin with where they come from. */
  readonly library?: ReadonlyMap<string, string>;
  /** How generated files name a file of the schema. Left out: by its path in a folder `schema`. */
  readonly sourceOf?: (file: string) => string;
}

/** The protocols of a schema, one per version, and what is wrong with it. */
export interface Compiled {
  /** None where there is an error. */
  readonly protocols: readonly Protocol[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks a schema: load, validate, resolve, verify. What a memory holds is not read again. */
export function compile(schema: SchemaTexts, cache = new DocumentCache()): Compiled {
  const { own, library, diagnostics } = readTrees(schema, cache);
  const { sourceOf = (file) => `schema/${file}` } = schema;
  const analyzed = analyze({ ...own, library, diagnostics, sourceOf });
  const wrong = verify(analyzed);
  const protocols = wrong.length === 0 ? analyzed.protocols : [];
  return { protocols, diagnostics: sortDiagnostics([...diagnostics, ...analyzed.diagnostics, ...wrong]) };
}

/** What the interpreter finds in the vectors. Protocols that import one another share some: each is reported once. */
function verify({ protocols, vectors }: Analyzed): readonly Diagnostic[] {
  const wrong = protocols.flatMap((protocol) => verifyVectors(protocol, vectors));
  const placeOf = ({ code, range }: Diagnostic): string => JSON.stringify([code, range]);
  return [...new Map(wrong.map((each) => [placeOf(each), each])).values()];
}

/** The protocols of a schema as their files say them, imports included, and what is wrong with their form. */
export function composeTrees(
  schema: SchemaTexts,
  cache = new DocumentCache(),
): { readonly protocols: readonly ComposedProtocol[]; readonly diagnostics: readonly Diagnostic[] } {
  const { own, library, diagnostics } = readTrees(schema, cache);
  const imported = composeProtocols(own, library);
  return { protocols: imported.protocols, diagnostics: [...diagnostics, ...imported.diagnostics] };
}

interface ReadTrees {
  readonly own: Validated;
  /** What is imported. */
  readonly library: Validated;
  readonly diagnostics: readonly Diagnostic[];
}

function readTrees(schema: SchemaTexts, cache: DocumentCache): ReadTrees {
  const language = compileLanguage(schema.language);
  const read = (texts: ReadonlyMap<string, string>): Validated => {
    const loaded = load(texts, cache);
    const validated = validate(loaded, language);
    return { ...validated, diagnostics: [...loaded.diagnostics, ...validated.diagnostics] };
  };
  const own = read(schema.protocols);
  const library = importClosure(own, schema.library ?? new Map(), read);
  return { own, library, diagnostics: [...own.diagnostics, ...library.diagnostics] };
}

/** How many files are printed at a time, where there are threads for it. */
const AT_A_TIME = 32;

/** Makes every file of the output folder from compiled protocols: emit, print. */
export async function build(
  protocols: readonly Protocol[],
  runtime: ReadonlyMap<string, string>,
  options: OutputOptions,
  print: PrintFile = printFile,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  await buildEach(protocols, runtime, options, print, (path, text) => void files.set(path, text));
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Makes every file, in no order, and hands each over as soon as it is printed. */
export async function buildEach(
  protocols: readonly Protocol[],
  runtime: ReadonlyMap<string, string>,
  options: OutputOptions,
  print: PrintFile,
  take: (path: string, text: string) => void,
): Promise<void> {
  const toJob = printer(options.importEnding);
  const named = new Set<string>();
  const printing = new Set<Promise<void>>();
  // A few at a time: what a text is made from takes far more memory than the text.
  for (const file of emitFiles(protocols, options)) {
    for (const part of runtimeNamedBy(file)) named.add(part);
    const { path } = file;
    const printed: Promise<void> = print(toJob(file)).then((text) => {
      take(path, text);
      printing.delete(printed);
    });
    printing.add(printed);
    if (printing.size >= AT_A_TIME) await Promise.race(printing);
  }
  await Promise.all(printing);
  for (const [path, text] of runtimeFiles(runtime, named, options)) take(path, text);
}

function* emitFiles(protocols: readonly Protocol[], options: OutputOptions): Generator<EmittedFile> {
  for (const protocol of protocols) yield* emitProtocol(protocol, options);
  if (options.package !== null) yield* packageFiles(protocols, options.package);
}

/** The protocols that were found, one per version, and what is wrong with the schema. */
export interface Analyzed {
  /** None where there is an error. */
  readonly protocols: readonly Protocol[];
  /** The vectors of all protocols, those of imported messages included. */
  readonly vectors: readonly VectorTree[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Syntax trees, and how generated files name a file of the schema. */
export interface Analyzable extends Validated {
  readonly sourceOf: (file: string) => string;
  /** What may be imported beside the protocols of the schema. */
  readonly library: Validated;
}

/** Applies every check to syntax trees and, where all is well, computes the model. */
export function analyze(validated: Analyzable): Analyzed {
  const { report, diagnostics } = collect();
  const protocols = importProtocols(validated, validated.library, report);
  const bound = protocols.flatMap(bindVersions);
  const found = (): readonly Diagnostic[] => [...validated.diagnostics, ...diagnostics];
  runChecks({ composed: protocols, bound }, { report, diagnostics: found });
  const built = hasErrors(found()) ? [] : bound.map((protocol) => lowerProtocol(protocol, validated.sourceOf));
  const vectors = protocols.flatMap((protocol) => protocol.vectors);
  return { protocols: built, vectors, diagnostics: groupByName(diagnostics) };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
