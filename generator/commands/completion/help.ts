import type { Language } from "../../diagnostics/index.js";

const en = {
  description: "write a script that completes commands, options, protocols and messages in a shell",
  shell: "shell",
  shellMeaning: "shell that runs the script",
  complete: "write the completions of a command line",
  words: "words",
};

const zh: Record<keyof typeof en, string> = {
  description: "输出shell自动补全脚本，可补全命令、选项、协议和消息",
  shell: "shell",
  shellMeaning: "运行该脚本的shell",
  complete: "输出命令行的补全结果",
  words: "词",
};

/** The help of `completion`. */
export const completionHelp = { en, zh } satisfies Record<Language, Record<keyof typeof en, string>>;

/** The examples in the help of `completion`. */
export const completionExamples = ['eval "$(smswire completion bash)"', "smswire completion fish > smswire.fish"];
