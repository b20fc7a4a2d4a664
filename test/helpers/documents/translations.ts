import type { Bilingual } from "../../../generator/diagnostics/index.js";
import { readLanguage } from "../../../generator/files/index.js";

/** The strings and numbers in the parameters of a message, each as both messages show it. */
export function valuesOf(parameters: unknown): readonly Bilingual[] {
  if (typeof parameters === "string" || typeof parameters === "number" || typeof parameters === "bigint") {
    const text = String(parameters);
    return text === "" ? [] : [{ en: text, zh: text }];
  }
  if (typeof parameters !== "object" || parameters === null) return [];
  if (isBilingual(parameters)) return parameters.en === "" ? [] : [parameters];
  return Object.values(parameters).flatMap(valuesOf);
}

function isBilingual(value: object): value is Bilingual {
  return "en" in value && "zh" in value && typeof value.en === "string" && typeof value.zh === "string";
}

/** Names of formats, languages and programs, which Chinese texts leave in English. */
const NAMES = new Set(
  [
    "YAML",
    "JSON",
    "UTF-8",
    "ASCII",
    "Unicode",
    "NUL",
    "TypeScript",
    "JavaScript",
    "smswire",
    "schema",
    "shell",
    "npm",
    "pcap",
    "pcapng",
  ]
    .concat([
      "Node",
      "GitHub",
      "SP",
      "ISMG",
      "HTTP",
      "TLS",
      "TLV",
      "GB18030",
      "UCS2",
      "U",
      "x",
      "CMPP",
      "Windows",
      "macOS",
      "sequenceId",
      "constructor",
    ])
    .map((name) => name.toLowerCase()),
);

/** Returns the words in Latin letters of a Chinese text that are neither parameters, names, nor words of the schema language. */
export function englishWordsIn(text: string, parameters: unknown): readonly string[] {
  const values = valuesOf(parameters).map(({ zh }) => zh);
  const rest = values
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, value) => left.replaceAll(value, " "), text);
  const words =
    rest.replaceAll(/\$[A-Z_]+|U\+[0-9A-F]+|0x[0-9A-F]+|\\u[0-9a-f]{4}/g, " ").match(/[a-z][a-z0-9-]*/gi) ?? [];
  return words.filter((word) => !NAMES.has(word.toLowerCase()) && !languageWords().has(word));
}

let known: ReadonlySet<string> | null = null;

/** The keys and values of the schema language, the names of its files, its keywords, and the key of wire JSON. */
function languageWords(): ReadonlySet<string> {
  known ??= new Set(
    [...readLanguage().values()]
      .flatMap((json) => wordsIn(JSON.parse(json)))
      .concat(FILE_WORDS, VALUE_WORDS, KEYWORDS, "hex"),
  );
  return known;
}

/** Values that only the patterns of the schema language contain. */
const VALUE_WORDS = ["rest", "true"];

/** The keywords of expressions. */
const KEYWORDS = ["and", "or", "not", "in"];

const FILE_WORDS = ["protocol", "yaml", "jsonl", "types", "messages", "vectors"];

function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== "object" || value === null)
    return typeof value === "string" ? (value.match(/^[\w -]+$/) ?? []).flatMap((each) => each.split(" ")) : [];
  return Object.entries(value).flatMap(([key, each]) =>
    ["description", "markdownDescription", "title", "$comment"].includes(key) ? [] : [key, ...wordsIn(each)],
  );
}
