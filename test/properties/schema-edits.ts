import { randomIntegers } from "../helpers/random.js";

/** A single edit that makes a schema invalid. */
export interface Edit {
  /** A description of the edit. */
  readonly what: string;
  readonly file: string;
  /** The edited line, from 1; for a removed line, the line of its parent. */
  readonly line: number;
  readonly text: string;
}

type Random = (below: number) => number;

/** Changes a line; null if this change does not apply to the line. */
type Change = (line: string, random: Random) => string | null;

const CHANGES: Readonly<Record<string, Change>> = {
  "a misspelt key": (line, random) =>
    misspell(
      line,
      /\b(name|type|octets|count|default|since|until|personal|request|response|fields|legs|operation|values|packed|bits|limits|header|role|versions|by-octets|repeats|section)(?=:)/g,
      random,
    ),
  "a misspelt type": (line, random) => misspell(line, /(?<=\b(?:type|of): )[A-Z][\w ]*\w(?=[,\s}]|$)/g, random),
  "a misspelt counter": (line, random) => misspell(line, /(?<=\b(?:count|octets): )[A-Z]\w+/g, random),
  "a misspelt structure": (line, random) => misspell(line, /(?<=by-octets: .*)\b[A-Z]\w+/g, random),
  "a misspelt field of a condition": (line, random) => misspell(line, /(?<=when: \{ )\w+(?=: \d)/g, random),
  "a misspelt version": (line) => replaced(line, /"(2|3)\.0"/, '"$1.1"'),
  "a misspelt party": (line, random) => (line.startsWith("legs:") ? misspell(line, /\b[A-Z]{3,}\b/g, random) : null),
  "a misspelt definition of a type": (line, random) => misspell(line, /(?<=^ {2})[A-Z]\w+(?=:$)/g, random),
  "a misspelt role": (line, random) => misspell(line, /(?<=role: )\w+/g, random),
  "a version without quotes": (line) => replaced(line, /(since|until): "(\d\.\d)"/, "$1: $2"),
  "a key of a version without quotes": (line) => replaced(line, /"(\d\.\d)":/, "$1:"),
  "a section without quotes": (line) => replaced(line, /(?<=: )"(\d\.\d)\.\d+(?:\.\d+)*"/, "$1"),
  "a text value without quotes": (line) => replaced(line, /(value|default|pad-left): "(0\d*)"/, "$1: $2"),
  "a width of nothing": (line) => replaced(line, /(?<!-)octets: \d+/, "octets: 0"),
  "a width beyond all": (line) => replaced(line, /(?<!-)octets: \d+/, "octets: 70000"),
  "a width that no integer has": (line) => (isInteger(line) ? replaced(line, /(?<!-)octets: \d+/, "octets: 3") : null),
  "a width in bits": (line) => (isInteger(line) ? replaced(line, /(?<!-)octets: \d+/, "octets: 32") : null),
  "a width that is a list": (line) => replaced(line, /(?<!-)octets: \d+/, "octets: [1]"),
  "no bits": (line) => replaced(line, /bits: \d+/, "bits: 0"),
  "other bits": (line) => replaced(line, /bits: (\d+)/, "bits: 1$1"),
  "too few digits": (line) => replaced(line, /digits: [2-9]/, "digits: 1"),
  "a doubled key": (line) => replaced(line, /(\bname: \w+),/, "$1, $1,"),
  "a doubled leg": (line) => replaced(line, /^legs: \[([^,\]]+)/, "legs: [$1, $1"),
  "a doubled entry": (line) => replaced(line, /by-octets: \[(\w+)/, "by-octets: [$1, $1"),
  "an unclosed brace": (line) => (/^ +- \{.*\}$/.test(line) ? line.slice(0, -1) : null),
  "an unclosed bracket": (line) => replaced(line, /^(legs: \[.*)\]$/, "$1"),
  "an unclosed quote": (line) => replaced(line, /("[^"]*)"/, "$1"),
  "a missing comma": (line) => replaced(line, /^( +- \{ name: \w+),/, "$1"),
  "a missing colon": (line) => replaced(line, /^( *(?:name|type|en|id|octets)):/, "$1"),
  "no blank behind a colon": (line) => replaced(line, /^( *(?:name|type|en|id|octets): ?)/, (all) => all.trimEnd()),
  "a tab before a line": (line) => (/^ {4,}- /.test(line) ? `\t${line}` : null),
  "a line moved to the right": (line) => (/^ {2,}(name|id|zh|octets|type): /.test(line) ? ` ${line}` : null),
  "a text that begins with an asterisk": (line) => replaced(line, /(\ben: )([A-Z])/, "$1*$2"),
  "a name with a dash": (line) => replaced(line, /(\bname: )([A-Z]\w+)/, "$1$2-x"),
  "a name that begins with a digit": (line) => replaced(line, /(\bname: )([A-Z]\w+)/, "$12$2"),
  "a property that is taken": (line) =>
    replaced(line, /( +- \{ name: \w+,)(?= type: Unsigned)/, "$1 property: constructor,"),
  "a removed type": (line) => (/^ +- \{/.test(line) ? replaced(line, / type: [^,}]+,?/, "") : null),
  "a removed name": (line) => (/^ +- \{ name: \w+, type/.test(line) ? replaced(line, / name: \w+,/, "") : null),
  "a removed text": (line) => (/^ +- \{ (?:value|range)/.test(line) ? replaced(line, / zh: [^,}]+(?= \})/, "") : null),
  "a default of another type": (line) => replaced(line, /default: \d+/, 'default: "x"'),
  "a default beyond its field": (line) => replaced(line, /default: \d+/, "default: 99999999999999999999"),
  "an unknown mark": (line) => replaced(line, /personal: \w+/, "personal: private"),
  "a mark that is a text": (line) => replaced(line, /(repeats|reserved|secret): true/, "$1: yes"),
  "repeats on what is personal": (line) => replaced(line, /(personal: number,)/, "$1 repeats: true,"),
  "a key of another type": (line) => replaced(line, /(type: Unsigned Integer,)/, '$1 pad-left: "0",'),
  "an id that is a text": (line) => replaced(line, /\bid: 0x\w+/, "id: four"),
  "an id beyond all": (line) => replaced(line, /\bid: 0x0/, "id: 0x10"),
  "an empty value": (line) => replaced(line, /^( *(?:name|type|legs|operation|id): ?).+$/, "$1"),
};

/** Lines that can be removed: each is a required key of its object. */
const REMOVED = /^(?:(?:operation|en|zh|legs|byte-order|versions):|(?: {2}(?:name|id): ))/;

/** Returns several edits of one file, each of another line. */
export function editedTogether(original: string, edits: readonly Edit[]): string {
  const before = original.split("\n");
  const after = new Map(
    edits.map(({ text }): readonly [number, readonly string[]] => {
      const lines = text.split("\n");
      const index = changedLine(before, lines);
      return [index, lines.length < before.length ? [] : [lines[index] ?? ""]];
    }),
  );
  return before.flatMap((line, index) => after.get(index) ?? [line]).join("\n");
}

/** Returns the index of the line that an edit changed or removed. */
export function changedLine(before: readonly string[], after: readonly string[]): number {
  return before.findIndex((line, index) => line !== after[index]);
}

/** Returns `count` single edits of the files of a schema, with all kinds equally often. */
export function schemaEdits(sources: ReadonlyMap<string, string>, seed: number, count: number): readonly Edit[] {
  const random = randomIntegers(seed);
  const files = [...sources].filter(([file]) => file.endsWith(".yaml"));
  const kinds = Object.entries(CHANGES);
  const edits: Edit[] = [];
  while (edits.length < count) {
    const kind = random(kinds.length + 1);
    const [what, change] = kinds[kind] ?? ["a removed key", null];
    const places = files.flatMap(([file, text]) => text.split("\n").map((line, index) => ({ file, index, line })));
    const found = pick(places, random, (line) => (change === null ? removable(line) : change(line, random)));
    if (found === null) continue;
    const { file, index, changed } = found;
    const lines = (sources.get(file) ?? "").split("\n");
    if (change !== null) edits.push({ what, file, line: index + 1, text: lines.with(index, changed).join("\n") });
    else edits.push({ what, file, line: ownerOf(lines, index), text: lines.toSpliced(index, 1).join("\n") });
  }
  return edits;
}

interface Place {
  readonly file: string;
  readonly index: number;
  readonly line: string;
}

/** Returns one of the lines that a change applies to; null if it applies to no line. */
function pick(places: readonly Place[], random: Random, change: (line: string) => string | null) {
  for (let tries = 0; tries < 2000; tries++) {
    const place = places[random(places.length)];
    const changed = place === undefined || place.line.startsWith("#") ? null : change(place.line);
    if (place !== undefined && changed !== null && changed !== place.line) return { ...place, changed };
  }
  return null;
}

function removable(line: string): string | null {
  return REMOVED.test(line) ? "" : null;
}

/** Returns the line of the parent object: the nearest line above with less indentation, or the first line for keys at the top. */
function ownerOf(lines: readonly string[], index: number): number {
  const depth = depthOf(lines[index] ?? "");
  const owner = lines.findLastIndex((line, at) => at < index && line !== "" && depthOf(line) < depth);
  const first = lines.findIndex((line) => !line.startsWith("#"));
  return depth === 0 ? first + 1 : owner + 1;
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isInteger(line: string): boolean {
  return /Unsigned Integer/.test(line);
}

function replaced(line: string, pattern: RegExp, replacement: string | ((all: string) => string)): string | null {
  if (!pattern.test(line)) return null;
  return typeof replacement === "string" ? line.replace(pattern, replacement) : line.replace(pattern, replacement);
}

/** Doubles, drops or replaces a letter of a word that matches the pattern. */
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
