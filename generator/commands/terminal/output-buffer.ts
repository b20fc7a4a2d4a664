import type { Terminal } from "./terminal.js";

/** Characters that are written at once. */
const WRITTEN_AT_ONCE = 65_536;

/** Collects results and writes many of them at once, because each call of the system takes longer than a line. */
export class OutputBuffer {
  private text = "";
  private readonly terminal: Terminal;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  /** Adds a text to what is to be written. */
  add(text: string): void {
    this.text += text;
    if (this.text.length >= WRITTEN_AT_ONCE) this.flush();
  }

  /** Writes what is left. */
  flush(): void {
    const text = this.text;
    this.text = "";
    if (text !== "") this.terminal.out(text);
  }
}
