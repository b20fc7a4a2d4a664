import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "open the inspector in a browser: frames, dumps and captures, octet by octet",
  file: "file",
  fileMeaning: "a capture, a dump, or frames as they are; without one, paste them",
  port: "port of the local server; default: a free port",
  noOpen: "only print the address",
};

const zh: Record<keyof typeof en, string> = {
  description: "在浏览器中打开检视器，逐字节查看报文、转储和抓包",
  file: "文件",
  fileMeaning: "抓包、转储或原始报文；省略时在页面中粘贴",
  port: "本机服务器的端口；默认为任一空闲端口",
  noOpen: "只显示地址",
};

/** The help of `inspect`. */
export const inspectHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `inspect`. */
export const inspectExamples = ["smswire inspect capture.pcapng"];
