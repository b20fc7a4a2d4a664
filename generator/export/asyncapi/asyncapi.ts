import { type LegReference, PublicNames, type ProtocolReference } from "../../tables/index.js";
import type { Language } from "../../diagnostics/index.js";
import { contextOf } from "../json-schema/schema-context.js";
import { typeSchemas } from "../json-schema/type-schema.js";
import type { ExportOptions } from "../target.js";
import { jsonFile } from "../texts/json-file.js";
import { escapeMarkdown } from "../texts/escape-markdown.js";
import { markOf } from "../texts/mark.js";
import { oneLine } from "../texts/one-line.js";
import { operationsOf } from "./operations.js";
import { payloadSchemas, messageObjects } from "./messages.js";

/** The address of the connection: both sides send frames on one. */
const CHANNEL = "connection";

/** Exports a protocol as AsyncAPI documents. AsyncAPI describes one side, so each party has its own. */
export function exportAsyncapi(protocol: ProtocolReference, { language }: ExportOptions): ReadonlyMap<string, string> {
  const names = new PublicNames();
  const parties = protocol.parties.filter(({ name }) =>
    legsOf(protocol).some(({ from, to }) => from === name || to === name),
  );
  return new Map(
    parties.map((party) => [
      `${protocol.slug}.${names.take(party.name).slug}.asyncapi.json`,
      jsonFile("x-generated", markOf("asyncapi"), documentOf(protocol, party, { language })),
    ]),
  );
}

function legsOf({ operations }: ProtocolReference): readonly LegReference[] {
  return operations.flatMap(({ legs }) => legs);
}

type Party = ProtocolReference["parties"][number];

function documentOf(protocol: ProtocolReference, party: Party, { language }: ExportOptions): object {
  const context = contextOf(protocol, {
    form: "wire-json",
    language,
    refs: "#/components/schemas/",
    textOf: escapeMarkdown,
  });
  const names = new Set(protocol.messages.map(({ slug }) => slug));
  return {
    asyncapi: "3.0.0",
    id: `urn:smswire:${protocol.id}:${encodeURIComponent(party.name)}`,
    info: {
      title: `${oneLine(protocol.title)} (${party.name})`,
      version: oneLine(protocol.version),
      description: [protocol[language], party[language], protocol.specification ?? ""]
        .map(escapeMarkdown)
        .join(" ")
        .trim(),
    },
    defaultContentType: "application/json",
    servers: serversOf(protocol, party, language),
    channels: {
      [CHANNEL]: {
        address: null,
        description: TEXTS[language],
        messages: Object.fromEntries([...names].map((slug) => [slug, { $ref: `#/components/messages/${slug}` }])),
      },
    },
    operations: operationsOf(protocol, party.name, CHANNEL),
    components: {
      messages: messageObjects(protocol, context),
      schemas: { ...payloadSchemas(protocol, context), ...typeSchemas(context) },
    },
  };
}

/** The links of the flow on which the party is one of both sides. */
function serversOf({ flow }: ProtocolReference, { name }: Party, language: Language): object {
  const links = (flow?.links ?? []).filter(({ client, server }) => client === name || server === name);
  const servers = links.map(({ slug, server, port, words }) => [
    slug,
    {
      host: port === null ? "{host}" : `{host}:${port}`,
      protocol: "tcp",
      title: server,
      description: escapeMarkdown(words[language]),
      variables: { host: { default: "localhost" } },
    },
  ]);
  return Object.fromEntries(servers);
}

const TEXTS = {
  en: "One connection. Payloads are frames as wire JSON, as decode --json writes them and encode reads them.",
  zh: "一个连接。消息内容为帧的JSON形式，即decode --json的输出和encode的输入。",
} as const;
