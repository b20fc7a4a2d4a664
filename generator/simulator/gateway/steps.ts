import type { DynamicMessage } from "../link/dynamic-message.js";
import type { Chance, Range } from "./chance.js";
import type { AskedRequest } from "./gateway-options.js";
import type { Reaction } from "./reaction.js";

/** What happens to the requests that fulfil a condition. */
export interface Step {
  /** Wire name of the request. */
  readonly request: string;
  /** Fits a receiver; null for all requests. */
  readonly number: RegExp | null;
  /** Null for all requests. */
  readonly when: ((request: DynamicMessage) => boolean) | null;
  /** From 0 to 1. */
  readonly chance: number;
  /** How often the step is taken; Infinity without a limit. */
  readonly times: number;
  readonly answers: boolean;
  readonly answerAfter: Range | null;
  /** The result, and other fields of the response by property. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly isAccepted: boolean;
  readonly cutAfter: Range | null;
  /** Whether the connection is cut after the first half of the response. */
  readonly cutsMidFrame: boolean;
  readonly states: ReadonlyMap<string, number> | null;
  readonly reportAfter: Range | null;
  /** The connections of the account that the report may take; null as usual. */
  readonly reportOver: Reaction["reportOver"] | null;
}

/** Takes the first step that fits each request. */
export class Steps {
  private readonly taken = new Map<Step, number>();
  private readonly steps: readonly Step[];
  private readonly chance: Chance;

  constructor(steps: readonly Step[], chance: Chance) {
    this.steps = steps;
    this.chance = chance;
  }

  /** The reaction to a request; the usual one if no step fits. */
  react(asked: AskedRequest, usual: Reaction): Reaction {
    const step = this.steps.find((each) => this.fits(each, asked));
    if (step === undefined) return usual;
    this.taken.set(step, (this.taken.get(step) ?? 0) + 1);
    return this.reactionOf(step, usual);
  }

  private fits(step: Step, { request, receivers }: AskedRequest): boolean {
    const { number, when, times, chance } = step;
    if (step.request !== request.name || (this.taken.get(step) ?? 0) >= times) return false;
    if (number !== null && !receivers.some((each) => number.test(each))) return false;
    return (when === null || when(request)) && (chance === 1 || this.chance.next() < chance);
  }

  private reactionOf(step: Step, usual: Reaction): Reaction {
    const { answers, answerAfter, fields, isAccepted, cutAfter, cutsMidFrame, states, reportAfter, reportOver } = step;
    const state = states === null ? usual.report.state : (this.chance.oneOf(states) ?? usual.report.state);
    return {
      ...usual,
      answers: cutsMidFrame || (answers && cutAfter === null),
      delivery: cutsMidFrame ? "half" : usual.delivery,
      answerAfter: answerAfter === null ? usual.answerAfter : this.fixed(answerAfter),
      fields,
      isAccepted,
      cutAfter: cutAfter === null ? null : this.chance.within(cutAfter),
      reportOver: reportOver ?? usual.reportOver,
      report: { ...usual.report, state, after: reportAfter === null ? usual.report.after : this.fixed(reportAfter) },
    };
  }

  private fixed(range: Range): Range {
    const milliseconds = this.chance.within(range);
    return { from: milliseconds, to: milliseconds };
  }
}
