import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "write protocols in a format of other tools",
  target: "target",
  targetMeaning: "format",
  out: "output folder, which belongs to one target",
  protocol: "protocol, such as cmpp30; default: all of the schema",
  adopt: "take over an output folder of another schema",
};

const zh: Record<keyof typeof en, string> = {
  description: "以其他工具的格式输出协议",
  target: "格式",
  targetMeaning: "输出格式",
  out: "输出目录；一个目录只存放一种格式",
  protocol: "协议，例如cmpp30；默认为schema中的全部协议",
  adopt: "接管另一个schema的输出目录",
};

/** The help of `export`. */
export const exportHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `export`. */
export const exportExamples = [
  "smswire export kaitai --out exports/kaitai",
  "smswire export json-schema --protocol cmpp30 --out exports/json-schema",
];
