import type { SourceRange } from "../../diagnostics/index.js";
import { keyRange, valueRange } from "../located.js";
import { fileName, typeName } from "../property-name.js";
import { RESERVED_WORDS, TAKEN_EXPORTS } from "../reserved-words.js";
import type { VersionView } from "../views.js";
import { firstDefined, type Report, type VersionRule } from "./rule.js";

/** No two messages or types of a version are exported under one name or written into one file. */
export const exportsAreDistinct: VersionRule = (view, report) => {
  const seen = new Map<string, Exported>();
  for (const exported of exportsOf(view)) checkExport(exported, seen, report);
};

interface Exported {
  readonly name: string;
  readonly range: SourceRange;
  /** In words, for the message. */
  readonly what: string;
}

function exportsOf(view: VersionView): Exported[] {
  const operations = view.operations.flatMap(({ at, shape, request, response }): Exported[] => [
    { name: request.exportName, range: valueRange(at, "operation"), what: `the operation ${shape.operation}` },
    ...(response === null
      ? []
      : [
          { name: response.exportName, range: valueRange(at, "operation"), what: `the response of ${shape.operation}` },
        ]),
  ]);
  const types = [...view.types.values()]
    .filter(({ kind }) => kind !== "scalar")
    .map(({ name, at }) => ({ name: typeName(name), range: keyRange(at), what: `the type ${name}` }));
  return [...operations, ...types];
}

function checkExport(exported: Exported, seen: Map<string, Exported>, report: Report): void {
  const { name, range } = exported;
  if (TAKEN_EXPORTS.has(name) || RESERVED_WORDS.has(name)) {
    return report("export-collision", range, { name, other: "a name that every protocol needs" });
  }
  // Init types, views and file names follow from export names, so they collide as well.
  const keys = [name, `${name}Init`, `${name}View`, `file ${fileName(name)}`];
  const other = keys.map((key) => seen.get(key)).find((each) => each !== undefined);
  if (other?.what === exported.what) return;
  if (other !== undefined)
    return report("export-collision", range, { name, other: other.what }, firstDefined(other.range));
  for (const key of keys) seen.set(key, exported);
}
