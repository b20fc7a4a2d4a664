import { FULLWIDTH_PUNCTUATION } from "../fullwidth-punctuation.js";
import { listInWords, pluralize } from "../words.js";
import { escapesOf, hiddenInWords } from "../hidden-words.js";
import { suggestion } from "../did-you-mean.js";

/** Errors of form: those of YAML and of the JSON Schema of the schema language. */
export const shapeCodes = {
  "yaml-syntax": {
    severity: "error",
    description:
      "The file is not valid YAML: for example, a bracket or quote is not closed, a tab indents a line, or the indentation differs between lines. Its contents are unknown, so references to them are not checked, and nothing is generated.",
    message: ({ problem }: { problem: string }) => `Invalid YAML: ${problem}`,
  },
  "hidden-character": {
    severity: "error",
    description:
      "An invisible character can make two different names look the same, and a bidirectional control reverses the order of text on the screen. Such a character would be copied from the schema into code, comments and terminals. Joiners and variation selectors are valid if they shape an emoji or a letter.",
    message: ({ characters, isEscapable }: HiddenCharacter) =>
      `Expected visible text, found ${hiddenInWords(characters)}. ${isEscapable ? `Remove it, or write it as ${escapesOf(characters)} in double quotes` : "Remove it"}.`,
  },
  "unquoted-key": {
    severity: "error",
    description:
      "Versions are strings, but YAML parses a key without quotes as a number: 2.0 becomes 2, 7.10 becomes 7.1. The key would then name another version.",
    message: ({ key, value }: { key: string; value: string }) =>
      `YAML parses the key ${key} as ${key === value ? "a number" : `the number ${value}`}; a string is required. Quote it: "${key}".`,
  },
  "duplicate-key": {
    severity: "error",
    description:
      "An object has one value for each key, and this key occurs twice. One of the two values would be ignored without a warning.",
    message: ({ key }: { key: string }) => `The key ${key} occurs twice here. Remove one of the two.`,
  },
  "misplaced-file": {
    severity: "error",
    description:
      "A protocol folder holds protocol.yaml, .yaml files in types/ and messages/, and .jsonl files in vectors/, including subfolders. Any other file would be ignored without a warning, so it is reported. A folder without protocol.yaml is reported once.",
    message: misplacedText,
  },
  "missing-key": {
    severity: "error",
    description:
      "A required key is missing. The tool does not guess its value, because a wrong guess would appear on the wire.",
    message: ({ key, below = [] }: { key: string; below?: readonly string[] }) =>
      `The key ${key} is missing. Add it${below.length === 0 ? "" : `, and indent ${listInWords(below, "and")} below it`}.`,
  },
  "unknown-key": {
    severity: "error",
    description:
      "The schema language has no such key here. Usually the key is misspelt, or its indentation is wrong. Ignoring it would change its field without a warning.",
    message: unknownKeyText,
  },
  "wrong-shape": {
    severity: "error",
    description:
      "A value has the wrong type: for example, a list instead of a number, or a string instead of an object. To see the expected type in an editor, hover over the key.",
    message: ({ expected, found, hint }: { expected: string; found: string; hint: string }) =>
      `Expected ${expected}, got ${found}.${hint}`,
  },
  "unquoted-text": {
    severity: "error",
    description:
      "YAML parses an unquoted string that looks like a number as a number, and drops digits: 2.0 becomes 2, 7.10 becomes 7.1, 01 becomes 1. Versions, sections and strings are compared as written, so they need quotes.",
    message: ({ source, value }: { source: string; value: string }) =>
      `YAML parses ${source} as ${describeParsed(source, value)}; a string is required. Quote it: "${source}".`,
  },
  "unknown-value": {
    severity: "error",
    description: "Only a few values are valid here. The message lists them, and the editor suggests them.",
    message: ({ value, known }: { value: string; known: readonly string[] }) =>
      `${value} is not valid here.${suggestion(value, known)} Known values: ${known.join(", ")}.`,
  },
  "bad-name": {
    severity: "error",
    description:
      "Names become types, properties, files and commands, so each kind of name has its own form. A name of another form would produce code that does not compile.",
    message: ({ name, rule }: { name: string; rule: string }) =>
      `${name} is not valid here.${confusableText(name)} Write ${rule}`,
  },
  "out-of-bounds": {
    severity: "error",
    description:
      "A number, string, list or object is smaller or larger than the schema language allows. The limits are those of the wire format: no field has 0 octets, and no command id has more than 32 bits.",
    message: ({ value, bound }: { value: string; bound: string }) => `${value} is out of range: it must be ${bound}.`,
  },
} as const;

/** Returns what YAML parses from an unquoted string: a number or a boolean, and its value if its notation differs. */
function describeParsed(source: string, value: string): string {
  const kind = value === "true" || value === "false" ? "boolean" : "number";
  return source === value ? `a ${kind}` : `the ${kind} ${value}`;
}

/** Invisible characters, and whether an escape may replace them. */
export interface HiddenCharacter {
  readonly characters: string;
  readonly isEscapable: boolean;
}

/** A file in a place where it is not read. */
export interface Misplaced {
  readonly file: string;
  /** The path that was probably intended. */
  readonly intended?: string | null;
  /** The number of other files in its folder, if that is not a protocol folder. */
  readonly others?: number;
  /** Whether it is the protocol.yaml of a folder that was named as the schema folder. */
  readonly isTooDeep?: boolean;
  /** Its content, if that is not read in its folder. */
  readonly holds?: string;
}

function misplacedText({ file, intended = null, others, isTooDeep = false, holds }: Misplaced): string {
  if (holds !== undefined) return `${file} holds ${holds}. Move it to ${intended ?? "its folder"}.`;
  if (isTooDeep)
    return "The folder of this protocol.yaml is a protocol folder, not a schema folder. Name its parent folder.";
  const more = others === undefined || others === 0 ? "" : `, like ${pluralize(others, "other file")} next to it`;
  const fix = intended === null ? "" : ` Did you mean ${intended}?`;
  return `${file} does not belong to a protocol${more}.${fix} A protocol folder holds protocol.yaml, types/**/*.yaml, messages/**/*.yaml and vectors/**/*.jsonl.`;
}

/** A key that the schema language does not have. */
export interface UnknownKey {
  readonly key: string;
  readonly known: readonly string[];
  /** The neighbouring keys below which it is valid. */
  readonly inside?: readonly string[];
}

function unknownKeyText({ key, known, inside = [] }: UnknownKey): string {
  const other = inside.length === 0 ? null : ` Indent it: it belongs below ${listInWords(inside, "or")}.`;
  const near = suggestion(key, known) || ` Remove it, or use one of ${known.join(", ")}.`;
  return `There is no key ${key} here.${other ?? withoutColon(key, known) ?? near}`;
}

/**
 * Returns the fix for a key whose colon is missing, is fullwidth, or has no space after it. YAML extends such a key to
 * the next colon.
 */
function withoutColon(key: string, known: readonly string[]): string | null {
  const [, name = ""] = /^([a-z][a-z-]*)\s*[\s:：]./.exec(key) ?? [];
  return known.includes(name) ? ` Write ${name}: with a space after the colon.` : null;
}

/** Returns a hint about the fullwidth punctuation mark in a name; otherwise an empty string. */
function confusableText(name: string): string {
  const mark = Object.keys(FULLWIDTH_PUNCTUATION).find((each) => name.includes(each));
  return mark === undefined ? "" : ` ${mark} is fullwidth, not a YAML character.`;
}
