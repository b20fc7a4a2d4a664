import type { ProtocolLayout } from "../interpreter/index.js";
import {
  type Deviation,
  type ErrorPhrases,
  inEnglish,
  type Phrase,
  type Phrases,
  phrases,
  type PhraseValue,
} from "../wire/index.js";
import { CHINESE } from "./chinese.js";
import { propertyOfError } from "./property-of-error.js";

/** A text in both languages. */
export interface BilingualWords {
  readonly en: string;
  readonly zh: string;
}

/**
 * A DecodeError, EncodeError, TextError, FlowError or notice as a sentence, in English or Chinese. With the layouts of its
 * protocol, the sentence of a DecodeError names the property of the field. Errors of another copy of the runtime, such as
 * those from a worker, keep the English values. Any other value is returned as a string.
 *
 * @example
 * try {
 *   decodeCancel(frame);
 * } catch (error) {
 *   explainError(error, "zh"); // → CMPP 3.0 CMPP_CANCEL Msg_Id，偏移12：应为20字节，实为14字节。
 *   explainError(error, "en", layouts); // → CMPP 3.0 CMPP_CANCEL Msg_Id (msgId) at offset 12: expected 20 bytes, got 14.
 * }
 */
export function explainError(error: unknown, language: "en" | "zh", layouts?: ProtocolLayout): string {
  try {
    if (typeof error !== "object" || error === null) return String(error);
    const reason = phrases.get(error)?.[0].reason;
    if (language === "zh" && reason !== undefined) return `${subjectOf(error)}：${inChinese(reason, true)}。`;
    const isOurs = "expected" in error && "actual" in error;
    const property = propertyIn(error, layouts);
    if (language === "zh" && isOurs) return chineseSentence(error, wordsOfError(error), property);
    if (property !== textIn(error, "property") && phrases.has(error)) return englishSentence(error, property);
    return "message" in error ? String(error.message) : Object.prototype.toString.call(error);
  } catch {
    // A value can throw when it is read.
    return "";
  }
}

/** A deviation as a sentence, in English or Chinese. Any other value is returned as a string. */
export function explainDeviation(deviation: Deviation, language: "en" | "zh"): string {
  if (typeof deviation !== "object" || deviation === null) return explainError(deviation, language);
  if (language === "zh") return chineseSentence(deviation, wordsOfError(deviation), "").replace(/^，/, "");
  const { field, offset, expected, actual } = deviation;
  return `${field === null ? "At" : `${field} at`} offset ${offset}: expected ${expected}, got ${actual}.`;
}

/** The reason of a guess by `guessText`, in English or Chinese. */
export function explainGuess(guess: { readonly reason: string }, language: "en" | "zh"): string {
  const reason = typeof guess === "object" && guess !== null ? textIn(guess, "reason") : "";
  return language === "zh" ? chineseOf(reason) : reason;
}

type Known = readonly [ErrorPhrases, title?: string];

/** The phrases of an error that another copy of the runtime created. */
const UNKNOWN: Known = [{}];

/** What an error expected and what it found, in both languages. */
export function wordsOfError(error: object): { readonly expected: BilingualWords; readonly actual: BilingualWords } {
  const [{ expected, actual }]: Known = phrases.get(error) ?? UNKNOWN;
  return {
    expected: bilingual(expected, textIn(error, "expected")),
    actual: bilingual(actual, textIn(error, "actual"), unitOf(expected)),
  };
}

/** A phrase in both languages. */
export function wordsOfPhrase(phrase: Phrase): BilingualWords {
  return bilingual(phrase, "");
}

function bilingual(phrase: Phrase | undefined, otherwise: string, unit = ""): BilingualWords {
  if (phrase === undefined) return { en: otherwise, zh: otherwise };
  const isNumber = typeof phrase === "number" || typeof phrase === "bigint";
  return { en: inEnglish(phrase), zh: inChinese(phrase, true) + (isNumber ? unit : "") };
}

/** The unit of the number at the end of a Chinese text: a number that was found has the unit of the expected one. */
function unitOf(expected: Phrase | undefined): string {
  if (expected === undefined) return "";
  return /\d(字节|个元素|个字符|位数字|段)$/.exec(inChinese(expected, true))?.[1] ?? "";
}

/** The Chinese text of a phrase. A string inside a list of parameters is a value. */
function inChinese(phrase: PhraseValue, isWhole: boolean): string {
  if (typeof phrase === "string" && isWhole) return chineseOf(phrase);
  if (typeof phrase !== "object") return String(phrase);
  const [text, ...values] = phrase;
  if (text === "%") return String(values.at(-1));
  const words = chineseOf(text).replace(/%(\d)/g, (_, number: string) => inChinese(values[Number(number) - 1], false));
  return LISTS.has(text) ? words.replaceAll(", ", "、") : words;
}

/** The phrases whose parameter is a list of names. */
const LISTS: ReadonlySet<string> = /* @__PURE__ */ new Set<Phrases["text"]>(["one of %", "the fields %"]);

function chineseOf(text: string): string {
  const texts: Readonly<Record<string, string>> = CHINESE;
  return Object.hasOwn(texts, text) ? (texts[text] ?? text) : text;
}

type Words = ReturnType<typeof wordsOfError>;

function chineseSentence(error: object, { expected, actual }: Words, property: string): string {
  const found = phrases.get(error)?.[0].actual;
  // Bytes where none were expected.
  const isSize = typeof found === "object" && (found[0] === "1 byte" || found[0] === "% bytes");
  const own = nameInParentheses(error, property, (name) => `（${name}）`);
  return `${subjectOf(error)}${own}${placeOf(error)}：应为${expected.zh}，${isSize ? "实有" : "实为"}${actual.zh}。`;
}

/** The sentence of a DecodeError with the property. */
function englishSentence(error: object, property: string): string {
  const { expected, actual } = wordsOfError(error);
  const own = nameInParentheses(error, property, (name) => ` (${name})`);
  return `${subjectOf(error)}${own} at offset ${textIn(error, "offset")}: expected ${expected.en}, got ${actual.en}.`;
}

/** The property of an error, or the one that the layouts have for its field; empty if both have none. */
function propertyIn(error: object, layouts: ProtocolLayout | undefined): string {
  const own = textIn(error, "property");
  if (own !== "" || layouts === undefined) return own;
  const [protocol, messageName, field] = [
    textIn(error, "protocol"),
    textIn(error, "messageName"),
    textIn(error, "field"),
  ];
  return propertyOfError(layouts, { protocol, messageName, field }) ?? "";
}

function nameInParentheses(error: object, property: string, inParentheses: (name: string) => string): string {
  return property === "" || property === textIn(error, "field") ? "" : inParentheses(property);
}

function subjectOf(error: object): string {
  const [{ subject }, title]: Known = phrases.get(error) ?? UNKNOWN;
  if (subject !== undefined) return inChinese(subject, true);
  const names = [textIn(error, "subject"), title ?? textIn(error, "protocol"), textIn(error, "messageName")];
  return [...names, textIn(error, "field")].filter((name) => name !== "").join(" ");
}

function placeOf(error: object): string {
  const index = textIn(error, "index");
  const offset = textIn(error, "offset");
  if (index !== "") return `，下标${index}`;
  return offset === "" ? "" : `，偏移${offset}`;
}

/** A property as text; empty if it is missing or null. */
function textIn(error: object, property: string): string {
  const value: unknown = Reflect.get(error, property);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
