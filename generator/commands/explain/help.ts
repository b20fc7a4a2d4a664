import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "explain a diagnostic code, or a value of a message, such as a result or a report's state",
  code: "code",
  codeMeaning: "a code such as counter-after-content, or a value such as 10 or DELIVRD; default: list all codes",
  message: "only values of this message or structure, such as CMPP_SUBMIT_RESP or submit_resp",
  protocol: "only values of this protocol, such as cmpp30; default: as configured, or all",
};

const zh: Record<keyof typeof en, string> = {
  description: "解释诊断代码，或消息中的取值，例如结果码或状态报告的状态",
  code: "代码",
  codeMeaning: "诊断代码（例如counter-after-content）或取值（例如10、DELIVRD）；默认列出全部诊断代码",
  message: "只解释该消息或结构中的取值，例如CMPP_SUBMIT_RESP或submit_resp",
  protocol: "只解释该协议中的取值，例如cmpp30；默认取配置中的协议，或全部协议",
};

/** The help of `explain`. */
export const explainHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `explain`. */
export const explainExamples = [
  "smswire explain counter-after-content",
  "smswire explain 10 --message submit_resp --protocol cmpp30",
];
