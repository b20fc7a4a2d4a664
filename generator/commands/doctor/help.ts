import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "check the installation and the project: Node, configuration, schema, output folder, cache and locale",
  json: "write one JSON object",
};

const zh: Record<keyof typeof en, string> = {
  description: "检查安装和项目：Node、配置、schema、输出目录、缓存和区域设置",
  json: "输出一个JSON对象",
};

/** The help of `doctor`. */
export const doctorHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `doctor`. */
export const doctorExamples = ["smswire doctor", "smswire doctor --json"];
