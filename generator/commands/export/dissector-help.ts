import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "write a dissector for Wireshark that reads all messages of the schema",
  out: "file to write, such as smswire.lua; default: stdout",
  protocol: "only this protocol, such as cmpp30; default: all protocols of the schema",
  written: (file: string) =>
    `Wrote ${file}. Copy it to the personal Lua plugins of Wireshark: Help > About Wireshark > Folders.`,
};

const zh: typeof en = {
  description: "生成Wireshark解析器，可解析schema中的全部消息",
  out: "要写入的文件，例如smswire.lua；默认写到标准输出",
  protocol: "只包含该协议，例如cmpp30；默认为schema中的全部协议",
  written: (file) => `已写入${file}。请复制到Wireshark的个人Lua插件目录：帮助 > 关于Wireshark > 文件夹。`,
};

/** The help of `dissector`. */
export const dissectorHelp = { en, zh } satisfies Record<Language, typeof en>;

/** The examples in the help of `dissector`. */
export const dissectorExamples = [
  "smswire dissector --out smswire.lua",
  "smswire dissector --protocol cmpp30 --lang zh --out cmpp.lua",
];
