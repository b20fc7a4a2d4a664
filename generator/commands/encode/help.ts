import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "convert wire JSON, one object per line, to frames in hexadecimal, one per line",
  file: "file",
  fileMeaning: "file of wire JSON; default or -: stdin",
};

const zh: Record<keyof typeof en, string> = {
  description: "把JSON（每行一个对象）转换为十六进制帧（每行一帧）",
  file: "文件",
  fileMeaning: "存放JSON的文件；默认或-表示标准输入",
};

/** The help of `encode`. */
export const encodeHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `encode`. */
export const encodeExamples = [
  `echo '{"message":"CMPP_ACTIVE_TEST","sequence_id":25}' | smswire encode --protocol cmpp30`,
];
