import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readLanguage } from "../../generator/files/index.js";
import { protocolText } from "./protocol-text.js";
import type { SchemaSources } from "../../generator/pipeline.js";

const PROTOCOL = protocolText({ name: "Demo", en: "A protocol.", zh: "协议。", id: "demo10", maxOctets: 1024 });

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

/** Writes the small schema, with the id `demo10` and the message `ASK`, to `demo` in a folder. */
export function writeSmallSchema(folder: string): void {
  for (const [path, text] of schemaOf({}).protocols) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
