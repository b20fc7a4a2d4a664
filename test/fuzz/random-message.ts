import {
  type FieldLayout,
  integerRange,
  isProperty,
  type MessageLayout,
} from "../../generated/runtime/interpreter/index.js";
import { pick, type Random } from "./target.js";

/** Returns a message that fits a layout. Much faster than fast-check, and without shrinking. */
export function randomMessage(layout: MessageLayout, random: Random): Record<string, unknown> {
  return { name: layout.name, ...randomFields([...layout.frame.header, ...layout.fields], random) };
}

function randomFields(fields: readonly FieldLayout[], random: Random): Record<string, unknown> {
  const properties = fields.filter(isProperty);
  return Object.fromEntries(properties.map((field) => [field.property, randomValue(field, random)]));
}

function randomValue(field: FieldLayout, random: Random): unknown {
  switch (field.kind) {
    case "integer":
      return randomInteger(field, random);
    case "octet-string":
      return randomText(field.octets, random);
    case "c-string":
      return randomText(field.maxOctets - 1, random);
    case "octets":
      return randomOctets(typeof field.octets === "number" ? field.octets : random(2) * random(256), random);
    case "list":
      return Array.from({ length: random(4) }, () => randomValue(field.element, random));
    case "structure":
      return randomFields(field.fields, random);
  }
}

function randomInteger(field: Extract<FieldLayout, { kind: "integer" }>, random: Random): number | bigint {
  const { min, max } = integerRange(field);
  const some = BigInt(random(2 ** 32)) * BigInt(random(2 ** 32));
  const value = pick(random, [min, max, min + (some % (max - min + 1n))]);
  return field.octets === 8 ? value : Number(value);
}

function randomText(max: number, random: Random): string {
  const length = pick(random, [0, max, random(max + 1)]);
  return Array.from({ length }, () => String.fromCharCode(1 + random(255))).join("");
}

function randomOctets(length: number, random: Random): Uint8Array {
  return Uint8Array.from({ length }, () => random(256));
}
