import { joinOctets, type Phrase } from "../../wire/index.js";
import { copyOctets } from "./copy-part.js";
import { informationOf, type InformationElement, octetsOfInformation } from "./information-element.js";
import { checkInteger, checkObjects, checkOctets, TextError } from "../text-error.js";

/** The header before the text of a content: a list of information elements (GSM 03.40, 9.2.3.24). */
export interface UserDataHeader {
  /** Size of the header in bytes, with its length byte: the offset of the text. */
  readonly size: number;
  /** All elements in order, including unknown ones. */
  readonly elements: readonly InformationElement[];
}

/**
 * Whether a header indicator such as TP_udhi is set: bit 0, or bit 6, which some peers use. The content then begins with a
 * header.
 *
 * @example
 * hasUserDataHeader(0x40); // → true
 * hasUserDataHeader(0); // → false
 */
export function hasUserDataHeader(indicator: number): boolean {
  return typeof indicator === "number" && (indicator & 0x41) !== 0;
}

/**
 * Parses the header at the start of a content. Throws a TextError if it is longer than the content, or if an element is
 * longer than the header.
 *
 * @example
 * const { size, elements } = parseUserDataHeader(Uint8Array.of(5, 0, 3, 46, 2, 1, 0x4f, 0x60));
 * size; // → 6
 * elements[0]?.kind; // → concatenation
 */
export function parseUserDataHeader(content: Uint8Array): UserDataHeader {
  checkOctets("User data header", content);
  const end = 1 + (content[0] ?? 0);
  if (end > content.length) throw wrongHeader(0, ["at least % bytes of content", end], content.length);
  const elements: InformationElement[] = [];
  for (let at = 1; at < end;) {
    const next = at + 2 + (content[at + 1] ?? 0);
    if (next > end) throw wrongHeader(at, ["an element that ends by offset %", end], actualEnd(at, end, next));
    elements.push(informationOf(content[at] ?? 0, copyOctets(content.subarray(at + 2, next))));
    at = next;
  }
  return { size: end, elements };
}

/**
 * Encodes a header with these elements. Throws a TextError if a number or the header is too large.
 *
 * @example
 * const [length, ...element] = formatUserDataHeader([{ kind: "ports", portSize: 1, destination: 1, source: 2 }]);
 * [length, element]; // → [ 4, [ 4, 2, 1, 2 ] ]
 */
export function formatUserDataHeader(elements: readonly InformationElement[]): Uint8Array<ArrayBuffer> {
  checkObjects("Elements of a header", elements);
  const pieces = elements.map(octetsOfInformation);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  checkInteger("Size of a user data header", length, 0, 255);
  return joinOctets([Uint8Array.of(length), ...pieces]);
}

function actualEnd(at: number, end: number, next: number): Phrase {
  return at + 1 >= end ? "one without a length" : ["one that ends at offset %", next];
}

function wrongHeader(offset: number, expected: Phrase, actual: Phrase): TextError {
  return new TextError({ code: "wrong-header", subject: "User data header", offset, expected, actual });
}
