/* A schema with rules in nested structures, and messages that violate them. */

const TEXTS = "en: Something., zh: 某物。";

const PROTOCOL = `protocol: Nest
en: A protocol of structures in structures.
zh: 嵌套结构的协议。
versions: [{ version: "1", id: nest }]
byte-order: big-endian
parties: { A: { en: One., zh: 甲。 }, B: { en: Other., zh: 乙。 } }
limits: { max-octets: 1000 }
header:
  - { name: Length, type: Unsigned Integer, octets: 4, role: length, ${TEXTS} }
  - { name: Command, type: Unsigned Integer, octets: 4, role: command, ${TEXTS} }
  - { name: Sequence_Mark, type: Mark, role: sequence }
`;

const TYPES = `types:
  Mark:
    ${TEXTS.replace(", ", "\n    ")}
    fields: [{ name: Node, type: Unsigned Integer, octets: 1, ${TEXTS} }, { name: Number, type: Unsigned Integer, octets: 1, ${TEXTS} }]
    rules: [{ id: node-given, require: Node >= 1, en: A mark names a node., zh: 标记须有节点。 }]
  Plain:
    ${TEXTS.replace(", ", "\n    ")}
    fields: [{ name: A, type: Unsigned Integer, octets: 1, ${TEXTS} }]
  Leaf:
    ${TEXTS.replace(", ", "\n    ")}
    fields: [{ name: Kind, type: Unsigned Integer, octets: 1, ${TEXTS} }, { name: Leaf_Size, type: Unsigned Integer, octets: 1, ${TEXTS} }]
    rules:
      - { id: kind-in-range, require: "Kind in 1..3", section: "9.1", en: A leaf has a kind., zh: 须有种类。 }
      - { id: size-of-third, severity: warning, when: Kind == 3, require: Leaf_Size > 5, en: The third is large., zh: 第三种较大。 }
  Branch:
    ${TEXTS.replace(", ", "\n    ")}
    fields:
      - { name: Leaf, type: Leaf, ${TEXTS} }
      - { name: Leaf_Count, type: Unsigned Integer, octets: 1, ${TEXTS} }
      - { name: Leaves, type: List, of: Leaf, count: Leaf_Count, ${TEXTS} }
    rules: [{ id: few-leaves, require: Leaf_Count <= 2, en: A branch has two leaves., zh: 至多两片。 }]
  Wrapper:
    ${TEXTS.replace(", ", "\n    ")}
    fields: [{ name: Inner_Leaf, type: Leaf, ${TEXTS} }, { name: Plain, type: Plain, ${TEXTS} }]
  Either: { ${TEXTS}, by-octets: [Leaf, Long] }
  Long:
    ${TEXTS.replace(", ", "\n    ")}
    fields: [{ name: Wide, type: Unsigned Integer, octets: 8, ${TEXTS} }]
    rules: [{ id: wide-given, require: Wide != 0, en: It is given., zh: 须给出。 }]
`;

/** The file of a message that contains structures. */
export const GROW = `operation: Grow
en: Grows.
zh: 生长。
legs: [A -> B]
request:
  name: GROW
  id: 1
  fields:
    - { name: Level, type: Unsigned Integer, octets: 1, ${TEXTS} }
    - { name: Wrapper, type: Wrapper, ${TEXTS} }
    - { name: Branch_Count, type: Unsigned Integer, octets: 1, ${TEXTS} }
    - { name: Branches, type: List, of: Branch, count: Branch_Count, ${TEXTS} }
    - { name: Body_Size, type: Unsigned Integer, octets: 1, ${TEXTS} }
    - { name: Body, type: Octets, octets: Body_Size, contains: [{ type: Plain, when: { Level: 6 } }, { type: Either, when: { Level: 7 } }, { type: Leaf, when: { Level: 8 } }], ${TEXTS} }
  rules: [{ id: level-given, require: Level > 0, en: A level is given., zh: 须有级别。 }]
response: { name: GROW_RESP, id: 2 }
`;

/** The files of the schema. */
export const files = new Map([
  ["nest/protocol.yaml", PROTOCOL],
  ["nest/types/types.yaml", TYPES],
  ["nest/messages/grow.yaml", GROW],
]);

