import type { Field, Part, WireType } from "../../model/index.js";
import { dateParts, packValue } from "./packed-values.js";

/** Creates the identifiers of messages: a packed time with a counter, a number, or digits. */
export class Identifiers {
  private counter = 0;
  private readonly field: Field;
  private readonly now: () => Date;

  constructor(field: Field, now: () => Date) {
    this.field = field;
    this.now = now;
  }

  /** The next identifiers, which follow each other. */
  next(count: number): readonly unknown[] {
    if (this.counter + count > this.maximum) this.counter = 0;
    const first = this.counter + 1;
    this.counter += count;
    const date = this.now();
    return Array.from({ length: count }, (_, index) => this.valueOf(first + index, date));
  }

  private get maximum(): number {
    const { type, wire } = this.field;
    return type?.kind === "packed" ? (type.parts.at(-1)?.max ?? 1) : Math.min(maximumOf(wire), 0x7fff_ffff);
  }

  private valueOf(serial: number, date: Date): unknown {
    const { type, wire } = this.field;
    const parts = dateParts(date);
    if (type?.kind === "packed")
      return packValue(type, (part) => (part === type.parts.at(-1) ? serial : valueIn(parts, part)));
    if (wire.kind === "integer") return wire.octets === 8 ? BigInt(serial) : serial;
    if (wire.kind === "octets") return octetsOf(serial, sizeOf(wire));
    return String(serial).padStart(digitsOf(wire), "0");
  }
}

/** The maximum number that a field can hold. */
function maximumOf(wire: WireType): number {
  switch (wire.kind) {
    case "integer":
      return 2 ** (8 * wire.octets - (wire.signed ? 1 : 0)) - 1;
    case "octets":
      return 2 ** (8 * sizeOf(wire)) - 1;
    default:
      return 10 ** digitsOf(wire) - 1;
  }
}

/** The size of an identifier in octets: that of the field, or up to 4 if the field is not fixed. */
function sizeOf({ octets }: Extract<WireType, { readonly kind: "octets" }>): number {
  if (typeof octets === "number") return octets;
  return octets === "rest" ? 4 : Math.min(4, octets.max);
}

/** The number of digits of an identifier in a string: up to ten. */
function digitsOf(wire: WireType): number {
  if (wire.kind === "octet-string") return Math.min(10, wire.octets);
  return wire.kind === "c-string" ? Math.min(10, wire.maxOctets - 1) : 10;
}

/** A number as octets, the highest first. */
function octetsOf(serial: number, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => Math.floor(serial / 256 ** (size - 1 - index)) & 0xff);
}

/** The part of the date that has the name of a part; 1 for other parts, such as the number of the gateway. */
function valueIn(date: Readonly<Record<string, number>>, { name, min, max }: Part): number {
  const named = Object.entries(date).find(([word]) => name.toLowerCase().includes(word));
  return Math.min(max, Math.max(min, named?.[1] ?? 1));
}
