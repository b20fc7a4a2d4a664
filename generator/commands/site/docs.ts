import { type Bilingual, escaped, pluralize } from "../../diagnostics/index.js";
import { readSiteAssets, writeSite } from "../../files/index.js";
import { docsExamples, docsHelp } from "./help.js";
import { buildSite } from "./build-site.js";
import { serveDocs } from "./serve-docs.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import { projectOf } from "../project/open-schema.js";
import { withSchemaOption } from "../project/options.js";
import type { ProjectFlags } from "../project/project.js";
import { protocolsOf } from "../project/select-protocol.js";
import { parseInteger } from "../simulate/parse-values.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";
import { UsageError } from "../terminal/usage-error.js";

interface DocsOptions extends Pick<ProjectFlags, "schema" | "config"> {
  readonly out?: string;
  readonly serve?: true;
  readonly port?: string;
}

/** The port of the local server. */
const USUAL_PORT = "8042";

/** Adds `docs`, which builds a reference site. */
export function addDocs(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = docsHelp[program.language];
  const { dir, number } = PLACEHOLDERS[program.language];
  withSchemaOption(program.command("docs"))
    .description(words.description)
    .option(`--out ${dir}`, words.out)
    .option("--serve", words.serve)
    .option(`--port ${number}`, words.port)
    .footer(docsExamples, ["smswire layout --help", "smswire explain --help"])
    .action(async (options: DocsOptions) => finish(await docs(options, terminal)));
}

async function docs({ out, serve, port, ...flags }: DocsOptions, terminal: Terminal): Promise<number> {
  if (serve === true) {
    if (out !== undefined) throw new UsageError(NOT_BOTH);
    return serveDocs(flags, parseInteger("--port", port ?? USUAL_PORT, 0, 65_535), terminal);
  }
  if (port !== undefined) throw new UsageError(ONLY_WITH_SERVE);
  if (out === undefined) throw new UsageError(NEEDS_FOLDER);
  return writeDocs(flags, out, terminal);
}

const NEEDS_FOLDER: Bilingual = {
  en: "Name the folder of the site with --out, or show the site with --serve.",
  zh: "请用--out指定网站目录，或用--serve直接展示网站。",
};
const NOT_BOTH: Bilingual = {
  en: "--serve shows the site without writing it. Run it without --out.",
  zh: "--serve只展示网站，不写入文件，请去掉--out。",
};
const ONLY_WITH_SERVE: Bilingual = { en: "--port needs --serve.", zh: "--port需要与--serve一起使用。" };

async function writeDocs(flags: ProjectFlags, out: string, terminal: Terminal): Promise<number> {
  const start = performance.now();
  const opened = protocolsOf(flags, terminal);
  if (opened === null) return 1;
  const packageName = packageNameOf(flags, terminal);
  const files = buildSite(opened.protocols, { assets: await readSiteAssets(), packageName, reloads: false });
  writeSite(out, files);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  showMessage(terminal, writtenInWords(out, files.size, seconds)[terminal.language]);
  return 0;
}

/** The package of the generated code, which the configuration may name. */
export function packageNameOf(flags: ProjectFlags, terminal: Terminal): string {
  return projectOf({ ...flags, format: "text" }, terminal)?.options.package?.name ?? "smswire";
}

function writtenInWords(out: string, count: number, seconds: string): Bilingual {
  const folder = escaped(out);
  return {
    en: `${folder}: ${pluralize(count, "file")}, ${seconds} s. Open ${folder}/index.html.`,
    zh: `${folder}：${count}个文件，${seconds}秒。请打开${folder}/index.html。`,
  };
}
