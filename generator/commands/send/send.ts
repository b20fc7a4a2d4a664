import { isTextError } from "../../runtime/text/index.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import { inBoth, loginFailure } from "../project/login-failure.js";
import { openLinks } from "../project/open-links.js";
import { projectHelp } from "../project/help.js";
import { withSchemaOption } from "../project/options.js";
import { styleOf } from "../terminal/style.js";
import type { Terminal } from "../terminal/terminal.js";
import { UsageError } from "../terminal/usage-error.js";
import { sendExamples, sendHelp } from "./help.js";
import { sendLoad } from "./load.js";
import { planMessages } from "./message-plan.js";
import { Sender } from "./sender.js";
import { SendLines } from "./send-lines.js";
import { traced } from "./trace.js";
import { readSettings, type SendOptions, type SendSettings } from "./settings.js";

/** Adds `send`, which sends short messages. */
export function addSend(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = sendHelp[program.language];
  const { id, name, host, number, account, duration, text, file, hex, field } = PLACEHOLDERS[program.language];
  withSchemaOption(program.command("send"))
    .description(words.description)
    .option(`--protocol ${id}`, projectHelp[program.language].protocol)
    .completes("--protocol", "protocols")
    .option(`--link ${name}`, words.link)
    .option(`--host ${host}`, words.host)
    .option(`--port ${number}`, words.port)
    .option(`--account ${account}`, words.account)
    .option(`--to ${number}`, words.to, collected)
    .option(`--to-file ${file}`, words.toFile)
    .option(`--text ${text}`, words.text)
    .option(`--text-file ${file}`, words.textFile)
    .option(`--hex ${hex}`, words.hex)
    .option(`--from ${number}`, words.from)
    .option(`--message-format ${number}`, words.messageFormat)
    .option(`--field ${field}`, words.field, collected)
    .option("--report", words.report)
    .option(`--wait ${duration}`, words.wait)
    .option(`--count ${number}`, words.count)
    .option(`--rate ${number}`, words.rate)
    .option(`--connections ${number}`, words.connections)
    .option(`--window ${number}`, words.window)
    .option("--yes", words.yes)
    .option("--trace", words.trace)
    .option("--json", words.json)
    .footer(sendExamples, ["smswire simulate --help"])
    .action(async (options: SendOptions) => {
      const settings = await readSettings(options, terminal);
      const [opened] = openLinks([options.protocol], options, terminal) ?? [];
      if (opened === undefined) return finish(1);
      const plan = planMessages(opened, settings);
      const sender = new Sender(settings.traces ? traced(opened, settings, terminal) : opened, plan, settings);
      const lines = new SendLines(opened, plan, styleOf(terminal));
      finish(await run({ sender, lines, settings, terminal, title: opened.protocol.title }));
    });
}

interface Run {
  readonly sender: Sender;
  readonly lines: SendLines;
  readonly settings: SendSettings;
  readonly terminal: Terminal;
  readonly title: string;
}

async function run(given: Run): Promise<number> {
  const { sender, lines, settings, terminal, title } = given;
  const counts = { failed: 0, undelivered: 0 };
  const start = performance.now();
  try {
    await sender.connect((report) => {
      if (!lines.isDelivered(report.state)) counts.undelivered++;
      if (settings.count === null) terminal.out(`${lines.report(report, settings.isJson)}\n`);
    });
  } catch (error) {
    throw loginFailure(error, ["--host", "--port"]);
  }
  if (!settings.isJson) terminal.out(loggedIn(settings.host, sender.port, title, { start, terminal }));
  try {
    counts.failed = await (settings.count === null ? sendEach(given) : sendLoad(sender, settings, terminal));
  } catch (error) {
    throw isTextError(error) ? new UsageError(inBoth(error)) : error;
  } finally {
    if (settings.asksForReport) await reports(sender, settings.wait);
    await sender.end();
  }
  return counts.failed + counts.undelivered + missingReports(sender, terminal) > 0 ? 1 : 0;
}

function loggedIn(
  host: string,
  port: number,
  title: string,
  { start, terminal }: { readonly start: number; readonly terminal: Terminal },
): string {
  const milliseconds = Math.round(performance.now() - start);
  return terminal.language === "zh"
    ? `已登录${host}:${port}（${title}），${milliseconds}毫秒\n`
    : `logged in at ${host}:${port} (${title}), ${milliseconds} ms\n`;
}

/** Sends a message to each receiver. Returns the number that was not accepted. */
async function sendEach({ sender, lines, settings, terminal }: Run): Promise<number> {
  let failed = 0;
  const results = settings.receivers.map(async (receiver) => {
    const result = await sender.send(receiver);
    if (!result.isAccepted) failed++;
    terminal.out(`${lines.result(result, settings.isJson)}\n`);
  });
  await Promise.all(results);
  return failed;
}

function missingReports({ missingReports: missing }: Sender, terminal: Terminal): number {
  if (missing > 0)
    terminal.err(
      terminal.language === "zh"
        ? `缺少${missing}个状态报告。\n`
        : `${missing} ${missing === 1 ? "report is" : "reports are"} missing.\n`,
    );
  return missing;
}

/** Waits until all reports are there, or the time is over. */
async function reports(sender: Sender, wait: number): Promise<void> {
  const end = performance.now() + wait;
  while (sender.missingReports > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
