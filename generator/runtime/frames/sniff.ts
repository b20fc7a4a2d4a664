import type { Phrases } from "../wire/index.js";

/** First bytes of other protocols, for peers that connect to the wrong port. */
const BEGINNINGS: readonly (readonly [
  what: Phrases["peer"][0],
  beginnings: readonly (string | readonly number[])[],
])[] = [
  ["an HTTP request", ["GET ", "POST", "PUT ", "HEAD", "DELE", "OPTI", "PATC", "CONN", "TRAC", "PRI "]],
  ["an HTTP response", ["HTTP"]],
  ["SSH", ["SSH-"]],
  ["AMQP", ["AMQP"]],
  ["the PROXY protocol, version 1", ["PROX"]],
  ["the PROXY protocol, version 2", [[0x0d, 0x0a, 0x0d, 0x0a]]],
  ["TLS", [[0x16, 0x03]]],
  ["RDP", [[0x03, 0x00]]],
];

/** Number of bytes to look at: a stream that begins with a length may have no more yet. */
const LOOKED_AT = 4;

/** Describes bytes that are not the start of a frame: a different protocol, text, or the bytes in hexadecimal. */
export function describeBeginning(octets: Uint8Array): Phrases["beginning"] {
  const hex = Array.from(octets.subarray(0, LOOKED_AT), (octet) => octet.toString(16).padStart(2, "0"));
  return sniffProtocol(octets) ?? ["the bytes begin with %", hex.join(" ")];
}

/** The protocol or text that the bytes look like; null if unknown. */
export function sniffProtocol(octets: Uint8Array): Phrases["beginning"] | null {
  const beginning = octets.subarray(0, LOOKED_AT);
  const other = BEGINNINGS.find(([, beginnings]) => beginnings.some((each) => beginsWith(beginning, each)));
  if (other !== undefined) return ["the bytes begin like %", [other[0]]];
  if (beginning.every(isPrintable)) return ["the bytes begin with the text %", JSON.stringify(textOf(beginning))];
  return null;
}

function beginsWith(octets: Uint8Array, beginning: string | readonly number[]): boolean {
  if (typeof beginning === "string") return textOf(octets) === beginning;
  return beginning.every((octet, index) => octet === octets[index]);
}

function textOf(octets: Uint8Array): string {
  return String.fromCharCode(...octets);
}

function isPrintable(octet: number): boolean {
  return (octet >= 0x20 && octet < 0x7f) || octet === 0x0d || octet === 0x0a;
}
