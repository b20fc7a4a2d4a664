import type { DeviationDetails } from "../../wire/deviation.js";
import { copyOctets } from "./copy-part.js";
import { informationOf, isUsable, type InformationElement, sizesOfInformation } from "./information-element.js";
import { parseUserDataHeader, type UserDataHeader } from "./user-data-header.js";

/** A header, and how it deviates from the specification. Offsets count from the first byte of the content. */
export interface ReadHeader {
  /** Null if the content is empty. */
  readonly header: UserDataHeader | null;
  readonly deviations: readonly DeviationDetails[];
}

/**
 * Reads the header at the start of a content, even if one length in it is wrong and only one correction makes all
 * elements fit: a header length that counts itself, or a last element that has the size of its kind but another length.
 * Throws the TextError of `parseUserDataHeader` if no correction fits.
 */
export function readUserDataHeader(content: Uint8Array): ReadHeader {
  if (content.length === 0) return { header: null, deviations: [WITHOUT_HEADER] };
  try {
    const header = parseUserDataHeader(content);
    return { header, deviations: ignoredElements(header) };
  } catch (error) {
    // Never both: if the elements end one byte before the header does, no element is longer than it.
    const corrected = withShorterHeader(content) ?? withShorterElement(content);
    if (corrected === null) throw error;
    const { size, elements, deviation } = corrected;
    return { header: { size, elements }, deviations: [deviation, ...ignoredElements({ size, elements })] };
  }
}

const WITHOUT_HEADER: DeviationDetails = {
  code: "wrong-header",
  field: null,
  offset: 0,
  expected: "a user data header",
  actual: "no content",
};

/** A header that was read with one other length. */
interface Correction extends UserDataHeader {
  readonly deviation: DeviationDetails;
}

/** The reading of a header whose length counts itself; null if its elements do not end where it ends. */
function withShorterHeader(content: Uint8Array): Correction | null {
  const end = content[0] ?? 0;
  if (end > content.length) return null;
  const { elements, at } = elementsUntil(content, end);
  if (elements.length === 0 || at !== end) return null;
  return { size: end, elements, deviation: wrongLength(0, end - 1, end) };
}

/** The reading of a header whose last element is longer than the header, with the size of its kind; else null. */
function withShorterElement(content: Uint8Array): Correction | null {
  const end = 1 + (content[0] ?? 0);
  if (end > content.length) return null;
  const { elements, at } = elementsUntil(content, end);
  const [id = 0, length = 0] = content.subarray(at, end);
  const size = end - at - 2;
  if (size <= 0 || !sizesOfInformation(id).includes(size)) return null;
  const last = informationOf(id, copyOctets(content.subarray(at + 2, end)));
  return { size: end, elements: [...elements, last], deviation: wrongLength(at + 1, size, length) };
}

/** The elements that end at or before an offset, and where the last one ends. */
function elementsUntil(content: Uint8Array, end: number): { elements: InformationElement[]; at: number } {
  const elements: InformationElement[] = [];
  for (let at = 1; ;) {
    const next = at + 2 + (content[at + 1] ?? 0);
    if (at + 2 > end || next > end) return { elements, at };
    elements.push(informationOf(content[at] ?? 0, copyOctets(content.subarray(at + 2, next))));
    at = next;
  }
}

function wrongLength(offset: number, size: number, actual: number): DeviationDetails {
  return { code: "wrong-header", field: null, offset, expected: ["a length of %", size], actual };
}

/** The concatenation elements that a receiver must ignore (3GPP TS 23.040, 9.2.3.24.1 and 9.2.3.24.8). */
function ignoredElements({ elements }: UserDataHeader): DeviationDetails[] {
  const ignored: DeviationDetails[] = [];
  let offset = 1;
  for (const element of elements) {
    if (element.kind === "concatenation" && !isUsable(element)) {
      const { total, number } = element;
      ignored.push({
        code: "ignored-element",
        field: null,
        offset,
        expected: total === 0 ? "a message of at least one part" : ["a part number from 1 to %", total],
        actual: ["part % of %", number, total],
      });
    }
    offset += sizeOf(element);
  }
  return ignored;
}

/** Size of an element in bytes, with its id and length. */
function sizeOf(element: InformationElement): number {
  switch (element.kind) {
    case "concatenation":
      return 4 + element.referenceSize;
    case "ports":
      return 2 + 2 * element.portSize;
    case "other":
      return 2 + element.octets.length;
  }
}
