import { FULLWIDTH_PUNCTUATION } from "../fullwidth-punctuation.js";
import { listInWords, pluralize } from "../words.js";
import { escapesOf, hiddenInWords } from "../hidden-words.js";
import { suggestion } from "../did-you-mean.js";

/** Mistakes of form: what YAML and the schema language's JSON Schema can see. */
export const shapeCodes = {
  "yaml-syntax": {
    severity: "error",
    description:
      "The file cannot be read as YAML: a bracket or quote is not closed, a tab indents a line, or lines are indented against each other. Nothing of such a file is known, so what it defines is not judged, and nothing is generated.",
    message: ({ problem }: { problem: string }) => `This is not YAML: ${problem}`,
  },
  "hidden-character": {
    severity: "error",
    description:
      "An invisible character can make a text look different from what it is: a bidirectional control reverses the order on the screen, a zero width space makes two names look the same. Such a character would pass from the schema into code, comments and terminals. Joiners and variation selectors are accepted where they shape an emoji or a letter.",
    message: ({ characters, isEscapable }: HiddenCharacter) =>
      `Expected visible text, found ${hiddenInWords(characters)}. ${isEscapable ? `Remove it, or write it as ${escapesOf(characters)} in double quotes` : "Remove it"}.`,
  },
  "unquoted-key": {
    severity: "error",
    description:
      "Versions are texts, and YAML makes a number of a key without quotes: 2.0 becomes 2, 7.10 becomes 7.1. Such a key would name another version than the one that is written.",
    message: ({ key, value }: { key: string; value: string }) =>
      `YAML ${key === value ? `reads the key ${key} as a number` : `makes ${value} of the key ${key}, because it reads a number`}. Put it in quotes: "${key}".`,
  },
  "duplicate-key": {
    severity: "error",
    description:
      "An object has one value for each of its keys, and this key stands in it twice. Which of the two was meant is not known, and one of them would be passed over without a word.",
    message: ({ key }: { key: string }) => `The key ${key} stands here twice. Remove one of the two.`,
  },
  "misplaced-file": {
    severity: "error",
    description:
      "Files are read by where they stand: in a protocol's folder protocol.yaml, and in the folders types, messages and vectors, or deeper in them, what ends in .yaml, and in .jsonl for vectors. A file elsewhere would be passed over without a word, so it is reported instead; a folder without protocol.yaml is reported once.",
    message: misplacedText,
  },
  "missing-key": {
    severity: "error",
    description:
      "Something that this part of the file cannot do without is not said. Nothing is guessed in its place, because a guess would end up on the wire.",
    message: ({ key, below = [] }: { key: string; below?: readonly string[] }) =>
      `The key ${key} is missing. Add it${below.length === 0 ? "" : `, and indent ${listInWords(below, "and")} below it`}.`,
  },
  "unknown-key": {
    severity: "error",
    description:
      "The schema language has no such key here, mostly because it is misspelt or indented too far or not far enough. A key that was passed over would leave its field other than its author meant it.",
    message: unknownKeyText,
  },
  "wrong-shape": {
    severity: "error",
    description:
      "A value is of another kind than the one that is wanted: a list instead of a number, a text instead of an object. The editor shows what belongs here when the mouse rests on the key.",
    message: ({ expected, found, hint }: { expected: string; found: string; hint: string }) =>
      `This must be ${expected}, and is ${found}.${hint}`,
  },
  "unquoted-text": {
    severity: "error",
    description:
      "YAML makes a number of what looks like one, and drops digits on the way: 2.0 becomes 2, 7.10 becomes 7.1, 01 becomes 1. Versions, sections and texts are compared as they are written, so they need quotes.",
    message: ({ source, value }: { source: string; value: string }) =>
      `YAML ${source === value ? `reads ${source} as ${kindOf(value)}` : `makes ${value} of ${source}, because it reads ${kindOf(value)}`}, and a text must stand here. Put it in quotes: "${source}".`,
  },
  "unknown-value": {
    severity: "error",
    description:
      "Only a few words can stand here, and this is none of them. They are listed in the message and proposed by the editor.",
    message: ({ value, known }: { value: string; known: readonly string[] }) =>
      `${value} cannot stand here.${suggestion(value, known)} Known values: ${known.join(", ")}.`,
  },
  "bad-name": {
    severity: "error",
    description:
      "Names become types, properties, files and commands, so each kind of name has a form. A name of another form would make code that does not compile, or none at all.",
    message: ({ name, rule }: { name: string; rule: string }) =>
      `${name} does not fit here.${confusableText(name)} Write ${rule}`,
  },
  "out-of-bounds": {
    severity: "error",
    description:
      "A number or a text is smaller or greater than the schema language allows. The bounds are those of the wire: no field has 0 octets, no command id more than 32 bits.",
    message: ({ value, bound }: { value: string; bound: string }) => `${value} is out of bounds: it must be ${bound}.`,
  },
} as const;

/** What YAML takes a text without quotes for. */
function kindOf(value: string): string {
  return value === "true" || value === "false" ? "true or false" : "a number";
}

/** Invisible characters, and whether they may be written as escapes at their place. */
export interface HiddenCharacter {
  readonly characters: string;
  readonly isEscapable: boolean;
}

/** A file that does not stand where it would be read. */
export interface Misplaced {
  readonly file: string;
  /** Where it was most likely meant to stand. */
  readonly meant?: string | null;
  /** How many more files stand in its folder, which is no protocol's; left out where the folder is one's. */
  readonly others?: number;
  /** Whether it is the protocol.yaml of what is taken for the schema's folder. */
  readonly isTooDeep?: boolean;
  /** What it holds, where that is not what is read there. */
  readonly holds?: string;
}

function misplacedText({ file, meant = null, others, isTooDeep = false, holds }: Misplaced): string {
  if (holds !== undefined) return `${file} holds ${holds}. Move it to ${meant ?? "its folder"}.`;
  if (isTooDeep)
    return "The folder that holds this protocol.yaml is a protocol's, not the schema's. Name the one above.";
  const more = others === undefined || others === 0 ? "" : `, like ${pluralize(others, "other file")} beside it`;
  const remedy = meant === null ? "" : ` Did you mean ${meant}?`;
  return `${file} belongs to no protocol${more}.${remedy} A protocol's folder holds protocol.yaml, types/**/*.yaml, messages/**/*.yaml and vectors/**/*.jsonl.`;
}

/** A key that is not there. */
export interface UnknownKey {
  readonly key: string;
  readonly known: readonly string[];
  /** The keys beside it below which it would be right. */
  readonly inside?: readonly string[];
}

function unknownKeyText({ key, known, inside = [] }: UnknownKey): string {
  const other = inside.length === 0 ? null : ` Indent it: it stands below ${listInWords(inside, "or")}.`;
  const near = suggestion(key, known) || ` Remove it, or use one of ${known.join(", ")}.`;
  return `There is no key ${key} here.${other ?? withoutColon(key, known) ?? near}`;
}

/** A key goes on to the next colon where its own is missing, is one of Chinese writing, or has no blank behind it. */
function withoutColon(key: string, known: readonly string[]): string | null {
  const [, name = ""] = /^([a-z][a-z-]*)\s*[\s:：]./.exec(key) ?? [];
  return known.includes(name) ? ` Write ${name}: with a blank behind the colon.` : null;
}

/** What looks like a mark of YAML and is one of Chinese writing, where a name has such a one. */
function confusableText(name: string): string {
  const mark = Object.keys(FULLWIDTH_PUNCTUATION).find((each) => name.includes(each));
  return mark === undefined ? "" : ` ${mark} is none of YAML's marks.`;
}
