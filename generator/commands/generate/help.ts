import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "compile the schema into TypeScript",
  out: "output folder; default: as configured, or generated",
  conformance: "also emit tests of every message, for vitest",
  noConformance: "emit no tests",
  descriptors: "also emit descriptors, the documentation as data",
  noDescriptors: "emit no descriptors",
  documentation: "languages of doc comments",
  runtime: "which part of the runtime to emit",
  importEnding: "ending of import paths",
  package: "also emit package.json, tsconfig.json, README.md and LICENSE of a package",
  adopt: "take over an output folder of another schema folder, after the schema was moved",
  check: "write nothing; exit 1 if the output is stale",
  dryRun: "write nothing; report planned changes",
  watch: "generate again after each change of the schema or configuration",
};

const zh: Record<keyof typeof en, string> = {
  description: "把schema编译为TypeScript代码",
  out: "输出目录；默认取配置中的目录，或generated",
  conformance: "另生成每条消息的测试，用vitest运行",
  noConformance: "不生成测试",
  descriptors: "另以数据形式生成全部说明",
  noDescriptors: "不生成数据形式的说明",
  documentation: "文档注释的语言",
  runtime: "生成运行时的哪一部分",
  importEnding: "导入路径的后缀",
  package: "作为npm包输出：另生成package.json、tsconfig.json、README.md和LICENSE",
  adopt: "移动schema目录后，接管由原schema目录生成的输出目录",
  check: "不写入；如果输出已过期，退出码为1",
  dryRun: "不写入，只报告将有哪些改动",
  watch: "schema或配置每次改动后重新生成",
};

/** The help of `generate`. */
export const generateHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `generate`. */
export const generateExamples = ["smswire generate", "smswire generate --check --format github"];
