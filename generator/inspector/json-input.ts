import type { Bilingual } from "../diagnostics/index.js";
import { explainError } from "../runtime/explain/index.js";
import { isJsonObject, type JsonObject, writeJson } from "../runtime/interpreter/index.js";
import { fromHex, isEncodeError } from "../runtime/wire/index.js";
import type { InspectedProtocol } from "./inspected-protocol.js";
import type { Block, ReadBlocks } from "./blocks.js";

/** An object of a text, and the number of its line. */
interface PlacedObject {
  readonly line: number;
  readonly json: JsonObject;
}

const NOTATION: Bilingual = { en: "wire JSON", zh: "wire JSON" };

/** Reads wire JSON, vectors included: one object, a list of them, or one a line. Null if the text is anything else. */
export function jsonIn(protocols: readonly InspectedProtocol[], text: string): ReadBlocks | null {
  if (!/^\s*[[{]/.test(text)) return null;
  const objects = wholeText(text) ?? linesOf(text);
  if (objects === null || objects.length === 0 || !objects.every(({ json }) => isMessage(json))) return null;
  const blocks: Block[] = [];
  const problems: Bilingual[] = [];
  for (const object of objects) {
    const block = blockOf(protocols, object);
    if ("octets" in block) blocks.push(block);
    else problems.push(block);
  }
  return { blocks, notations: [NOTATION], problems };
}

function isMessage(json: JsonObject): boolean {
  return typeof json["message"] === "string" || typeof json["frame"] === "string";
}

function wholeText(text: string): readonly PlacedObject[] | null {
  const value = parsed(text);
  if (Array.isArray(value)) return value.every(isJsonObject) ? value.map((json) => ({ line: 1, json })) : null;
  return isJsonObject(value) ? [{ line: 1, json: value }] : null;
}

function linesOf(text: string): readonly PlacedObject[] | null {
  const objects: PlacedObject[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const json = parsed(line);
    if (!isJsonObject(json)) return null;
    objects.push({ line: index + 1, json });
  }
  return objects;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The frame of an object; a sentence if it has none. */
function blockOf(protocols: readonly InspectedProtocol[], { line, json }: PlacedObject): Block | Bilingual {
  const { protocol: id, frame } = json;
  const named = protocols.find((each) => each.id === id) ?? null;
  const octets = typeof frame === "string" ? fromHex(frame) : null;
  if (octets !== null) return { line, octets, protocol: named };
  if (named === null) return noProtocol(line, protocols);
  try {
    return { line, octets: writeJson(named.layouts, wireKeysOf(json)), protocol: named };
  } catch (error) {
    if (!isEncodeError(error)) throw error;
    return {
      en: `Line ${line}: ${explainError(error, "en")}`,
      zh: `第${line}行：${explainError(error, "zh")}`,
    };
  }
}

const KEYS = ["protocol", "message", "command_id", "sequence_id", "status", "fields", "body"];

/** Without the keys that vectors and the command line add. */
function wireKeysOf(json: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([key]) => KEYS.includes(key)));
}

function noProtocol(line: number, protocols: readonly InspectedProtocol[]): Bilingual {
  const ids = protocols.map(({ id }) => id);
  return {
    en: `Line ${line}: the key "protocol" must be one of ${ids.join(", ")}.`,
    zh: `第${line}行：键"protocol"应为以下之一：${ids.join("、")}。`,
  };
}
