import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "play one side of a recording again, and compare what the other side answers",
  file: "file",
  fileMeaning: "recording of smswire simulate --record",
  as: "side to play; default: client",
  port: "port to connect to, or to listen on; default: that of the link",
  host: "address to connect to, or to listen on; default: 127.0.0.1",
  connection: "number of the connection in the recording; default: the first one",
  wait: "time to wait for the other side; default: 10s",
  json: "write JSON, one object per line",
};

const zh: Record<keyof typeof en, string> = {
  description: "重放录制文件中的一方，并比较对端的应答",
  file: "文件",
  fileMeaning: "smswire simulate --record生成的录制文件",
  as: "重放的一方；默认client",
  port: "连接或监听的端口；默认取该连接的端口",
  host: "连接或监听的地址；默认127.0.0.1",
  connection: "录制文件中的连接编号；默认第一个",
  wait: "等待对端的时间；默认10s",
  json: "输出JSON，每行一个对象",
};

/** The help of `replay`. */
export const replayHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `replay`. */
export const replayExamples = [
  "smswire replay session.jsonl --port 7890",
  "smswire replay session.jsonl --as server --port 7890",
];
