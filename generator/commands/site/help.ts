import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "build a reference site of the protocols: static pages in English and Chinese",
  out: "folder of the site; it must be empty, new, or written by this command",
  serve: "show the site on this machine, and build it again after each change of the schema",
  port: "port of --serve; default: 8042",
};

const zh: Record<keyof typeof en, string> = {
  description: "生成协议参考网站：中英文静态页面",
  out: "网站目录；必须为空目录、新目录或由本命令写入的目录",
  serve: "在本机展示网站，并在schema变动后重新生成",
  port: "--serve使用的端口；默认为8042",
};

/** The help of `docs`. */
export const docsHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `docs`. */
export const docsExamples = ["smswire docs --out site", "smswire docs --schema schema --serve"];
