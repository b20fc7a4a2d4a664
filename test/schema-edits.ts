import { randomIntegers } from "./random.js";

/** A single edit that makes a schema invalid. */
export interface Edit {
  /** What was done, in words. */
  readonly what: string;
  readonly file: string;
  /** The line that was edited, from 1. */
  readonly line: number;
  readonly text: string;
}

type Random = (below: number) => number;

/** Changes a line; null where it is not of the kind that this change needs. */
type Change = (line: string, random: Random) => string | null;

const CHANGES: Readonly<Record<string, Change>> = {
  "a misspelt key": (line, random) =>
    misspell(
      line,
      /\b(name|type|octets|count|default|since|until|personal|request|response|fields|legs|operation|values|packed|bits)(?=:)/g,
      random,
    ),
  "a misspelt type": (line, random) => misspell(line, /(?<=\btype: )[A-Z][\w ]*\w(?=[,\s}]|$)/g, random),
  "a misspelt counter": (line, random) => misspell(line, /(?<=\b(?:count|octets): )[A-Z]\w+/g, random),
  "a misspelt version": (line) => replaced(line, /"(2|3)\.0"/, '"$1.1"'),
  "a version without quotes": (line) => replaced(line, /(since|until): "(\d\.\d)"/, "$1: $2"),
  "a width out of range": (line) => replaced(line, /octets: \d+/, "octets: 0"),
  "a width that no integer has": (line) =>
    /Unsigned Integer/.test(line) ? replaced(line, /octets: \d+/, "octets: 3") : null,
  "a width that is a list": (line) => replaced(line, /octets: \d+/, "octets: [1]"),
  "a doubled key": (line) => replaced(line, /(\bname: \w+),/, "$1, $1,"),
  "an unclosed brace": (line) => (/^ +- \{.*\}$/.test(line) ? line.slice(0, -1) : null),
  "an unclosed quote": (line) => replaced(line, /("[^"]*)"/, "$1"),
  "a name with a dash": (line) => replaced(line, /(\bname: )([A-Z]\w+)/, "$1$2-x"),
  "a removed type": (line) => (/^ +- \{/.test(line) ? replaced(line, / type: [^,}]+,?/, "") : null),
  "a removed name": (line) => (/^ +- \{ name: \w+, type/.test(line) ? replaced(line, / name: \w+,/, "") : null),
  "a default of another type": (line) => replaced(line, /default: \d+/, 'default: "x"'),
  "an unknown mark": (line) => replaced(line, /personal: \w+/, "personal: private"),
  "an id that is a text": (line) => replaced(line, /\bid: 0x\w+/, "id: four"),
  "an unknown party": (line) => (line.startsWith("legs:") ? replaced(line, /\bGNS\b|\bISMG\b/, "ISGM") : null),
  "a tab before a line": (line) => (/^ {4,}- /.test(line) ? `\t${line}` : null),
};

/** So many edits of the files of a schema, one at a time. */
export function schemaEdits(texts: ReadonlyMap<string, string>, seed: number, count: number): readonly Edit[] {
  const random = randomIntegers(seed);
  const files = [...texts].filter(([file]) => file.endsWith(".yaml"));
  const kinds = Object.entries(CHANGES);
  const edits: Edit[] = [];
  while (edits.length < count) {
    const [what, change] = kinds[random(kinds.length)] ?? ["", () => null];
    const [file, text] = files[random(files.length)] ?? ["", ""];
    const lines = text.split("\n");
    const index = random(lines.length);
    const line = lines[index] ?? "";
    const changed = line.startsWith("#") ? null : change(line, random);
    if (changed === null || changed === line) continue;
    edits.push({ what, file, line: index + 1, text: lines.with(index, changed).join("\n") });
  }
  return edits;
}

function replaced(line: string, pattern: RegExp, replacement: string): string | null {
  return pattern.test(line) ? line.replace(pattern, replacement) : null;
}

/** Doubles, drops or exchanges a letter of a word that the pattern finds. */
function misspell(line: string, pattern: RegExp, random: Random): string | null {
  const words = [...line.matchAll(pattern)];
  const word = words[random(Math.max(1, words.length))];
  if (word === undefined) return null;
  const [text] = word;
  const at = 1 + random(Math.max(1, text.length - 1));
  const wrong = [
    text.slice(0, at) + text.slice(at - 1),
    text.slice(0, at) + text.slice(at + 1),
    `${text.slice(0, at)}x${text.slice(at)}`,
  ];
  return line.slice(0, word.index) + (wrong[random(3)] ?? "") + line.slice(word.index + text.length);
}
