import { describe, expect, test } from "vitest";
import { Chance } from "../../../generator/simulator/gateway/chance.js";
import { ACCEPTING, type Reaction } from "../../../generator/simulator/gateway/reaction.js";
import { reactionTo, specialNumber } from "../../../generator/simulator/gateway/special-numbers.js";
import { type Step, Steps } from "../../../generator/simulator/gateway/steps.js";
import { openedLink } from "../../helpers/flow/opened-link.js";
import { submit } from "../../helpers/flow/raw-client.js";

/* What decides the reaction to a request: steps, chance and special numbers. */

const opened = openedLink("cmpp30");
const USUAL: Reaction = { ...ACCEPTING, report: { state: "DELIVRD", after: { from: 5, to: 5 }, isFirst: false } };

const ALWAYS: Step = {
  request: "CMPP_SUBMIT",
  number: null,
  when: null,
  chance: 1,
  times: Infinity,
  answers: true,
  answerAfter: null,
  fields: {},
  isAccepted: true,
  cutAfter: null,
  cutsMidFrame: false,
  states: null,
  reportAfter: null,
  reportOver: null,
};

function reactionsOf(steps: readonly Step[], count = 1, receivers: readonly string[] = ["13800138000"]): Reaction[] {
  const all = new Steps(steps, new Chance(1));
  return Array.from({ length: count }, () => all.react({ opened, request: { ...submit(2) }, receivers }, USUAL));
}

describe("of several steps", () => {
  const rejecting: Step = { ...ALWAYS, fields: { result: 8 }, isAccepted: false };

  test("the first that fits is taken, as often as it states", () => {
    const results = reactionsOf(
      [
        { ...rejecting, times: 2 },
        { ...ALWAYS, fields: { result: 9 } },
      ],
      4,
    );
    expect(results.map(({ fields }) => fields["result"])).toEqual([8, 8, 9, 9]);
  });

  test("none that is for another request, number or condition is taken", () => {
    const others: readonly Step[] = [
      { ...rejecting, request: "CMPP_QUERY" },
      { ...rejecting, number: /^139/ },
      { ...rejecting, when: ({ msgFmt }) => msgFmt === 8 },
      { ...rejecting, times: 0 },
    ];
    expect(reactionsOf(others)).toEqual([USUAL]);
    expect(reactionsOf([{ ...rejecting, number: /^139/ }], 1, ["13800138000", "13900138000"])[0]?.isAccepted).toBe(
      false,
    );
  });

  test("one is taken by chance about as often as it states", () => {
    const taken = reactionsOf([{ ...rejecting, chance: 0.2 }], 5000).filter(({ isAccepted }) => !isAccepted);
    expect(taken.length).toBeGreaterThan(900);
    expect(taken.length).toBeLessThan(1100);
  });
});

test("a step replaces what it states, and nothing else", () => {
  const [reaction] = reactionsOf([{ ...ALWAYS, answerAfter: { from: 7, to: 7 }, states: new Map([["EXPIRED", 1]]) }]);
  expect(reaction).toEqual({
    ...USUAL,
    answerAfter: { from: 7, to: 7 },
    report: { ...USUAL.report, state: "EXPIRED" },
  });
});

test("a step that cuts the connection gives no answer", () => {
  const [reaction] = reactionsOf([{ ...ALWAYS, cutAfter: { from: 100, to: 100 } }]);
  expect([reaction?.answers, reaction?.cutAfter]).toEqual([false, 100]);
});

test("a step that cuts the connection mid-frame gives half an answer", () => {
  const [reaction] = reactionsOf([{ ...ALWAYS, cutsMidFrame: true }]);
  expect([reaction?.answers, reaction?.delivery, reaction?.cutAfter]).toEqual([true, "half", null]);
});

test("a step may send the report over any connection of the account", () => {
  expect(reactionsOf([ALWAYS])[0]?.reportOver).toBe("same");
  expect(reactionsOf([{ ...ALWAYS, reportOver: "any" }])[0]?.reportOver).toBe("any");
});

describe("chance", () => {
  test("follows from its seed", () => {
    const numbers = (seed: number): readonly number[] => {
      const chance = new Chance(seed);
      return Array.from({ length: 20 }, () => chance.next());
    };
    expect(numbers(3)).toEqual(numbers(3));
    expect(numbers(3)).not.toEqual(numbers(4));
    expect(numbers(3).every((each) => each >= 0 && each < 1)).toBe(true);
  });

  test("chooses keys by their weights", () => {
    const chance = new Chance(5);
    const weights = new Map([
      ["A", 90],
      ["never", 0],
      ["B", 10],
    ]);
    const chosen = Array.from({ length: 10_000 }, () => chance.oneOf(weights));
    const share = (key: string): number => chosen.filter((each) => each === key).length / 10_000;
    expect(share("A")).toBeCloseTo(0.9, 1);
    expect(share("B")).toBeCloseTo(0.1, 1);
    expect(share("never")).toBe(0);
    expect(chance.oneOf(new Map())).toBeNull();
  });

  test("draws whole milliseconds of a range", () => {
    const chance = new Chance(5);
    const drawn = new Set(Array.from({ length: 200 }, () => chance.within({ from: 10, to: 12 })));
    expect([...drawn].toSorted((one, other) => one - other)).toEqual([10, 11, 12]);
  });
});

describe("a number that ends in", () => {
  test.each<readonly [string, Partial<Reaction>]>([
    ["99000", { result: null }],
    ["99008", { result: 8 }],
    ["99123", { answers: false }],
    ["99203", { answerAfter: { from: 3000, to: 3000 } }],
    ["99304", { report: { state: "UNDELIV", after: { from: 4000, to: 4000 }, isFirst: false } }],
    ["99400", { report: { state: "EXPIRED", after: { from: 0, to: 0 }, isFirst: false } }],
    ["99512", { answers: false, cutAfter: 1200 }],
    ["99600", { delivery: "halves" }],
    ["99700", { delivery: "twice" }],
    ["99800", { report: { state: "DELIVRD", after: { from: 0, to: 0 }, isFirst: true } }],
    ["99900", { delivery: "other-first" }],
  ])("%s", (ending, changes) => {
    expect(reactionTo(`138001${ending}`, USUAL)).toEqual({ ...USUAL, ...changes });
  });

  test.each(["13800138000", "13899800138", "9908"])("other digits has no meaning: %s", (number) => {
    expect(specialNumber(number)).toBeNull();
    expect(reactionTo(number, USUAL)).toBe(USUAL);
  });
});
