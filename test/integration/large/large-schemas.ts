import { protocolText } from "../../helpers/protocol-text.js";

/* Schemas of any size, each large in one way. Benchmarks measure the time to compile them, and tests count the steps. */

/** A schema of one protocol: file contents by path. */
export type LargeSchema = ReadonlyMap<string, string>;

const PROTOCOL = protocolText({
  name: "Large",
  en: "A large protocol.",
  zh: "大协议。",
  id: "large10",
  maxOctets: 16_777_216,
});

const TEXTS = "en: A text., zh: 文字。";

/** Returns an enumeration of `count` values, half of them integers and half of them ranges. */
export function manyValues(count: number): LargeSchema {
  const values = range(count).map((index) => {
    const stated = index % 2 === 0 ? `value: ${index * 10}` : `range: ${index * 10}..${index * 10 + 5}`;
    return `      - { ${stated}, name: value${index}, ${TEXTS} }`;
  });
  const type = `  Kind:\n    type: Unsigned Integer\n    octets: 4\n    en: Kind.\n    zh: 类型。\n    values:\n`;
  return schema(`${type}${values.join("\n")}\n`, [field("Kind", "type: Kind", "")]);
}

/** Returns an enumeration of `count` strings. */
export function manyTextValues(count: number): LargeSchema {
  const values = range(count).map((index) => {
    const stated = index % 10 === 9 ? `prefix: "P${index}:"` : `value: "V${index}"`;
    return `      - { ${stated}, name: value${index}, ${TEXTS} }`;
  });
  const type = `  Kind:\n    type: Octet String\n    octets: 8\n    en: Kind.\n    zh: 类型。\n    values:\n`;
  return schema(`${type}${values.join("\n")}\n`, [field("Kind", "type: Kind", "")]);
}

/** Returns a message of `count` fields: of every wire type, counted and counting, with defaults and constants. */
export function manyFields(count: number): LargeSchema {
  const kinds: readonly ((index: number) => string)[] = [
    (index) => field(`Text_${index}`, "type: Octet String, octets: 8"),
    (index) => field(`Count_${index + 1}`, "type: Unsigned Integer, octets: 1"),
    (index) => field(`Content_${index}`, `type: Octets, octets: Count_${index}`),
    (index) => field(`Size_${index + 1}`, "type: Unsigned Integer, octets: 1"),
    (index) => field(`List_${index}`, `type: List, of: Unsigned Integer, octets: 4, count: Size_${index}`),
    (index) => field(`Fixed_${index}`, "type: Octet String, octets: 4, constant: abcd"),
    (index) => field(`Given_${index}`, "type: Unsigned Integer, octets: 2, default: 7"),
    (index) => field(`Free_${index}`, "type: C-Octet String, max-octets: 12"),
  ];
  return schema(
    null,
    range(count).map((index) => kinds[index % kinds.length]?.(index) ?? ""),
  );
}

/** Returns a message of `count` fields with half as many rules, each of two fields. */
export function manyRules(count: number): LargeSchema {
  const fields = range(count).map((index) => field(`Number_${index}`, "type: Unsigned Integer, octets: 4"));
  const rules = range(count / 2).map(
    (index) => `    - { id: rule-${index}, require: Number_${index * 2} < Number_${index * 2 + 1}, ${TEXTS} }\n`,
  );
  return schema(null, fields, rules);
}

/** Returns `count` named types, each used by one field. */
export function manyTypes(count: number): LargeSchema {
  const types = range(count).map((index) => `  Type_${index}: { type: Octet String, octets: 8, ${TEXTS} }\n`);
  return schema(
    types.join(""),
    range(count).map((index) => field(`Field_${index}`, `type: Type_${index}`, "")),
  );
}

/** Returns structures that are `count` levels deep, each in the one before it. */
export function chain(depth: number): LargeSchema {
  const inner = (level: number): string[] => [structureField("Inner", level + 1, depth)];
  return nested(depth, (level) => [field("Number", "type: Unsigned Integer, octets: 1"), ...inner(level)]);
}

/** Returns structures that are `count` levels deep, each twice in the one before it. */
export function twoPerLevel(depth: number): LargeSchema {
  return nested(depth, (level) => [
    structureField("Left", level + 1, depth),
    structureField("Right", level + 1, depth),
  ]);
}

