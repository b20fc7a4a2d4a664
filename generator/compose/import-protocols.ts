import { type CompilationCache, cachedStep } from "../cache/index.js";
import {
  type Bilingual,
  compareStrings,
  invariant,
  type RelatedPlace,
  relatedPlace,
  type Report,
  Reporter,
} from "../diagnostics/index.js";
import { type ProtocolTrees, type ComposedProtocol, type SourceRef, valueRange } from "../syntax/index.js";
import type { Validated } from "../validate/index.js";
import { IMPORTED_PARTS } from "./imported-parts.js";
import { composeProtocol } from "./compose-protocol.js";

/** Composes every protocol with its imports. If an import fails, it is reported and the protocol is skipped. */
export function importProtocols(
  own: Validated,
  library: Validated,
  reporter: Reporter,
  cache: CompilationCache,
): ComposedProtocol[] {
  const { report } = reporter;
  const files = new Map([...library.protocols, ...own.protocols].map((each) => [each.folder, each]));
  const broken = new Set([...library.brokenFolders, ...own.brokenFolders]);
  const siblings = new Set(own.protocols.map(({ folder }) => folder));
  const composed = new Map<ProtocolTrees, ComposedProtocol>();
  const composeWithImports = (each: ProtocolTrees, importers: readonly ProtocolTrees[]): ComposedProtocol | null => {
    if (isWhole(each)) return each;
    const known = composed.get(each);
    if (known !== undefined) return known;
    if (importers.includes(each)) return reportCycle(importers.slice(importers.indexOf(each)), report);
    const source = sourceOf(each, files, broken, report);
    const whole = source === null ? null : composeWithImports(source, [...importers, each]);
    if (whole === null) return null;
    const { result, reported } = composeOnce(cache, whole, each, siblings.has(whole.folder));
    reporter.replay(reported);
    if (result !== null) composed.set(each, result);
    return result;
  };
  return own.protocols.flatMap((each) => composeWithImports(each, []) ?? []);
}

/** Composes a protocol with its import, and collects the diagnostics. */
const composeOnce = cachedStep("compose", (source: ComposedProtocol, own: ProtocolTrees, isSibling: boolean) => {
  const reported = new Reporter();
  return { result: composeProtocol(own, source, isSibling, reported.report), reported };
});

function isWhole(files: ProtocolTrees): files is ComposedProtocol {
  return files.protocol.node.import === undefined;
}

function nameOfSource({ protocol }: ProtocolTrees): string {
  return protocol.node.import?.from ?? "";
}

function placeOfSource({ protocol }: ProtocolTrees): SourceRef {
  return { document: protocol.document, path: ["import", "from"] };
}

const ANYWHERE: Bilingual = { en: "this schema or in smswire", zh: "本schema和smswire" };

/** Returns the imported protocol; null if it is missing, which is reported, or broken. */
function sourceOf(
  each: ProtocolTrees,
  files: ReadonlyMap<string, ProtocolTrees>,
  broken: ReadonlySet<string>,
  report: Report,
): ProtocolTrees | null {
  const name = nameOfSource(each);
  const source = files.get(name) ?? null;
  if (source !== null || broken.has(name)) return source;
  const known = [...files.keys()].filter((folder) => folder !== each.folder);
  const parameters = { what: IMPORTED_PARTS.protocol, name, of: ANYWHERE, known };
  report("unknown-import", valueRange(placeOfSource(each)), parameters);
  return null;
}

/** Reports a cycle as one error, at the first of its folders in alphabetical order. */
function reportCycle(cycle: readonly ProtocolTrees[], report: Report): null {
  const [min, ...others] = [...cycle].sort((one, other) => compareStrings(one.folder, other.folder));
  const first = invariant(min, "A cycle without protocols");
  const related = others.map(importsHere);
  report(
    "import-cycle",
    valueRange(placeOfSource(first)),
    { folder: first.folder, from: nameOfSource(first) },
    related,
  );
  return null;
}

function importsHere(each: ProtocolTrees): RelatedPlace {
  const { folder } = each;
  const source = nameOfSource(each);
  return relatedPlace(valueRange(placeOfSource(each)), {
    en: `${folder} imports ${source}`,
    zh: `${folder}导入${source}`,
  });
}
