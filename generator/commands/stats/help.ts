import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "count the messages of a capture: results, response times, window, broken rules, and who never answered",
  file: "file",
  fileMeaning: "capture (pcap or pcapng)",
  format: "form of the result; html is a page with charts",
};

const zh: Record<keyof typeof en, string> = {
  description: "统计抓包文件中的消息：结果、应答时间、窗口、违反的规则，以及始终未应答的一方",
  file: "文件",
  fileMeaning: "抓包文件（pcap或pcapng）",
  format: "结果的形式；html为带图表的网页",
};

/** The help of `stats`. */
export const statsHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `stats`. */
export const statsExamples = [
  "smswire stats capture.pcapng",
  "smswire stats capture.pcapng --format html > stats.html",
  "smswire stats capture.pcapng --protocol cmpp30 --format json",
];
