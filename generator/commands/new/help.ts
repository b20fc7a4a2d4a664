import type { Language } from "../../diagnostics/index.js";

const en = {
  new: "create schema files",
  description:
    "create the file of an operation and its response, with unused ids and placeholders for documentation and fields",
  name: "name",
  nameMeaning: "name of the request, such as CMPP_BALANCE or Balance",
  protocol:
    "protocol, such as cmpp30; the message exists from this version on; default: as configured, or the only one",
  id: "command id of the request; default: the next unused one",
  since: "first version that has the message",
  until: "last version that has the message",
  leg: 'sender and receiver, such as "SP -> ISMG"; default: the first and the second party',
  noResponse: "create no response",
  dryRun: "write nothing; show the file",
};

const zh: Record<keyof typeof en, string> = {
  new: "新建schema文件",
  description: "新建操作（请求和应答）的文件：选用未占用的命令字，说明和字段留待填写",
  name: "名称",
  nameMeaning: "请求的名称，例如CMPP_BALANCE或Balance",
  protocol: "协议，例如cmpp30；消息自该版本起存在；默认取配置中的协议，或唯一的协议",
  id: "请求的命令字；默认为下一个未占用的命令字",
  since: "包含该消息的第一个版本",
  until: "包含该消息的最后一个版本",
  leg: '发送方和接收方，例如"SP -> ISMG"；默认为第一个和第二个参与方',
  noResponse: "不生成应答",
  dryRun: "不写入，只显示文件内容",
};

/** The help of `new` and `new message`. */
export const newHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `new message`. */
export const newExamples = [
  "smswire new message Balance --protocol cmpp30 --dry-run",
  'smswire new message Balance --protocol cmpp30 --leg "ISMG -> SP" --no-response --dry-run',
];
