import { randomIntegers } from "../helpers/random.js";
import { conditionsOfBits, hasNamedBits } from "./random-bits.js";

/* TLVs for random protocols: of every type of value, in a third of the messages. */

type Random = (below: number) => number;
type Shape = Record<string, unknown>;

const EXPLAINED = { en: "Something.", zh: "某物。" };

/** The TLVs of a random protocol: their head, and their definitions with the structures that they use. */
export interface RandomTlvs {
  readonly head: Shape;
  readonly definitions: Readonly<Record<string, Shape>>;
  readonly types: Readonly<Record<string, Shape>>;
  /** Adds a block to some messages; those that end with all remaining octets have none. */
  readonly addTo: (seed: number, operation: Shape) => Shape;
}

/** Returns the TLVs for a seed; null for a third of the protocols. `structures` are names of types. */
export function randomTlvs(seed: number, structures: readonly string[]): RandomTlvs | null {
  const random = randomIntegers(seed + 91_000);
  if (random(3) === 0) return null;
  const head = { tag: [1, 2, 4][random(3)], length: [1, 2, 4][random(3)] };
  const types = {
    Tail: { ...EXPLAINED, fields: [fixedField(random), tailField(random)] },
    Nested: { ...EXPLAINED, fields: [digitsField(random), { name: "Inner", type: "Tail", ...EXPLAINED }] },
  };
  const names = Array.from({ length: 3 + random(6) }, (_, index) => `T${index}`);
  const definitions = names.map(
    (name, index) => [name, tlv(random, index, [...structures, "Tail", "Nested"])] as const,
  );
  const withBits = definitions.filter(([, { type, several }]) => hasNamedBits({ type }) && several === undefined);
  const hasBits = (name: string): boolean => withBits.some(([each]) => each === name);
  // Each is in one message at least, so that none is unused.
  const addTo = (messageSeed: number, operation: Shape): Shape => withTlvs({ names, hasBits }, messageSeed, operation);
  return { head, definitions: Object.fromEntries(definitions), types, addTo };
}

function fixedField(random: Random): Shape {
  return { name: "Kind", type: "Unsigned Integer", octets: [1, 2, 4, 8][random(4)], ...EXPLAINED };
}

function digitsField(random: Random): Shape {
  return { name: "Date", type: "Digits", octets: 1 + random(6), ...EXPLAINED };
}

function tailField(random: Random): Shape {
  return { name: "Tail", ...tail(random, 3), ...EXPLAINED };
}

/** A value up to an end: one of the first kinds. The last one, octets with a maximum, is only for TLVs. */
function tail(random: Random, kinds: 3 | 4): Shape {
  switch (random(kinds)) {
    case 0:
      return { type: "Octets", octets: "rest" };
    case 1:
      return { type: "Octet String", octets: 1 + random(12), natural: true };
    case 2:
      return { type: "C-Octet String", "max-octets": 1 + random(12), terminator: "optional" };
    default:
      return { type: "Octets", octets: "rest", "max-octets": 1 + random(12) };
  }
}

function tlv(random: Random, index: number, structures: readonly string[]): Shape {
  const several = random(4) === 0 ? { several: true } : {};
  return { tag: 1 + 9 * index + random(9), ...value(random, structures), ...several, ...EXPLAINED };
}

function value(random: Random, structures: readonly string[]): Shape {
  switch (random(9)) {
    case 0:
      return { type: ["Unsigned Integer", "Integer"][random(2)], octets: [1, 2, 4, 8][random(4)] };
    case 1:
      return { type: "Octet String", octets: 1 + random(20) };
    case 2:
      return { type: "C-Octet String", "max-octets": 1 + random(20) };
    case 3:
      return { type: "Octets", octets: 1 + random(9) };
    case 4:
      return { type: "Mark" };
    case 5:
      return { type: structures[random(structures.length)] };
    case 6:
      return { type: "Digits", octets: 1 + random(6) };
    case 7:
      return { type: `Bits${[1, 2, 4][random(3)]}` };
    default:
      return tail(random, 4);
  }
}

/** The names of the TLVs, and whether a message has bits of one. */
interface Names {
  readonly names: readonly string[];
  readonly hasBits: (name: string) => boolean;
}

/** Adds rules about bits of TLVs. */
function withRulesOfBits(message: object, names: readonly string[]): object {
  const added = names.flatMap((name) =>
    conditionsOfBits(`tlvs.${name}`).map((require, index) => ({
      id: `${name.toLowerCase()}-${index}`,
      require,
      ...EXPLAINED,
    })),
  );
  const rules: unknown = Reflect.get(message, "rules");
  return added.length === 0 ? message : { ...message, rules: [...(Array.isArray(rules) ? rules : []), ...added] };
}

function withTlvs({ names, hasBits }: Names, seed: number, operation: Shape): Shape {
  const random = randomIntegers(seed + 92_000);
  const messages = ["request", "response"].flatMap((key) => {
    const message = operation[key];
    if (typeof message !== "object" || message === null || endsWithRest(message) || random(3) > 1) return [];
    const listed = names.filter(() => random(3) > 0);
    return [[key, { ...withRulesOfBits(message, listed.filter(hasBits)), tlvs: listed }] as const];
  });
  return { ...operation, ...Object.fromEntries(messages) };
}

function endsWithRest(message: object): boolean {
  const fields: unknown = Reflect.get(message, "fields");
  return JSON.stringify(fields ?? []).includes('"rest"');
}
