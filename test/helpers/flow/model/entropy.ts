/** Choices from a list of bytes; zero after its end. */
export class Entropy {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get isOver(): boolean {
    return this.at >= this.bytes.length;
  }

  below(count: number): number {
    return (this.bytes[this.at++] ?? 0) % count;
  }

  pick<Element>(elements: readonly Element[]): Element | undefined {
    return elements[this.below(Math.max(1, elements.length))];
  }
}