/** Returns structures that are `count` levels deep, each in two lists of the one before it. */
export function twoListsPerLevel(depth: number): LargeSchema {
  const list = (name: string, level: number): string[] =>
    level === depth
      ? [field(name, "type: Unsigned Integer, octets: 1")]
      : [
          field(`${name}_Count`, "type: Unsigned Integer, octets: 1"),
          field(name, `type: List, of: Level_${level}, count: ${name}_Count`),
        ];
  return nested(depth, (level) => [...list("Left", level + 1), ...list("Right", level + 1)]);
}

/** Returns a message of `count` fields: half of them of an own type, the others of an unknown type. */
export function manyUnknownTypes(count: number): LargeSchema {
  const isKnown = (index: number): boolean => index % 2 === 0;
  const types = range(count).filter(isKnown);
  return schema(
    types.map((index) => `  Type_${index}: { type: Octet String, octets: 8, ${TEXTS} }\n`).join(""),
    range(count).map((index) => field(`Field_${index}`, `type: ${isKnown(index) ? "Type" : "Unknown"}_${index}`)),
  );
}

/** Returns a small message with `count` vectors. */
export function manyVectors(count: number): LargeSchema {
  const vectors = range(count).map((index) =>
    JSON.stringify({
      id: `vector-${index}`,
      protocol: "large10",
      message: "Send",
      command_id: "0x00000001",
      sequence_id: index,
      fields: { Number: index },
      frame: `0000001000000001${hex(index)}${hex(index)}`,
      source: "counted",
    }),
  );
  const sources = new Map(schema(null, [field("Number", "type: Unsigned Integer, octets: 4")]));
  return sources.set("large/vectors/send.jsonl", `${vectors.join("\n")}\n`);
}

/** Every kind of large schema, with the largest size that must be checked in time. */
export const LARGE_SCHEMAS: readonly {
  readonly title: string;
  readonly make: (size: number) => LargeSchema;
  readonly size: number;
}[] = [
  { title: "values of an enumeration", make: manyValues, size: 10_000 },
  { title: "texts of an enumeration", make: manyTextValues, size: 10_000 },
  { title: "fields of a message", make: manyFields, size: 2000 },
  { title: "fields, half as many rules", make: manyRules, size: 2000 },
  { title: "named types", make: manyTypes, size: 2000 },
  { title: "fields, half of unknown types", make: manyUnknownTypes, size: 2000 },
  { title: "vectors of a message", make: manyVectors, size: 4000 },
  { title: "levels of structures", make: chain, size: 200 },
  { title: "levels of two structures each", make: twoPerLevel, size: 20 },
  { title: "levels of two lists each", make: twoListsPerLevel, size: 200 },
];

function nested(depth: number, fieldsOf: (level: number) => readonly string[]): LargeSchema {
  const types = range(depth).map((level) => {
    const fields = fieldsOf(level).map((text) => `    ${text}`);
    return `  Level_${level}:\n    en: A level.\n    zh: 层。\n    fields:\n${fields.join("")}`;
  });
  return schema(types.join(""), [structureField("Outer", 0, depth)]);
}

function structureField(name: string, level: number, depth: number): string {
  return field(name, level === depth ? "type: Unsigned Integer, octets: 1" : `type: Level_${level}`);
}

function field(name: string, keys: string, sources = `, ${TEXTS}`): string {
  return `    - { name: ${name}, ${keys}${sources} }\n`;
}

function schema(types: string | null, fields: readonly string[], rules: readonly string[] = []): LargeSchema {
  const head = `operation: Send\nen: A message.\nzh: 消息。\nlegs: [Client -> Server]\nrequest:\n  name: Send\n  id: 1\n`;
  const ruled = rules.length === 0 ? "" : `  rules:\n${rules.join("")}`;
  const sources = new Map([["large/protocol.yaml", PROTOCOL]]);
  if (types !== null) sources.set("large/types/types.yaml", `types:\n${types}`);
  return sources.set("large/messages/send.yaml", `${head}  fields:\n${fields.join("")}${ruled}`);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}
