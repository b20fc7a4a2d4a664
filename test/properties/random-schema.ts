import { stringify as stringifyYaml } from "yaml";
import { randomIntegers } from "../helpers/random.js";
import { typesWithBits, withNamedBits } from "./random-bits.js";
import { withContents, withRules } from "./random-rules.js";
import { randomTlvs } from "./random-tlvs.js";
import { randomUnions, withUnionFields } from "./random-unions.js";

/* Small random protocols, which cover combinations of wire types. */

type Random = (below: number) => number;
type Shape = Record<string, unknown>;

const EXPLAINED = { en: "Something.", zh: "某物。" };

function stringify(shape: Shape): string {
  // A schema has no YAML references: a repeated value is written twice.
  return stringifyYaml(shape, { aliasDuplicateObjects: false });
}

/** Returns the files of a random protocol for a seed. */
export function randomSchema(seed: number): Map<string, string> {
  const random = randomIntegers(seed);
  const id = `random${seed}`;
  const types = randomTypes(random);
  // Rules have separate seeds, so that they do not change the fields.
  const ruled = Object.entries(types).map(
    ([name, type], index) => [name, withRules(seed * 100 + index, withNamedBits(seed * 100 + index, type))] as const,
  );
  const files = new Map<string, string>();
  const tlvs = randomTlvs(seed, ["Inner", "Outer", "Twin", "Either", "Holder"]);
  const protocol = randomProtocol(random, id);
  files.set(`${id}/protocol.yaml`, stringify(tlvs === null ? protocol : { ...protocol, tlv: tlvs.head }));
  if (tlvs !== null) files.set(`${id}/types/tlvs.yaml`, stringify({ tlvs: tlvs.definitions, types: tlvs.types }));
  files.set(
    `${id}/types/types.yaml`,
    stringify({
      types: {
        ...Object.fromEntries(ruled),
        ...typesWithBits(seed),
        Stamp: withRules(seed * 100 + 9, stampType(random)),
        ...randomUnions(seed),
      },
    }),
  );
  for (let index = 0; index < 3; index++) {
    const operation = randomOperation(random, index, Object.keys(types));
    const ruledSeed = seed * 100 + 10 * (index + 1);
    const request = withContents(ruledSeed, withNamedBits(ruledSeed, operation.request), Object.keys(types));
    const ruledRequest = index === 2 ? request : withRules(ruledSeed + 1, request);
    const unions = withUnionFields(ruledSeed, ruledRequest);
    const whole = withOptionalBodies(ruledSeed, hasStatus(seed), { ...operation, request: unions });
    files.set(`${id}/messages/m${index}.yaml`, stringify(tlvs === null ? whole : tlvs.addTo(ruledSeed, whole)));
  }
  return files;
}

function randomProtocol(random: Random, id: string): Shape {
  const lengthOctets = [2, 4][random(2)];
  const header = [
    { name: "Length", type: "Unsigned Integer", octets: lengthOctets, role: "length", ...EXPLAINED },
    { name: "Command", type: "Unsigned Integer", octets: [1, 2, 4][random(3)], role: "command", ...EXPLAINED },
    random(2) === 0
      ? { name: "Sequence", type: "Unsigned Integer", octets: [1, 2, 4, 8][random(4)], role: "sequence", ...EXPLAINED }
      : { name: "Stamp", type: "Stamp", role: "sequence", ...EXPLAINED },
    ...(random(2) === 0 ? [{ name: "Guard", type: "Integer", octets: 2, constant: -2, ...EXPLAINED }] : []),
  ];
  // The status has a seed of its own, so that it does not change the fields.
  const seed = Number(id.replace("random", ""));
  if (hasStatus(seed)) header.push(statusField(randomIntegers(seed + 78_000)));
  return {
    protocol: "Random",
    ...EXPLAINED,
    versions: [{ version: "1", id }],
    "byte-order": ["big-endian", "little-endian"][random(2)],
    parties: { A: EXPLAINED, B: EXPLAINED },
    limits: { "max-octets": 600 + random(3000) },
    header: shuffled(random, header),
  };
}

function hasStatus(seed: number): boolean {
  return randomIntegers(seed + 77_000)(2) === 0;
}

function statusField(random: Random) {
  const octets = [1, 2, 4][random(3)];
  return { name: "State", type: "Unsigned Integer", octets, role: "status", default: random(9), ...EXPLAINED };
}

function shuffled<Element>(random: Random, elements: readonly Element[]): Element[] {
  const left = [...elements];
  const result: Element[] = [];
  while (left.length > 0) result.push(...left.splice(random(left.length), 1));
  return result;
}

