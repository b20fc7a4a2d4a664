/** Keeps a number of requests open. The window is a counter: this is what the fastest client does. */
export class Window {
  private open = 0;
  private left = 0;
  private done: () => void = () => undefined;

  private readonly size: number;
  private readonly sendOne: () => void;
  private readonly flush: () => void;

  constructor(size: number, sendOne: () => void, flush: () => void) {
    this.size = size;
    this.sendOne = sendOne;
    this.flush = flush;
  }

  send(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.left = count;
      this.done = resolve;
      this.fill();
    });
  }

  /** A request is answered. Call `fill` after all responses that are there. */
  answered(): void {
    this.open--;
  }

  fill(): void {
    if (this.left === 0 && this.open === 0) return this.done();
    while (this.open < this.size && this.left > 0) {
      this.open++;
      this.left--;
      this.sendOne();
    }
    this.flush();
  }
}
