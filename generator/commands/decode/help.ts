import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "show the fields of frames in hexadecimal, one or more per line (spaces, colons and 0x are ignored)",
  file: "file",
  fileMeaning: "file of frames; default or -: stdin",
  json: "write wire JSON, one object per line; each line must hold one frame",
  check: "also report the rules of the specification that each message breaks",
};

const zh: Record<keyof typeof en, string> = {
  description: "显示十六进制帧的各个字段；每行一帧或多帧，忽略空格、冒号和0x",
  file: "文件",
  fileMeaning: "存放帧的文件；默认或-表示标准输入",
  json: "输出JSON，每行一个对象；每行只能有一帧",
  check: "同时报告每条消息违反的规范规则",
};

/** The help of `decode`. */
export const decodeHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `decode`. */
export const decodeExamples = [
  "echo 0000000c 00000008 00000019 | smswire decode --protocol cmpp30",
  "smswire decode --protocol cmpp30 --json frames.hex",
];
