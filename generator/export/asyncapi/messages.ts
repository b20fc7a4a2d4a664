import type { ProtocolReference } from "../../tables/index.js";
import { wireMessageSchema } from "../json-schema/message-schema.js";
import type { Schema, SchemaContext } from "../json-schema/schema-context.js";
import { escapeMarkdown } from "../texts/escape-markdown.js";

/** The messages as components. Responses repeat the sequence of their request, which correlates both. */
export function messageObjects(protocol: ProtocolReference, { language }: SchemaContext): Schema {
  return Object.fromEntries(
    protocol.messages.map((message) => [
      message.slug,
      {
        name: message.name,
        title: message.name,
        summary: escapeMarkdown(message[language]),
        contentType: "application/json",
        correlationId: { location: "$message.payload#/sequence_id" },
        payload: { $ref: `#/components/schemas/${payloadName(message.slug)}` },
        "x-command-id": message.id,
      },
    ]),
  );
}

/** The schemas of payloads, which are those of wire JSON. */
export function payloadSchemas(protocol: ProtocolReference, context: SchemaContext): Schema {
  return Object.fromEntries(
    protocol.messages.map((message) => [payloadName(message.slug), wireMessageSchema(message, protocol, context)]),
  );
}

/** Types and payloads are in one map; no type has a slug with a dot. */
function payloadName(slug: string): string {
  return `${slug}.payload`;
}
