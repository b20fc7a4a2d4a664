import type { Bilingual } from "../../diagnostics/index.js";
import { SPECIAL_NUMBERS } from "../../simulator/index.js";
import { styleOf } from "../terminal/style.js";
import { table } from "../terminal/table.js";
import type { Terminal } from "../terminal/terminal.js";

const TITLE: Bilingual = {
  en: "A receiver whose number ends in these digits makes the simulator do something special:",
  zh: "接收号码以下列数字结尾时，模拟器有特殊行为：",
};

const EXAMPLE: Bilingual = {
  en: "Example: 13800199008 is answered with the result 8.",
  zh: "示例：13800199008以结果8应答。",
};

/** The numbers with a meaning, as a table. */
export function numbersTable(terminal: Terminal): string {
  const { language, colors, columns } = styleOf(terminal);
  const rows = SPECIAL_NUMBERS.map((each) => ({ cells: [each.ending, each[language]], paints: [colors.cyan] }));
  return [TITLE[language], ...table([{ gap: 2 }, { gap: 2 }], rows, columns), EXAMPLE[language], ""].join("\n");
}
