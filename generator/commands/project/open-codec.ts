import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { finishOutput, packageRoot } from "../../files/index.js";
import { descriptorOfProtocol, layoutOfProtocol } from "../../tables/index.js";
import {
  type FrameJson,
  type ProtocolDescriptor,
  type ProtocolLayout,
  readJson,
  writeJson,
} from "../../runtime/interpreter/index.js";
import type { Protocol, Rule } from "../../model/index.js";
import { brokenRules } from "./broken-rules.js";
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
  readonly brokenRules?: (frame: Uint8Array) => readonly Rule[];
}

/** The options that select a protocol. */
export interface ProtocolOptions extends ProjectFlags {
  readonly protocol?: string;
  /** Whether to check the rules of messages. */
  readonly check?: true;
}

/** Adds the options that select a protocol to a command. */
export function withProtocolOptions(command: ToolCommand): ToolCommand {
  const { language } = command;
  return withSchemaOption(command)
    .option(`--protocol ${PLACEHOLDERS[language].id}`, projectHelp[language].protocol)
    .completes("--protocol", "protocols");
}

/** Returns the selected codec; null if the schema has errors, which are shown. */
export async function openCodec(options: ProtocolOptions, terminal: Terminal): Promise<Codec | null> {
  const generated = join(packageRoot, "generated");
  await finishOutput(generated, showWaiting(terminal));
  return (await generatedCodec(options, generated)) ?? interpretedCodec(options, terminal);
}

/** Imports the codec from the tool's own generated package; null if the options select another one, or rules. */
async function generatedCodec(options: ProtocolOptions, folder: string): Promise<Codec | null> {
  // Generated code contains its rules as code only. To show rules, read the schema.
  const own = isSource && options.check === undefined ? toolsOwn(options) : null;
  const ids = own === null ? [] : generatedIds(folder);
  if (own === null || ids.length === 0) return null;
  if (options.protocol !== undefined || own.protocol === null)
    return importCodec(folder, chooseId(ids, options.protocol));
  // A configured protocol that does not exist is reported with its place, from the schema.
  const { id } = own.protocol;
  return ids.includes(id) ? importCodec(folder, id) : null;
}

/** Returns the codec from the schema; null if the schema has errors, which are shown. */
function interpretedCodec(options: ProtocolOptions, terminal: Terminal): Codec | null {
  const opened = protocolsOf(options, terminal);
  if (opened === null) return null;
  const { protocols, usual } = opened;
  const ids = protocols.map((protocol) => protocol.id);
  const id = chooseId(ids, options.protocol ?? usual ?? undefined);
  const protocol = protocols.find((each) => each.id === id);
  if (protocol === undefined) return null;
  const codec = interpreterCodec(protocol);
  return options.check === undefined
    ? codec
    : { ...codec, brokenRules: (frame) => brokenRules(protocol, codec.layouts, frame) };
}

/** Whether the tool runs from its sources. The built tool cannot import generated code, which is TypeScript. */
const isSource = import.meta.url.endsWith(".ts");

/** Returns the tool's own project, for which a generated package exists, if the options select it. */
function toolsOwn(options: ProtocolOptions): Project | null {
  if (options.schema !== undefined) return null;
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
  if (isCodec(module)) return module;
  throw new Error(`${join(folder, id)} is not a generated protocol. Run \`npm run generate\`.`);
}

function isCodec(module: unknown): module is Codec {
  const keys = ["frameToJson", "jsonToFrame", "layouts", "descriptors"];
  return typeof module === "object" && module !== null && keys.every((key) => key in module);
}

function interpreterCodec(protocol: Protocol): Codec {
  const layouts = layoutOfProtocol(protocol);
  return {
    layouts,
    descriptors: descriptorOfProtocol(protocol),
    frameToJson: (frame) => readJson(layouts, frame),
    jsonToFrame: (json) => writeJson(layouts, json),
  };
}
