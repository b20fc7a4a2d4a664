import { type Language, LANGUAGES } from "../../diagnostics/index.js";
import { PLACEHOLDERS } from "../help/help-words.js";
import type { ToolCommand } from "../help/tool-command.js";
import type { Terminal } from "./terminal.js";

/** Returns a terminal with the language that `--lang` selects; without the option, the same terminal. */
export function inChosenLanguage(terminal: Terminal, words: readonly string[]): Terminal {
  const language = chosenLanguage(words);
  return language === null ? terminal : { ...terminal, language };
}

/** Help is written before the command line is parsed, so the option is looked for first. An unknown language is an error later. */
function chosenLanguage(words: readonly string[]): Language | null {
  const own = words.includes("--") ? words.slice(0, words.indexOf("--")) : words;
  const values = own.flatMap((word, index) => {
    if (word.startsWith("--lang=")) return [word.slice("--lang=".length)];
    return word === "--lang" ? [own[index + 1] ?? ""] : [];
  });
  return LANGUAGES.find((language) => language === values.at(-1)) ?? null;
}

const DESCRIPTION: Readonly<Record<Language, string>> = {
  en: "language of the output; default: that of the locale",
  zh: "输出语言；默认由区域设置（locale）决定",
};

/** Adds `--lang` to a program and all commands in it. */
export function addLanguageOption(command: ToolCommand): void {
  const { language } = command;
  const flags = `--lang ${PLACEHOLDERS[language].language}`;
  command.addOption(command.choiceOption(flags, DESCRIPTION[language], LANGUAGES));
  for (const each of command.toolCommands) addLanguageOption(each);
}
