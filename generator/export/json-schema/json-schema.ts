import type { ProtocolReference } from "../../tables/index.js";
import type { ExportOptions } from "../target.js";
import { jsonFile } from "../texts/json-file.js";
import { markOf } from "../texts/mark.js";
import { oneLine } from "../texts/one-line.js";
import { objectSchema, UNKNOWN, unknownSchema, wireMessageSchema } from "./message-schema.js";
import { conditional, contextOf, type Form, type Schema, type SchemaContext } from "./schema-context.js";
import { typeSchemas } from "./type-schema.js";

/** Exports the schemas of wire JSON and of message objects, each as one file. */
export function exportJsonSchema(protocol: ProtocolReference, options: ExportOptions): ReadonlyMap<string, string> {
  const forms: readonly Form[] = ["wire-json", "messages"];
  return new Map(
    forms.map((form) => {
      const context = contextOf(protocol, { form, language: options.language, refs: "#/$defs/", textOf: oneLine });
      return [
        `${protocol.slug}.${form}.schema.json`,
        jsonFile("$comment", markOf("json-schema"), documentOf(protocol, context)),
      ];
    }),
  );
}

/** The name of the definition of unknown messages, which no message has. */
const UNKNOWN_DEFINITION = "index";

function documentOf(protocol: ProtocolReference, context: SchemaContext): Schema {
  const { form, language } = context;
  const key = form === "messages" ? "name" : "message";
  const describe = form === "messages" ? objectSchema : wireMessageSchema;
  const messages = protocol.messages.map((message) => [message.slug, describe(message, protocol, context)] as const);
  const cases = protocol.messages.map(({ name, slug }) => [name, slug] as const);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:smswire:${protocol.id}:${form}`,
    title: `${oneLine(protocol.title)} (${form})`,
    description: `${oneLine(protocol[language])} ${FORMS[form][language]}`,
    type: "object",
    properties: { [key]: { enum: [...cases.map(([name]) => name), UNKNOWN] }, ...moreProperties(context) },
    required: [key],
    allOf: [...cases, [UNKNOWN, UNKNOWN_DEFINITION] as const].map(([name, slug]) =>
      conditional({ properties: { [key]: { const: name } }, required: [key] }, { $ref: `#/$defs/${slug}` }),
    ),
    $defs: {
      ...Object.fromEntries(messages),
      [UNKNOWN_DEFINITION]: unknownSchema(protocol, context),
      ...typeSchemas(context),
    },
  };
}

/** Keys of wire JSON that all messages have. Lines of a capture have further ones. */
function moreProperties({ form }: SchemaContext): Schema {
  if (form === "messages") return {};
  return { command_id: { type: "string", pattern: "^0x[0-9a-fA-F]{1,8}$" } };
}

const FORMS = {
  "wire-json": {
    en: "A line of decode --json: fields by wire names. Integers of 64 bits are hexadecimal strings.",
    zh: "decode --json的一行：字段用协议中的名称。64位整数为十六进制字符串。",
  },
  messages: {
    en: "Message objects of TypeScript in JSON: 64-bit integers (bigint) are decimal or hexadecimal strings, and bytes (Uint8Array) are objects with hex.",
    zh: "TypeScript消息对象的JSON形式：64位整数（bigint）为十进制或十六进制字符串，字节（Uint8Array）为含hex的对象。",
  },
} as const;
