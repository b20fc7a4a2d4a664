import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Command } from "commander";
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
import { sayWaiting } from "../generate/output-of.js";
import { openProject, type ProjectFlags } from "./project.js";
import { withSchemaOption } from "./options.js";
import type { Terminal } from "../terminal/terminal.js";

/** What the commands need of a protocol. */
export interface Codec {
  readonly layouts: ProtocolLayout;
  readonly descriptors: ProtocolDescriptor;
  frameToJson(frame: Uint8Array): FrameJson;
  jsonToFrame(json: unknown): Uint8Array;
  /** The rules that a frame breaks; left out where nobody asked for them. */
  readonly brokenRules?: (frame: Uint8Array) => readonly Rule[];
}

/** Options that say which protocol is meant. */
export interface ProtocolOptions extends ProjectFlags {
  readonly protocol?: string;
  /** Whether the rules of its messages are asked for. */
  readonly check?: true;
}

/** Gives a command the options that say which protocol is meant. */
export function withProtocolOptions(command: Command): Command {
  return withSchemaOption(command).option(
    "--protocol <id>",
    "which protocol, such as cmpp30; may be left out where there is only one",
  );
}

/** The codec that options ask for; null where its schema has mistakes, which are shown. */
export async function openCodec(options: ProtocolOptions, terminal: Terminal): Promise<Codec | null> {
  const generated = join(packageRoot, "generated");
  await finishOutput(generated, sayWaiting(terminal));
  // Generated code states its rules as code: the schema is read where they are to be shown.
  const isGenerated = isSource && options.check === undefined && isToolsOwn(options);
  const ids = isGenerated ? generatedIds(generated) : [];
  if (ids.length > 0) return importCodec(generated, chooseId(ids, options.protocol));
  const protocols = protocolsOf(options, terminal);
  if (protocols === null) return null;
  const id = chooseId(
    protocols.map((protocol) => protocol.id),
    options.protocol,
  );
  const protocol = protocols.find((each) => each.id === id);
  if (protocol === undefined) return null;
  const codec = walkerCodec(protocol);
  return options.check === undefined
    ? codec
    : { ...codec, brokenRules: (frame) => brokenRules(protocol, codec.layouts, frame) };
}

/** Whether the tool runs from its sources. Generated code is TypeScript, which the built tool cannot import. */
const isSource = import.meta.url.endsWith(".ts");

/** Whether it is the schema of the tool's own project that is meant, from which its generated package was made. */
function isToolsOwn(options: ProtocolOptions): boolean {
  if (options.schema !== undefined) return false;
  const { project } = openProject(options);
  return project !== null && project.configFile !== null && resolve(project.folder) === packageRoot;
}

/** The protocols of a generated package, as far as there is one. */
function generatedIds(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort();
  return names.filter((name) => existsSync(join(folder, name, "codec.ts")));
}

/** Loads generated code only when it is needed: where it is broken, it can still be generated again. */
async function importCodec(folder: string, id: string): Promise<Codec> {
  const module: unknown = await import(pathToFileURL(join(folder, id, "index.ts")).href);
  if (isCodec(module)) return module;
  throw new Error(`${join(folder, id)} is no generated protocol. Run \`npm run generate\`.`);
}

function isCodec(module: unknown): module is Codec {
  const keys = ["frameToJson", "jsonToFrame", "layouts", "descriptors"];
  return typeof module === "object" && module !== null && keys.every((key) => key in module);
}

function walkerCodec(protocol: Protocol): Codec {
  const layouts = layoutOfProtocol(protocol);
  return {
    layouts,
    descriptors: descriptorOfProtocol(protocol),
    frameToJson: (frame) => readJson(layouts, frame),
    jsonToFrame: (json) => writeJson(layouts, json),
  };
}
