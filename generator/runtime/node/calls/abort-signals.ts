import type { SignalLike } from "../../flow/index.js";

/** What a signal can stop. */
export interface Abortable {
  readonly signal: SignalLike | undefined;
  readonly isSettled: boolean;
  onSettled: (() => void) | null;
}

/** One listener per signal, however many calls use it. */
export class AbortSignals<Call extends Abortable> {
  private readonly calls = new Map<SignalLike, { readonly waiting: Set<Call>; readonly listener: () => void }>();

  private readonly abort: (call: Call, reason: unknown) => void;

  constructor(abort: (call: Call, reason: unknown) => void) {
    this.abort = abort;
  }

  /** Watches the signal of a call until the call is settled. */
  watch(call: Call): void {
    const { signal } = call;
    if (signal === undefined) return;
    const { waiting } = this.calls.get(signal) ?? this.listen(signal);
    waiting.add(call);
    call.onSettled = (): void => {
      waiting.delete(call);
      if (waiting.size === 0) this.forget(signal);
    };
  }

  private listen(signal: SignalLike) {
    const waiting = new Set<Call>();
    const listener = (): void => {
      // The last one first: the end of a request lets the next one be sent.
      const calls = [...waiting];
      for (let call = calls.pop(); call !== undefined; call = calls.pop()) this.abort(call, signal.reason);
    };
    const entry = { waiting, listener };
    this.calls.set(signal, entry);
    signal.addEventListener("abort", listener);
    return entry;
  }

  private forget(signal: SignalLike): void {
    const entry = this.calls.get(signal);
    if (entry === undefined) return;
    this.calls.delete(signal);
    signal.removeEventListener("abort", entry.listener);
  }
}
