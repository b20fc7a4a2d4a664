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
import type { ShapedVector, ShapedProtocol } from "./syntax/index.js";
import { type Validated, compileLanguage, validate } from "./validate/index.js";
import { load, LoadMemory } from "./load/index.js";
import { buildProtocol } from "./lower/index.js";
import {
  foldUses,
  lateRules,
  protocolRules,
  vectorRules,
  versionRules,
  isMisdeclared,
  idsAreDistinct,
} from "./check/index.js";
import { printer, printFile, type PrintFile } from "./print/index.js";
import { importShapes, importProtocols, readNeeded } from "./compose/index.js";
import { viewVersions } from "./bind/index.js";
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
export function compile(schema: SchemaTexts, memory = new LoadMemory()): Compiled {
  const { own, library, diagnostics } = readShapes(schema, memory);
  const { sourceOf = (file) => `schema/${file}` } = schema;
  const resolved = resolve({ ...own, library, diagnostics, sourceOf });
  const wrong = verify(resolved);
  const protocols = wrong.length === 0 ? resolved.protocols : [];
  return { protocols, diagnostics: sortDiagnostics([...diagnostics, ...resolved.diagnostics, ...wrong]) };
}

/** What the interpreter finds in the vectors. Protocols that import one another share some: each is reported once. */
function verify({ protocols, vectors }: Resolved): readonly Diagnostic[] {
  const wrong = protocols.flatMap((protocol) => verifyVectors(protocol, vectors));
  const placeOf = ({ code, range }: Diagnostic): string => JSON.stringify([code, range]);
  return [...new Map(wrong.map((each) => [placeOf(each), each])).values()];
}

/** The protocols of a schema as their files say them, imports included, and what is wrong with their form. */
export function compileShapes(
  schema: SchemaTexts,
  memory = new LoadMemory(),
): { readonly protocols: readonly ShapedProtocol[]; readonly diagnostics: readonly Diagnostic[] } {
  const { own, library, diagnostics } = readShapes(schema, memory);
  const imported = importShapes(own, library);
  return { protocols: imported.protocols, diagnostics: [...diagnostics, ...imported.diagnostics] };
}

interface ReadShapes {
  readonly own: Validated;
  /** What is imported. */
  readonly library: Validated;
  readonly diagnostics: readonly Diagnostic[];
}

function readShapes(schema: SchemaTexts, memory: LoadMemory): ReadShapes {
  const language = compileLanguage(schema.language);
  const read = (texts: ReadonlyMap<string, string>): Validated => {
    const loaded = load(texts, memory);
    const validated = validate(loaded, language);
    return { ...validated, diagnostics: [...loaded.diagnostics, ...validated.diagnostics] };
  };
  const own = read(schema.protocols);
  const library = readNeeded(own, schema.library ?? new Map(), read);
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
  const toPrintable = printer(options.importEnding);
  const named = new Set<string>();
  const printing = new Set<Promise<void>>();
  // A few at a time: what a text is made from takes far more memory than the text.
  for (const file of emitFiles(protocols, options)) {
    for (const part of runtimeNamedBy(file)) named.add(part);
    const { path } = file;
    const printed: Promise<void> = print(toPrintable(file)).then((text) => {
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
export interface Resolved {
  /** None where there is an error. */
  readonly protocols: readonly Protocol[];
  /** The vectors of all protocols, those of imported messages included. */
  readonly vectors: readonly ShapedVector[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What has the right shape, and how generated files name a file of the schema. */
export interface Resolvable extends Validated {
  readonly sourceOf: (file: string) => string;
  /** What may be imported beside the protocols of the schema. */
  readonly library: Validated;
}

/** Applies every rule to what has the right shape and, where all is well, computes the model. */
export function resolve(validated: Resolvable): Resolved {
  const { report, diagnostics } = collect();
  const protocols = importProtocols(validated, validated.library, report);
  const views = protocols.flatMap((protocol) => {
    for (const rule of protocolRules) rule(protocol, report);
    return viewVersions(protocol);
  });
  const declared = views.filter((view) => !isMisdeclared(view, diagnostics));
  for (const rule of versionRules) for (const view of declared) rule(view, report);
  idsAreDistinct(protocols, report);
  if (!hasErrors([...validated.diagnostics, ...diagnostics])) {
    for (const rule of lateRules) for (const protocol of protocols) rule(protocol, report);
  }
  // Frames prove something of a schema without mistakes; of any other they would say the same again.
  for (const rule of vectorRules) {
    if (hasErrors([...validated.diagnostics, ...diagnostics])) break;
    for (const view of views) rule(view, report);
  }
  const isSound = !hasErrors([...validated.diagnostics, ...diagnostics]);
  const built = isSound ? views.map((view) => buildProtocol(view, validated.sourceOf)) : [];
  const vectors = protocols.flatMap((protocol) => protocol.vectors);
  return { protocols: built, vectors, diagnostics: foldUses(diagnostics) };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
