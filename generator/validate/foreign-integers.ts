import { foreignInteger } from "../diagnostics/index.js";
import { isRecord, type SourceDocument, type ValuePath } from "../load/index.js";
import { valueAt } from "./values.js";

/** Keys whose values are integers and never strings of digits. */
const INTEGER_KEYS = [
  "octets",
  "max-octets",
  "bits",
  "digits",
  "min",
  "max",
  "zeros",
  "content-octets",
  "content-octets-with-header",
  "content-septets",
  "id",
  "id-offset",
  "seconds",
  "tag",
  "length",
  "first",
  "last",
  "port",
  "sendings",
];

/**
 * Returns a document in which an integer in another notation that YAML accepts, such as 010 or 4.0, is its source: the
 * validation then reports it like notations that YAML reads as a string. A reader may take 010 for octal.
 */
export function withForeignIntegers(document: SourceDocument): SourceDocument {
  const paths = integersIn(document.value, []).filter((path) => isForeign(path.at(-1), document.textAt(path)));
  if (paths.length === 0) return document;
  const value: unknown = structuredClone(document.value);
  for (const path of paths) {
    const holder = valueAt(value, path.slice(0, -1));
    if (isRecord(holder)) Reflect.set(holder, path.at(-1) ?? "", document.textAt(path));
  }
  return { ...document, value };
}

/** A command id of decimal digits only is not foreign: it probably lacks its 0x, which the check of ids reports. */
function isForeign(key: ValuePath[number] | undefined, source: string): boolean {
  return foreignInteger(source) !== null && !(key === "id" && /^\d+$/.test(source));
}

/** Returns the paths of integers at the keys for integers, also those per version. */
function integersIn(value: unknown, path: ValuePath): ValuePath[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => integersIn(each, [...path, index]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (typeof each !== "number") return integersIn(each, [...path, key]);
    return [key, path.at(-1)].some((name) => INTEGER_KEYS.includes(String(name))) ? [[...path, key]] : [];
  });
}
