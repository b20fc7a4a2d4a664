import { readLanguage } from "../../generator/files/index.js";
import type { SchemaSources } from "../../generator/pipeline.js";

const PROTOCOL = `protocol: Demo
en: A protocol.
zh: 协议。
versions: [{ version: "1.0", id: demo10 }]
byte-order: big-endian
parties:
  Client: { en: Client, zh: 客户端 }
  Server: { en: Server, zh: 服务器 }
limits: { max-octets: 1024 }
header:
  - { name: Length, type: Unsigned Integer, octets: 4, role: length, en: Octets., zh: 长度。 }
  - { name: Command, type: Unsigned Integer, octets: 4, role: command, en: Command., zh: 命令。 }
  - { name: Sequence, type: Unsigned Integer, octets: 4, role: sequence, en: Sequence., zh: 序列号。 }
`;

const ASK = `operation: Ask
en: A message.
zh: 消息。
legs: [Client -> Server]
request:
  name: ASK
  id: 0x1
  fields:
    - { name: Content, type: Octets, octets: 2, en: Content., zh: 内容。 }
`;

/** Returns a sound schema of one version with one message of one field, with further or replaced files. */
export function schemaOf(
  files: Readonly<Record<string, string>>,
  change: (text: string) => string = (text) => text,
): SchemaSources {
  const all = { "demo/protocol.yaml": PROTOCOL, "demo/messages/ask.yaml": ASK, ...files };
  const protocols = new Map(Object.entries(all).map(([path, text]) => [path, change(text)]));
  return { protocols, language: readLanguage() };
}
