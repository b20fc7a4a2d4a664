/** A line of text; null if it is longer than MAX_LINE. */
export type Line = string | null;

/** The maximum number of characters in a line: twice the hexadecimal digits of the largest possible frame. */
export const MAX_LINE = 67_108_864;

/** Splits chunks of text into lines, which end with LF, CRLF or CR. */
export class LineSplitter {
  private tail = "";
  private isSkipping = false;
  private endsWithCr = false;
  private readonly max: number;

  constructor(max: number = MAX_LINE) {
    this.max = max;
  }

  /** Returns the lines that end in the chunk, and null as soon as a line is too long. */
  push(chunk: string): Line[] {
    const text = this.endsWithCr && chunk.startsWith("\n") ? chunk.slice(1) : chunk;
    if (chunk !== "") this.endsWithCr = chunk.endsWith("\r");
    const [first = "", ...others] = text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");
    const begun = this.extendTail(first);
    const last = others.pop();
    if (last === undefined) return begun;
    const ended = this.endTail();
    const whole = chunk.length > this.max ? others.map((line) => this.limited(line)) : others;
    return [...begun, ...ended, ...whole, ...this.extendTail(last)];
  }

  private limited(line: string): Line {
    return line.length > this.max ? null : line;
  }

  /** Returns the last line if no line ending follows it. */
  end(): Line[] {
    return this.tail === "" ? [] : this.endTail();
  }

  private extendTail(text: string): Line[] {
    if (this.isSkipping) return [];
    this.tail += text;
    if (this.tail.length <= this.max) return [];
    this.tail = "";
    this.isSkipping = true;
    return [null];
  }

  private endTail(): Line[] {
    const line = this.tail;
    this.tail = "";
    if (!this.isSkipping) return [line];
    this.isSkipping = false;
    return [];
  }
}
