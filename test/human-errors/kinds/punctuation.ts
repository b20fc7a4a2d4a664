import { between, depthOf, endOfBlock, inCode, inLine, inLines, type Kind, MESSAGES, YAML } from "../kind.js";

/* Characters that YAML has not, or has in another place. */

const FLOW = /^( +- )\{ (.*) \}$/;

const FULLWIDTH: readonly Kind[] = [
  inCode("a fullwidth colon", /(\b(?:name|type|octets|id|legs|operation)): /, "$1："),
  inCode("a fullwidth colon and a space", /(\b(?:name|type|octets|id|legs|operation)): /, "$1： "),
  inCode("a fullwidth comma", /(\{ name: \w+), /, "$1，"),
  inCode("an enumeration comma", /(\{ name: \w+), /, "$1、"),
  inLine("fullwidth braces", FLOW, "$1｛ $2 ｝"),
  inLine("a fullwidth closing brace", /^( +- \{.*) \}$/, "$1 ｝"),
  inLine("fullwidth brackets", /^(legs: )\[(.*)\]$/, "$1【$2】"),
  inLine("a fullwidth number sign", /^( {2}max-octets: \d+) #/, "$1 ＃"),
  inCode("smart quotes", /(: )"([^"]*)"/, "$1“$2”"),
  inCode("single smart quotes", /(: )"([^"]*)"/, "$1‘$2’"),
  inLine("an ideographic space as indentation", /^ {2}( *)(name|id|type|fields)/, "\u3000$1$2"),
  inCode("a no-break space after a colon", /(\b(?:name|type|octets|id)): /, "$1:\u00a0"),
  inCode("an en dash in a leg", /(^legs: \[\w+) ->/, "$1 –>"),
  inCode("a fullwidth semicolon", /(\{ name: \w+), /, "$1；"),
  inCode("a fullwidth arrow", /(^legs: \[\w+) ->/, "$1 －＞"),
];

const SEPARATORS: readonly Kind[] = [
  inCode("a semicolon instead of a comma", /(\{ name: \w+), /, "$1; "),
  inCode("an equals sign instead of a colon", /(^ *(?:- )?(?:name|type|id|octets)): /, "$1 = "),
  inCode("an equals sign in an object", /(\{ name): /, "$1 = "),
  inCode("a double colon", /(^ *(?:name|type|id|octets|operation)): /, "$1:: "),
  inCode("no space after a colon in an object", /(\{ name): /, "$1:"),
  inCode("a comma at the end of a line", /(^ *(?:name|type|id|octets|operation): [\w ]+$)/, "$1,"),
  inCode("a semicolon at the end of a line", /(^ *(?:name|type|id|octets|operation): [\w ]+$)/, "$1;"),
  inLine("two commas", /^( +- \{ name: \w+),/, "$1,,"),
  inLine("a bracket that closes a brace", /^( +- \{.*)\}$/, "$1]"),
  inLine("no opening brace", /^( +- )\{ (name: \w+, .*)$/, "$1$2"),
  inLine("a closing brace too many", /^( +- \{.*\})$/, "$1}"),
  inLine("parentheses instead of braces", FLOW, "$1( $2 )"),
  inLine("no closing quote", /^( +(?:en|zh): ".*)"$/, "$1"),
  inLine("no opening quote", /^( +(?:en|zh): )"(.*: .*")$/, "$1$2"),
  inLine("an apostrophe in single quotes", /^( +en: )([A-Z][a-z]+ [a-z]+ [^"]*)$/, "$1'$2 It's one.'"),
  inLine("a colon in a text without quotes", /^( +en: )([A-Z][^":]*)$/, "$1Note: $2"),
  inLine("a comma in a text without quotes", /^( +- \{ value.*, en: )([A-Z]\w+ [^",]*), zh/, "$1$2, and more, zh"),
  inLine("a text that begins with a backquote", /^( +en: )([A-Z][^"]*)$/, "$1`$2`"),
  inLine("a text that begins with an at sign", /^( +en: )([A-Z][^"]*)$/, "$1@$2"),
  inLine("a text that begins with a percent sign", /^( +en: )([A-Z][^"]*)$/, "$1%$2"),
  inLine("a text that begins with a bracket", /^( +en: )([A-Z][^"]*)$/, "$1[CMPP] $2"),
  inLine("a text that begins with an exclamation mark", /^( +en: )([A-Z][^"]*)$/, "$1!$2"),
  inLine("a backslash in double quotes", /^( +en: "[^"]*)"$/, '$1 C:\\path"'),
  inLine("a text that begins with a quoted word", /^( +en: )([A-Z]\w+) ([^"]*)$/, '$1"$2" $3'),
  inLine("no space before a comment", /^( +(?:octets|max-octets): \d+)(?: #.*)?$/, "$1#bytes"),
];

const LISTS: readonly Kind[] = [
  inLine("no space after a dash", /^( +)- \{/, "$1-{"),
  inLine("no space after a dash of a block", /^( +)- (name: )/, "$1-$2"),
  inLine("no dash", /^( +)- \{/, "$1{"),
  inLine("an asterisk as a dash", /^( +)- \{/, "$1* {"),
  inLine("a plus as a dash", /^( +)- \{/, "$1+ {"),
  inLine("a bullet as a dash", /^( +)- \{/, "$1• {"),
  inLine("an en dash as a dash", /^( +)- \{/, "$1– {"),
  inLine("a number as a dash", /^( +)- \{/, "$11. {"),
  inLine("two dashes", /^( +)- \{/, "$1- - {"),
  inLine("a comma after an entry", /^( +- \{.*\})$/, "$1,"),
];

const COMMENTS: readonly Kind[] = [
  inLine(
    "a line that begins with //",
    /^( *)(request:|fields:|- \{ name|legs:|name: )/,
    "$1// see the specification\n$1$2",
  ),
  inLine("// after an object", /^( +- \{ name.*\})$/, "$1 // as printed"),
  inCode("// after a value", /(^ *(?:id|octets): \w+$)/, "$1 // as printed"),
  inLine("/* */ after an object", /^( +- \{ name.*\})$/, "$1 /* as printed */"),
  inLine("/* */ on a line", /^( *)(request:|fields:|- \{ name|legs:)/, "$1/* as printed */\n$1$2"),
  inLine("-- as a comment", /^( *)(request:|fields:|- \{ name|legs:)/, "$1-- as printed\n$1$2"),
  inLine("; as a comment", /^( *)(request:|fields:|- \{ name|legs:)/, "$1; as printed\n$1$2"),
  inLine("<!-- --> as a comment", /^( *)(request:|fields:|- \{ name|legs:)/, "$1<!-- as printed -->\n$1$2"),
  inLine("a commented-out line with //", /^( *)(- \{ name: [A-Z].*\})$/, "$1// $2", MESSAGES),
];

const CONFLICTS: readonly Kind[] = [
  inLines("conflict markers", /^ +- \{|^ {2}(?:name|id):|^legs:/, (lines, at) => ({
    lines: lines.toSpliced(at, 1, "<<<<<<< HEAD", lines[at] ?? "", "=======", lines[at] ?? "", ">>>>>>> feature"),
    wrong: between(at, at + 5),
  })),
  inLine("the middle of a conflict", /^( +- \{.*\}|legs:.*)$/, "=======\n$1"),
  inLine("the end of a conflict", /^( +- \{.*\}|legs:.*)$/, "$1\n>>>>>>> feature/route"),
  inLine("the start of a conflict", /^( +- \{.*\}|legs:.*)$/, "<<<<<<< HEAD\n$1"),
  inLine("lines of a diff", /^( +- \{.*\}|legs:.*|zh:.*)$/, "+$1"),
];

/** An error in the indentation of an entry among others. The only entry of a list may have any indentation. */
function entry(what: string, change: (line: string) => string): Kind {
  return inLines(what, /^ {4,}- \{/, (lines, at) => {
    const line = lines[at] ?? "";
    const isEntry = (other = ""): boolean => /^ *- /.test(other) && depthOf(other) === depthOf(line);
    if (!isEntry(lines[at - 1]) && !isEntry(lines[at + 1])) return null;
    return { lines: lines.with(at, change(line)), wrong: [at] };
  });
}

const INDENTATION: readonly Kind[] = [
  inLine("an indentation one too small", /^ ( +(?:name:|type:|octets:).*)$/, "$1"),
  inLine("an indentation of a tab", /^ {4}( *(?:- |name|type|octets|en).*)$/, "\t$1"),
  inLine("a tab after spaces", /^( {2})(name:.*|id:.*|fields:.*)$/, "$1\t$2"),
  entry("an indentation of an entry one too small", (line) => line.slice(1)),
  entry("an entry two too far right", (line) => `  ${line}`),
  entry("an entry two too far left", (line) => line.slice(2)),
  inLine("a key two too far left", /^ {2}((?:name|id|fields|rules):.*)$/, "$1", MESSAGES),
  inLine("a key two too far right", /^((?:request|response|legs|zh):.*)$/, "  $1", MESSAGES),
  inLine("a line of three dashes", /^( +- \{.*\}|legs:.*|request:)$/, "---\n$1"),
  inLines("fields at the depth of the request", /^ {2}fields:$/, (lines, at) => {
    const block = between(at, endOfBlock(lines, at));
    const changed = block.map((index) => (lines[index] ?? "").replace(/^ {2}/, ""));
    return { lines: lines.toSpliced(at, block.length, ...changed), wrong: [at] };
  }),
];

export const PUNCTUATION_KINDS: readonly Kind[] = [
  ...FULLWIDTH,
  ...SEPARATORS,
  ...LISTS,
  ...COMMENTS,
  ...CONFLICTS,
  ...INDENTATION,
  inLine("two keys on a line", /^( {2}name: \w+)$/, "$1 id: 0x00000042", YAML),
];
