import { Document } from "yaml";
import type { MessageReference, ProtocolReference } from "../../tables/index.js";
import type { ExportOptions } from "../target.js";
import { markOf } from "../texts/mark.js";
import { type AttributeContext, attributesOf, docOf } from "./attributes.js";
import { enumerationsOf } from "./enumerations.js";
import { FRAME, nameOf, namesOf } from "./names.js";
import type { Attribute, TypeSpec } from "./spec-types.js";
import { commonTypes, messageType, namedTypes } from "./types.js";

/** Exports a protocol as a description of Kaitai Struct. Its main type reads the frames of a stream. */
export function exportKaitai(protocol: ProtocolReference, { language }: ExportOptions): ReadonlyMap<string, string> {
  const context: AttributeContext = { names: namesOf(protocol), language };
  const enumerations = enumerationsOf(protocol.types, context);
  const messages = protocol.messages.map((message) => [
    nameOf(context.names, message.slug),
    messageType(message, context),
  ]);
  const { file, littleEndian } = context.names;
  const spec = {
    meta: {
      id: file,
      title: protocol.title.replaceAll(/[^\p{L}\p{N} .-]/gu, " "),
      "ks-version": "0.11",
      endian: littleEndian ? "le" : "be",
      "bit-endian": "be",
    },
    ...docOf([protocol[language], protocol.specification], context),
    seq: [{ id: "frames", type: FRAME, repeat: "eos" }],
    types: {
      [FRAME]: frameType(protocol, context),
      ...Object.fromEntries(messages),
      ...namedTypes(protocol.types, enumerations, context),
      ...commonTypes(context),
    },
    enums: enumerations.specs,
  };
  const text = new Document(spec, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 });
  return new Map([[`${file}.ksy`, `# ${markOf("kaitai")}\n\n${text}`]]);
}

/** The header, and the body as a stream of its own, so that a message cannot read more than that. */
function frameType(protocol: ProtocolReference, context: AttributeContext): TypeSpec {
  const { header, maxOctets, messages } = protocol;
  const { seq, free } = attributesOf(header.fields, context);
  const idOf = (role: string): string => seq[header.fields.findIndex((field) => field.role === role)]?.id ?? "";
  const [length, command] = [idOf("length"), idOf("command")];
  const commandInteger = seq.some(({ id, enum: named }) => id === command && named !== undefined)
    ? `${command}.to_i`
    : command;
  const cases = messages.map((message) => [message.id, nameOf(context.names, message.slug)]);
  const body: Attribute = {
    id: free.take("body"),
    size: `${length} - ${header.octets}`,
    ...(cases.length === 0 ? {} : { type: { "switch-on": commandInteger, cases: Object.fromEntries(cases) } }),
    ...presence(messages, { length, command: commandInteger, octets: header.octets }),
  };
  const limits = { min: header.octets, max: maxOctets };
  return { seq: [...seq.map((each) => (each.id === length ? { ...each, valid: limits } : each)), body] };
}

interface HeaderIds {
  readonly length: string;
  readonly command: string;
  readonly octets: number;
}

/** When a frame has a body: some messages may end after the header. */
function presence(messages: readonly MessageReference[], header: HeaderIds): { readonly if?: string } {
  const optional = messages.filter(({ isBodyOptional }) => isBodyOptional);
  if (optional.length === 0) return {};
  const commands = optional.map(({ id }) => `${header.command} == ${id}`).join(" or ");
  return { if: `${header.length} > ${header.octets} or not (${commands})` };
}
