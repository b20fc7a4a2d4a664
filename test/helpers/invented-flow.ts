import { join } from "node:path";
import { readFolder, readLanguage } from "../../generator/files/index.js";
import type { SchemaSources } from "../../generator/pipeline.js";

const folder = join(import.meta.dirname, "invented-flow");

/**
 * Returns an invented protocol, Relay 1.0 and 2.0: several logins with rights by login, requests of one side only,
 * one-way messages, a negative answer to any request, no keep-alive but an end after silence, and a structured sequence.
 * `change` edits its flow.yaml.
 */
export function inventedFlow(change: (flow: string) => string = (flow) => flow): SchemaSources {
  const files = readFolder(folder, (path) => path.endsWith(".yaml"));
  const protocols = new Map([...files].map(([path, text]) => [`relay/${path}`, text]));
  protocols.set("relay/flow.yaml", change(protocols.get("relay/flow.yaml") ?? ""));
  return { protocols, language: readLanguage() };
}
