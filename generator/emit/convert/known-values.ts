import type { Enumeration } from "../../model/index.js";
import { uncapitalize } from "../../naming/index.js";
import type { Code } from "../code/code.js";
import { type Declaration, emitConstant } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { privateName } from "../code/scope.js";
import { runtimeType } from "../code/runtime.js";
import { definesMore } from "./field-pairs.js";
import { membersOf, tuple, type VersionPair, versionName } from "./version-pair.js";

/** The number of values up to which both lists are written where they are used. Longer ones are a constant. */
const FEW = 60;

/** The values that two versions of an enumeration define, for the function that records unknown ones. */
export function knownValues(pair: VersionPair, from: Enumeration, to: Enumeration): Code {
  return isLong(from, to) ? nameOfKnown(pair, from, to) : listsOf(from, to);
}

/** The constants with long lists of values to which declarations refer. */
export function knownValueConstants(pair: VersionPair, declarations: readonly Declaration[]): Declaration[] {
  const used = new Set(declarations.flatMap(({ codes }) => codes).flatMap(privateNames));
  return enumerationPairs(pair).flatMap(([from, to]) => {
    const name = nameOfKnown(pair, from, to);
    if (!privateNames(name).every((each) => used.has(each))) return [];
    return emitConstant({
      name,
      docs: docComment(`Values of ${from.name} in ${pair.from.title} and in ${pair.to.title}.`),
      isExported: false,
      type: runtimeType.versions("KnownValues"),
      value: listsOf(from, to),
    });
  });
}

function privateNames({ references }: Code): string[] {
  return references.flatMap((each) => (typeof each !== "string" && each.role === "private" ? [each.name] : []));
}

function enumerationPairs({ from, to }: VersionPair): (readonly [Enumeration, Enumeration])[] {
  const others = to.types.filter((type) => type.kind === "enumeration");
  return from.types
    .filter((type) => type.kind === "enumeration")
    .flatMap((own) => others.map((other) => [own, other] as const))
    .filter(([own, other]) => isLong(own, other) && definesMore(own, other));
}

function isLong(from: Enumeration, to: Enumeration): boolean {
  return from.values.length + to.values.length > FEW;
}

function nameOfKnown({ to: version }: VersionPair, from: Enumeration, to: Enumeration): Code {
  const type = from.typeName === to.typeName ? "" : `${to.typeName}In`;
  return privateName(`${uncapitalize(from.typeName)}And${type}${versionName(version)}`);
}

function listsOf(from: Enumeration, to: Enumeration): Code {
  return tuple(membersOf(from), membersOf(to));
}
