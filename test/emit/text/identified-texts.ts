/* A schema whose texts have identifiers of every type, and messages with them. */

const DOCS = "en: Something., zh: 某物。";

const PROTOCOL = `protocol: Courier
en: A protocol whose sequence is a structure, as that of SGIP.
zh: 流水号为结构的协议，与SGIP类似。
versions: [{ version: "1", id: courier }]
byte-order: big-endian
parties: { A: { en: One., zh: 甲。 }, B: { en: Other., zh: 乙。 } }
limits: { max-octets: 1000 }
header:
  - { name: Length, type: Unsigned Integer, octets: 4, role: length, ${DOCS} }
  - { name: Command, type: Unsigned Integer, octets: 4, role: command, ${DOCS} }
  - { name: Sequence, type: Trace, role: sequence }
`;

const TYPES = `types:
  Trace:
    en: The number of a message.
    zh: 消息编号。
    fields:
      - { name: Node, type: Unsigned Integer, octets: 4, ${DOCS} }
      - { name: Branch, type: Octet String, octets: 4, ${DOCS} }
      - { name: Desk, type: Octet String, octets: 4, ${DOCS} }
      - { name: Stamp, type: Octets, octets: 2, ${DOCS} }
      - { name: Serial, type: Unsigned Integer, octets: 8, ${DOCS} }
  Coding:
    type: Unsigned Integer
    octets: 1
    en: Coding of a text.
    zh: 编码。
    content-octets: 140
    values:
      - { value: 0, name: ascii, coding: ascii, en: ASCII., zh: ASCII。 }
      - { value: 8, name: ucs2, coding: ucs2, en: UCS2., zh: UCS2。 }
`;

/** An operation whose text has an identifier: a field, the sequence, or none. */
function operation(name: string, id: number, identifier: string, field = "type: Unsigned Integer, octets: 1"): string {
  const key = identifier === "" ? "" : `, identifier: ${identifier}`;
  return `operation: ${name}
en: Carries a text.
zh: 传送短信内容。
legs: [A -> B]
request:
  name: ${name.toUpperCase()}
  id: ${id}
  fields:
    - { name: Label, ${field}, ${DOCS} }
    - { name: Sender, type: C-Octet String, max-octets: 12, ${DOCS} }
    - { name: Receiver, type: C-Octet String, max-octets: 12, ${DOCS} }
    - { name: Indicator, type: Unsigned Integer, octets: 1, ${DOCS} }
    - { name: Coding, type: Coding }
    - { name: Size, type: Unsigned Integer, octets: 1, ${DOCS} }
    - { name: Words, type: Octets, octets: Size, text: { coding: Coding, header-indicator: Indicator, from: Sender, to: Receiver${key} }, ${DOCS} }
`;
}

/** The files of the schema. */
export const files = new Map([
  ["courier/protocol.yaml", PROTOCOL],
  ["courier/types/types.yaml", TYPES],
  ["courier/messages/post.yaml", operation("Post", 1, "sequence")],
  ["courier/messages/note.yaml", operation("Note", 2, "Label", "type: C-Octet String, max-octets: 65")],
  ["courier/messages/wire.yaml", operation("Wire", 3, "Label", "type: Octets, octets: 10")],
  ["courier/messages/slip.yaml", operation("Slip", 4, "Label", "type: Unsigned Integer, octets: 2")],
  ["courier/messages/crate.yaml", operation("Crate", 5, "Label", "type: Integer, octets: 8")],
  ["courier/messages/tag.yaml", operation("Tag", 7, "Label", "type: Digits, octets: 10")],
  ["courier/messages/plain.yaml", operation("Plain", 6, "")],
]);

/** A sequence. */
export const trace = { node: 3009, branch: "a.b", desk: "c", stamp: Uint8Array.of(0, 255), serial: 7n };

/** An operation, fields of two messages with different identifiers, and the identifiers of their parts. */
export const CASES: readonly (readonly [
  operation: string,
  first: object,
  other: object,
  ids: readonly [unknown, unknown],
])[] = [
  [
    "Post",
    {},
    { sequenceId: { ...trace, branch: "a", desk: "b.c" } },
    ['3009."a.b"."c".00ff.7', '3009."a"."b.c".00ff.7'],
  ],
  ["Note", { label: "id-1" }, { label: "1" }, ["id-1", "1"]],
  [
    "Wire",
    { label: new Uint8Array(10).fill(0x12) },
    { label: new Uint8Array(10).fill(0x21) },
    ["12".repeat(10), "21".repeat(10)],
  ],
  [
    "Tag",
    { label: "01006101161700012345" },
    { label: "01006101161700012346" },
    ["01006101161700012345", "01006101161700012346"],
  ],
  ["Slip", { label: 1 }, { label: 65535 }, [1, 65535]],
  ["Crate", { label: 1n }, { label: -(2n ** 63n) }, [1n, -(2n ** 63n)]],
];
