import type { Bilingual } from "../../diagnostics/index.js";
import { showMessage } from "../terminal/show-message.js";
import type { Terminal } from "../terminal/terminal.js";
import { type FoundBytes, nameOf, type Notation } from "../../dump/index.js";

/** Reports the notation of the input on stderr, whenever it changes. */
export class NotationNotice {
  private last = "";
  private readonly terminal: Terminal;
  private readonly isVerbose: boolean;

  constructor(terminal: Terminal, isVerbose: boolean) {
    this.terminal = terminal;
    this.isVerbose = isVerbose;
  }

  /** Reports the notation of bytes. A choice between two readings is always reported. */
  report({ line, notation, instead }: Pick<FoundBytes, "line" | "notation" | "instead">): void {
    const isChoice = instead !== undefined;
    const isShown = isChoice || this.isVerbose || (notation !== "hex" && this.terminal.messageColumns() !== null);
    const key = `${notation} ${instead ?? ""}`;
    if (!isShown || key === this.last) return;
    this.last = key;
    const words = isChoice ? chosenInWords(line, notation, instead) : readAsInWords(line, notation);
    showMessage(this.terminal, words[this.terminal.language]);
  }
}

function readAsInWords(line: number, notation: Notation): Bilingual {
  const { en, zh } = nameOf(notation);
  return { en: `Line ${line}: read as ${en}.`, zh: `第${line}行：按${zh}读取。` };
}

function chosenInWords(line: number, notation: Notation, instead: NonNullable<FoundBytes["instead"]>): Bilingual {
  const [read, other] = [nameOf(notation), nameOf(instead)];
  return {
    en: `Line ${line}: read as ${read.en}, because only this gives frames. Also fits: ${other.en}. Select another with --from.`,
    zh: `第${line}行：按${read.zh}读取，因为只有这样才得到完整的帧；${other.zh}也符合。可用--from另选。`,
  };
}
