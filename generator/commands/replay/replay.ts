import { escaped, safeJson } from "../../diagnostics/index.js";
import type { DynamicMessage } from "../../simulator/index.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import { inBoth } from "../project/login-failure.js";
import { openLinks } from "../project/open-links.js";
import type { ProjectFlags } from "../project/project.js";
import { withSchemaOption } from "../project/options.js";
import { MessageSummary } from "../simulate/message-summary.js";
import { parseDuration, parseInteger } from "../simulate/parse-values.js";
import { styleOf } from "../terminal/style.js";
import type { Terminal } from "../terminal/terminal.js";
import { replayExamples, replayHelp } from "./help.js";
import { type ComparedFrame, play } from "./play.js";
import { readRecording, type RecordedSide } from "./read-recording.js";

interface ReplayOptions extends ProjectFlags {
  readonly as: RecordedSide;
  readonly host: string;
  readonly port?: string;
  readonly connection?: string;
  readonly wait: string;
  readonly json?: true;
}

/** Adds `replay`, which plays one side of a recording again. */
export function addReplay(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = replayHelp[program.language];
  const { number, host, duration, side } = PLACEHOLDERS[program.language];
  const command = program.command("replay");
  withSchemaOption(command)
    .description(words.description)
    .argument(`<${words.file}>`, words.fileMeaning)
    .addOption(command.choiceOption(`--as ${side}`, words.as, ["client", "server"]).default("client"))
    .option(`--port ${number}`, words.port)
    .option(`--host ${host}`, words.host, "127.0.0.1")
    .option(`--connection ${number}`, words.connection)
    .option(`--wait ${duration}`, words.wait, "10s")
    .option("--json", words.json)
    .footer(replayExamples, ["smswire simulate --help"])
    .action(async (file: string, options: ReplayOptions) => {
      const connection =
        options.connection === undefined ? null : parseInteger("--connection", options.connection, 1, 1e9);
      const recording = await readRecording(file, connection, terminal);
      const [opened] = openLinks([recording.protocol], { ...options, link: recording.link }, terminal) ?? [];
      if (opened === undefined) return finish(1);
      const port =
        options.port === undefined ? (opened.model.port ?? 0) : parseInteger("--port", options.port, 0, 65_535);
      const frames = await play({
        opened,
        writes: recording.writes,
        side: options.as,
        host: options.host,
        port,
        wait: parseDuration("--wait", options.wait),
        invalid: (error) => terminal.err(`${inBoth(error)[terminal.language]}\n`),
        listening: (own) =>
          terminal.err(
            terminal.language === "zh" ? `监听${options.host}:${own}\n` : `Listening on ${options.host}:${own}\n`,
          ),
      });
      const summary = new MessageSummary(opened, { language: terminal.language, redacts: true });
      const show = options.json ? json : (frame: ComparedFrame) => line(frame, summary, terminal);
      for (const frame of frames) terminal.out(`${show(frame)}\n`);
      finish(frames.every(isSame) ? 0 : 1);
    });
}

/** Whether the other side sent the same message. Its values may differ, such as identifiers and times. */
function isSame({ recorded, received }: ComparedFrame): boolean {
  return recorded !== null && received !== null && recorded.name === received.name;
}

function json(frame: ComparedFrame): string {
  const { recorded, received } = frame;
  return safeJson({ same: isSame(frame), recorded: recorded?.name ?? null, received: received?.name ?? null });
}

function line(frame: ComparedFrame, summary: MessageSummary, terminal: Terminal): string {
  const { colors, language } = styleOf(terminal);
  const { recorded, received } = frame;
  const text = (message: DynamicMessage | null): string => {
    if (message === null) return language === "zh" ? "无" : "nothing";
    const details = summary.detailsOf(message, null);
    return escaped(`${summary.nameOf(message)}${details === "" ? "" : `  ${details}`}`);
  };
  if (isSame(frame)) return `${colors.green("=")} ${text(received)}`;
  return language === "zh"
    ? `${colors.red("!")} 应为${text(recorded)}，实为${text(received)}`
    : `${colors.red("!")} expected ${text(recorded)}, got ${text(received)}`;
}
