import type { Notation } from "./notation.js";

/** Bytes of a string with escape sequences. */
export interface EscapedBytes {
  readonly notation: Notation;
  readonly octets: Uint8Array;
  /** Whether a backslash at the end continues the string in the next line. */
  readonly isContinued: boolean;
}

const SIMPLE: Readonly<Record<string, number>> = {
  n: 0x0a,
  r: 0x0d,
  t: 0x09,
  a: 0x07,
  b: 0x08,
  f: 0x0c,
  v: 0x0b,
  e: 0x1b,
  "\\": 0x5c,
  "'": 0x27,
  '"': 0x22,
};

/** An escape sequence with two hexadecimal or up to three octal digits, a simple one, or a printable character. */
const UNIT = /\\x([0-9a-f]{2})|\\([0-3]?[0-7]{1,2})|\\([nrtabfve\\'"])|([ -[\]-~])/giy;

/** A string: what is before it, its quote, and its content. */
const STRING = /^(?<call>bytes\(|bytearray\()?(?<prefix>b?)(?<quote>["']?)(?<body>.*)\k<quote>\)?$/is;

/** Reads a string with escape sequences: of Python with `b` before it, of C, or without quotes. Null for other text. */
export function readEscapes(line: string): EscapedBytes | null {
  const text = line.trim().replace(/^(?:[\w\s*[\]]*\w\]?\s*:?=\s*)(?=b?["'])/, "");
  const isContinued = /["'\s]\\$/.test(text);
  const ended = (isContinued ? text.slice(0, -1) : text).trimEnd().replace(/[;,]$/, "");
  const found = STRING.exec(ended)?.groups;
  const read = found === undefined ? null : readString(found);
  return read === null ? null : { ...read, isContinued };
}

function readString({
  call,
  prefix,
  quote = "",
  body = "",
}: Record<string, string>): Omit<EscapedBytes, "isContinued"> | null {
  const isPython = prefix !== "" && quote !== "";
  if (!isPython && !isEscaped(body, quote)) return null;
  const octets = unescape(body, quote);
  return octets === null ? null : { notation: isPython || call !== undefined ? "python" : "escapes", octets };
}

/** Whether a string that is not Python's has escapes of bytes; without quotes, it must have nothing else. */
function isEscaped(body: string, quote: string): boolean {
  return quote === "" ? /^(?:\\x[0-9a-f]{2})+$/i.test(body) : /\\x[0-9a-f]{2}|\\0/i.test(body);
}

function unescape(body: string, quote: string): Uint8Array | null {
  const octets: number[] = [];
  UNIT.lastIndex = 0;
  while (UNIT.lastIndex < body.length) {
    const [, hex, octal, simple, character = ""] = UNIT.exec(body) ?? [];
    if (character !== "" && character === quote) return null;
    const octet = octetOf(hex, octal, simple ?? character, simple !== undefined);
    if (octet === null) return null;
    octets.push(octet);
  }
  return Uint8Array.from(octets);
}

function octetOf(hex: string | undefined, octal: string | undefined, other: string, isSimple: boolean): number | null {
  if (hex !== undefined) return parseInt(hex, 16);
  if (octal !== undefined) return parseInt(octal, 8);
  if (other === "") return null;
  return isSimple ? (SIMPLE[other] ?? null) : other.charCodeAt(0);
}
