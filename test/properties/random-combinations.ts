import { stringify } from "yaml";
import { randomIntegers } from "../helpers/random.js";

/* Schemas with any key on any type, and any type in any other. Most are invalid, and check must report it. */

type Random = (below: number) => number;
type Shape = Record<string, unknown>;

const EXPLAINED = { en: "Something.", zh: "某物。" };

/** Types of every kind. Fields name them, also if the result is invalid. */
const TYPES: Readonly<Record<string, Shape>> = {
  Number: { type: "Octet String", octets: 6 },
  Wide: { type: "Unsigned Integer", octets: 8 },
  Ending: { type: "C-Octet String", "max-octets": 6 },
  Raw: { type: "Octets", octets: 4 },
  Level: { type: "Unsigned Integer", octets: 1, values: [{ value: 1, name: "one", ...EXPLAINED }] },
  Word: { type: "Octet String", octets: 3, values: [{ value: "abc", name: "abc", ...EXPLAINED }] },
  Coding: {
    type: "Unsigned Integer",
    octets: 1,
    "content-octets": 140,
    "content-septets": 160,
    values: [
      { value: 0, name: "ascii", coding: "ascii", ...EXPLAINED },
      { range: "0xf0..0xf3", coding: "gsm7", ...EXPLAINED },
    ],
  },
  Bits: packed(1, [4, 4]),
  Stamp: packed(8, [32, 32]),
  Point: { fields: [field("X", { type: "Integer", octets: 2 }), field("Y", { type: "Level" })] },
  Area: { fields: [field("Center", { type: "Point" }), field("Radius", { type: "Unsigned Integer", octets: 2 })] },
  Loose: {
    fields: [
      field("Many", { type: "Unsigned Integer", octets: 1 }),
      field("Points", { type: "List", of: "Point", count: "Many" }),
      field("End", { type: "Ending" }),
    ],
  },
  Place: { "by-octets": ["Point", "Area"] },
};

const NAMES = [
  "Unsigned Integer",
  "Integer",
  "Octet String",
  "C-Octet String",
  "Octets",
  "List",
  ...Object.keys(TYPES),
];

/** Keys with values that are valid for some types. */
const EXTRAS: readonly Shape[] = [
  { default: 1 },
  { default: "ab" },
  { default: "00ff00ff" },
  { constant: 1 },
  { constant: "ab" },
  { "pad-left": "0" },
  { repeats: true },
  { reserved: true },
  { secret: true },
  { personal: "number" },
  { personal: "content" },
  { contains: [{ type: "Point", when: { A: 1 } }] },
  { contains: [{ type: "Place", when: { A: 1 } }], accessor: "placeOf" },
  { contains: [{ type: "Loose", when: { B: 0 } }] },
  { text: { coding: "Code" } },
  { text: { coding: "Code", "header-indicator": "A" } },
  { text: { coding: "Code", total: "A", number: "B" } },
  { text: { coding: "Code", from: "A", to: "B", identifier: "C" } },
  { text: { coding: "Code", from: "A", to: "B", identifier: "sequence" } },
  { digest: { algorithm: "MD5", of: [{ field: "A" }, { secret: "shared" }] }, octets: 16 },
  {
    digest: {
      algorithm: "MD5",
      of: [
        { digits: "A", count: 20 },
        { field: "B", forms: ["text", "octets"] },
      ],
    },
    octets: 16,
  },
  { printed: "Octet String" },
  { property: "another" },
];

const RULES = [
  "A == 1",
  "A == B",
  "count(D) < 3",
  "octets(D) > 2",
  "digits(A)",
  "zeros(B)",
  "known(A)",
  "A in 1..9",
  "octet(C, 1) == 1",
];

