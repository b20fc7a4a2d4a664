import { type Bilingual, pluralize } from "../../diagnostics/index.js";
import { build } from "../../build.js";
import { findInterruptedRuns, findUpwards, readRuntime } from "../../files/index.js";
import { outputDiff } from "../generate/output-diff.js";
import { outputOf } from "../generate/output-of.js";
import { withWorkerPool } from "../generate/worker-pool.js";
import type { OpenedSchema } from "../project/open-schema.js";
import type { Project } from "../project/project.js";
import type { Terminal } from "../terminal/terminal.js";
import { problemOf } from "./check-project.js";
import { type Finding, ok, problem, warning } from "./finding.js";

const GENERATE: Bilingual = { en: "Run `smswire generate`.", zh: "请运行`smswire generate`。" };

/** Reports what interrupted or running processes left in the output folder; null if nothing. */
export function checkInterrupted(out: string): Finding | null {
  const { unfinished, locks } = findInterruptedRuns(out);
  const running = locks.find(({ isAbandoned }) => !isAbandoned);
  if (running !== undefined)
    return warning(
      "output",
      { en: `process ${running.owner} is writing ${out}.`, zh: `进程${running.owner}正在写入${out}。` },
      { en: "Wait until it ends.", zh: "请等待其结束。" },
    );
  const path = unfinished ?? locks[0]?.path;
  if (path === undefined) return null;
  return warning(
    "output",
    { en: `an interrupted run left ${path}.`, zh: `被中断的运行留下了${path}。` },
    {
      en: "Run `smswire generate`, which completes the run or removes its files.",
      zh: "请运行`smswire generate`，它会完成该次运行或清除其文件。",
    },
  );
}

/** Compares the output folder with the schema, like `generate --check`. Writes nothing. */
export async function checkOutput(project: Project, schema: OpenedSchema, terminal: Terminal): Promise<Finding> {
  const { out } = project;
  const interrupted = checkInterrupted(out);
  // The comparison would complete an interrupted run.
  if (interrupted !== null) return interrupted;
  try {
    const target = outputOf(project, schema, { terminal });
    const files = await withWorkerPool((print) => build(schema.protocols, readRuntime(), project.options, print));
    const { length } = await outputDiff(target, files);
    if (length === 0) return ok("output", { en: `${out} is up to date.`, zh: `${out}与schema一致。` });
    return problem(
      "output",
      { en: `${out} is stale: ${pluralize(length, "file")}.`, zh: `${out}已过期：${length}个文件。` },
      GENERATE,
    );
  } catch (error) {
    return problemOf("output", error);
  }
}

/** Looks for the packages that the generated code needs in the folder of the output or above. */
export function checkPackages({ out, options }: Project): Finding {
  const needed = ["typescript", ...(options.conformance ? ["vitest"] : [])];
  const missing = needed.filter((name) => findUpwards(`node_modules/${name}/package.json`, out) === null);
  if (missing.length === 0)
    return ok("packages", { en: `found ${needed.join(", ")}.`, zh: `已安装${needed.join("、")}。` });
  return warning(
    "packages",
    {
      en: `not installed: ${missing.join(", ")}. The output needs it.`,
      zh: `未安装${missing.join("、")}，生成的代码需要它。`,
    },
    {
      en: `Run \`npm install --save-dev ${missing.join(" ")}\`.`,
      zh: `请运行\`npm install --save-dev ${missing.join(" ")}\`。`,
    },
  );
}
