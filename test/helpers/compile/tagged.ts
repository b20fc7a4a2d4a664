import { join } from "node:path";
import { readFolder, readLanguage } from "../../../generator/files/index.js";
import { compile, type Compiled } from "../../../generator/pipeline.js";
import type { Field, Message, Protocol, TlvBlock } from "../../../generator/model/index.js";

/* A protocol with TLVs of every kind, after messages with and without other fields. */

const folder = join(import.meta.dirname, "..", "..", "fixtures", "tagged");

/** The files of its schema. */
export const TAGGED: ReadonlyMap<string, string> = new Map(
  [...readFolder(folder, () => true)].map(([path, text]) => [`tagged/${path}`, text]),
);

/** Compiles the schema to the model. Throws if it has diagnostics. */
export function taggedProtocols(): Compiled["protocols"] {
  const { protocols, diagnostics } = compile({ protocols: TAGGED, language: readLanguage() });
  const [first] = diagnostics;
  if (first === undefined) return protocols;
  throw new Error(`${first.range.file}:${first.range.start.line} ${first.code}: ${first.message}`);
}

/** The model of its version 2. */
export function taggedProtocol(): Protocol {
  const protocol = taggedProtocols().at(-1);
  if (protocol === undefined) throw new Error("The schema has no version.");
  return protocol;
}

/** A message by its wire name. */
export function messageOf({ messages }: Protocol, name: string): Message {
  const message = messages.find((each) => each.name === name);
  if (message === undefined) throw new Error(`There is no message ${name}.`);
  return message;
}

/** The block of TLVs in the last field of a message. */
export function blockOf(message: Message): TlvBlock {
  const last: Field | undefined = message.fields.at(-1);
  if (last?.wire.kind !== "tlvs") throw new Error(`${message.name} has no TLVs.`);
  return last.wire.block;
}
