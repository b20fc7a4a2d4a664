import { randomIntegers } from "../helpers/random.js";

/* Integers with named bits for small random protocols: High is one bit, Part has values, Low is a number. */

type Random = (below: number) => number;
type Shape = Readonly<Record<string, unknown>>;

const EXPLAINED = { en: "Something.", zh: "某物。" };

/** Returns a type with named bits for each number of octets, with gaps at random places. */
export function typesWithBits(seed: number): Record<string, Shape> {
  const random = randomIntegers(seed + 66_000);
  return Object.fromEntries([1, 2, 4].map((octets) => [`Bits${octets}`, typeWithBits(random, octets)]));
}

function typeWithBits(random: Random, octets: number): Shape {
  const last = 8 * octets - 1;
  const high = last - random(2);
  const part = 2 + random(2);
  const top = part + random(high - part);
  const one = { value: random(2), name: "one", ...EXPLAINED };
  // A value must fit in the bits.
  const values = top === part ? [one] : [one, { range: "2..3", ...EXPLAINED }];
  const bits = [
    { name: "High", bit: high, ...EXPLAINED },
    { name: "Part", bits: `${top}..${part}`, values, ...EXPLAINED },
    { name: "Low", bits: `${random(2)}..0`, ...EXPLAINED },
  ];
  return { type: "Unsigned Integer", octets, ...EXPLAINED, bits };
}

/** Returns fields of which most integers name their bits. */
export function withNamedBits(seed: number, owner: Record<string, unknown>): Record<string, unknown> {
  const random = randomIntegers(seed + 66_000);
  const fields = Array.isArray(owner["fields"]) ? owner["fields"].filter(isShape) : [];
  const changed = fields.map((field) => {
    const { type, octets, constant, name, ...others } = field;
    const isPlain = String(type).endsWith("Integer") && octets !== 8 && constant === undefined;
    const isCounter = fields.some((each) => each["count"] === name || each["octets"] === name);
    return isPlain && !isCounter && random(4) > 0 ? { name, type: `Bits${String(octets)}`, ...others } : field;
  });
  return fields.length === 0 ? owner : { ...owner, fields: changed };
}

function isShape(value: unknown): value is Shape {
  return typeof value === "object" && value !== null;
}

/** Whether a field has a type with named bits. */
export function hasNamedBits({ type }: Shape): boolean {
  return typeof type === "string" && /^Bits\d$/.test(type);
}

/** Returns conditions on the bits of a field. */
export function conditionsOfBits(name: string): readonly string[] {
  return [
    `not ${name}.High`,
    `${name}.High or ${name}.Low == 1`,
    `${name}.Part != one`,
    `${name}.Part in [one, 2..3]`,
    `${name}.Low + ${name}.High < 2`,
    `${name} > 3`,
  ];
}
