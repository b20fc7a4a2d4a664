import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "send short messages: logs in, sends a text, shows the results and the reports",
  link: "link of the protocol, such as spToIsmg; default: the first one",
  port: "port of the server; default: that of the link",
  host: "address of the server; default: 127.0.0.1",
  account: "account, with or without its secret; default: 900001. Without the secret: SMSWIRE_SECRET, or a prompt",
  to: "receiver; repeatable",
  toFile: "file with a receiver on each line; -: stdin",
  text: "text to send",
  textFile: "file with the text to send",
  hex: "content to send, as hexadecimal digits; --message-format states its coding, by default binary",
  from: "sender; default: the account",
  messageFormat: "value of the coding field; default: the one that fits the text",
  field: "value of another field, by its wire name or property; repeatable",
  report: "ask for reports, and wait for them",
  wait: "time to wait for reports; default: 10s",
  count: "number of messages; the receivers take turns",
  rate: "messages per second",
  connections: "number of connections; default: 1",
  window: "requests without an answer on each connection; default: the schema",
  yes: "allow --count, --rate, --connections and --window for other hosts than this machine",
  trace: "show the fields of every frame, as decode does",
  json: "write JSON, one object per line",
};

const zh: Record<keyof typeof en, string> = {
  description: "发送短信：登录、提交文本，显示结果和状态报告",
  link: "协议的连接，例如spToIsmg；默认取第一个",
  port: "服务端的端口；默认取该连接的端口",
  host: "服务端的地址；默认127.0.0.1",
  account: "账号，可带密钥；默认900001。未给出密钥时取SMSWIRE_SECRET，否则提示输入",
  to: "接收号码；可多次指定",
  toFile: "接收号码文件，每行一个；-表示标准输入",
  text: "要发送的文本",
  textFile: "存放文本的文件",
  hex: "要发送的内容（十六进制数字）；编码由--message-format指定，默认为二进制",
  from: "发送号码；默认取账号",
  messageFormat: "编码字段的值；默认选择适合文本的编码",
  field: "其他字段的值，按线上名称或属性名指定；可多次指定",
  report: "请求状态报告并等待",
  wait: "等待状态报告的时间；默认10s",
  count: "消息条数，接收号码轮流使用",
  rate: "每秒的消息条数",
  connections: "连接数；默认1",
  window: "每个连接上未应答请求的最大个数；默认取schema中的值",
  yes: "允许对本机以外的主机使用--count、--rate、--connections和--window",
  trace: "显示每一帧的各字段，与decode相同",
  json: "输出JSON，每行一个对象",
};

/** The help of `send`. */
export const sendHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `send`. */
export const sendExamples = [
  "smswire send --protocol cmpp30 --account 900001:888888 --to 13800138000 --text hello --report",
  "smswire send --protocol cmpp30 --account 900001:888888 --to 13800138000 --text hello --count 10000 --window 64",
];
