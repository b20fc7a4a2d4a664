import { readExamples } from "../../generator/files/index.js";

const FIELDS = [
  "{ name: Kind, type: Kind }",
  "{ name: Word, type: Word }",
  "{ name: Small, type: Unsigned Integer, octets: 1 }",
  "{ name: Other, type: Unsigned Integer, octets: 4 }",
  "{ name: Signed, type: Integer, octets: 2 }",
  "{ name: Wide, type: Unsigned Integer, octets: 8 }",
  "{ name: Tall, type: Integer, octets: 8 }",
  "{ name: Text, type: Octet String, octets: 8 }",
  "{ name: Tail, type: C-Octet String, max-octets: 9 }",
  "{ name: Mark, type: Octets, octets: 3 }",
  "{ name: Point, type: Point }",
  '{ name: Fixed, type: Octet String, octets: 2, constant: "AB" }',
  "{ name: Seven, type: Unsigned Integer, octets: 1, constant: 7 }",
  "{ name: Number_Count, type: Unsigned Integer, octets: 1 }",
  "{ name: Numbers, type: List, of: Octet String, octets: 4, count: Number_Count }",
  "{ name: Kind_Count, type: Unsigned Integer, octets: 1 }",
  "{ name: Kinds, type: List, of: Kind, count: Kind_Count }",
  "{ name: Point_Count, type: Unsigned Integer, octets: 1 }",
  "{ name: Points, type: List, of: Point, count: Point_Count }",
  "{ name: Size, type: Unsigned Integer, octets: 1 }",
  "{ name: Body, type: Octets, octets: Size }",
];

const TYPES = `types:
  Kind:
    type: Unsigned Integer
    octets: 1
    en: A kind.
    zh: 种类。
    values:
      - { value: 1, name: one, en: The first., zh: 第一。 }
      - { value: 2, name: two, en: The second., zh: 第二。 }
      - { range: 10..19, en: Others., zh: 其他。 }
  Word:
    type: Octet String
    octets: 4
    en: A word.
    zh: 单词。
    values:
      - { value: OK, name: fine, en: Fine., zh: 正常。 }
      - { prefix: "E:", en: An error., zh: 错误。 }
`;

const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));

/** Returns the sound schema with a message of all kinds of fields, and rules for it. */
export function schemaOf(expressions: readonly string[]): ReadonlyMap<string, string> {
  const message = [
    "operation: Say",
    "en: Says something.",
    "zh: 说明。",
    "legs: [Client -> Server]",
    "request:",
    "  name: Say",
    "  id: 0x00000002",
    "  fields:",
    ...FIELDS.map((field) => `    - ${field.replace(" }", ", en: A field., zh: 字段。 }")}`),
    "  rules:",
    ...expressions.map(
      (expression, index) =>
        `    - { id: rule-${index}, en: A rule., zh: 规则。, require: ${JSON.stringify(expression)} }`,
    ),
    "",
  ].join("\n");
  const own = [
    ["demo/messages/say.yaml", message],
    ["demo/types/more.yaml", TYPES],
  ] as const;
  return new Map([...base.map(([path, text]) => [path.replace("base", "demo"), text] as const), ...own]);
}
