import type { Field, Part } from "../../model/index.js";
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
    const { type } = this.field;
    return type?.kind === "packed" ? (type.parts.at(-1)?.max ?? 1) : 0x7fff_ffff;
  }

  private valueOf(serial: number, date: Date): unknown {
    const { type, wire } = this.field;
    const parts = dateParts(date);
    if (type?.kind === "packed")
      return packValue(type, (part) => (part === type.parts.at(-1) ? serial : valueIn(parts, part)));
    if (wire.kind === "integer") return wire.octets === 8 ? BigInt(serial) : serial;
    if (wire.kind === "octets")
      return new Uint8Array(typeof wire.octets === "number" ? wire.octets : 0).fill(serial & 0xff);
    return String(serial).padStart(10, "0");
  }
}

/** The part of the date that has the name of a part; 1 for other parts, such as the number of the gateway. */
function valueIn(date: Readonly<Record<string, number>>, { name, min, max }: Part): number {
  const named = Object.entries(date).find(([word]) => name.toLowerCase().includes(word));
  return Math.min(max, Math.max(min, named?.[1] ?? 1));
}
