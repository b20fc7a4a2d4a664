import type { Reaction } from "./reaction.js";

/** An ending of a receiver's number, and what it makes the simulator do. */
export interface SpecialNumber {
  /** Such as 990rr: the last five digits, with letters for digits that are a parameter. */
  readonly ending: string;
  readonly en: string;
  readonly zh: string;
  readonly react: (usual: Reaction, parameter: number) => Reaction;
}

/** The endings with a meaning. */
export const SPECIAL_NUMBERS: readonly SpecialNumber[] = [
  {
    ending: "990rr",
    en: "answered with the result rr",
    zh: "以结果rr应答",
    react: (usual, result) => ({ ...usual, result: result === 0 ? null : result }),
  },
  { ending: "991xx", en: "never answered", zh: "不应答", react: (usual) => ({ ...usual, answers: false }) },
  {
    ending: "992ss",
    en: "answered after ss seconds",
    zh: "ss秒后应答",
    react: (usual, seconds) => ({ ...usual, answerAfter: after(seconds * 1000) }),
  },
  {
    ending: "993ss",
    en: "report UNDELIV after ss seconds",
    zh: "ss秒后发送UNDELIV状态报告",
    react: (usual, seconds) => reporting(usual, "UNDELIV", seconds),
  },
  {
    ending: "994ss",
    en: "report EXPIRED after ss seconds",
    zh: "ss秒后发送EXPIRED状态报告",
    react: (usual, seconds) => reporting(usual, "EXPIRED", seconds),
  },
  {
    ending: "995ss",
    en: "the connection is cut after ss tenths of a second, without an answer",
    zh: "不应答，ss个0.1秒后断开连接",
    react: (usual, tenths) => ({ ...usual, answers: false, cutAfter: tenths * 100 }),
  },
  {
    ending: "996xx",
    en: "the answer comes in two halves, a second apart",
    zh: "应答分两半发送，间隔1秒",
    react: (usual) => ({ ...usual, delivery: "halves" }),
  },
  {
    ending: "997xx",
    en: "two answers with one sequence",
    zh: "同一流水号应答两次",
    react: (usual) => ({ ...usual, delivery: "twice" }),
  },
  {
    ending: "998xx",
    en: "the report comes before the answer",
    zh: "状态报告先于应答到达",
    react: (usual) => ({ ...usual, report: { ...usual.report, after: after(0), isFirst: true } }),
  },
  {
    ending: "999xx",
    en: "an answer with another sequence, then the right one",
    zh: "先以其他流水号应答，再正确应答",
    react: (usual) => ({ ...usual, delivery: "other-first" }),
  },
];

function after(milliseconds: number): { readonly from: number; readonly to: number } {
  return { from: milliseconds, to: milliseconds };
}

function reporting(usual: Reaction, state: string, seconds: number): Reaction {
  return { ...usual, report: { ...usual.report, state, after: after(seconds * 1000) } };
}

/** The special number that a number is, with its parameter; null if it has no meaning. */
export function specialNumber(number: string): { readonly special: SpecialNumber; readonly parameter: number } | null {
  const [, kind, parameter = ""] = /(99[0-9])([0-9]{2})$/.exec(number) ?? [];
  const special = SPECIAL_NUMBERS.find(({ ending }) => ending.slice(0, 3) === kind);
  return special === undefined ? null : { special, parameter: Number(parameter) };
}

/** What a receiver's number makes the simulator do; the usual reaction if it has no meaning. */
export function reactionTo(number: string, usual: Reaction): Reaction {
  const found = specialNumber(number);
  return found === null ? usual : found.special.react(usual, found.parameter);
}
