import type { FlowMessage, SessionSettings } from "../../../../generated/runtime/flow/index.js";
import type { Entropy } from "./entropy.js";
import type { Subject } from "./subject.js";

/** What happens, as often as the number says. */
const WEIGHTS = {
  ask: 18,
  transfer: 6,
  arrive: 4,
  answer: 5,
  turns: 2,
  part: 2,
  lose: 2,
  double: 2,
  delay: 1,
  garbage: 1,
  stray: 3,
  tick: 5,
  "tick-short": 2,
  end: 1,
  pause: 1,
  cancel: 2,
  written: 1,
  time: 1,
  rare: 1,
};

/** The actions, each as often as its weight. */
export const ACTIONS = Object.entries(WEIGHTS).flatMap(([name, weight]) => Array.from({ length: weight }, () => name));

/** Settings with small limits and times. */
export function settingsOf<M extends FlowMessage>(subject: Subject<M>, entropy: Entropy): SessionSettings {
  const rate = entropy.below(4) === 0 ? { perSecond: 1 + entropy.below(5), burst: 1 + entropy.below(4) } : undefined;
  const random = entropy.below(8) / 8;
  return {
    window: 1 + entropy.below(4),
    queue: entropy.below(4),
    incoming: 1 + entropy.below(3),
    sendings: 1 + entropy.below(3),
    times: { [subject.answerWithin]: 1000 },
    slowDown: { tries: entropy.below(3), pause: 200, longestPause: 700 },
    onMalformed: entropy.below(2) === 0 ? "skip" : "end",
    firstSerial: entropy.below(4) === 0 ? undefined : subject.firstSerial,
    rate,
    random: () => random,
  };
}
