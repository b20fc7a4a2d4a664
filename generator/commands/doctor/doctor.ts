import { COLON, columnsOf, escaped, type Language, safeJson } from "../../diagnostics/index.js";
import { printCacheFacts, requiredNode, toolVersion } from "../../files/index.js";
import type { ToolCommand } from "../help/tool-command.js";
import type { ProjectFlags } from "../project/project.js";
import { withSchemaOption } from "../project/options.js";
import { table } from "../terminal/table.js";
import type { Terminal } from "../terminal/terminal.js";
import { checkCache, checkLocale, checkNode } from "./check-environment.js";
import { checkOutput, checkPackages } from "./check-output.js";
import { checkConfig, checkSchema } from "./check-project.js";
import type { Finding, Subject } from "./finding.js";
import { doctorExamples, doctorHelp } from "./help.js";

interface DoctorOptions extends ProjectFlags {
  readonly json?: true;
}

/** Adds `doctor`, which checks the installation and the project, and writes nothing. */
export function addDoctor(program: ToolCommand, terminal: Terminal, finish: (code: number) => void): void {
  const words = doctorHelp[program.language];
  withSchemaOption(program.command("doctor"))
    .description(words.description)
    .option("--json", words.json)
    .footer(doctorExamples, ["smswire check --help", "smswire generate --help"])
    .action(async (options: DoctorOptions) => {
      const findings = await findingsOf(options, terminal);
      terminal.out(options.json === true ? asJson(findings, terminal.language) : asText(findings, terminal));
      finish(findings.some(({ level }) => level === "problem") ? 1 : 0);
    });
}

async function findingsOf(flags: ProjectFlags, terminal: Terminal): Promise<readonly Finding[]> {
  const node = checkNode(process.versions.node, requiredNode());
  return [
    node,
    ...(await projectFindings(flags, terminal)),
    checkCache(printCacheFacts()),
    checkLocale(process.env, terminal.language),
  ];
}

/** Checks the project as far as it can be opened. */
async function projectFindings(flags: ProjectFlags, terminal: Terminal): Promise<readonly Finding[]> {
  const config = checkConfig(flags);
  if (config.value === null) return [config.finding];
  const schema = checkSchema(config.value, terminal);
  if (schema.value === null) return [config.finding, schema.finding];
  const output = await checkOutput(config.value, schema.value, terminal);
  return [config.finding, schema.finding, output, checkPackages(config.value)];
}

const SUBJECTS: Readonly<Record<Language, Readonly<Record<Subject, string>>>> = {
  en: {
    node: "Node",
    config: "configuration",
    schema: "schema",
    output: "output",
    packages: "packages",
    cache: "cache",
    locale: "locale",
  },
  zh: {
    node: "Node",
    config: "配置",
    schema: "schema",
    output: "输出",
    packages: "npm包",
    cache: "缓存",
    locale: "区域设置",
  },
};

const LEVELS = {
  en: { ok: "ok", warning: "warning", problem: "problem", fix: "Fix: " },
  zh: { ok: "正常", warning: "警告", problem: "问题", fix: "处理方法：" },
} as const;

function asText(findings: readonly Finding[], terminal: Terminal): string {
  const { language } = terminal;
  const words = LEVELS[language];
  const min = Math.max(...[words.ok, words.warning, words.problem].map(columnsOf));
  const rows = findings.map(({ subject, level, message, fix }) => {
    const advice = fix === null ? "" : `\n${words.fix}${escaped(fix[language])}`;
    const found = `${SUBJECTS[language][subject]}${COLON[language]}${escaped(message[language])}`;
    return { cells: [words[level], `${found}${advice}`] };
  });
  return `${table([{ gap: 0, min }, { gap: 2 }], rows, terminal.columns()).join("\n")}\n`;
}

function asJson(findings: readonly Finding[], language: Language): string {
  const shown = findings.map(({ subject, level, message, fix }) => ({
    subject,
    level,
    message: message[language],
    fix: fix === null ? null : fix[language],
  }));
  return `${safeJson({ version: toolVersion(), findings: shown }, 2)}\n`;
}
