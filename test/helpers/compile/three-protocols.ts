import { readExamples, readLanguage } from "../../../generator/files/index.js";
import type { SchemaSources } from "../../../generator/pipeline.js";
import { schemaOf } from "../small-schema.js";

/* A schema of three protocols: a separate one, one that imports it, and one that imports a protocol of the library. */

const IMPORTING = `protocol: Sea
en: A protocol at sea.
zh: 海上协议。
versions: [{ version: "1.0", id: sea10 }]
import:
  from: demo
  version: "2.0"
  change:
    messages: { Login: { User: { en: A sailor., zh: 水手。 } } }
`;

const SURF = `operation: Surf
en: Surfs.
zh: 冲浪。
legs: [Client -> Server]
request:
  name: Surf
  id: 0x00000040
  fields:
    - { name: Wave, type: Unsigned Integer, octets: 2, en: Which wave., zh: 波浪。 }
    - { name: Rider, type: Number }
  rules:
    - { id: waves, require: Wave > 0, en: Waves are counted from 1., zh: 从1开始。 }
`;

const VECTOR = {
  id: "ask-1",
  protocol: "asked10",
  message: "ASK",
  frame: "0000000e0000000100000007aabb",
  source: "by hand",
  command_id: "0x00000001",
  sequence_id: 7,
  fields: { Content: { hex: "aabb" } },
};

const FROM_LIBRARY = `protocol: Asked
en: A protocol of the library, renamed.
zh: 库协议。
versions: [{ version: "1.0", id: asked10 }]
import: { from: kit/ask, version: "1.0" }
`;

/** The schema. It has no errors. */
export function threeProtocols(): SchemaSources {
  const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));
  const ask = [...schemaOf({}).protocols].map(([path, text]) => [path.replace("demo/", "kit/ask/"), text] as const);
  const protocols = new Map([
    ...base.map(([path, text]) => [path.replace("base/", "demo/"), text] as const),
    ["sea/protocol.yaml", IMPORTING],
    ["sea/messages/surf.yaml", SURF],
    ["asked/protocol.yaml", FROM_LIBRARY],
    ["asked/vectors/ask.jsonl", `${JSON.stringify(VECTOR)}\n`],
  ]);
  return { protocols, language: readLanguage(), library: new Map(ask) };
}
