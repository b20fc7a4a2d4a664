import { decodedOrNull } from "../interpreter/index.js";
import type { Finding } from "./finding.js";

/** A field in findings: its wire name and its property. */
export type FindingPlace = readonly [name: string, property: string];

/** Adds the findings of a structure, with the path from the message to its fields. */
export function addFindings(findings: Finding[], place: FindingPlace, inner: readonly Finding[]): void {
  for (const finding of inner) findings.push(within(place, finding));
}

/** Adds the findings of the elements of a list, with their index. */
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

/** Adds the findings of a structure inside bytes; none if the bytes are not such a structure. */
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

function within([name, property]: FindingPlace, finding: Finding): Finding {
  const { fields, properties = [] } = finding;
  return {
    ...finding,
    fields: fields.map((field) => `${name}.${field}`),
    properties: properties.map((each) => `${property}.${each}`),
  };
}
