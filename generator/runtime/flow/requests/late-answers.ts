/** Number of requests that are remembered after the session gave up. */
const MEMORY = 256;

/** The requests that the session gave up: an answer to one is late, not stray. The values are names of responses. */
export class LateAnswers {
  readonly #responses = new Map<number | string, string>();

  get size(): number {
    return this.#responses.size;
  }

  add(key: number | string, response: string): void {
    this.#responses.delete(key);
    this.#responses.set(key, response);
    if (this.#responses.size <= MEMORY) return;
    for (const oldest of this.#responses.keys()) {
      this.#responses.delete(oldest);
      return;
    }
  }

  /** Whether a response belongs to a request that was given up. It is not late again. */
  take(key: number | string, response: string | null): boolean {
    if (response !== null && response !== this.#responses.get(key)) return false;
    return this.#responses.delete(key);
  }

  clear(): void {
    this.#responses.clear();
  }
}
