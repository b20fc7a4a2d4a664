import { isDecodeError } from "../wire/index.js";
import type { Finding } from "./finding.js";

/** How findings name a field: its wire name, and its property. */
export type FindingPlace = readonly [name: string, property: string];

/** Adds what a structure inside a message breaks; its fields are named from the message on. */
export function addFindings(findings: Finding[], place: FindingPlace, inner: readonly Finding[]): void {
  for (const finding of inner) findings.push(within(place, finding));
}

/** Adds what the elements of a list break, each with its index. */
export function addFindingsOfList<Element>(
  findings: Finding[],
  [name, property]: FindingPlace,
  elements: readonly Element[],
  check: (element: Element) => readonly Finding[],
): void {
  let index = 0;
  for (const element of elements) {
    addFindings(findings, [`${name}[${index}]`, `${property}[${index}]`], check(element));
    index++;
  }
}

/** Adds what the structure in some octets breaks; nothing if they hold no such structure. */
export function addFindingsOfContent<Content>(
  findings: Finding[],
  place: FindingPlace,
  octets: Uint8Array,
  decode: (octets: Uint8Array) => Content,
  check: (content: Content) => readonly Finding[],
): void {
  const content = decodedOrNull(octets, decode);
  if (content !== null) addFindings(findings, place, check(content));
}

function decodedOrNull<Content>(octets: Uint8Array, decode: (octets: Uint8Array) => Content): Content | null {
  try {
    return decode(octets);
  } catch (error) {
    if (isDecodeError(error)) return null;
    throw error;
  }
}

function within([name, property]: FindingPlace, finding: Finding): Finding {
  const { fields, properties = [] } = finding;
  return {
    ...finding,
    fields: fields.map((field) => `${name}.${field}`),
    properties: properties.map((each) => `${property}.${each}`),
  };
}
