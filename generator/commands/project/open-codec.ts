import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { invariant } from "../../diagnostics/index.js";
import { finishOutput, packageRoot } from "../../files/index.js";
import { descriptorOfProtocol, layoutOfProtocol, otherVersions, readingsOfProtocol } from "../../tables/index.js";
import {
  type FrameJson,
  type ProtocolDescriptor,
  type ProtocolLayout,
  readJson,
  writeJson,
} from "../../runtime/interpreter/index.js";
import type { MessageReadings } from "../../runtime/tolerant/index.js";
import type { Protocol } from "../../model/index.js";
import { type BrokenRule, brokenRules } from "../../broken-rules/index.js";
import { chooseId, protocolsOf } from "./select-protocol.js";
import { showWaiting } from "../generate/output-of.js";
import { openProject, type Project, type ProjectFlags } from "./project.js";
import { withSchemaOption } from "./options.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import { projectHelp } from "./help.js";
import type { ToolCommand } from "../help/tool-command.js";
import type { Terminal } from "../terminal/terminal.js";

/** The functions of a protocol that the commands need. */
export interface Codec {
  readonly layouts: ProtocolLayout;
  readonly descriptors: ProtocolDescriptor;
  frameToJson(frame: Uint8Array): FrameJson;
  jsonToFrame(json: unknown): Uint8Array;
  /** Returns the rules that a frame breaks; absent without `--check`. */
  readonly brokenRules?: (frame: Uint8Array) => readonly BrokenRule[];
  /** The ways to read frames that deviate from the specification; absent without `--tolerant`. */
  readonly readings?: readonly MessageReadings[];
}

/** The options that select a protocol. */
export interface ProtocolOptions extends ProjectFlags {
  readonly protocol?: string;
  /** Whether to check the rules of messages. */
  readonly check?: true;
  /** Whether to read frames that deviate from the specification. */
  readonly tolerant?: true;
}

/** Adds the options that select a protocol to a command. */
export function withProtocolOptions(command: ToolCommand): ToolCommand {
  const { language } = command;
  return withSchemaOption(command)
    .option(`--protocol ${PLACEHOLDERS[language].id}`, projectHelp[language].protocol)
    .completes("--protocol", "protocols");
}

/** The protocols of a schema, each of which can be opened. */
export interface Codecs {
  readonly ids: readonly string[];
  /** The protocol that the configuration selects; null if it selects none. */
  readonly usual: string | null;
  readonly open: (id: string) => Promise<Codec>;
}

/** Returns the selected codec; null if the schema has errors, which are shown. */
export async function openCodec(options: ProtocolOptions, terminal: Terminal): Promise<Codec | null> {
  const codecs = await openCodecs(options, terminal);
  return codecs === null ? null : codecs.open(chooseId(codecs.ids, options.protocol ?? codecs.usual ?? undefined));
}

/** Returns the codecs of the selected schema; null if the schema has errors, which are shown. */
export async function openCodecs(options: ProtocolOptions, terminal: Terminal): Promise<Codecs | null> {
  const generated = join(packageRoot, "generated");
  await finishOutput(generated, showWaiting(terminal));
  return generatedCodecs(options, generated) ?? interpretedCodecs(options, terminal);
}

/** Returns the codecs of the tool's own generated package; null if the options need the schema. */
function generatedCodecs(options: ProtocolOptions, folder: string): Codecs | null {
  const own = toolsOwn(options);
  const ids = own === null ? [] : generatedIds(folder);
  if (own === null || ids.length === 0) return null;
  const usual = own.protocol?.id ?? null;
  // A configured protocol that does not exist is reported with its place, from the schema.
  if (options.protocol === undefined && usual !== null && !ids.includes(usual)) return null;
  return { ids, usual, open: (id) => importCodec(folder, id) };
}

/** Returns the codecs of the schema; null if the schema has errors, which are shown. */
function interpretedCodecs(options: ProtocolOptions, terminal: Terminal): Codecs | null {
  const opened = protocolsOf(options, terminal);
  if (opened === null) return null;
  const { protocols, usual } = opened;
  const find = (wanted: string) =>
    invariant(
      protocols.find(({ id }) => id === wanted),
      `protocol ${wanted}`,
    );
  const open = (id: string) => Promise.resolve(codecOf(protocols, find(id), options));
  return { ids: protocols.map(({ id }) => id), usual, open };
}

/** Returns the codec of a protocol, by the interpreters. The protocols are those of its schema. */
export function codecOf(
  protocols: readonly Protocol[],
  protocol: Protocol,
  { check, tolerant }: ProtocolOptions,
): Codec {
  const codec = interpreterCodec(protocol);
  return {
    ...codec,
    ...(check && { brokenRules: (frame: Uint8Array) => brokenRules(protocol, codec.layouts, frame) }),
    ...(tolerant && { readings: readingsOfProtocol(protocol, otherVersions(protocols, protocol)) }),
  };
}

/** Whether the tool runs from its sources. The built tool cannot import generated code, which is TypeScript. */
const isSource = import.meta.url.endsWith(".ts");

/** Returns the tool's own project, for which a generated package exists, if the options select it. */
function toolsOwn(options: ProtocolOptions): Project | null {
  if (!isSource || options.check !== undefined || options.tolerant !== undefined || options.schema !== undefined)
    return null;
  const { project } = openProject(options);
  const isOwn = project !== null && project.configFile !== null && resolve(project.folder) === packageRoot;
  return isOwn ? project : null;
}

/** Returns the protocol ids of a generated package, if it exists. */
function generatedIds(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort();
  return names.filter((name) => existsSync(join(folder, name, "codec.ts")));
}

/** Imports generated code when it is needed. Broken code can still be generated again. */
async function importCodec(folder: string, id: string): Promise<Codec> {
  const module: unknown = await import(pathToFileURL(join(folder, id, "index.ts")).href);
  if (hasTables(module)) return codecOfTables(module);
  throw new Error(`${join(folder, id)} is not a generated protocol. Run \`npm run generate\`.`);
}

function hasTables(module: unknown): module is Tables {
  return typeof module === "object" && module !== null && "layouts" in module && "descriptors" in module;
}

function interpreterCodec(protocol: Protocol): Codec {
  return codecOfTables({ layouts: layoutOfProtocol(protocol), descriptors: descriptorOfProtocol(protocol) });
}

type Tables = Pick<Codec, "layouts" | "descriptors">;

/** Returns the codec of tables. It uses the runtime of the tool: errors of another copy cannot be translated. */
function codecOfTables({ layouts, descriptors }: Tables): Codec {
  return {
    layouts,
    descriptors,
    frameToJson: (frame) => readJson(layouts, frame),
    jsonToFrame: (json) => writeJson(layouts, json),
  };
}
