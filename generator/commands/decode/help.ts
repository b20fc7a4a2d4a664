import type { Language } from "../../diagnostics/index.js";

const en = {
  description:
    "show the fields of frames: of a capture (pcap, pcapng), in hexadecimal, or in a dump of another program",
  file: "file",
  fileMeaning: "capture, or file of frames; default or -: frames from stdin",
  json: "write wire JSON, one object per line; each line of hexadecimal must hold one frame",
  filter: "show only frames that fit an expression in the language of rules, as in the examples",
  mask: "hide secrets, contents and telephone numbers everywhere, in hexadecimal as well",
  check: "also report the rules of the specification that each message breaks",
  from: "notation of the bytes; default: the one that fits",
  verbose: "report on stderr how the bytes are read",
  tolerant:
    "also read frames that deviate in widths, missing fields or surplus bytes; deviations are warnings: exit code 0",
};

const zh: Record<keyof typeof en, string> = {
  description: "显示帧的各个字段：抓包文件（pcap、pcapng）、十六进制，或其他程序输出的转储",
  file: "文件",
  fileMeaning: "抓包文件或存放帧的文件；默认或-表示从标准输入读取帧",
  json: "输出JSON，每行一个对象；十六进制每行只能有一帧",
  filter: "只显示符合表达式的帧；写法与规则相同，见示例",
  mask: "隐藏密码、短信内容和手机号码，包括十六进制中的",
  check: "同时报告每条消息违反的规范规则",
  from: "字节的写法；默认自动识别",
  verbose: "在标准错误中报告字节的读法",
  tolerant: "也解析字段长度、缺少字段或多余字节偏离规范的帧；偏差只是警告，退出码为0",
};

/** The help of `decode`. */
export const decodeHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `decode`. */
export const decodeExamples = [
  "echo 0000000c 00000008 00000019 | smswire decode --protocol cmpp30",
  "smswire decode --protocol cmpp30 --json frames.hex",
  `smswire decode capture.pcapng --json --mask --filter 'message == "Submit" and Pk_total > 1'`,
  "echo '<Buffer 00 00 00 0c 00 00 00 08 00 00 00 19>' | smswire decode --protocol cmpp30 --verbose",
  "echo 00000015 80000004 00000007 0000000000000005 08 | smswire decode --protocol cmpp30 --tolerant",
];
