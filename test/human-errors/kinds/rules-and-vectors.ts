import { inCode, inLine, type Kind, VECTORS } from "../kind.js";

/* Errors in expressions, and in vectors. */

const EXPRESSION = /(^ +(?:require|when): .*?)/.source;

function rule(what: string, pattern: string, replacement: string): Kind {
  return inCode(what, new RegExp(EXPRESSION + pattern), `$1${replacement}`);
}

const RULES: readonly Kind[] = [
  rule("one equals sign", " == ", " = "),
  rule("three equals signs", " == ", " === "),
  rule("<> for unequal", " != ", " <> "),
  rule("=> for at least", " >= ", " => "),
  rule("=< for at most", " <= ", " =< "),
  rule("&& for and", " and ", " && "),
  rule("|| for or", " or ", " || "),
  rule("AND in capitals", " and ", " AND "),
  rule("a comma for and", " and ", ", "),
  rule("! for not", "\\bnot ", "!"),
  rule("a parenthesis that is not closed", "\\)$", ""),
  rule("a parenthesis too many", "\\)$", "))"),
  rule("a string that is not closed", "''", "'"),
  rule("an unknown function", "\\bknown\\(", "isKnown("),
  rule("a misspelt function", "\\bdigits\\(", "digit("),
  rule("a field in lower case", "\\b(Msg_Fmt|Msg_Length|Query_Type|Fee_UserType)\\b", "msgField"),
  rule("a value that the enumeration has not", "== (ucs2|ascii|byService|ok|feeTerminal)\\b", "== utf8"),
  rule("a number for a string", "== ''", "== 0"),
  rule("a range with a dash", " in (\\d+)\\.\\.(\\d+)", " in $2-$3"),
  rule("a range in parentheses", " in (\\d+)\\.\\.(\\d+)", " in ($2, $3)"),
  rule("a list in braces", " in \\[([^\\]]*)\\]", " in {$2}"),
  rule("between for a range", " in (\\d+)\\.\\.(\\d+)", " between $2 and $3"),
  rule("a rule that is text", "([A-Z]\\w+ >= 1)$", "$2 is given"),
  rule("an operator without a value", " >= 1$", " >="),
  rule("a fullwidth parenthesis", "\\(([A-Z]\\w+)\\)$", "（$2）"),
  rule("a conversion to a number", "\\bnumber\\(", "int("),
  inCode("an unknown severity", /(severity: )warning/, "$1warn"),
  inCode("a rule id with spaces", /(^ +- id: \w+)-(\w+)/, "$1 $2"),
  inCode(
    "a rule id in camelCase",
    /(^ +- id: \w+)-([a-z])/,
    (_, before = "", letter = "") => before + letter.toUpperCase(),
  ),
];

function vector(what: string, pattern: RegExp, replacement: string | ((...groups: string[]) => string)): Kind {
  return inLine(what, pattern, replacement, VECTORS);
}

const FRAME = /("frame": "[0-9a-f]{24})([0-9a-f]+)/;

const FRAMES: readonly Kind[] = [
  vector("a frame with a blank", FRAME, "$1 $2"),
  vector(
    "a frame with blanks between octets",
    FRAME,
    (_, before = "", rest = "") => `${before}${rest.replaceAll(/..(?=.)/g, "$& ")}`,
  ),
  vector("a frame with 0x", /("frame": ")/, "$10x"),
  vector(
    "a frame in capitals",
    /("frame": ")([0-9a-f]*[a-f][0-9a-f]*)/,
    (_, before = "", hex = "") => before + hex.toUpperCase(),
  ),
  vector("a frame with half an octet less", /("frame": "[0-9a-f]+)[0-9a-f]"/, '$1"'),
  vector("a frame with an octet less", /("frame": "[0-9a-f]{24}[0-9a-f]+)[0-9a-f]{2}"/, '$1"'),
  vector("a frame with an octet more", /("frame": "[0-9a-f]+)"/, '$100"'),
  vector("a frame with the letter O", /("frame": "0)0/, "$1O"),
  vector("a frame with colons", FRAME, "$1:$2"),
  vector(
    "a frame with another length",
    /("frame": "0000)([0-9a-f]{4})/,
    (_, before = "", length = "") => `${before}${(parseInt(length, 16) + 1).toString(16).padStart(4, "0")}`,
  ),
  vector("a frame with another command id", /("frame": "[0-9a-f]{14})[0-9a-f]{2}/, "$17f"),
  vector("an empty frame", /("frame": ")[0-9a-f]+"/, '$1"'),
  vector("a frame as a list", /("frame": )("[0-9a-f]+")/, "$1[$2]"),
];

const VECTOR_KEYS: readonly Kind[] = [
  vector("a misspelt field of a vector", /("fields": \{"\w+?)(\w)"/, '$1$2$2"'),
  vector("a misspelt message of a vector", /("message": "\w+)/, "$1S"),
  vector("another version of a vector", /("protocol": "\w+)\d/, "$19"),
  vector("another command id of a vector", /("command_id": "0x)\w+"/, '$17f000000"'),
  vector("another sequence id", /("sequence_id": )\d+/, "$199999"),
  vector(
    "another number",
    /("(?:Version|Status|Result|Pk_total|Timestamp)": )(\d+)/,
    (_, before = "", digits = "") => `${before}${Number(digits) + 1}`,
  ),
  vector("a number in quotes", /("(?:Version|Status|Result|Pk_total|Timestamp)": )(\d+)/, '$1"$2"'),
  vector("a text in a vector that differs", /("(?:Service_Id|Source_Addr|Msg_src)": "\w+)"/, '$1x"'),
  vector("octets without hex", /\{"hex": ("[0-9a-f]+")\}/, "$1"),
  vector("a comma missing in a vector", /", "message"/, '" "message"'),
  vector("single quotes in a vector", /"message": "(\w+)"/, "'message': '$1'"),
  vector("a comma at the end of a vector", /\}$/, "},"),
  vector("a comma before the end of a vector", /\}$/, ",}"),
  vector("a vector without its brace", /\}$/, ""),
  vector("a key without quotes in a vector", /"message": /, "message: "),
  vector("a vector without source", /, "source": "[^"]*"/, ""),
  vector("a vector without fields", /"fields": /, '"values": '),
  vector("a comment after a vector", /\}$/, "} // as sent"),
  vector("a number in hexadecimal", /("sequence_id": )(\d+)/, "$10x0$2"),
  vector("smart quotes in a vector", /"message": "(\w+)"/, "“message”: “$1”"),
  vector("a conflict in a vector file", /^(\{.*)$/, "<<<<<<< HEAD\n$1"),
  vector("a copied vector", /^(\{.*)$/, "$1\n$1"),
];

export const RULE_KINDS: readonly Kind[] = RULES;
export const VECTOR_KINDS: readonly Kind[] = [...FRAMES, ...VECTOR_KEYS];
