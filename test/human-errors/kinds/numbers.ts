import { inCode, inLine, type Kind, MESSAGES, PROTOCOL, TYPES } from "../kind.js";

/* Numbers in the notation of another language, in the wrong unit, or out of range. */

const OCTETS = /((?:^ *|[{,] )octets: )(\d+)(?=[ ,}]|$)/;
const ID = /(^ {2}id: )0x0*(\w+)/;

function octets(what: string, notation: (digits: string) => string): Kind {
  return inCode(what, OCTETS, (_, before = "", digits = "") => before + notation(digits));
}

function id(what: string, notation: (digits: string) => string): Kind {
  return inCode(what, ID, (_, before = "", digits = "") => before + notation(digits.padStart(8, "0")), MESSAGES);
}

const NOTATIONS: readonly Kind[] = [
  octets("octets with a leading zero", (digits) => `0${digits}`),
  octets("octets in binary", (digits) => `0b${Number(digits).toString(2)}`),
  octets("octets in octal", (digits) => `0o${Number(digits).toString(8)}`),
  octets("octets in fullwidth digits", (digits) =>
    digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  ),
  octets("octets with a decimal point", (digits) => `${digits}.0`),
  octets("octets with an exponent", (digits) => `${digits}e0`),
  octets("octets with a unit", (digits) => `${digits} bytes`),
  octets("octets with a short unit", (digits) => `${digits}B`),
  octets("octets in quotes", (digits) => `"${digits}"`),
  octets("octets in words", () => "four"),
  octets("negative octets", (digits) => `-${digits}`),
  octets("octets as a product", (digits) => `${digits}*1`),
  octets("octets in parentheses", (digits) => `(${digits})`),
  octets("octets with a suffix", (digits) => `${digits}u`),
  octets("octets with a letter for a digit", (digits) => `${digits}O`),
  octets("octets with a plus", (digits) => `+${digits}`),
  octets("octets that are half", (digits) => `${digits}.5`),
  octets("octets with two values", (digits) => `[${digits}, ${digits}]`),
  id("an id with a capital X", (digits) => `0X${digits}`),
  id("an id with underscores", (digits) => `0x${digits.slice(0, 4)}_${digits.slice(4)}`),
  id("an id with blanks", (digits) => `0x${digits.slice(0, 4)} ${digits.slice(4)}`),
  id("an id with the suffix h", (digits) => `${digits}h`),
  id("a negative hexadecimal id", (digits) => `-0x${digits}`),
  id("an id with the letter O", (digits) => `Ox${digits}`),
  id("an id in quotes", (digits) => `"0x${digits}"`),
  id("an id with a number sign", (digits) => `#${digits}`),
  id("an id in the notation of C", (digits) => `0x${digits}UL`),
  id("an id with a dollar sign", (digits) => `$${digits}`),
  id("an id with two prefixes", (digits) => `0x0x${digits}`),
  id("an id of ten digits", (digits) => `0x${digits}00`),
  id("the id of a response", (digits) => `0x8${digits.slice(1)}`),
];

const VALUES: readonly Kind[] = [
  inCode("a default with a fraction", /(default: )\d+/, "$10.5"),
  inCode("a default of true", /(default: )\d+/, "$1true"),
  inCode("an empty default", /(default: )\d+/, "$1null"),
  inCode("a default in a list", /(default: )(\d+)/, "$1[$2]"),
  inCode("a default with a leading zero", /(default: )(\d+)/, "$10$2"),
  inCode("a default with a capital X", /(default: )(\d+)/, "$10X$2"),
  inCode("a negative default", /(default: )\d+/, "$1-1"),
  inCode("a value in quotes", /(\bvalue: )(\d+)/, '$1"$2"', TYPES),
  inCode("a value with a leading zero", /(\bvalue: )(\d+)/, "$100$2", TYPES),
  inCode("a value beyond one octet", /(\bvalue: )\d+/, "$1256000000000", TYPES),
  inCode("a range of values with a dash", /(range: \d+)\.\.(\d+)/, "$1-$2", TYPES),
  inCode("a range with three dots", /(range: \d+)\.\.(\d+)/, "$1...$2", TYPES),
  inCode("a range as a list", /(range: )(\d+)\.\.(\d+)/, "$1[$2, $3]", TYPES),
  inCode("a range that is reversed", /(range: )(\d+)\.\.(\d+)/, "$1$3..$2", TYPES),
  inCode(
    "a range that begins ten too early",
    /(range: )(\d+)\.\.(\d+)/,
    (_, before = "", from = "", to = "") => `${before}${Math.max(0, Number(from) - 10)}..${to}`,
    TYPES,
  ),
  inCode("a range up to one octet too far", /(range: \d+\.\.)(\d+)/, "$14294967296", TYPES),
  inCode(
    "bits in octets",
    /(\bbits: )(\d+)/,
    (_, before = "", bits = "") => `${before}${Math.ceil(Number(bits) / 8)}`,
    TYPES,
  ),
  inCode("bits of zero", /(\bbits: )(\d+)/, "$1-$2", TYPES),
  inCode("a maximum beyond the bits", /(\bmax: )(\d+)/, "$1$200", TYPES),
  inCode("a minimum above the maximum", /(\bmin: )(\d+)/, "$199", TYPES),
  inCode("digits in words", /(\bdigits: )(\d+)/, "$1two", TYPES),
  inCode("limits in kilobytes", /(max-octets: )(\d+)/, "$18K"),
  inCode("limits with a comma", /(max-octets: )(\d+)/, "$18,578"),
  inCode("limits below a message", /(max-octets: )(\d+)/, "$112", PROTOCOL),
  inCode("zeros in quotes", /(zeros: )(\d+)/, '$1"$2"'),
  inCode("a number of a list as its counter", /(count: )([A-Z]\w+)/, "$110"),
  inCode("a counter in lower case", /(count: )([A-Z]\w+)/, (_, before = "", name = "") => before + name.toLowerCase()),
  inCode("a counter with brackets", /(octets: )([A-Z]\w+)(?=[ ,}]|$)/, "$1[$2]"),
  inCode("a counter with an operator", /(octets: )([A-Z]\w+)(?=[ ,}]|$)/, "$1$2 - 1"),
  inLine("octets in bits for a text", /(type: Octet String, octets: )(\d+)/, "$165536"),
];

export const NUMBER_KINDS: readonly Kind[] = [...NOTATIONS, ...VALUES];
