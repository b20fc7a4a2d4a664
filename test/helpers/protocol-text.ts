/** What differs between the protocols of the tests. */
export interface ProtocolText {
  readonly name: string;
  readonly en: string;
  readonly zh: string;
  /** The id of its only version, 1.0. */
  readonly id: string;
  readonly maxOctets: number;
  /** Further lines before the header. */
  readonly more?: string;
}

/** Returns a protocol.yaml of one version with two parties and a header of 12 octets: length, command and sequence number. */
export function protocolText({ name, en, zh, id, maxOctets, more = "" }: ProtocolText): string {
  return `protocol: ${name}
en: ${en}
zh: ${zh}
versions: [{ version: "1.0", id: ${id} }]
byte-order: big-endian
parties:
  Client: { en: Client, zh: 客户端 }
  Server: { en: Server, zh: 服务器 }
limits: { max-octets: ${maxOctets} }
${more}header:
  - { name: Length, type: Unsigned Integer, octets: 4, role: length, en: Octets., zh: 长度。 }
  - { name: Command, type: Unsigned Integer, octets: 4, role: command, en: Command., zh: 命令。 }
  - { name: Sequence, type: Unsigned Integer, octets: 4, role: sequence, en: Sequence., zh: 序列号。 }
`;
}
