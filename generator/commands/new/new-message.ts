import { dirname, join } from "node:path";
import { newExamples, newHelp } from "./help.js";
import { type Bilingual, escaped, listInBoth, messageIn } from "../../diagnostics/index.js";
import { idInHex } from "../../naming/index.js";
import { readLanguage, readLibrary, writeNewFile } from "../../files/index.js";
import { compile, runPhases, type SchemaSources } from "../../pipeline.js";
import { CompilationCache } from "../../cache/index.js";
import type { ComposedProtocol } from "../../syntax/index.js";
import { chooseId } from "../project/select-protocol.js";
import { UsageError } from "../terminal/usage-error.js";
import { operationTemplate, PLACEHOLDER } from "./operation-template.js";
import type { ProtocolOptions } from "../project/open-codec.js";
import { fileOf, type NewMessageOptions, planOperation, type PlannedOperation } from "./plan-operation.js";
import { schemaComment } from "./schema-comment.js";
import type { Project } from "../project/project.js";
import { openSchema, projectOf } from "../project/open-schema.js";
import { showDiagnostics } from "../project/show-diagnostics.js";
import { withSchemaOption } from "../project/options.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";

interface NewMessageFlags extends ProtocolOptions, NewMessageOptions {
  readonly dryRun?: true;
}

/** Adds `new message`, which creates the file of an operation except for documentation and fields. */
export function addNewMessage(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = newHelp[program.language];
  const { id, version, leg } = PLACEHOLDERS[program.language];
  const parent = program.command("new").description(words.new).withHelpCommand().footer(newExamples.slice(0, 1), []);
  withSchemaOption(parent.command("message"))
    .description(words.description)
    .argument(`<${words.name}>`, words.nameMeaning)
    .option(`--protocol ${id}`, words.protocol)
    .option(`--id ${id}`, words.id)
    .option(`--since ${version}`, words.since)
    .option(`--until ${version}`, words.until)
    .option(`--leg ${leg}`, words.leg)
    .option("--no-response", words.noResponse)
    .option("--dry-run", words.dryRun)
    .completes("--protocol", "protocols")
    .footer(newExamples, ["smswire check --help", "smswire layout --help"])
    .action((name: string, options: NewMessageFlags) => finish(newMessage(name, options, terminal)));
}

function newMessage(name: string, options: NewMessageFlags, terminal: Terminal): number {
  const project = projectOf({ ...options, format: "text" }, terminal);
  if (project === null) return 1;
  const cache = terminal.cache ?? new CompilationCache();
  const schema = openSchema(project, { cache });
  const sources = writtenSources(schema.sources);
  const { whole, reporter } = runPhases(sources, { cache, stopBefore: "bind" });
  if (reporter.diagnostics.length > 0) return showDiagnostics(schema, "text", terminal);
  const { files, since } = chooseFiles(whole, withUsual(options, project));
  const proposed = planOperation(files, name, { ...options, ...(since === null ? {} : { since }) });
  const file = `${files.folder}/messages/${fileOf(proposed)}`;
  rejectInvalid(sources, cache, file, proposed);
  const path = join(dirname(schema.pathOf(`${files.folder}/protocol.yaml`)), "messages", fileOf(proposed));
  const schemaFolder = path.slice(0, -file.length) || ".";
  const text = operationTemplate(proposed, schemaComment(schemaFolder, dirname(path), "operation"), PLACEHOLDER);
  if (options.dryRun === true) terminal.out(text);
  else writeNewFile(path, text);
  showMessage(terminal, escaped(summary(proposed, path, options.dryRun === true)[terminal.language]));
  return 0;
}

/** Returns the files of a schema with placeholders for missing documentation, so that it causes no errors. */
function writtenSources(sources: ReadonlyMap<string, string>): SchemaSources {
  const library = readLibrary();
  const written = (text: string): string => text.replaceAll(/^(en|zh):[ \t]*(#.*)?$/gm, "$1: x");
  const own = [...sources].filter(([file]) => !library.has(file));
  const protocols = new Map(own.map(([file, text]) => [file, file.endsWith(".yaml") ? written(text) : text]));
  return { protocols, language: readLanguage(), library };
}

/** Adds the configured protocol, unless an option selects one. */
function withUsual(options: NewMessageFlags, { protocol }: Project): NewMessageFlags {
  const id = options.protocol ?? protocol?.id;
  return id === undefined ? options : { ...options, protocol: id };
}

/** Returns the files of the chosen protocol, and the version of the protocol's id. */
function chooseFiles(
  protocols: readonly ComposedProtocol[],
  { protocol: wanted, since }: NewMessageFlags,
): { readonly files: ComposedProtocol; readonly since: string | null } {
  const [only] = protocols;
  if (wanted === undefined && only !== undefined && protocols.length === 1)
    return { files: only, since: since ?? null };
  const versions = protocols.flatMap((files) => files.protocol.node.versions.map((version) => ({ ...version, files })));
  const id = chooseId(
    versions.map((version) => version.id),
    wanted,
  );
  const chosen = versions.find((version) => version.id === id);
  if (chosen === undefined) throw new UsageError({ en: `Unknown protocol: ${id}.`, zh: `协议${id}不存在。` });
  const isFirst = chosen.files.protocol.node.versions[0]?.id === id;
  return { files: chosen.files, since: since ?? (isFirst ? null : chosen.version) };
}

/** Throws for errors that remain when the descriptions are written, such as a name that another export has. */
function rejectInvalid(schema: SchemaSources, cache: CompilationCache, file: string, proposed: PlannedOperation): void {
  const before = new Set(compile(schema, cache).diagnostics.map(({ message }) => message));
  const text = operationTemplate(proposed, "#", { en: "x", zh: "x" });
  const { diagnostics } = compile({ ...schema, protocols: new Map([...schema.protocols, [file, text]]) }, cache);
  const failure = diagnostics.find(({ message }) => !before.has(message));
  if (failure !== undefined) throw new UsageError({ en: failure.message, zh: messageIn(failure, "zh") });
}

function summary({ name, id, response, digits }: PlannedOperation, path: string, isDryRun: boolean): Bilingual {
  const messages = [{ name, id }, ...(response === null ? [] : [response])];
  const named = listInBoth(
    messages.map((message) => `${message.name} ${idInHex(message.id, digits)}`),
    "and",
  );
  if (isDryRun) return { en: `Would create ${path} with ${named.en}.`, zh: `将新建${path}，包含${named.zh}。` };
  return {
    en: `Created ${path} with ${named.en}. Add documentation and fields; \`smswire check\` reports what is missing.`,
    zh: `已新建${path}，包含${named.zh}。请补充说明和字段；\`smswire check\`会报告缺少的内容。`,
  };
}
