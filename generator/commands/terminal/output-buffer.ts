import type { Terminal } from "./terminal.js";

/** The number of characters that are written at once. */
const WRITTEN_AT_ONCE = 65_536;

/** Collects output and writes it in large pieces, because a system call takes longer than a line. */
export class OutputBuffer {
  private text = "";
  private readonly terminal: Terminal;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  /** Adds output. */
  add(text: string): void {
    this.text += text;
    if (this.text.length >= WRITTEN_AT_ONCE) this.flush();
  }

  /** Writes the remaining output. */
  flush(): void {
    const text = this.text;
    this.text = "";
    if (text !== "") this.terminal.out(text);
  }
}
