import type { ErrorObject } from "ajv";
import { listInWords, pluralize } from "../diagnostics/index.js";

/** What must stand somewhere, what stands there, and a hint, in words. */
export function describeTypeMismatch(error: ErrorObject, types: readonly string[]) {
  const expected = listInWords(types.map(nameOfType), "or");
  if (types.includes("integer") && isNumeric(error.data)) {
    return { expected, found: "a number in quotes", hint: " Remove the quotes." };
  }
  const data: unknown = error.data;
  const isHexadecimal = types.includes("integer") && typeof data === "string" && /^[0-9A-Fa-f]{1,16}$/.test(data);
  const hint = isHexadecimal ? ` Write 0x${data}, if it is hexadecimal.` : descriptionOf(error);
  return { expected, found: kindOf(error.data), hint };
}

/** How a name must look: the description of the schema language, or else its pattern. */
export function describePattern(error: ErrorObject): string {
  const description = descriptionOf(error).trimStart();
  return description === "" ? `what matches ${String(error.schema)}.` : lowerFirst(description);
}

/** The bound that a value is beyond. */
export function describeBound({ keyword, schema }: ErrorObject): string {
  const bound = String(schema);
  switch (keyword) {
    case "minimum":
      return `at least ${bound}`;
    case "maximum":
      return `at most ${bound}`;
    case "minLength":
      return `a text of at least ${pluralize(Number(schema), "character")}`;
    case "maxLength":
      return `a text of at most ${pluralize(Number(schema), "character")}`;
    case "minItems":
      return `a list of at least ${pluralize(Number(schema), "entry", "entries")}`;
    case "uniqueItems":
      return "a list without an entry that stands there twice";
    case "minProperties":
      return `an object of at least ${pluralize(Number(schema), "key")}`;
    case "maxProperties":
      return `an object of at most ${pluralize(Number(schema), "key")}`;
    default:
      return "what the schema language allows";
  }
}

/** A value as it is shown in a sentence. */
export function shown(value: unknown): string {
  if (value === null) return "An empty value";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (text === "") return "An empty text";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Whether a value is a text that would be an integer without its quotes. */
export function isNumeric(value: unknown): boolean {
  return typeof value === "string" && /^(0x[0-9a-f]+|[0-9]+)$/i.test(value);
}

function descriptionOf(error: ErrorObject): string {
  const description: unknown = error.parentSchema?.["description"];
  // What stands in the first paragraph is English, and the rest is for the editor.
  return typeof description === "string" ? ` ${description.split("\n")[0]}` : "";
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

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return Number.isInteger(value) ? "an integer" : "a number with a fraction";
  return typeof value === "boolean" ? "true or false" : typeof value === "string" ? "a text" : "an object";
}
