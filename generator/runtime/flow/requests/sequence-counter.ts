import type { FlowMessage, SequenceNumbers } from "../table.js";

/** The sequence numbers of this side. */
export class SequenceCounter<M extends FlowMessage> {
  #serial: number;
  /** The parameter of `of`: one object for all numbers. */
  readonly #context: { readonly date: Date; readonly node: number };

  readonly #numbers: SequenceNumbers<M["sequenceId"]>;

  constructor(
    numbers: SequenceNumbers<M["sequenceId"]>,
    options: { readonly first: number | undefined; readonly node: number; readonly date: () => Date },
  ) {
    this.#numbers = numbers;
    const { date } = options;
    this.#serial = options.first ?? numbers.first;
    this.#context = {
      node: options.node,
      get date() {
        return date();
      },
    };
  }

  /** The next sequence whose key is free. It stays the next one until `use` is called. */
  peek(isOpen: (key: number | string) => boolean): M["sequenceId"] {
    const numbers = this.#numbers;
    let sequence = numbers.of(this.#serial, this.#context);
    while (isOpen(numbers.keyOf(sequence))) {
      this.use();
      sequence = numbers.of(this.#serial, this.#context);
    }
    return sequence;
  }

  use(): void {
    this.#serial = this.#serial >= this.#numbers.last ? this.#numbers.first : this.#serial + 1;
  }
}
