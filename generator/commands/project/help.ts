import type { Language } from "../../diagnostics/index.js";

const en = {
  schema: "schema folder; repeatable",
  config: "configuration; default: the nearest smswire.config.yaml here or in a parent folder",
  format: "format of diagnostics",
  protocol: "protocol, such as cmpp30; default: as configured, or the only one; decode: the one that fits",
};

const zh: Record<keyof typeof en, string> = {
  schema: "schema目录；可多次指定",
  config: "配置文件；默认为当前目录或最近的上级目录中的smswire.config.yaml",
  format: "诊断信息的格式",
  protocol: "协议，例如cmpp30；默认取配置中的协议，或唯一的协议；decode取相符的协议",
};

/** The help of options that several commands have. */
export const projectHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;
