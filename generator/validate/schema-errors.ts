import type { ErrorObject } from "ajv";
import { type Diagnostic, diagnostic, nearestName, didYouMean, verbatim } from "../diagnostics/index.js";
import { isRecord, type SourceDocument, type ValuePath } from "../load/index.js";
import { FLOW_EVENTS, isObject } from "../syntax/index.js";
import {
  describeBound,
  isForeignInteger,
  isNumeric,
  isEmpty,
  describePattern,
  eitherKind,
  isEitherKind,
  formatValue,
  describeTypeMismatch,
} from "./schema-error-text.js";
import { exclusionAt } from "./exclusions.js";
import { otherOwnerOf } from "./keys-of-tlvs.js";
import { missingText } from "./missing-text.js";
import { valueAt } from "./values.js";

/**
 * Translates an ajv error to a diagnostic at its place. Returns null if another error reports the same problem.
 * `intended` is the missing key that an unknown key of the same object replaces.
 */
export function toDiagnostic(document: SourceDocument, error: ErrorObject, intended: string | null): Diagnostic | null {
  const path = pathOf(document.value, error.instancePath);
  if (isUnwrittenText(path, error)) return missingText(document, path);
  const parameters: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case "required":
      return missingKey(document, path, error, intended);
    case "additionalProperties":
      return unknownKey(document, [...path, String(parameters["additionalProperty"])], error, intended);
    case "propertyNames":
    case "if":
      return null;
    case "false schema":
      return excludedKey(document, path);
    case "type":
      return wrongType(document, path, error);
    case "enum":
      return unknownValue(document, path, error);
    case "pattern":
      return wrongPattern(document, path, error);
    default:
      return outOfBounds(document, path, error);
  }
}

/** Whether a description is still missing: its key exists without a value. */
function isUnwrittenText(path: ValuePath, { data }: ErrorObject): boolean {
  return (path.at(-1) === "en" || path.at(-1) === "zh") && (data === null || data === "");
}

/** Returns the keys and indexes of a JSON pointer. Keys may contain any character. */
export function pathOf(value: unknown, pointer: string): ValuePath {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  let current = value;
  return steps.map((step) => {
    const isList = Array.isArray(current);
    current = isObject(current) ? Reflect.get(current, step) : undefined;
    return isList ? Number(step) : step;
  });
}

/** Keys that belong in a request or response, not next to it. */
export const REQUEST_KEYS: readonly string[] = ["name", "id", "also-ids", "answers", "body", "fields", "tlvs", "rules"];

/** Lists of keys of which one is required, by the key that ajv reports. */
const CHOICES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  [FLOW_EVENTS.at(-1) ?? "", FLOW_EVENTS],
  ["count", ["seconds", "count"]],
  ["types", ["types", "tlvs"]],
  ["bits", ["bit", "bits"]],
  ["range", ["value", "range"]],
]);

function choiceOf(key: string): readonly string[] {
  return CHOICES.get(key) ?? [key];
}

/** Reports a missing key, unless it is misspelt: the unknown key is reported instead. */
function missingKey(document: SourceDocument, path: ValuePath, error: ErrorObject, intended: string | null) {
  const key = String(Reflect.get(error.params, "missingProperty"));
  const data: unknown = error.data;
  const known = knownKeys(error);
  const unknown = Object.keys(isRecord(data) ? data : {}).filter((each) => !known.includes(each));
  // If the colon of a key or the space after it is missing, YAML extends the key to the next colon.
  const choice = choiceOf(key);
  const isMisspelt = unknown.some(
    (each) =>
      choice.includes(nearestName(each, known) ?? "") || [" ", ":", "："].some((mark) => each.startsWith(key + mark)),
  );
  if (isMisspelt || intended === key) return null;
  // Report a key that the whole file lacks at its first key, not at every line.
  const [first] = Object.keys(isRecord(data) ? data : {});
  const place = path.length === 0 && first !== undefined ? [first] : path;
  const below = key === "request" && path.length === 0 ? unknown.filter((each) => REQUEST_KEYS.includes(each)) : [];
  return diagnostic("missing-key", document.rangeOfKey(below.length === 0 ? place : below.slice(0, 1)), {
    key,
    below,
    choice,
  });
}

