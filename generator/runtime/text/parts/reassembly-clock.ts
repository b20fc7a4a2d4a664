import { TextError } from "../text-error.js";

/** Milliseconds between 1970 and the last date that JavaScript has. */
const MAX_TIME = 8.64e15;

/**
 * The time of a reassembler. It follows a clock but never goes back: after the clock was set back, time continues from
 * the same point, so that parts that arrive meanwhile still expire after the time-out.
 */
export class ReassemblyClock {
  private readonly now: () => number;
  /** A step that is longer than this is read twice. */
  private readonly longStep: number;
  private last: number | null = null;
  private latest = -Infinity;
  /** How much the clock was set back, in total and last. */
  private lag = 0;
  private lastStepBack = 0;
  /** The time before the clock was last set back. */
  private peak = -Infinity;

  constructor(now: () => number, longStep: number) {
    this.now = now;
    this.longStep = longStep;
  }

  /** The time. Throws a TextError, or the error of the clock, without any effect. */
  read(): number {
    const before = this.last ?? -Infinity;
    const reading = this.reading(before);
    if (reading < before) this.stepBack(before, reading);
    else if (reading >= this.peak && reading - before > this.longStep) this.undoStepBack();
    this.last = reading;
    this.latest = Math.max(this.latest, reading + this.lag);
    return this.latest;
  }

  /** The reading of the clock; read again after a step back or a long step, so that one wrong reading has no effect. */
  private reading(before: number): number {
    const first = checkTime(this.now());
    if (this.last === null) return first;
    if (first < before) return Math.max(first, checkTime(this.now()));
    return first - before > this.longStep ? Math.min(first, checkTime(this.now())) : first;
  }

  private stepBack(before: number, reading: number): void {
    this.peak = before;
    this.lastStepBack = before - reading;
    this.lag += this.lastStepBack;
  }

  /** Undoes the last step back if the clock has returned to its earlier time: the step back was an error. */
  private undoStepBack(): void {
    this.lag -= this.lastStepBack;
    this.lastStepBack = 0;
  }
}

function checkTime(now: number): number {
  if (Number.isFinite(now) && Math.abs(now) <= MAX_TIME) return now;
  const expected = Number.isFinite(now) ? "a time that a Date can hold" : "a finite number of milliseconds";
  throw new TextError({ code: "wrong-time", subject: "Clock", expected, actual: ["%", String(now)] });
}
