import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "show the fields of messages with their types, sizes and offsets",
  message: "message",
  messageMeaning: "a message such as CMPP_SUBMIT, or the end of its name, such as submit; default: all messages",
  protocol: "protocol, such as cmpp30; default: as configured, or all",
  json: "write one JSON object",
  flow: "show which side may send which request in which state, and the settings",
  diff: "compare two protocols, such as cmpp20 cmpp30; includes the protocols that come with smswire",
};

const zh: Record<keyof typeof en, string> = {
  description: "显示消息的各个字段及其类型、长度和偏移",
  message: "消息",
  messageMeaning: "消息名，例如CMPP_SUBMIT，或其结尾部分，例如submit；默认为全部消息",
  protocol: "协议，例如cmpp30；默认取配置中的协议，或全部协议",
  json: "输出一个JSON对象",
  flow: "显示各状态下双方可发送的请求，以及各项参数",
  diff: "比较两个协议，例如cmpp20和cmpp30；也可使用smswire自带的协议",
};

/** The help of `layout`. */
export const layoutHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `layout`. */
export const layoutExamples = [
  "smswire layout submit --protocol cmpp30",
  "smswire layout submit --diff cmpp20 cmpp30",
  "smswire layout --flow --protocol cmpp30",
];
