import type { ErrorObject, ValidateFunction } from "ajv";
import { type Diagnostic, nearestName } from "../diagnostics/index.js";
import type { SourceDocument } from "../load/index.js";
import { intendedKeys } from "./intended-keys.js";
import { toDiagnostic, REQUEST_KEYS } from "./schema-errors.js";
import { keysOf } from "./values.js";

/** Returns the diagnostics of a file from the last errors of its validator. */
export function fileDiagnostics(document: SourceDocument, validator: ValidateFunction): Diagnostic[] {
  const errors = validator.errors ?? [];
  // Without the line `types:`, every part of the file is an unknown key. Report that as one error.
  const isHeadless =
    errors.some((error) => isMissing(error, "types")) &&
    !["types", "tlvs"].some((key) => hasKeyNear(document.value, key));
  const own = isHeadless
    ? errors.filter((error) => isMissing(error, "types"))
    : errors.filter(isNoneOfRequest(errors)).filter(isNotEmptied(errors));
  // The missing line is reported as such, not as a key of another name.
  const intended = isHeadless ? NO_KEYS : intendedKeys(errors);
  const explained = own.flatMap(
    (error) => toDiagnostic(document, error, intended.get(error.instancePath) ?? null) ?? [],
  );
  const seen = new Set<string>();
  return explained.filter(({ code, range, message }) => {
    const key = `${code} ${range.start.line} ${range.start.column} ${message}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function isMissing({ keyword, instancePath, params }: ErrorObject, key: string): boolean {
  return keyword === "required" && instancePath === "" && Reflect.get(params, "missingProperty") === key;
}

/** Returns a filter that drops the errors of request keys if there is no request: one error reports them all. */
function isNoneOfRequest(errors: readonly ErrorObject[]): (error: ErrorObject) => boolean {
  if (!errors.some((error) => isMissing(error, "request"))) return () => true;
  return ({ keyword, instancePath, params }) =>
    keyword !== "additionalProperties" ||
    instancePath !== "" ||
    !REQUEST_KEYS.includes(String(Reflect.get(params, "additionalProperty")));
}

/** Returns a filter that drops the error of an empty request or response if its keys are next to it instead of below. */
function isNotEmptied(errors: readonly ErrorObject[]): (error: ErrorObject) => boolean {
  const hasKeysNextToIt = errors.some(
    ({ keyword, instancePath, params }) =>
      keyword === "additionalProperties" &&
      instancePath === "" &&
      REQUEST_KEYS.includes(String(Reflect.get(params, "additionalProperty"))),
  );
  return ({ keyword, instancePath, data }) =>
    !(hasKeysNextToIt && keyword === "type" && data === null && /^\/(?:request|response)$/.test(instancePath));
}

const NO_KEYS: ReadonlyMap<string, string> = new Map();

function hasKeyNear(value: unknown, key: string): boolean {
  return keysOf(value).some((name) => nearestName(name, [key]) !== null);
}
