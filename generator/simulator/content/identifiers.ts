import type { DigitPart, DigitString, Field, Part, WireType } from "../../model/index.js";
import { dateParts, packValue } from "./packed-values.js";
import { timeInDigits } from "./times.js";

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
    if (type?.kind === "digits") return 10 ** Math.min(10, type.parts.at(-1)?.digits ?? 1) - 1;
    return type?.kind === "packed" ? (type.parts.at(-1)?.max ?? 1) : Math.min(maximumOf(wire), 0x7fff_ffff);
  }

  private valueOf(serial: number, date: Date): unknown {
    const { type, wire } = this.field;
    const parts = dateParts(date);
    if (type?.kind === "packed")
      return packValue(type, (part) => (part === type.parts.at(-1) ? serial : valueIn(parts, part)));
    if (type?.kind === "digits") return joinedDigits(type, serial, date);
    if (wire.kind === "integer") return wire.octets === 8 ? BigInt(serial) : serial;
    if (wire.kind === "octets") return octetsOf(serial, sizeOf(wire));
    return String(serial).padStart(wire.kind === "digits" ? 2 * wire.octets : digitsOf(wire), "0");
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

/** A string of digits: its last part counts, the others are the date, or 1. */
function joinedDigits({ parts }: DigitString, serial: number, date: Date): string {
  const valueOf = (part: DigitPart): string => (part === parts.at(-1) ? String(serial) : digitsIn(part, date));
  return parts.map((part) => valueOf(part).padStart(part.digits, "0").slice(-part.digits)).join("");
}

/** The part of the date that has the name of a part; the whole one for a time. */
function digitsIn({ name, digits }: DigitPart, date: Date): string {
  const isTime = /time/i.test(name);
  if (isTime && digits === 8) return timeInDigits(date, 10).slice(2);
  const whole = isTime ? timeInDigits(date, digits) : "";
  const named = Object.entries(dateParts(date)).find(([word]) => name.toLowerCase().includes(word));
  return whole === "" ? String(named?.[1] ?? 1) : whole;
}

/** The number of digits of an identifier in a string: up to ten. */
function digitsOf(wire: WireType): number {
  if (wire.kind === "digits") return Math.min(10, 2 * wire.octets);
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
