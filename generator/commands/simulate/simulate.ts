import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import { openLinks } from "../project/open-links.js";
import { withSchemaOption } from "../project/options.js";
import { protocolOfScenario, type ScenarioSource } from "../../scenario/index.js";
import type { Terminal } from "../terminal/terminal.js";
import { simulateExamples, simulateHelp } from "./help.js";
import { numbersTable } from "./numbers-table.js";
import { openScenario, scenarioSource, withScenario } from "./open-scenario.js";
import { runClient } from "./run-client.js";
import { runGateway } from "./run-gateway.js";
import { readSettings, type SimulateOptions } from "./settings.js";

/** Adds `simulate`, which simulates a gateway. */
export function addSimulate(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = simulateHelp[program.language];
  const { id, name, host, number, account, duration, range, states, show, side, address, text, file } =
    PLACEHOLDERS[program.language];
  const command = program.command("simulate");
  withSchemaOption(command)
    .description(words.description)
    .option(`--protocol ${id}`, words.protocol, collected)
    .completes("--protocol", "protocols")
    .option(`--link ${name}`, words.link)
    .addOption(command.choiceOption(`--role ${side}`, words.role, ["server", "client"]))
    .option(`--connect ${address}`, words.connect)
    .option(`--port ${number}`, words.port)
    .option(`--host ${host}`, words.host)
    .option(`--account ${account}`, words.account, collected)
    .option("--any-account", words.anyAccount)
    .option(`--answer-after ${range}`, words.answerAfter)
    .option(`--report-after ${range}`, words.reportAfter)
    .option(`--states ${states}`, words.states)
    .option(`--rate ${number}`, words.rate)
    .option(`--window ${number}`, words.window)
    .option(`--seed ${number}`, words.seed)
    .option("--strict", words.strict)
    .option(`--for ${duration}`, words.for)
    .option(`--after ${number}`, words.after)
    .option(`--mo ${text}`, words.mo)
    .option(`--every ${duration}`, words.every)
    .option(`--from ${number}`, words.from)
    .option(`--to ${number}`, words.to)
    .option(`--scenario ${file}`, words.scenario)
    .option(`--record ${file}`, words.record)
    .option(`--control ${file}`, words.control)
    .addOption(command.choiceOption(`--show ${show}`, words.show, ["line", "table", "json", "none"]).default("line"))
    .option("--no-redact", words.noRedact)
    .option("--numbers", words.numbers)
    .footer(simulateExamples, ["smswire send --help", "smswire replay --help", "smswire layout --flow --help"])
    .action(async (options: SimulateOptions) => {
      if (options.numbers) {
        terminal.out(numbersTable(terminal));
        return finish(0);
      }
      finish(await simulate(options, terminal));
    });
}

/** The protocol that a scenario names. */
function namedIn(source: ScenarioSource | null): string | undefined {
  return source === null ? undefined : (protocolOfScenario(source) ?? undefined);
}

/** Runs a simulation. Returns the exit code. */
async function simulate(options: SimulateOptions, terminal: Terminal): Promise<number> {
  const settings = readSettings(options);
  const source = options.scenario === undefined ? null : scenarioSource(options.scenario);
  const links = openLinks(options.protocol ?? [namedIn(source)], options, terminal);
  const [first] = links ?? [];
  if (links === null || first === undefined) return 1;
  if (settings.role === "client") return runClient(first, settings, terminal);
  const scenario = source === null ? undefined : openScenario(source, first, terminal);
  if (scenario === null) return 1;
  return runGateway(links, scenario === undefined ? settings : withScenario(settings, scenario), terminal);
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
