/* A protocol of three versions, whose fields have other widths, and are missing, in each: all wire types, and little-endian. */

const PROTOCOL = `protocol: Tri
en: A protocol of three versions.
zh: 三个版本的协议。
versions: [{ version: "1.0", id: tri1 }, { version: "2.0", id: tri2 }, { version: "3.0", id: tri3 }]
byte-order: little-endian
parties:
  Client: { en: Client, zh: 客户端 }
  Server: { en: Server, zh: 服务器 }
limits: { max-octets: 300 }
responses: { suffix: _Resp, id-offset: 0x8000 }
header:
  - { name: Guard, type: Unsigned Integer, octets: 1, constant: 0x7e, en: Guard., zh: 标志。 }
  - { name: Length, type: Unsigned Integer, octets: 2, role: length, en: Octets., zh: 长度。 }
  - { name: Command, type: Unsigned Integer, octets: 2, role: command, en: Command., zh: 命令。 }
  - { name: Sequence, type: Unsigned Integer, octets: 4, role: sequence, en: Sequence., zh: 序列号。 }
`;

const TYPES = `types:
  Hop:
    en: A hop.
    zh: 一跳。
    fields:
      - { name: Node, type: Unsigned Integer, octets: { "1.0": 1, "2.0": 2, "3.0": 2 }, en: Node., zh: 节点。 }
      - { name: Label, type: C-Octet String, max-octets: { "1.0": 4, "2.0": 6, "3.0": 6 }, en: Label., zh: 标签。 }
      - { name: Post, type: Digits, octets: 1, en: Post., zh: 岗位。 }
  Short:
    en: Four octets.
    zh: 四字节。
    fields:
      - { name: Code, type: Unsigned Integer, octets: 4, en: Code., zh: 代码。 }
  Long:
    en: Six octets.
    zh: 六字节。
    fields:
      - { name: Code, type: Unsigned Integer, octets: 4, en: Code., zh: 代码。 }
      - { name: More, type: Unsigned Integer, octets: 2, en: More., zh: 其他。 }
  Either:
    en: Four or six octets.
    zh: 四或六字节。
    by-octets: [Short, Long]
  Mixed:
    case: { name: Form, type: Unsigned Integer, octets: { "1.0": 1, "2.0": 1, "3.0": 2 }, en: Form., zh: 形式。 }
    of: { 0: Short, 1: Hop, 2: Named }
    en: One of three.
    zh: 三者之一。
  Named:
    en: A name.
    zh: 名称。
    fields:
      - { name: Label, type: C-Octet String, max-octets: { "1.0": 9, "2.0": 3, "3.0": 9 }, en: Label., zh: 名称。 }
`;

const MESSAGES: Readonly<Record<string, string>> = {
  route: `operation: Route
en: Routes.
zh: 行走。
legs: [Client -> Server]
request:
  name: Route
  id: 0x0001
  fields:
    - { name: Fixed, type: Octet String, octets: { "1.0": 2, "2.0": 3, "3.0": 3 }, en: Fixed., zh: 固定。 }
    - { name: Count, type: Unsigned Integer, octets: { "1.0": 1, "2.0": 1, "3.0": 2 }, en: Count., zh: 个数。 }
    - { name: Hops, type: List, of: Hop, count: Count, en: Hops., zh: 各跳。 }
    - { name: Serial, type: Digits, octets: { "1.0": 2, "2.0": 3, "3.0": 3 }, en: Serial., zh: 序号。 }
    - { name: Added, type: Unsigned Integer, octets: 1, since: "2.0", en: Added., zh: 新增。 }
    - { name: Title, type: C-Octet String, max-octets: { "1.0": 8, "2.0": 4, "3.0": 8 }, en: Title., zh: 标题。 }
    - { name: Dropped, type: Unsigned Integer, octets: 2, until: "1.0", en: Dropped., zh: 已删。 }
    - { name: Last, type: Hop, en: Last., zh: 末跳。 }
response:
  fields:
    - { name: Result, type: Integer, octets: { "1.0": 1, "2.0": 4, "3.0": 8 }, en: Result., zh: 结果。 }
    - { name: Total, type: Unsigned Integer, octets: 1, since: "2.0", en: Total., zh: 总数。 }
    - { name: Marks, type: List, of: Unsigned Integer, octets: { "2.0": 2, "3.0": 4 }, count: Total, since: "2.0", en: Marks., zh: 标记。 }
`,
  mix: `operation: Mix
en: Mixes.
zh: 混合。
legs: [Client -> Server]
request:
  name: Mix
  id: 0x0003
  fields:
    - { name: Total, type: Unsigned Integer, octets: { "1.0": 1, "2.0": 2, "3.0": 1 }, en: Total., zh: 总数。 }
    - { name: Parts, type: List, of: Mixed, count: Total, en: Parts., zh: 各部分。 }
    - { name: Mark, type: Unsigned Integer, octets: 1, since: "2.0", en: Mark., zh: 标记。 }
response:
  fields:
    - { name: Last, type: Mixed, en: Last., zh: 最后。 }
    - { name: End, type: Unsigned Integer, octets: { "1.0": 1, "2.0": 2, "3.0": 2 }, en: End., zh: 结尾。 }
`,
  pack: `operation: Pack
en: Packs.
zh: 打包。
legs: [Client -> Server]
request:
  name: Pack
  id: 0x0002
  fields:
    - { name: Kind, type: Unsigned Integer, octets: 1, en: Kind., zh: 类型。 }
    - { name: Size, type: Unsigned Integer, octets: { "1.0": 1, "2.0": 2, "3.0": 1 }, en: Size., zh: 长度。 }
    - { name: Content, type: Octets, octets: Size, contains: [{ type: Either, when: { Kind: 1 } }], en: Content., zh: 内容。 }
    - { name: Raw, type: Octets, octets: { "1.0": 2, "2.0": 2, "3.0": 4 }, en: Raw., zh: 原始。 }
    - { name: Fixed, type: Unsigned Integer, octets: 1, constant: 9, until: "2.0", en: Constant., zh: 常量。 }
    - { name: Rest, type: Octets, octets: rest, since: "3.0", en: Rest., zh: 其余。 }
response:
  fields:
    - { name: Done, type: Unsigned Integer, octets: 1, en: Done., zh: 完成。 }
`,
};

/** The files of the schema. */
export const TOLERANT_SCHEMA: ReadonlyMap<string, string> = new Map([
  ["tri/protocol.yaml", PROTOCOL],
  ["tri/types/types.yaml", TYPES],
  ...Object.entries(MESSAGES).map(([name, text]) => [`tri/messages/${name}.yaml`, text] as const),
]);
