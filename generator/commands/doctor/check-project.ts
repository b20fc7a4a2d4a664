import { type Bilingual, listInBoth, messageIn, pluralize } from "../../diagnostics/index.js";
import { FileError } from "../../files/index.js";
import { UsageError } from "../terminal/usage-error.js";
import { type OpenedSchema, openSchema } from "../project/open-schema.js";
import type { Terminal } from "../terminal/terminal.js";
import { openProject, type Project, type ProjectFlags, schemaFoldersOf } from "../project/project.js";
import { type Finding, ok, problem, type Subject, warning } from "./finding.js";

const RUN_CHECK: Bilingual = {
  en: "Run `smswire check`, which shows each error at its place.",
  zh: "请运行`smswire check`，查看每个错误的位置。",
};

/** A result of a check, and what it opened; null if it could not. */
export interface Opened<Value> {
  readonly value: Value | null;
  readonly finding: Finding;
}

/** Opens the project, and reports the configuration with its settings. */
export function checkConfig(flags: ProjectFlags): Opened<Project> {
  return attempt("config", () => {
    const { project, diagnostics, sources } = openProject(flags);
    const file = [...sources.keys()].join();
    if (project !== null) return { value: project, finding: ok("config", settingsOf(project)) };
    const count = diagnostics.length;
    const message = { en: `${file} has ${pluralize(count, "error")}.`, zh: `${file}有${count}个错误。` };
    return { value: null, finding: problem("config", message, RUN_CHECK) };
  });
}

/** Returns the settings of a project, under their keys. */
function settingsOf({ configFile, schema, out, protocol, options }: Project): Bilingual {
  const settings = [
    ["schema", schema?.join(", ") ?? null],
    ["out", out],
    ["protocol", protocol?.id ?? null],
    ["conformance", String(options.conformance)],
    ["descriptors", String(options.descriptors)],
    ["documentation", options.documentation],
    ["runtime", options.runtime],
    ["import-ending", options.importEnding === "" ? "none" : options.importEnding],
    ["package", options.package?.name ?? null],
  ] as const;
  const shown = settings.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`])).join("; ");
  return {
    en: `${configFile ?? "no smswire.config.yaml"} (${shown}).`,
    zh: `${configFile ?? "没有smswire.config.yaml"}（${shown}）。`,
  };
}

/** Compiles the schema of a project, and reports its protocols. */
export function checkSchema(project: Project, { cache }: Pick<Terminal, "cache">): Opened<OpenedSchema> {
  if (schemaFoldersOf(project) === null) {
    const message = { en: "no schema folder.", zh: "没有schema目录。" };
    const fix = {
      en: "Create the folder schema, or set `schema` in smswire.config.yaml. Without it, smswire only shows its own protocols.",
      zh: "请新建schema目录，或在smswire.config.yaml中设置`schema`。没有schema时，smswire只能使用自带的协议。",
    };
    return { value: null, finding: warning("schema", message, fix) };
  }
  return attempt("schema", () => {
    const schema = openSchema(project, { cache });
    const errors = schema.diagnostics.filter(({ severity }) => severity === "error").length;
    const finding = errors > 0 ? failed(errors) : found(schema);
    return { value: errors > 0 ? null : schema, finding };
  });
}

function failed(errors: number): Finding {
  return problem("schema", { en: `${pluralize(errors, "error")}.`, zh: `${errors}个错误。` }, RUN_CHECK);
}

function found({ protocols, diagnostics }: OpenedSchema): Finding {
  const names = listInBoth(
    protocols.map(({ id }) => id),
    "and",
  );
  const [count, warnings] = [protocols.length, diagnostics.length];
  const message = {
    en: `${pluralize(count, "protocol")}: ${names.en}.`,
    zh: `${count}个协议：${names.zh}。`,
  };
  if (warnings === 0) return ok("schema", message);
  return warning(
    "schema",
    { en: `${message.en} It has ${pluralize(warnings, "warning")}.`, zh: `${message.zh}有${warnings}个警告。` },
    RUN_CHECK,
  );
}

/** Reports an error of the command line or the disk as a problem. */
function attempt<Value>(subject: Subject, work: () => Opened<Value>): Opened<Value> {
  try {
    return work();
  } catch (error) {
    return { value: null, finding: problemOf(subject, error) };
  }
}

/** Returns an error of the command line or the disk as a problem. Throws every other error. */
export function problemOf(subject: Subject, error: unknown): Finding {
  if (!(error instanceof FileError || error instanceof UsageError)) throw error;
  return problem(subject, { en: error.message, zh: messageIn(error, "zh") }, null);
}
