import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "Compiles YAML schemas of SMS gateway protocols into TypeScript. Decodes and encodes their frames.",
};

const zh: Record<keyof typeof en, string> = {
  description: "把短信网关协议的YAML schema编译为TypeScript代码，并可解码和编码协议的帧。",
};

/** The help of the program itself. */
export const programHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of the program. */
export const programExamples = ["smswire check", "smswire layout submit --protocol cmpp30"];
