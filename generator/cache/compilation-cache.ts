/** Called when a step computes a result that is not in the cache. */
export type ObserveStep = (step: string, inputs: readonly unknown[]) => void;

/** Identifies the results of steps. A result is kept as long as the cache and the inputs of the step exist. */
export class CompilationCache {
  readonly #observe: ObserveStep;

  constructor(observe: ObserveStep = () => undefined) {
    this.#observe = observe;
  }

  /** Called by a step before it computes a result. */
  computes(step: string, inputs: readonly unknown[]): void {
    this.#observe(step, inputs);
  }
}
