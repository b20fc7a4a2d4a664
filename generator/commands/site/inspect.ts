import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { type Bilingual, escaped } from "../../diagnostics/index.js";
import { checkReadable, readSiteAssets } from "../../files/index.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import { withSchemaOption } from "../project/options.js";
import type { ProjectFlags } from "../project/project.js";
import { protocolsOf } from "../project/select-protocol.js";
import { parseInteger } from "../simulate/parse-values.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";
import { buildSite } from "./build-site.js";
import { packageNameOf } from "./docs.js";
import { inspectExamples, inspectHelp } from "./inspect-help.js";
import { startSiteServer } from "./site-server.js";

interface InspectOptions extends Pick<ProjectFlags, "schema" | "config"> {
  readonly port?: string;
  /** Whether a browser is started. */
  readonly open: boolean;
}

/** Adds `inspect`, which opens the inspector in a browser. */
export function addInspect(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = inspectHelp[program.language];
  const { number } = PLACEHOLDERS[program.language];
  withSchemaOption(program.command("inspect"))
    .description(words.description)
    .argument(`[${words.file}]`, words.fileMeaning)
    .option(`--port ${number}`, words.port)
    .option("--no-open", words.noOpen)
    .footer(inspectExamples, ["smswire decode --help", "smswire docs --help"])
    .action(async (file: string | undefined, options: InspectOptions) =>
      finish(await inspect(file, options, terminal)),
    );
}

/** Serves the inspector until it is interrupted. The file never leaves this machine. */
async function inspect(
  file: string | undefined,
  { port = "0", open, ...flags }: InspectOptions,
  terminal: Terminal,
): Promise<number> {
  const wanted = parseInteger("--port", port, 0, 65_535);
  if (file !== undefined) checkReadable(file);
  const opened = protocolsOf(flags, terminal);
  if (opened === null) return 1;
  const served = file === undefined ? null : { path: randomUUID(), file };
  const parts = { assets: await readSiteAssets(), packageName: packageNameOf(flags, terminal), reloads: false };
  const files = buildSite(opened.protocols, { ...parts, ...(served === null ? {} : { openedFile: served.path }) });
  const server = await startSiteServer(wanted, served);
  try {
    server.show(files);
    const url = `${server.url}${terminal.language === "zh" ? "zh/" : ""}inspect.html`;
    showMessage(terminal, servingInWords(url)[terminal.language]);
    if (open) openBrowser(url);
    await terminal.interrupted();
  } finally {
    await server.close();
  }
  return 0;
}

function servingInWords(url: string): Bilingual {
  return {
    en: `The inspector is at ${escaped(url)}. End with Ctrl-C.`,
    zh: `检视器地址：${escaped(url)}。按Ctrl-C结束。`,
  };
}

/** The program of each platform that opens an address in a browser. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: "open", win32: "explorer" };

/** Opens an address. Where there is no browser, the address on the terminal is enough. */
function openBrowser(url: string): void {
  const opener = spawn(OPENERS[process.platform] ?? "xdg-open", [url], { detached: true, stdio: "ignore" });
  opener.on("error", () => undefined);
  opener.unref();
}
