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
    case "tail-string":
      return randomText(field.maxOctets - Number(field.terminated ?? false), random);
    case "mark":
      return true;
    case "tlvs":
      return randomTlvs(field, random);
    case "digits":
      return Array.from({ length: 2 * field.octets }, () => random(10)).join("");
    case "octets":
      return randomOctets(typeof field.octets === "number" ? field.octets : randomLength(field, random), random);
    case "list":
      return Array.from({ length: random(4) }, () => randomValue(field.element, random));
    case "structure":
      return randomFields(field.fields, random);
    case "union": {
      const { values, fields } = pick(random, field.cases);
      return { [field.tag.property]: pick(random, values), ...randomFields(fields, random) };
    }
  }
}

function randomLength({ maxOctets = 255 }: Extract<FieldLayout, { kind: "octets" }>, random: Random): number {
  return random(2) * random(maxOctets + 1);
}

/** Returns TLVs in the usual order, some of them as bytes. */
function randomTlvs(layout: Extract<FieldLayout, { kind: "tlvs" }>, random: Random): object | null {
  if (random(4) === 0) return null;
  const values = layout.parameters.map(({ several, value }): [string, unknown] => {
    if (random(2) === 0) return [value.property, undefined];
    const list = () => Array.from({ length: 1 + random(3) }, () => randomValue(value, random));
    return [value.property, several === true ? list() : randomValue(value, random)];
  });
  const others = Array.from({ length: random(3) }, () => ({
    tag: 200 + random(56),
    octets: randomOctets(random(20), random),
  }));
  if (others.length === 0 && values.every(([, value]) => value === undefined)) return null;
  return { ...Object.fromEntries(values), others: others.length === 0 ? undefined : others, order: undefined };
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