/** A leaf that keeps its rules. */
export const leaf = { kind: 1, leafSize: 0 };
/** A message that keeps all rules. */
export const SOUND = {
  name: "GROW",
  sequenceId: { node: 1, number: 1 },
  level: 1,
  wrapper: { innerLeaf: leaf, plain: { a: 0 } },
  branches: [
    { leaf, leaves: [leaf, leaf] },
    { leaf, leaves: [] },
  ],
  body: new Uint8Array(0),
};

/** A leaf that violates a rule. */
export const bad = { kind: 0, leafSize: 0 };
const body = (...octets: readonly number[]): object => ({ body: Uint8Array.from(octets) });

/** Messages, the rules that they violate, and the paths of fields and properties. */
export const CASES: readonly (readonly [string, object, ...string[]])[] = [
  ["nothing", SOUND],
  ["a field of the message", { ...SOUND, level: 0 }, "level-given Level"],
  [
    "the sequence of the header",
    { ...SOUND, sequenceId: { node: 0, number: 1 } },
    "node-given Sequence_Mark.Node sequenceId.node",
  ],
  [
    "a response without rules",
    { name: "GROW_RESP", sequenceId: { node: 0, number: 1 } },
    "node-given Sequence_Mark.Node sequenceId.node",
  ],
  [
    "a structure in a structure without rules",
    { ...SOUND, wrapper: { innerLeaf: bad, plain: { a: 0 } } },
    "kind-in-range Wrapper.Inner_Leaf.Kind wrapper.innerLeaf.kind",
  ],
  [
    "a structure in a list",
    { ...SOUND, branches: [...SOUND.branches, { leaf: bad, leaves: [] }] },
    "kind-in-range Branches[2].Leaf.Kind branches[2].leaf.kind",
  ],
  [
    "a list in a list",
    { ...SOUND, branches: [SOUND.branches[0], { leaf, leaves: [leaf, bad] }] },
    "kind-in-range Branches[1].Leaves[1].Kind branches[1].leaves[1].kind",
  ],
  [
    "a counter of a structure",
    { ...SOUND, branches: [{ leaf, leaves: [leaf, leaf, leaf] }] },
    "few-leaves Branches[0].Leaf_Count branches[0].leaves.length",
  ],
  [
    "two fields",
    { ...SOUND, wrapper: { innerLeaf: { kind: 3, leafSize: 5 }, plain: { a: 0 } } },
    "size-of-third Wrapper.Inner_Leaf.Leaf_Size,Wrapper.Inner_Leaf.Kind wrapper.innerLeaf.leafSize,wrapper.innerLeaf.kind",
  ],
  ["nothing by the next size", { ...SOUND, wrapper: { innerLeaf: { kind: 3, leafSize: 6 }, plain: { a: 0 } } }],
  ["nothing in bytes that are not a structure here", { ...SOUND, level: 1, ...body(0, 0) }],
  ["nothing in a structure without rules inside bytes", { ...SOUND, level: 6, ...body(0) }],
  [
    "one structure of a choice inside bytes",
    { ...SOUND, level: 7, ...body(0, 0) },
    "kind-in-range Body.Kind body.kind",
  ],
  ["the other of a choice", { ...SOUND, level: 7, ...body(0, 0, 0, 0, 0, 0, 0, 0) }, "wide-given Body.Wide body.wide"],
  ["nothing in bytes that match no structure of a choice", { ...SOUND, level: 7, ...body(0, 0, 0) }],
  ["a structure inside bytes", { ...SOUND, level: 8, ...body(0, 0) }, "kind-in-range Body.Kind body.kind"],
  ["nothing in bytes that are shorter than the structure", { ...SOUND, level: 8, ...body(0) }],
  [
    "several, those of the message first",
    { ...SOUND, level: 0, sequenceId: { node: 0, number: 1 }, branches: [{ leaf: bad, leaves: [bad] }] },
    "level-given Level",
    "node-given Sequence_Mark.Node sequenceId.node",
    "kind-in-range Branches[0].Leaf.Kind branches[0].leaf.kind",
    "kind-in-range Branches[0].Leaves[0].Kind branches[0].leaves[0].kind",
  ],
];
