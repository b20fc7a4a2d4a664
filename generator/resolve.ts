import { type Diagnostic, type SourceRange, firstDefined } from "./diagnostics/index.js";
import type { Protocol } from "./model/index.js";
import { isLeftOut } from "./syntax/index.js";
import type { ShapedProtocol, ShapedVector, Validated } from "./validate/index.js";
import { buildProtocol } from "./lower/index.js";
import { foldUses, lateRules, protocolRules, vectorRules, versionRules, collect, type Report } from "./check/index.js";
import { importProtocols } from "./compose/index.js";
import { viewVersions, type VersionView } from "./bind/index.js";

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

/** Protocols with all that they import, and what is wrong with the imports. */
export function importShapes(
  own: Validated,
  library: Validated,
): { readonly protocols: readonly ShapedProtocol[]; readonly diagnostics: readonly Diagnostic[] } {
  const { report, diagnostics } = collect();
  return { protocols: importProtocols(own, library, report), diagnostics };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** Whether protocol.yaml misspells or lacks a version that others name: then nobody can say what the versions have. */
function isMisdeclared({ at, shape }: VersionView, diagnostics: readonly Diagnostic[]): boolean {
  if (isLeftOut(shape, "versions")) return true;
  const { file } = at.document;
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const unknown = diagnostics.filter(({ code, range }) => code === "unknown-version" && range.file.startsWith(folder));
  const isNamedTwice = ({ message }: Diagnostic): boolean =>
    unknown.filter((each) => each.message === message).length > 1;
  return unknown.some((each) => each.range.file === file || isNamedTwice(each));
}

/** No two protocols make the same module. */
function idsAreDistinct(protocols: readonly ShapedProtocol[], report: Report): void {
  const first = new Map<string, SourceRange>();
  for (const { protocol } of protocols) {
    protocol.shape.versions.forEach((version, index) => {
      const { id } = version;
      if (isLeftOut(version, "id")) return;
      const range = protocol.document.rangeOfValue(["versions", index, "id"]);
      const other = first.get(id);
      // That of two versions of one protocol is told by another rule, of the same place.
      if (other === undefined) first.set(id, range);
      else report("duplicate-version", range, { name: id }, firstDefined(other));
    });
  }
}
