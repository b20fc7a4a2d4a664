import type { ErrorObject } from "ajv";
import { listInWords, pluralize } from "../diagnostics/index.js";

/** Describes the expected type, the found type, and a hint. */
export function describeTypeMismatch(error: ErrorObject, types: readonly string[]) {
  const expected = listInWords(types.map(nameOfType), "or");
  if (types.includes("integer") && isNumeric(error.data)) {
    return { expected, found: "a number in quotes", hint: " Remove the quotes." };
  }
  const data: unknown = error.data;
  const isHexadecimal = types.includes("integer") && typeof data === "string" && /^[0-9A-Fa-f]{1,16}$/.test(data);
  const hint = isHexadecimal ? ` If it is hexadecimal, write 0x${data}.` : descriptionOf(error);
  return { expected, found: kindOf(error.data), hint };
}

/** Describes the form of a name: the description in the schema language, or else the pattern. */
export function describePattern(error: ErrorObject): string {
  const description = descriptionOf(error).trimStart();
  return description === "" ? `what matches ${String(error.schema)}.` : lowerFirst(description);
}

/** Describes the bound that a value violates. */
export function describeBound({ keyword, schema }: ErrorObject): string {
  const bound = String(schema);
  switch (keyword) {
    case "minimum":
      return `at least ${bound}`;
    case "maximum":
      return `at most ${bound}`;
    case "minLength":
      return `a string of at least ${pluralize(Number(schema), "character")}`;
    case "maxLength":
      return `a string of at most ${pluralize(Number(schema), "character")}`;
    case "minItems":
      return `a list with at least ${pluralize(Number(schema), "entry", "entries")}`;
    case "uniqueItems":
      return "a list without duplicate entries";
    case "minProperties":
      return `an object with at least ${pluralize(Number(schema), "key")}`;
    case "maxProperties":
      return `an object with at most ${pluralize(Number(schema), "key")}`;
    default:
      return "a value that the schema language allows";
  }
}

/** Returns a value for use in a sentence. */
export function formatValue(value: unknown): string {
  if (value === null) return "An empty value";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (text === "") return "An empty string";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Whether a value is a string that would be an integer without its quotes. */
export function isNumeric(value: unknown): boolean {
  return typeof value === "string" && /^(0x[0-9a-f]+|[0-9]+)$/i.test(value);
}

function descriptionOf(error: ErrorObject): string {
  const description: unknown = error.parentSchema?.["description"];
  // The first paragraph is English; the second one is Chinese, for the editor.
  return typeof description === "string" ? ` ${description.split("\n")[0]}` : "";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a string",
  integer: "an integer",
  object: "an object",
  array: "a list",
  boolean: "true or false",
};

function nameOfType(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "an empty value";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return Number.isInteger(value) ? "an integer" : "a number with a fraction";
  return typeof value === "boolean" ? "a boolean" : typeof value === "string" ? "a string" : "an object";
}
