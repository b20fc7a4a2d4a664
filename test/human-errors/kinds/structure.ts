import { between, endOfBlock, IMPORT, inCode, inLine, inLines, type Kind, MESSAGES, PROTOCOL, TYPES } from "../kind.js";

/* Lists instead of objects, copied blocks, stale references, and versions that do not exist. */

/** Replaces a block by another form of it; the line of its key is wrong. */
function form(what: string, start: RegExp, change: (line: string) => string, files?: RegExp): Kind {
  return inLines(
    what,
    start,
    (lines, at) => {
      const block = between(at + 1, endOfBlock(lines, at));
      const changed = block.map((index) => change(lines[index] ?? ""));
      if (block.length === 0 || changed.join("\n") === block.map((index) => lines[index]).join("\n")) return null;
      return { lines: lines.toSpliced(at + 1, block.length, ...changed), wrong: [at, ...block] };
    },
    files,
  );
}

const FORMS: readonly Kind[] = [
  form(
    "a request as a list",
    /^request:$/,
    (line) => line.replace(/^ {2}name:/, "  - name:").replace(/^ {2}(?! *-)/, "    "),
    MESSAGES,
  ),
  form("fields without dashes", /^ {2}fields:$/, (line) => line.replace(/^( {4})- /, "$1"), MESSAGES),
  form("fields as an object by name", /^ {2}fields:$/, (line) => line.replace(/- \{ name: (\w+),/, "$1: {"), MESSAGES),
  form("values as an object", /^ {4}values:$/, (line) => line.replace(/- \{ value: ([^,]+),/, "$1: {"), TYPES),
  form(
    "versions as a list of strings",
    /^versions:$/,
    (line) => line.replace(/\{ version: ("[\d.]+").*/, "$1"),
    PROTOCOL,
  ),
  form("parties as a list", /^parties:$/, (line) => line.replace(/^( +)(\w+): .*/, "$1- $2"), PROTOCOL),
  form("types as a list", /^types:$/, (line) => line.replace(/^ {2}(\w+):$/, "  - $1:"), TYPES),
  form("packed parts without dashes", /^ {4}packed:$/, (line) => line.replace("- ", ""), TYPES),
  inLine("legs as a string", /^legs: \[([^,\]]*)\]$/, "legs: $1"),
  inLine("legs without brackets", /^legs: \[(.*,.*)\]$/, "legs: $1"),
  inLine("a leg without spaces", /^(legs: \[\w+) -> /, "$1->"),
  inLine("a leg with a double arrow", /^(legs: \[\w+) -> /, "$1 => "),
  inLine("a leg with a character for the arrow", /^(legs: \[\w+) -> /, "$1 → "),
  inLine("a leg with a dash", /^(legs: \[\w+) -> /, "$1 - "),
  inLine("a leg with a word", /^(legs: \[\w+) -> /, "$1 to "),
  inLine("a leg as an object", /^legs: \[(\w+) -> (\w+)/, "legs: [{ from: $1, to: $2 }"),
  inLine("a leg to the sender", /^legs: \[(SP|Client) -> \w+\]/, "legs: [$1 -> $1]"),
  inLine("an empty list of legs", /^legs: \[.*\]$/, "legs: []"),
  inCode("since as a list", /(since: )("[\d.]+")/, "$1[$2]"),
  inCode("a description as an object", /(^ *)en: ([A-Z].*)$/, "$1en: { text: x }"),
  inLine("a description as an object in its line", /^( *en: )([A-Z][^":]*)$/, "$1{ text: x }"),
  inCode("a mark as a string", /((?:repeats|reserved|secret): )true/, '$1"true"'),
  inCode("a mark as a number", /((?:repeats|reserved|secret): )true/, "$11"),
  inLine("a response of none", /^response:$/, "response: none", MESSAGES),
  inLine("an empty request above its keys", /^request:$/, "request: {}", MESSAGES),
  inLine("an empty list above its entries", /^( +)(fields|rules|values|packed):$/, "$1$2: []"),
  inLine("a null above its keys", /^( +)(fields|rules|values|packed):$/, "$1$2: ~"),
  inLine("a list of the element instead of of", /^( +)of: (\w+)$/, "$1of: [$2]"),
  inCode("name and type swapped", /(name: )(\w+)(, type: )(?!\2 )([\w ]+)(?=[,}])/, "$1$4$3$2", MESSAGES),
  inCode("octets and default swapped", /(octets: )(\d+)(, default: )(\w+)/, "$1$4$3$2"),
  inCode("a size without a key", /(type: Octet String), octets: (\d+)/, "$1($2)"),
  inCode("a size in brackets", /(type: Octet String), octets: (\d+)/, "$1[$2]"),
];

/** Copies a block below itself. Either of the two is wrong. */
function copied(what: string, start: RegExp, files: RegExp, rename: (line: string) => string = (line) => line): Kind {
  return inLines(
    what,
    start,
    (lines, at) => {
      const end = endOfBlock(lines, at);
      const block = lines.slice(at, end).map(rename);
      return { lines: lines.toSpliced(end, 0, ...block), wrong: between(at, end + block.length) };
    },
    files,
  );
}

const COPIES: readonly Kind[] = [
  copied("a copied field", /^ {4}- (?:\{ )?name: /, MESSAGES),
  copied("a copied rule", /^ {4}- id: /, MESSAGES),
  copied("a copied type", /^ {2}[A-Z]\w+:$/, TYPES),
  copied("a copied value", /^ +- \{ value: /, TYPES),
  copied("a copied value with a new name", /^ +- \{ value: /, TYPES, (line) =>
    line.replace(/name: (\w+)/, "name: $1Again"),
  ),
  copied("a copied value with a new number", /^ +- \{ value: \d/, TYPES, (line) =>
    line.replace(/value: \d+/, "value: 250"),
  ),
  copied("a copied part", /^ +- \{ name: \w+, bits/, TYPES),
  copied("a copied response", /^response:$/, MESSAGES),
  copied("a copied header field", /^ {2}- name: |^ {2}- \{ name: /, PROTOCOL),
  copied("a copied version", /^ {2}- \{ version/, PROTOCOL),
  copied("a copied party", /^ {2}(?:SP|ISMG|Client|Server):/, PROTOCOL),
  copied("a copied key", /^ {2,}(?:name|type|octets|id|en): /, MESSAGES),
  copied("a copied change", /^ {4}(?:messages|types): /, IMPORT),
];

/** Renames a definition whose uses keep the old name. The definition and every use are wrong. */
function renamed(what: string, definition: RegExp, files: RegExp): Kind {
  return inLines(
    what,
    definition,
    (lines, at) => {
      const name = definition.exec(lines[at] ?? "")?.[1] ?? "";
      const use = new RegExp(`\\b${name}\\b`);
      const uses = lines.flatMap((line, index) =>
        index !== at && use.test(line.replaceAll(/\b(?:en|zh): .*/g, "")) ? [index] : [],
      );
      if (name === "" || uses.length === 0) return null;
      return { lines: lines.with(at, (lines[at] ?? "").replace(use, `${name}_New`)), wrong: [at, ...uses] };
    },
    files,
  );
}

const STALE: readonly Kind[] = [
  renamed("a renamed field", /^ {4}- (?:\{ )?name: ([A-Z]\w+)/, MESSAGES),
  renamed("a renamed structure", /^ {2}([A-Z]\w+):$/, TYPES),
  inCode("a reference to a renamed counter", /((?:count|octets): [A-Z][A-Za-z]+_)(\w+)/, "$1Old_$2"),
  inCode("a reference to a renamed field of a condition", /(when: \{ )(\w+)(: \d)/, "$1$2_Old$3"),
  inCode("a reference to a renamed type", /(\b(?:type|of): [A-Z]\w*_\w+)/, "$1_Old"),
  inCode("a reference to a renamed party", /(^legs: \[)(\w+)/, "$1$2_Old"),
  inCode("a reference to a renamed structure", /(by-octets: \[\w+)/, "$1_Old"),
];

const VERSIONS: readonly Kind[] = [
  inCode("a version that is too new", /((?:since|until): )"[\d.]+"/, '$1"4.0"'),
  inCode("a version that is too old", /((?:since|until): )"[\d.]+"/, '$1"0.9"'),
  inCode("a version with a v", /((?:since|until): )"([\d.]+)"/, '$1"v$2"'),
  inCode("a version without its fraction", /((?:since|until): )"(\d)\.0"/, '$1"$2"'),
  inCode("a module id as a version", /((?:since|until): )"(\d)\.0"/, "$1cmpp$20"),
  inCode("a field of no version", /(since: "(?:3\.0|2\.0)")/, '$1, until: "0.1"'),
  inCode("one version of two", /(octets: \{ )"[\d.]+": \d+, /, "$1"),
  inCode("a version that is twice in an object", /(octets: \{ )"[\d.]+"(: \d+, )("[\d.]+")/, "$1$3$2$3"),
  inCode("a version with a v in an object", /((?:octets|section|default): \{ )"([\d.]+)"/, '$1"v$2"'),
  inLine("a version without quotes in the list", /^( {2}- \{ version: )"([\d.]+)"/, "$1$2"),
  inLine(
    "a version that no other file knows",
    /^( {2}- \{ version: )"(?:3\.0|2\.0)"(, id: \w+[1-9]0)/,
    '$1"9.0"$2',
    PROTOCOL,
  ),
  inLine(
    "a version id in capitals",
    /^( {2}- \{ version: "(?:3|2)\.0", id: )(\w+)/,
    (_, before = "", id = "") => before + id.toUpperCase(),
    PROTOCOL,
  ),
];

const IMPORTS: readonly Kind[] = [
  inLine("a field of a change that does not exist", /(\w+: \{ )(\w+)(: \{ octets)/, "$1$2_New$3", IMPORT),
  inLine("a message of a change that does not exist", /(messages: \{ CMPP_)/, "$1NEW_", IMPORT),
  inLine("a type of a change that does not exist", /(types: \{ )(\w+)/, "$1New_$2", IMPORT),
  inLine("a version of an import that does not exist", /^( +version: )"3\.0"/, '$1"3.1"', IMPORT),
  inLine("a protocol of an import that does not exist", /^( +from: )\w+/, "$1cmpp30", IMPORT),
  inLine("an operation of an import that does not exist", /(operations: \[)(\w+)/, "$1$2s", IMPORT),
  inLine("a change as a list", /(messages: \{ \w+: )(\{.*\}) \}/, "$1[$2] }", IMPORT),
];

export const STRUCTURE_KINDS: readonly Kind[] = [...FORMS, ...COPIES, ...STALE, ...VERSIONS, ...IMPORTS];
