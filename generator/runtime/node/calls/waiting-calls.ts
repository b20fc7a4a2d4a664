import type { FlowErrorCode, FlowMessage } from "../../flow/index.js";
import type { Phrase } from "../../wire/index.js";
import { platform, type Timer } from "../sockets/platform.js";
import type { PendingCall } from "./call.js";

/** Calls that wait for a connection, in order, within a limit. */
export class WaitingCalls<M extends FlowMessage> {
  private calls = new Set<PendingCall<M>>();
  private timer: Timer | null = null;
  private timerAt = Infinity;

  private readonly max: number;

  constructor(max: number) {
    this.max = max;
  }

  get size(): number {
    return this.calls.size;
  }

  /** Keeps a call; one too many, or one with invalid fields, settles at once. */
  add(call: PendingCall<M>): void {
    if (this.calls.size >= this.max) return call.drop("queue-full", ["% requests wait already", this.calls.size]);
    if (!call.copy()) return;
    this.calls.add(call);
    const { sendBy } = call;
    if (sendBy !== null && sendBy < this.timerAt) this.startTimer(sendBy);
  }

  /** Removes a call; false if it does not wait. */
  remove(call: PendingCall<M>): boolean {
    const isRemoved = this.calls.delete(call);
    if (this.calls.size === 0) this.stopTimer();
    return isRemoved;
  }

  /** Removes and returns all calls that are not settled. */
  takeAll(): PendingCall<M>[] {
    const taken = [...this.calls];
    this.calls.clear();
    this.stopTimer();
    return taken;
  }

  /** Settles all calls with an error. */
  dropAll(code: FlowErrorCode, reason: Phrase, cause?: unknown): void {
    for (const call of this.takeAll()) call.drop(code, reason, cause);
  }

  private startTimer(at: number): void {
    this.stopTimer();
    this.timerAt = at;
    this.timer = platform.setTimer(this.expire, Math.max(0, Math.ceil(at - platform.now())));
  }

  private stopTimer(): void {
    if (this.timer !== null) platform.clearTimer(this.timer);
    this.timer = null;
    this.timerAt = Infinity;
  }

  private readonly expire = (): void => {
    this.stopTimer();
    const now = platform.now();
    let next = Infinity;
    for (const call of this.calls) {
      const { sendBy } = call;
      if (sendBy === null) continue;
      if (sendBy > now) next = Math.min(next, sendBy);
      else {
        this.calls.delete(call);
        call.drop("waited-too-long", "there was no connection in the time to send it");
      }
    }
    if (next < Infinity) this.startTimer(next);
  };
}
