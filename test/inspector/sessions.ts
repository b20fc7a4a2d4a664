import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shippedProtocols } from "../../generator/commands/project/select-protocol.js";
import { inspectedProtocol, protocolFromGraph, protocolToGraph, Session } from "../../generator/inspector/index.js";
import { isJsonObject, type JsonObject } from "../../generator/runtime/interpreter/index.js";
import { sharedCache } from "../helpers/shared-cache.js";

/** The protocols as a page has them: through JSON. */
export const inspected = shippedProtocols({ cache: sharedCache() }).map((protocol) =>
  inspectedProtocol(protocolFromGraph(JSON.parse(JSON.stringify(protocolToGraph(protocol))))),
);

/** A session of all protocols. */
export function newSession(): Session {
  return new Session(inspected);
}

/** The vectors of a protocol. */
export function vectorsOf(family: string, id: string): readonly JsonObject[] {
  const path = join(import.meta.dirname, "..", "..", "schema", family, "vectors", `${id}.jsonl`);
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .flatMap((line): JsonObject[] => {
      const value: unknown = JSON.parse(line);
      return isJsonObject(value) && typeof value["frame"] === "string" && value["message"] !== undefined ? [value] : [];
    });
}

/** The frames of a message, in hexadecimal. */
export function framesOf(family: string, id: string, message: string): readonly string[] {
  return vectorsOf(family, id)
    .filter((vector) => vector["message"] === message)
    .flatMap(({ frame }) => (typeof frame === "string" ? [frame] : []));
}
