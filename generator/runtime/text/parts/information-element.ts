import { dataViewOf } from "../../wire/index.js";
import { checkInteger, checkObject, checkObjects, checkOctets } from "../text-error.js";

/** Identifies a part of a long message. */
export interface Concatenation {
  readonly kind: "concatenation";
  /** Size of the reference in bytes: 1 or 2. */
  readonly referenceSize: 1 | 2;
  /** The same in all parts of a message. */
  readonly reference: number;
  /** Number of parts. */
  readonly total: number;
  /** Number of this part, from 1. */
  readonly number: number;
}

/** Identifies the programs that send and receive a content. */
export interface Ports {
  readonly kind: "ports";
  /** Size of each port in bytes: 1 or 2. */
  readonly portSize: 1 | 2;
  readonly destination: number;
  readonly source: number;
}

/** An unknown element, or a known one of the wrong size. */
export interface OtherInformation {
  readonly kind: "other";
  readonly id: number;
  readonly octets: Uint8Array;
}

/** An entry of a user data header. */
export type InformationElement = Concatenation | Ports | OtherInformation;

/** The sizes of the elements of an id in bytes; none if the id is unknown. */
export function sizesOfInformation(id: number): readonly number[] {
  return SIZES[id] ?? [];
}

const SIZES: Readonly<Record<number, readonly number[]>> = { 0x00: [3], 0x04: [2], 0x05: [4], 0x08: [4] };

/** Parses the element of an id and its bytes. */
export function informationOf(id: number, octets: Uint8Array): InformationElement {
  const view = dataViewOf(octets);
  const [first = 0, second = 0, third = 0, fourth = 0] = octets;
  if (id === 0x00 && octets.length === 3) return concatenation(1, first, second, third);
  if (id === 0x08 && octets.length === 4) return concatenation(2, view.getUint16(0), third, fourth);
  if (id === 0x04 && octets.length === 2) return { kind: "ports", portSize: 1, destination: first, source: second };
  if (id === 0x05 && octets.length === 4) {
    return { kind: "ports", portSize: 2, destination: view.getUint16(0), source: view.getUint16(2) };
  }
  return { kind: "other", id, octets };
}

/** Encodes an element: its id, its length, its bytes. Throws a TextError if a number does not fit. */
export function octetsOfInformation(element: InformationElement): Uint8Array<ArrayBuffer> {
  checkObject("Information element", element);
  switch (element.kind) {
    case "concatenation":
      return concatenationOctets(element);
    case "ports":
      return portSize(element);
    default:
      return otherOctets(element);
  }
}

/**
 * Finds the concatenation element of a header: the last one, or null if the header has no such element. Elements with
 * total 0, number 0 or a number above the total are ignored (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @example
 * const { elements } = parseUserDataHeader(Uint8Array.of(5, 0, 3, 46, 2, 1));
 * concatenationOf(elements)?.number; // → 1
 */
export function concatenationOf(elements: readonly InformationElement[]): Concatenation | null {
  checkObjects("Elements of a header", elements);
  const usable = elements.filter(isUsablePart);
  return usable.at(-1) ?? null;
}

function isUsablePart(element: InformationElement): element is Concatenation {
  return element.kind === "concatenation" && isUsable(element);
}

/** Whether the number of a part is between 1 and its total. */
export function isUsable({ number, total }: Pick<Concatenation, "number" | "total">): boolean {
  return number >= 1 && number <= total;
}

/** Creates the element that identifies a part of a long message. */
export function concatenation(referenceSize: 1 | 2, reference: number, total: number, number: number): Concatenation {
  return { kind: "concatenation", referenceSize, reference, total, number };
}

function concatenationOctets({ referenceSize, reference, total, number }: Concatenation): Uint8Array<ArrayBuffer> {
  checkInteger("Size of a reference", referenceSize, 1, 2);
  checkInteger("Reference", reference, 0, 256 ** referenceSize - 1);
  checkInteger("Parts of a message", total, 1, 255);
  checkInteger("Number of a part", number, 1, total);
  return referenceSize === 1
    ? Uint8Array.of(0x00, 3, reference, total, number)
    : Uint8Array.of(0x08, 4, reference >> 8, reference & 0xff, total, number);
}

function portSize({ portSize, destination, source }: Ports): Uint8Array<ArrayBuffer> {
  checkInteger("Size of a port", portSize, 1, 2);
  checkInteger("Destination port", destination, 0, 256 ** portSize - 1);
  checkInteger("Source port", source, 0, 256 ** portSize - 1);
  return portSize === 1
    ? Uint8Array.of(0x04, 2, destination, source)
    : Uint8Array.of(0x05, 4, destination >> 8, destination & 0xff, source >> 8, source & 0xff);
}

function otherOctets({ id, octets }: OtherInformation): Uint8Array<ArrayBuffer> {
  checkInteger("Id of an information element", id, 0, 255);
  checkOctets("Information element", octets);
  checkInteger("Size of an information element", octets.length, 0, 255);
  return Uint8Array.of(id, octets.length, ...octets);
}