/** Returns the files of a random schema for a seed. `id` is the id of its version. */
export function randomCombination(seed: number, id: string): Map<string, string> {
  const random = randomIntegers(seed);
  const request = message(random, "Do", 1);
  const response = random(2) === 0 ? { response: message(random, "Done", 0x81) } : {};
  const inStructure = { Some: { ...EXPLAINED, fields: randomFields(random) } };
  const some = random(3) === 0 ? inStructure : {};
  const files = {
    "protocol.yaml": protocol(id, random),
    "types/types.yaml": { types: { ...explainedTypes(), ...some } },
    "messages/m.yaml": { operation: "Do", ...EXPLAINED, legs: ["A -> A"], request, ...response },
  };
  return new Map(
    Object.entries(files).map(([path, file]) => [`${id}/${path}`, stringify(file, { aliasDuplicateObjects: false })]),
  );
}

function explainedTypes(): Shape {
  return Object.fromEntries(Object.entries(TYPES).map(([name, shape]) => [name, { ...shape, ...EXPLAINED }]));
}

function packed(octets: number, bits: readonly number[]): Shape {
  const parts = bits.map((each, index) => ({ name: `P${index}`, bits: each, digits: 10, ...EXPLAINED }));
  return { type: "Unsigned Integer", octets, packed: parts };
}

function field(name: string, shape: Shape): Shape {
  return { name, ...shape, ...EXPLAINED };
}

function protocol(id: string, random: Random): Shape {
  const role = (name: string, is: string) => field(name, { type: "Unsigned Integer", octets: 4, role: is });
  const guard = random(4) === 0 ? [field("Guard", { type: one(random, NAMES), constant: one(random, [1, "ab"]) })] : [];
  const sequence =
    random(4) === 0 ? field("Sequence", { type: one(random, NAMES), role: "sequence" }) : role("Sequence", "sequence");
  return {
    protocol: "Random",
    ...EXPLAINED,
    versions: [{ version: "1", id }],
    "byte-order": "big-endian",
    parties: { A: EXPLAINED },
    limits: { "max-octets": 2000 },
    header: [role("Length", "length"), role("Command", "command"), sequence, ...guard],
  };
}

function message(random: Random, name: string, id: number): Shape {
  const rules = random(2) === 0 ? { rules: [{ id: "some", require: one(random, RULES), ...EXPLAINED }] } : {};
  return { name, id, fields: randomFields(random), ...rules };
}

function randomFields(random: Random): Shape[] {
  const names = ["A", "B", "C", "D"].slice(0, 1 + random(4));
  return [field("Code", { type: "Coding" }), ...names.flatMap((name) => randomField(random, name))];
}

/** Returns a field, mostly after a counter that it may use. */
function randomField(random: Random, name: string): Shape[] {
  const type = one(random, NAMES);
  const counter = random(6) === 0 ? one(random, ["A", "B", "Code"]) : `${name}N`;
  const width =
    random(8) === 0 ? { octets: one(random, [1, 3, 4, 8, 16, "A", "rest"]) } : widthOf(type, counter, random);
  const list = type === "List" ? { of: one(random, NAMES), count: counter } : {};
  const element = list.of === undefined ? {} : widthOf(list.of, counter, random);
  const extra = random(2) === 0 ? one(random, EXTRAS) : {};
  const whole = field(name, { type, ...width, ...list, ...element, ...extra });
  const isCounted = Object.values(whole).includes(`${name}N`);
  return isCounted ? [field(`${name}N`, { type: "Unsigned Integer", octets: one(random, [1, 2, 4]) }), whole] : [whole];
}

function widthOf(type: string, counter: string, random: Random): Shape {
  if (type === "Unsigned Integer" || type === "Integer") return { octets: one(random, [1, 2, 4, 8]) };
  if (type === "Octet String") return { octets: one(random, [1, 4, 40]) };
  if (type === "Octets") return { octets: one(random, [1, 16, counter, counter, "rest"]) };
  return type === "C-Octet String" ? { "max-octets": one(random, [1, 8]) } : {};
}

function one<Element>(random: Random, elements: readonly [Element, ...Element[]] | readonly Element[]): Element {
  const element = elements[random(elements.length)];
  if (element === undefined) throw new Error("There is nothing to choose from.");
  return element;
}
