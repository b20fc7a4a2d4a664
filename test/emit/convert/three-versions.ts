/* A protocol of three versions whose fields change in every way. */

const PROTOCOL = `protocol: Kite
en: A protocol made up for tests.
zh: 测试用的虚构协议。
versions:
  - { version: "1", id: kite1 }
  - { version: "2", id: kite2 }
  - { version: "3", id: kite-3 }
byte-order: little-endian
parties:
  Kite: { en: A kite, zh: 风筝 }
  Hand: { en: A hand, zh: 手 }
limits: { max-octets: 600 }
responses: { suffix: _Resp, id-offset: 0x80000000 }
header:
  - { name: Length, type: Unsigned Integer, octets: 4, role: length, en: Length., zh: 长度。 }
  - { name: Command, type: Unsigned Integer, octets: 4, role: command, en: Command., zh: 命令。 }
  - { name: Sequence, type: Unsigned Integer, octets: 4, role: sequence, en: Sequence., zh: 序列。 }
`;

const TYPES = `types:
  Knot:
    en: A knot.
    zh: 结。
    fields:
      - { name: Turns, type: Unsigned Integer, octets: { "1": 1, "2": 2, "3": 2 }, en: Turns., zh: 圈数。 }
      - { name: Maker, type: C-Octet String, max-octets: { "1": 9, "2": 4, "3": 4 }, en: Maker., zh: 制作者。 }
      - { name: Extra, type: Unsigned Integer, octets: 8, since: "2", en: Extra., zh: 附加。 }
      - { name: Old, type: Octets, octets: 2, until: "1", en: Old., zh: 旧。 }
  Inner:
    en: A structure in which nothing changes.
    zh: 不变的结构。
    fields:
      - { name: Depth, type: Integer, octets: 2, en: Depth., zh: 深度。 }
      - { name: Note, type: Octet String, octets: 3, en: Note., zh: 备注。 }
  Tail:
    en: A tail.
    zh: 尾部。
    fields:
      - { name: Knot, type: Knot, en: Knot., zh: 结。 }
      - { name: Inner, type: Inner, en: Inner., zh: 内部。 }
  Wind:
    type: Unsigned Integer
    octets: 2
    en: Wind.
    zh: 风。
    values:
      - { value: 0, name: calm, en: Calm, zh: 无风 }
      - { range: 1..12, until: "1", en: Beaufort, zh: 蒲福风级 }
      - { range: 1..9, since: "2", en: Beaufort, zh: 蒲福风级 }
  Colour:
    type: Octet String
    octets: 4
    en: Colour.
    zh: 颜色。
    values:
      - { value: RED, name: red, en: Red, zh: 红 }
      - { prefix: X, until: "1", en: Other, zh: 其他 }
      - { prefix: XY, since: "2", en: Other, zh: 其他 }
`;

const FLY = `operation: Fly
en: Flies.
zh: 飞行。
legs: [Hand -> Kite]
request:
  name: FLY
  id: 0x1
  fields:
    - { name: Edition, type: Unsigned Integer, octets: 1, default: { "1": 1, "2": 2, "3": 3 }, en: Edition., zh: 版本。 }
    - { name: Height, type: Integer, octets: { "1": 4, "2": 1, "3": 8 }, en: Height., zh: 高度。 }
    - { name: Count, type: Unsigned Integer, octets: { "1": 8, "2": 4, "3": 4 }, en: Count., zh: 计数。 }
    - { name: Wind, type: Wind }
    - { name: Colour, type: Colour }
    - { name: Price, type: Octet String, octets: { "1": 6, "2": 4, "3": 8 }, pad-left: "0", en: Price., zh: 价格。 }
    - { name: Key, type: Octets, octets: { "1": 4, "2": 2, "3": 6 }, en: Key., zh: 密钥。 }
    - { name: Magic, type: Octet String, octets: 2, constant: "KT", since: "2", en: Magic., zh: 标志。 }
    - { name: Tail, type: Tail, until: "2", en: Tail., zh: 尾部。 }
    - { name: Spare, type: Tail, since: "3", en: Spare., zh: 备用。 }
    - { name: Knot_Count, type: Unsigned Integer, octets: { "1": 2, "2": 1, "3": 1 }, en: Count., zh: 数量。 }
    - { name: Knots, type: List, of: Knot, count: Knot_Count, en: Knots., zh: 结。 }
    - { name: Inner_Count, type: Unsigned Integer, octets: 1, en: Count., zh: 数量。 }
    - { name: Inners, type: List, of: Inner, count: Inner_Count, en: Inners., zh: 内部。 }
    - { name: Size, type: Unsigned Integer, octets: { "1": 2, "2": 1, "3": 1 }, en: Size., zh: 大小。 }
    - { name: Content, type: Octets, octets: Size, en: Content., zh: 内容。 }
    - name: Proof
      type: Octets
      octets: 16
      secret: true
      digest: { algorithm: MD5, of: [{ field: Edition, forms: [octets] }, { secret: shared }] }
      en: Proof.
      zh: 证明。
response:
  fields:
    - { name: Status, type: Unsigned Integer, octets: { "1": 1, "2": 4, "3": 4 }, en: Status., zh: 状态。 }
`;

const LAND = `operation: Land
since: "2"
en: Lands.
zh: 降落。
legs: [Hand -> Kite]
request:
  name: LAND
  id: 0x2
  fields:
    - { name: Rest, type: Octets, octets: rest, en: Rest., zh: 其余。 }
`;

/** The body of the response may be absent in the first version, and not in later ones. */
const PERCH = `operation: Perch
until: "1"
en: Perches.
zh: 栖息。
legs: [Hand -> Kite]
request:
  name: PERCH
  id: 0x3
response:
  body: optional
  fields:
    - { name: Branch, type: Unsigned Integer, octets: 1, en: Branch., zh: 树枝。 }
    - { name: Knot, type: Knot, en: Knot., zh: 结。 }
`;

const PERCH_WITH_BODY = PERCH.replace('Perch\nuntil: "1"', 'PerchWithBody\nsince: "2"').replace(
  "  body: optional\n",
  "",
);

/** The files of the schema by path. */
export const threeVersions: ReadonlyMap<string, string> = new Map([
  ["kite/protocol.yaml", PROTOCOL],
  ["kite/types/types.yaml", TYPES],
  ["kite/messages/fly.yaml", FLY],
  ["kite/messages/land.yaml", LAND],
  ["kite/messages/perch.yaml", PERCH],
  ["kite/messages/perch-with-body.yaml", PERCH_WITH_BODY],
]);
