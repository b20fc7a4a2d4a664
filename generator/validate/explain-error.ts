import type { ErrorObject } from "ajv";
import { type Diagnostic, diagnostic, nearestName } from "../diagnostics/index.js";
import type { LocatedDocument, ValuePath } from "../load/index.js";

/** An error of ajv in our words, at its place; null where another error says the same. */
export function explainError(document: LocatedDocument, error: ErrorObject): Diagnostic | null {
  const path = pathOf(document.value, error.instancePath);
  const parameters: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case "required":
      return missingKey(document, path, String(parameters["missingProperty"]), error);
    case "additionalProperties":
      return unknownKey(document, [...path, String(parameters["additionalProperty"])], error);
    case "propertyNames":
      return null;
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

/** The keys and indexes of a JSON pointer. Keys may hold any character but are found as they stand. */
export function pathOf(value: unknown, pointer: string): ValuePath {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  let current = value;
  return steps.map((step) => {
    const isList = Array.isArray(current);
    current = typeof current === "object" && current !== null ? Reflect.get(current, step) : undefined;
    return isList ? Number(step) : step;
  });
}

/** A key that is missing because it is misspelt is reported as the unknown key it became. */
function missingKey(document: LocatedDocument, path: ValuePath, key: string, error: ErrorObject): Diagnostic | null {
  const data: unknown = error.data;
  const known = knownKeys(error);
  const unknown = Object.keys(isRecord(data) ? data : {}).filter((each) => !known.includes(each));
  const isMisspelt = unknown.some((each) => nearestName(each, known) === key);
  return isMisspelt ? null : diagnostic("missing-key", document.rangeOfKey(path), { key });
}

function unknownKey(document: LocatedDocument, path: ValuePath, error: ErrorObject): Diagnostic {
  return diagnostic("unknown-key", document.rangeOfKey(path), { key: String(path.at(-1)), known: knownKeys(error) });
}

function wrongType(document: LocatedDocument, path: ValuePath, error: ErrorObject): Diagnostic {
  const data: unknown = error.data;
  const types = [error.schema].flat().map(String);
  const range = document.rangeOfValue(path);
  if (typeof data === "number" && types.includes("string")) {
    return diagnostic("unquoted-text", range, { value: document.sourceOf(path) });
  }
  return diagnostic("wrong-shape", range, { expected: types.map(nameOfType).join(" or "), hint: hintOf(error) });
}

function unknownValue(document: LocatedDocument, path: ValuePath, error: ErrorObject): Diagnostic {
  const known = [error.schema].flat().map(String);
  return diagnostic("unknown-value", document.rangeOfValue(path), { value: shown(error.data), known });
}

function wrongPattern(document: LocatedDocument, path: ValuePath, error: ErrorObject): Diagnostic {
  const range = error.propertyName === undefined ? document.rangeOfValue(path) : keyRange(document, path, error);
  return diagnostic("bad-name", range, { name: shown(error.propertyName ?? error.data), rule: descriptionOf(error) });
}

function outOfBounds(document: LocatedDocument, path: ValuePath, error: ErrorObject): Diagnostic {
  const range = error.propertyName === undefined ? document.rangeOfValue(path) : keyRange(document, path, error);
  const bound = (error.message ?? "within its limits").replace(/^must (NOT have|be|have) /, (_, verb: string) =>
    verb === "NOT have" ? "without " : "",
  );
  return diagnostic("out-of-bounds", range, { value: shown(error.data), bound });
}

function keyRange(document: LocatedDocument, path: ValuePath, error: ErrorObject): Diagnostic["range"] {
  return document.rangeOfKey([...path, String(error.propertyName)]);
}

function knownKeys(error: ErrorObject): string[] {
  const properties: unknown = error.parentSchema?.["properties"];
  return isRecord(properties) ? Object.keys(properties) : [];
}

function descriptionOf(error: ErrorObject): string {
  const description: unknown = error.parentSchema?.["description"];
  return typeof description === "string" ? lowerFirst(description) : `what matches ${String(error.schema)}.`;
}

function hintOf(error: ErrorObject): string {
  const description: unknown = error.parentSchema?.["description"];
  return typeof description === "string" ? ` It is ${lowerFirst(description)}` : "";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  integer: "an integer",
  object: "an object",
  array: "a list",
  boolean: "true or false",
};

function nameOfType(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
