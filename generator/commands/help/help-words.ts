import type { Language } from "../../diagnostics/index.js";

const en = {
  usage: "Usage: ",
  arguments: "Arguments:",
  options: "Options:",
  commands: "Commands:",
  examples: "Examples:",
  seeAlso: "See also: ",
  anyOptions: "[options]",
  anyCommand: "[command]",
  choices: "choices: ",
  default: "default: ",
  comma: ", ",
  noteStart: " (",
  noteEnd: ")",
  help: "display help for command",
  helpCommand: "help [command]",
  version: "display the version of smswire",
};

const zh: Record<keyof typeof en, string> = {
  usage: "用法：",
  arguments: "参数：",
  options: "选项：",
  commands: "命令：",
  examples: "示例：",
  seeAlso: "另请参阅：",
  anyOptions: "[选项]",
  anyCommand: "[命令]",
  choices: "可选值：",
  default: "默认值：",
  comma: "、",
  noteStart: "（",
  noteEnd: "）",
  help: "显示命令的帮助",
  helpCommand: "help [命令]",
  version: "显示smswire的版本",
};

/** The words of the help that no single command owns. */
export const HELP_WORDS = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

const placeholders = {
  dir: "<dir>",
  file: "<file>",
  format: "<format>",
  id: "<id>",
  language: "<language>",
  name: "<name>",
  notation: "<notation>",
  part: "<part>",
  ending: "<ending>",
  version: "<version>",
  leg: "<leg>",
  ids: "<ids...>",
  host: "<address>",
  number: "<number>",
  account: "<id:secret>",
  duration: "<time>",
  range: "<time>",
  states: "<states>",
  show: "<form>",
  text: "<text>",
  field: "<name=value>",
};

/** The names of values in flags, such as `--out <dir>`. A repeated value ends in a Latin letter before the dots. */
export const PLACEHOLDERS = {
  en: placeholders,
  zh: {
    dir: "<目录>",
    file: "<文件>",
    format: "<格式>",
    id: "<id>",
    language: "<语言>",
    name: "<名称>",
    notation: "<写法>",
    part: "<部分>",
    ending: "<后缀>",
    version: "<版本>",
    leg: "<方向>",
    ids: "<协议id...>",
    host: "<地址>",
    number: "<数值>",
    account: "<账号:密钥>",
    duration: "<时长>",
    range: "<时长>",
    states: "<状态>",
    show: "<形式>",
    text: "<文本>",
    field: "<名称=值>",
  },
} satisfies Record<Language, Record<keyof typeof placeholders, string>>;
