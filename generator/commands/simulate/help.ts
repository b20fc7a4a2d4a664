import type { Language } from "../../diagnostics/index.js";

const en = {
  description:
    "simulate a gateway, or a client of one: answers, sends messages, and reports what the other side does wrong",
  protocol: "protocol, such as cmpp30; repeatable: the login of a client selects one",
  link: "link of the protocol, such as spToIsmg; default: the first one",
  role: "side to simulate; default: server, or client with --connect",
  connect: "server to connect to as a client, such as 127.0.0.1:7890; default: this machine and the port of the link",
  port: "port; 0 for a free one; default: that of the link",
  host: "address to listen on; default: 127.0.0.1, for programs of this machine only",
  account: "account and its secret; repeatable; default: 900001:888888",
  anyAccount: "accept every account and secret",
  answerAfter: "time before an answer, such as 200ms or 50ms..2s; default: 0ms",
  reportAfter: "time between an answer and its report, such as 2s or 1s..20s; default: 2s",
  states: "states of the reports and their weights, such as DELIVRD=90,UNDELIV=10; default: DELIVRD=100",
  rate: "requests per second and account; others are answered with a result that means slow down",
  window: "requests without an answer; others are answered with a result that means slow down; default: the schema",
  seed: "number from which everything random follows; printed if it is not given",
  strict: "exit code 1 if a client broke a rule",
  for: "end after this time, such as 30s",
  after: "end after this number of requests",
  mo: "text of a message from a handset, sent again and again; with --role client, to a handset",
  every: "pause between these messages, such as 500ms; default: 1s",
  from: "sender; default: 13900139000, the handset; with --role client 10690001, the service",
  to: "receiver; default: 10690001, the service; with --role client 13900139000, the handset",
  scenario: "YAML file that states what happens to requests, what the gateway sends, and what to expect",
  record: "file for all bytes and their times; smswire replay plays a side of it again. It contains personal data",
  control: "path of a Unix socket that takes lines, such as cut 1; the line help lists them",
  show: "what to show; table: the fields of each frame, as decode does; json: one object per line",
  noRedact: "show whole telephone numbers",
  numbers: "print the numbers that make the simulator do something special, and end",
};

const zh: Record<keyof typeof en, string> = {
  description: "模拟网关或其客户端：应答请求、发送消息，并指出对端的错误",
  protocol: "协议，例如cmpp30；可多次指定，由客户端的登录消息选择",
  link: "协议的连接，例如spToIsmg；默认取第一个",
  role: "模拟的一方；默认server，指定--connect时为client",
  connect: "以客户端身份连接的服务端，例如127.0.0.1:7890；默认本机和该连接的端口",
  port: "端口；0表示任一空闲端口；默认取该连接的端口",
  host: "监听地址；默认127.0.0.1，只允许本机程序连接",
  account: "账号及其密钥；可多次指定；默认900001:888888",
  anyAccount: "接受任何账号和密钥",
  answerAfter: "应答前的等待时间，例如200ms或50ms..2s；默认0ms",
  reportAfter: "应答与状态报告之间的时间，例如2s或1s..20s；默认2s",
  states: "状态报告的状态及其权重，例如DELIVRD=90,UNDELIV=10；默认DELIVRD=100",
  rate: "每个账号每秒的请求数；超出时应答流量控制结果",
  window: "未应答请求的最大个数；超出时应答流量控制结果；默认取schema中的值",
  seed: "所有随机结果的种子；未指定时打印出来",
  strict: "客户端违反规则时退出码为1",
  for: "经过该时间后结束，例如30s",
  after: "收到该数量的请求后结束",
  mo: "上行短信的文本，反复发送；--role client时为下行短信",
  every: "上行短信的间隔，例如500ms；默认1s",
  from: "发送号码；默认手机号码13900139000，--role client时为服务号码10690001",
  to: "接收号码；默认服务号码10690001，--role client时为手机号码13900139000",
  scenario: "YAML文件，规定对请求的处理、网关主动发送的内容和预期结果",
  record: "记录所有字节及其时间的文件，可用smswire replay重放其中一方。其中含个人信息",
  control: "接收命令的Unix套接字路径；发送help可列出所有命令",
  show: "显示方式；table为每一帧的各字段，与decode相同；json为每行一个对象",
  noRedact: "显示完整的手机号码",
  numbers: "打印触发特殊行为的号码后结束",
};

/** The help of `simulate`. */
export const simulateHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `simulate`. */
export const simulateExamples = [
  "smswire simulate --protocol cmpp30",
  "smswire simulate --protocol cmpp20 --protocol cmpp30 --states DELIVRD=90,UNDELIV=10 --report-after 1s..5s",
  "smswire simulate --protocol cmpp30 --connect 127.0.0.1:7890 --account 900001:888888 --mo hello",
  "smswire simulate --protocol cmpp30 --strict --for 60s --show json",
];
