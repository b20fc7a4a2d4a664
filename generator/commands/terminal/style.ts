import pc from "picocolors";
import type { Language } from "../../diagnostics/index.js";
import type { Terminal } from "./terminal.js";

/** How results are shown to people. */
export interface Style {
  readonly language: Language;
  readonly colors: ReturnType<typeof pc.createColors>;
  /** The width of the terminal; null without a limit. */
  readonly columns: number | null;
}

/** Returns the style of results on a terminal, with its current width. */
export function styleOf(terminal: Terminal): Style {
  const { language, resultColor } = terminal;
  return { language, colors: pc.createColors(resultColor), columns: terminal.columns() };
}
