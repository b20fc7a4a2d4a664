import type { ErrorObject } from "ajv";
import { type Bilingual, foreignInteger, listInBoth, pluralize, verbatim, writeInteger } from "../diagnostics/index.js";

/** Describes the expected type, the found type, and a hint. */
export function describeTypeMismatch(error: ErrorObject, types: readonly string[]) {
  const expected = typesInWords(types);
  const data: unknown = error.data;
  if (types.includes("integer")) {
    if (isNumeric(data)) return { expected, ...IN_QUOTES };
    if (isForeignInteger(data)) return { expected, ...foreignNotation(data, error) };
  }
  const isHexadecimal = types.includes("integer") && typeof data === "string" && /^[0-9A-Fa-f]{1,16}$/.test(data);
  const hint = isHexadecimal ? hexadecimalHint(data) : hintOf(error);
  return { expected, found: kindOf(error.data), hint };
}

const IN_QUOTES = {
  found: { en: "a number in quotes", zh: "带引号的数字" },
  hint: { en: " Remove the quotes.", zh: "请去掉引号。" },
} as const;

/** Whether a value is a string that states an integer in another notation. */
export function isForeignInteger(value: unknown): value is string {
  return typeof value === "string" && foreignInteger(value) !== null;
}

/** Describes an integer in another notation. A minus is dropped if only positive integers are valid. */
function foreignNotation(source: string, { parentSchema }: ErrorObject) {
  const isPositive = Number(parentSchema?.["minimum"]) >= 0;
  const unsigned = isPositive && HEXADECIMAL.test(source.slice(1)) ? source.slice(1) : null;
  const foreign = foreignInteger(source);
  const { found = verbatim(source), right = source } = foreign ?? {};
  const { en, zh } = writeInteger({ found, right: unsigned ?? right });
  return { found, hint: { en: ` ${en}.`, zh: `${zh}。` } };
}

const HEXADECIMAL = /^0x[0-9a-f]+$/;

function hexadecimalHint(digits: string): Bilingual {
  return { en: ` If it is hexadecimal, write 0x${digits}.`, zh: `如果是十六进制数，请写0x${digits}。` };
}

/** Whether a value is neither an integer nor a string, in a place for both: the field decides which one is right. */
export function isEitherKind(data: unknown, types: readonly string[]): data is number | boolean {
  return (
    (typeof data === "number" || typeof data === "boolean") && types.includes("integer") && types.includes("string")
  );
}

/** Describes such a value, with the fix of each kind. `type` is that of the field or type, if it is near. */
export function eitherKind(source: string, data: number | boolean, type: unknown) {
  const found = kindOf(data);
  if (String(type).includes("Integer"))
    return { expected: INTEGER, found, hint: { en: " Write an integer.", zh: "请写整数。" } };
  const hint = {
    en: ` Write an integer, or quote it for a field of strings: "${source}".`,
    zh: `请写整数；如果字段是字符串，请加引号："${source}"。`,
  };
  return { expected: typesInWords(["integer", "string"]), found, hint };
}

/** Describes the form of a name: the description in the schema language, or else the pattern. */
export function describePattern(error: ErrorObject): Bilingual {
  const { en, zh } = descriptionOf(error) ?? patternText(String(error.schema));
  return { en: lowerFirst(en), zh };
}

function patternText(pattern: string): Bilingual {
  return { en: `what matches ${pattern}.`, zh: `与${pattern}匹配的内容。` };
}

/** Describes the bound that a value violates. */
export function describeBound({ keyword, schema }: ErrorObject): Bilingual {
  const bound = Number(schema);
  switch (keyword) {
    case "minimum":
      return { en: `at least ${bound}`, zh: `不小于${bound}` };
    case "maximum":
      return { en: `at most ${bound}`, zh: `不大于${bound}` };
    case "minLength":
      return { en: `a string of at least ${pluralize(bound, "character")}`, zh: `是至少${bound}个字符的字符串` };
    case "maxLength":
      return { en: `a string of at most ${pluralize(bound, "character")}`, zh: `是最多${bound}个字符的字符串` };
    case "minItems":
      return { en: `a list with at least ${pluralize(bound, "entry", "entries")}`, zh: `是至少有${bound}项的列表` };
    case "uniqueItems":
      return { en: "a list without duplicate entries", zh: "是没有重复项的列表" };
    case "minProperties":
      return { en: `an object with at least ${pluralize(bound, "key")}`, zh: `是至少有${bound}个键的对象` };
    case "maxProperties":
      return { en: `an object with at most ${pluralize(bound, "key")}`, zh: `是最多有${bound}个键的对象` };
    default:
      return { en: "a value that the schema language allows", zh: "是schema语言允许的值" };
  }
}

/** Returns a value for use in a sentence. */
export function formatValue(value: unknown): Bilingual {
  if (value === null) return { en: "An empty value", zh: "空值" };
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (text === "") return { en: "An empty string", zh: "空字符串" };
  return verbatim(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}

/** Whether a value has no source of its own. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === "";
}

/** Whether a value is a string that would be an integer without its quotes. */
export function isNumeric(value: unknown): boolean {
  return typeof value === "string" && /^(?:0x[0-9a-fA-F]+|0|[1-9][0-9]*)$/.test(value);
}

/** Returns the description in the schema language; null if it has none. Its second paragraph is Chinese. */
function descriptionOf(error: ErrorObject): Bilingual | null {
  const description: unknown = error.parentSchema?.["description"];
  if (typeof description !== "string") return null;
  const [en = "", zh = en] = description.split("\n\n");
  return { en, zh };
}

/** Returns the description as a hint after a sentence. */
function hintOf(error: ErrorObject): Bilingual {
  const description = descriptionOf(error);
  return description === null ? verbatim("") : { en: ` ${description.en}`, zh: description.zh };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const LIST: Bilingual = { en: "a list", zh: "列表" };
const STRING: Bilingual = { en: "a string", zh: "字符串" };
const INTEGER: Bilingual = { en: "an integer", zh: "整数" };
const OBJECT: Bilingual = { en: "an object", zh: "对象" };

const TYPE_NAMES: Readonly<Record<string, Bilingual>> = {
  string: STRING,
  integer: INTEGER,
  object: OBJECT,
  array: LIST,
  boolean: { en: "true or false", zh: "true或false" },
};

function typesInWords(types: readonly string[]): Bilingual {
  const names = types.map((type) => TYPE_NAMES[type] ?? verbatim(type));
  const [en, zh] = [names.map((name) => name.en), names.map((name) => name.zh)];
  return { en: listInBoth(en, "or").en, zh: listInBoth(zh, "or").zh };
}

function numberInWords(value: number): Bilingual {
  if (Number.isInteger(value)) return INTEGER;
  if (!Number.isFinite(value)) return { en: "a number that is not finite", zh: "非有限数" };
  return { en: "a number with a fraction", zh: "小数" };
}

function kindOf(value: unknown): Bilingual {
  if (value === null || value === undefined) return { en: "an empty value", zh: "空值" };
  if (Array.isArray(value)) return LIST;
  if (typeof value === "number") return numberInWords(value);
  if (typeof value === "boolean") return { en: "a boolean", zh: "布尔值" };
  return typeof value === "string" ? STRING : OBJECT;
}
