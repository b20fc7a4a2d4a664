import { randomIntegers } from "../helpers/random.js";
import { withRules } from "./random-rules.js";

/* Unions for small random protocols. They have seeds of their own, so that they do not change the other fields. */

type Random = (below: number) => number;
type Shape = Record<string, unknown>;

const EXPLAINED = { en: "Something.", zh: "某物。" };

/**
 * Returns two unions and their structures: Twin, whose cases have the same size, and Either, whose cases are structures of any
 * size, of which one holds the other union.
 */
export function randomUnions(seed: number): Record<string, Shape> {
  const random = randomIntegers(seed + 33_000);
  const width = 2 + random(6);
  const left = [number("A", 1), { name: "B", type: "Octet String", octets: width, ...EXPLAINED }];
  const right = [{ name: "A", type: "Octets", octets: width - 1, ...EXPLAINED }, number("C", 2)];
  const held = [{ name: "Own", type: "Twin", ...EXPLAINED }, ...listOf("Twins", "Twin", 1 + random(2))];
  const [one, two, three, four] = tagValues(random, 4);
  return {
    Left: withRules(seed * 100 + 41, { ...EXPLAINED, fields: left }),
    Right: withRules(seed * 100 + 42, { ...EXPLAINED, fields: right }),
    Holder: withRules(seed * 100 + 43, { ...EXPLAINED, fields: random(2) === 0 ? held : held.toReversed().slice(-1) }),
    Twin: { ...EXPLAINED, ...twin(random) },
    Either: {
      ...EXPLAINED,
      case: { name: "Tag", type: "Unsigned Integer", octets: [1, 2, 4][random(3)], ...EXPLAINED },
      of: { [one ?? ""]: "Inner", [two ?? ""]: "Outer", [three ?? ""]: "Inner", [four ?? ""]: "Holder" },
    },
  };
}

/** A union with two cases of the same size, selected by an integer or a string. */
function twin(random: Random): Shape {
  if (random(2) === 0) {
    const [one, two] = tagValues(random, 2);
    const tag = { name: "Side", type: "Unsigned Integer", octets: 1, ...EXPLAINED };
    return { case: tag, of: { [one ?? ""]: "Left", [two ?? ""]: "Right" } };
  }
  const octets = 1 + random(3);
  const tag = { name: "Side", type: "Octet String", octets, ...EXPLAINED };
  return { case: tag, of: { L: "Left", [octets > 1 ? "RR" : "R"]: "Right" } };
}

/** Different values of a tag, in both notations of integers. */
function tagValues(random: Random, count: number): string[] {
  const first = random(200);
  return Array.from({ length: count }, (_, index) => {
    const value = first + 9 * index + random(9);
    return random(3) === 0 ? `0x${value.toString(16)}` : String(value);
  });
}

/** Adds a union, a list of unions or a structure with unions to most messages with fields, before what takes the rest. */
export function withUnionFields(seed: number, message: Shape): Shape {
  const random = randomIntegers(seed + 44_000);
  const own = message["fields"];
  if (!Array.isArray(own) || random(4) === 0) return message;
  const fields: readonly unknown[] = own;
  const name = `U${random(9)}`;
  const type = ["Either", "Twin", "Holder"][random(3)] ?? "";
  const added = random(2) === 0 ? [{ name, type, ...EXPLAINED }] : listOf(name, type, [1, 2, 4][random(3)] ?? 1);
  const at = random(fields.length);
  return { ...message, fields: [...fields.slice(0, at), ...added, ...fields.slice(at)] };
}

function listOf(name: string, of: string, octets: number): Shape[] {
  const counter = number(`${name}Count`, octets);
  return [counter, { name, type: "List", of, count: counter["name"], ...EXPLAINED }];
}

function number(name: string, octets: number): Shape {
  return { name, type: "Unsigned Integer", octets, ...EXPLAINED };
}