function stampType(random: Random): Shape {
  const fields = Array.from({ length: 1 + random(3) }, (_, index) => ({
    name: `Part${index}`,
    type: "Unsigned Integer",
    octets: [1, 2, 4][random(3)],
    ...EXPLAINED,
  }));
  return { ...EXPLAINED, fields };
}

function randomTypes(random: Random): Record<string, Shape> {
  const inner = { ...EXPLAINED, fields: randomFields(random, [], 2, false) };
  const outer = { ...EXPLAINED, fields: randomFields(random, ["Inner"], 3, false) };
  return { Inner: inner, Outer: outer };
}

function randomOperation(
  random: Random,
  index: number,
  structures: readonly string[],
): Shape & { readonly request: Shape } {
  const message = (name: string, id: number): Shape => ({
    name,
    id,
    ...(random(6) === 0 ? {} : { fields: randomFields(random, structures, 1 + random(6), true) }),
  });
  return {
    operation: `Do${index}`,
    ...EXPLAINED,
    legs: ["A -> B"],
    request: message(`Do_${index}`, 1 + index),
    ...(random(2) === 0 ? { response: message(`Done_${index}`, 0x80 + index) } : {}),
  };
}

/** Makes the bodies of some messages optional. */
function withOptionalBodies(seed: number, isConditional: boolean, operation: Shape): Shape {
  const random = randomIntegers(seed + 55_000);
  const body = (): unknown =>
    isConditional && random(2) === 0
      ? { present: ["status == 0", "not (status in [1, 4..9])"][random(2)] }
      : "optional";
  const messages = ["request", "response"].flatMap((key) => {
    const message = operation[key];
    if (!isShape(message) || random(3) > 0 || !canBeAbsent(message["fields"])) return [];
    return [[key, { ...message, body: body() }] as const];
  });
  return { ...operation, ...Object.fromEntries(messages) };
}

/** Whether fields have a property, and none that needs its value. */
function canBeAbsent(fields: unknown): boolean {
  const shapes = Array.isArray(fields) ? fields.filter(isShape) : [];
  const isNeeded = shapes.some((field) => ["contains", "text", "digest"].some((key) => key in field));
  const isProperty = ({ name, constant }: Shape): boolean => constant === undefined && !String(name).endsWith("Count");
  return !isNeeded && shapes.some(isProperty);
}

function isShape(value: unknown): value is Shape {
  return typeof value === "object" && value !== null;
}

function randomFields(random: Random, structures: readonly string[], count: number, isMessage: boolean): Shape[] {
  const fields: Shape[] = [];
  for (let index = 0; index < count; index++) fields.push(...randomField(random, structures, `F${index}`, isMessage));
  if (isMessage && random(4) === 0) fields.push({ name: "Rest", type: "Octets", octets: "rest", ...EXPLAINED });
  return fields;
}

function randomField(random: Random, structures: readonly string[], name: string, isMessage: boolean): Shape[] {
  const counter = { name: `${name}Count`, type: "Unsigned Integer", octets: [1, 2, 4][random(3)], ...EXPLAINED };
  switch (random(isMessage ? 8 : 7)) {
    case 0:
      return [{ name, ...randomInteger(random), ...EXPLAINED }];
    case 1:
      return [{ name, type: "Octet String", octets: 1 + random(45), ...EXPLAINED }];
    case 2:
      return [{ name, type: "C-Octet String", "max-octets": 1 + random(20), ...EXPLAINED }];
    case 3:
      return [{ name, type: "Octets", octets: 1 + random(9), ...EXPLAINED }];
    case 4:
      return [counter, { name, type: "Octets", octets: counter.name, ...EXPLAINED }];
    case 5:
      return [counter, { name, type: "List", count: counter.name, ...randomElement(random, structures), ...EXPLAINED }];
    case 6:
      return [{ name, type: "Digits", octets: 1 + random(20), ...EXPLAINED }];
    default:
      return [{ name, type: "Unsigned Integer", octets: 1, constant: random(256), ...EXPLAINED }];
  }
}

function randomInteger(random: Random): Shape {
  return { type: ["Unsigned Integer", "Integer"][random(2)], octets: [1, 2, 4, 8][random(4)] };
}

function randomElement(random: Random, structures: readonly string[]): Shape {
  const structure = structures[random(structures.length + 3)];
  if (structure !== undefined) return { of: structure };
  switch (random(4)) {
    case 0:
      return { of: "Octet String", octets: 1 + random(12) };
    case 3:
      return { of: "Digits", octets: 1 + random(6) };
    case 1:
      return { of: "C-Octet String", "max-octets": 2 + random(9) };
    default: {
      const { type, octets } = randomInteger(random);
      return { of: type, octets };
    }
  }
}