function unknownKey(
  document: SourceDocument,
  path: ValuePath,
  error: ErrorObject,
  intended: string | null,
): Diagnostic {
  const key = String(path.at(-1));
  const known = knownKeys(error);
  const misplaced = otherOwnerOf(path);
  if (misplaced !== null) return diagnostic("misplaced-key", document.rangeOfKey(path), { key, ...misplaced });
  const isOutside = path.length === 1 && known.includes("request") && REQUEST_KEYS.includes(key);
  const inside = isOutside ? ["request", "response"] : [];
  return diagnostic("unknown-key", document.rangeOfKey(path), { key, known, inside, intended });
}

/** Reports a key that is not allowed next to another one, such as `import`. */
function excludedKey(document: SourceDocument, path: ValuePath): Diagnostic {
  const [kind, right] = exclusionAt(path);
  return diagnostic("misplaced-key", document.rangeOfKey(path), { key: String(path.at(-1)), kind, right });
}

function wrongType(document: SourceDocument, path: ValuePath, error: ErrorObject): Diagnostic {
  const data: unknown = error.data;
  const types = [error.schema].flat().map(String);
  const range = document.rangeOfValue(path);
  if (isEitherKind(data, types)) {
    const type = valueAt(document.value, [...path.slice(0, -1), "type"]);
    return diagnostic("wrong-shape", range, eitherKind(document.textAt(path), data, type));
  }
  if ((typeof data === "number" || typeof data === "boolean") && types.includes("string")) {
    const source = document.textAt(path);
    const pattern: unknown = error.parentSchema?.["pattern"];
    // Suggest quotes only if the string is then valid.
    const isRight = typeof pattern !== "string" || new RegExp(pattern, "u").test(source);
    if (!isRight) return diagnostic("bad-name", range, { name: verbatim(source), rule: describePattern(error) });
    return diagnostic("unquoted-text", range, { source, value: String(data) });
  }
  return diagnostic("wrong-shape", range, describeTypeMismatch(error, types));
}

function isInteger(value: unknown): boolean {
  return isNumeric(value) || isForeignInteger(value);
}

function unknownValue(document: SourceDocument, path: ValuePath, error: ErrorObject): Diagnostic {
  const known = [error.schema].flat().map(String);
  const value = formatValue(error.data);
  const near = isEmpty(error.data) ? verbatim("") : didYouMean(value.en, known);
  return diagnostic("unknown-value", document.rangeOfValue(path), { value, near, known });
}

function wrongPattern(document: SourceDocument, path: ValuePath, error: ErrorObject): Diagnostic {
  const types = [error.parentSchema?.["type"]].flat().map(String);
  if (error.propertyName === undefined && types.includes("integer") && isInteger(error.data)) {
    return diagnostic("wrong-shape", document.rangeOfValue(path), describeTypeMismatch(error, types));
  }
  const range = error.propertyName === undefined ? document.rangeOfValue(path) : keyRange(document, path, error);
  return diagnostic("bad-name", range, {
    name: formatValue(error.propertyName ?? error.data),
    rule: describePattern(error),
  });
}

function outOfBounds(document: SourceDocument, path: ValuePath, error: ErrorObject): Diagnostic {
  const range = error.propertyName === undefined ? document.rangeOfValue(path) : keyRange(document, path, error);
  return diagnostic("out-of-bounds", range, {
    value: formatValue(error.propertyName ?? error.data),
    bound: describeBound(error),
  });
}

function keyRange(document: SourceDocument, path: ValuePath, error: ErrorObject): Diagnostic["range"] {
  return document.rangeOfKey([...path, String(error.propertyName)]);
}

/** Returns the keys that the schema language has at the place of an error. */
export function knownKeys(error: ErrorObject): string[] {
  const properties: unknown = error.parentSchema?.["properties"];
  return isRecord(properties) ? Object.keys(properties) : [];
}
