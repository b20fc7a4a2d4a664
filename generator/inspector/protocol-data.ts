import type { LoginField } from "../capture/index.js";
import type { Protocol } from "../model/index.js";
import { loginsOf } from "../tables/index.js";
import { fromGraph, type GraphJson, toGraph } from "./graph-json.js";

/** What the inspector needs of a protocol. */
export interface ProtocolData {
  readonly protocol: Protocol;
  readonly logins: readonly LoginField[];
}

/** Converts a protocol to JSON without what the inspector does not need: its vectors and its flow. */
export function protocolToGraph(protocol: Protocol): GraphJson {
  const data: ProtocolData = { protocol: { ...protocol, vectors: [], flow: null }, logins: loginsOf(protocol) };
  return toGraph(data);
}

/** Converts the JSON of a protocol back. Throws an Error if it is anything else. */
export function protocolFromGraph(nodes: GraphJson): ProtocolData {
  const data = fromGraph(nodes);
  if (isProtocolData(data)) return data;
  throw new Error("The data of a protocol is not complete.");
}

/** The data was written by `protocolToGraph` of the same version of the tool, so its beginning is enough. */
function isProtocolData(data: unknown): data is ProtocolData {
  return typeof data === "object" && data !== null && "protocol" in data && "logins" in data;
}
