import { join } from "node:path";
import { exportFiles, exportTargets, isExported, isExportTarget } from "../../export/index.js";
import { packageRoot, writeOutput } from "../../files/index.js";
import { COLON, escaped } from "../../diagnostics/index.js";
import { referenceOfProtocol } from "../../tables/index.js";
import { type AdoptOption, outputOf } from "../generate/output-of.js";
import { NOTHING_CHANGED, writtenInWords } from "../generate/output-diff.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import { type OpenedSchema, openFolders, openSchemaWithProgress, projectOf } from "../project/open-schema.js";
import { withSchemaOption } from "../project/options.js";
import { type Project, type ProjectFlags, schemaFoldersOf } from "../project/project.js";
import { chooseId } from "../project/select-protocol.js";
import { hasErrors, showDiagnostics } from "../project/show-diagnostics.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";
import { UsageError } from "../terminal/usage-error.js";
import { exportExamples, exportHelp } from "./help.js";

interface ExportOptions extends ProjectFlags, AdoptOption {
  readonly protocol?: string;
}

/** Adds `export`, which writes protocols in a format of other tools. */
export function addExport(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = exportHelp[program.language];
  const { dir, id } = PLACEHOLDERS[program.language];
  const command = withSchemaOption(program.command("export"));
  command
    .description(words.description)
    .addArgument(command.choiceArgument(`<${words.target}>`, words.targetMeaning, exportTargets))
    .option(`--out ${dir}`, words.out)
    .option(`--protocol ${id}`, words.protocol)
    .option("--adopt", words.adopt)
    .completes("--protocol", "protocols")
    .footer(exportExamples, ["smswire generate --help", "smswire layout --help"])
    .action(async (target: string, options: ExportOptions) => finish(await exportTo(target, options, terminal)));
}

async function exportTo(target: string, options: ExportOptions, terminal: Terminal): Promise<number> {
  if (options.out === undefined) throw missingOut(target);
  if (!isExportTarget(target)) return 2;
  const project = projectOf({ ...options, format: "text" }, terminal);
  if (project === null) return 1;
  const schema = openedOf(project, terminal);
  if (hasErrors(schema)) return showDiagnostics(schema, "text", terminal);
  const { adopt } = options;
  const output = outputOf(project, schema, { ...(adopt === undefined ? {} : { adopt }), terminal });
  const protocols = chosenProtocols(schema, options).map(referenceOfProtocol);
  const files = exportFiles(target, protocols, { language: terminal.language });
  const differences = await writeOutput({ ...output, isMarked: isExported, kind: `export ${target}` }, files);
  const { language } = terminal;
  const result = writtenInWords(differences) ?? NOTHING_CHANGED;
  showMessage(terminal, `${escaped(project.out)}${COLON[language]}${result[language]}`);
  return 0;
}

function missingOut(target: string): UsageError {
  return new UsageError({
    en: `Missing output folder: add --out, such as --out exports/${target}.`,
    zh: `缺少输出目录：请加--out，例如--out exports/${target}。`,
  });
}

/** The schema of a project; without one, that of the tool. */
function openedOf(project: Project, terminal: Terminal): OpenedSchema {
  if (schemaFoldersOf(project) !== null) return openSchemaWithProgress(project, terminal);
  return openFolders([join(packageRoot, "schema")], packageRoot, { cache: terminal.cache });
}

function chosenProtocols({ protocols }: OpenedSchema, { protocol }: ExportOptions): OpenedSchema["protocols"] {
  if (protocol === undefined) return protocols;
  const id = chooseId(
    protocols.map((each) => each.id),
    protocol,
  );
  return protocols.filter((each) => each.id === id);
}
