import { inLine, inLines, type Kind, type LinesChange } from "../kind.js";

/* Errors in flow.yaml. */

const FLOW = /flow\.yaml$/;

function flow(what: string, pattern: RegExp, replacement: string | ((...groups: string[]) => string)): Kind {
  return inLine(what, pattern, replacement, FLOW);
}

/** Swaps the last two letters of the last group. */
function misspelt(_: string, before = "", name = ""): string {
  return before + name.slice(0, -2) + name.split("").slice(-2).toReversed().join("");
}

/** A change of a transition with a condition and the one after it. Both lines are wrong then. */
function inTransition(what: string, change: (first: string, second: string) => readonly string[]): Kind {
  const changed: LinesChange = (lines, index) => {
    const [first = "", second = ""] = lines.slice(index, index + 2);
    if (!second.includes("from: ") || second.includes("when: ")) return null;
    return { lines: lines.toSpliced(index, 2, ...change(first, second)), wrong: [index, index + 1] };
  };
  return inLines(what, /^ +- \{ from: .*when: /, changed, FLOW);
}

export const FLOW_KINDS: readonly Kind[] = [
  flow("a misspelt state after to", /(\bto: )(\w+)/, misspelt),
  flow("a misspelt state after from", /(\bfrom: )(\w+)/, misspelt),
  flow("a misspelt state after in", /(\bin: )([a-z]+)/, misspelt),
  flow("a misspelt definition of a state", /(^ {2})(running|ending|sending|receiving)(?=: )/, misspelt),
  flow(
    "a setting in lower case",
    /(\b(?:answer-within|sendings|window|after): )([TNWC])\b/,
    (_, before = "", name = "") => {
      return before + name.toLowerCase();
    },
  ),
  flow("a misspelt setting", /(\b(?:leave-within|answer-within|after): )([a-z][a-z-]+)/, misspelt),
  flow("a count for seconds", /(\{ )seconds: /, "$1count: "),
  flow("seconds for a count", /(\{ )count: /, "$1seconds: "),
  flow("a misspelt operation of a transition", /(\b(?:answered|asked|told): )([A-Z]\w+)/, misspelt),
  flow("a misspelt operation of the login", /(^ +operation: )([A-Z]\w+)/, misspelt),
  flow("a message instead of an operation", /(\b(?:answered|asked): )([A-Z]\w+)/, "$1CMPP_CONNECT"),
  flow("a misspelt field of a condition", /(\b(?:when|accepted): )([A-Z]\w+)/, misspelt),
  flow("a misspelt value of a condition", /(\b(?:when|accepted): \w+ == )ok\b/, "$1okay"),
  flow("a missing reason", /, because: \w+/, ""),
  flow("a reason of another transition", /(\bto: (?:running|ending))/, "$1, because: ended"),
  flow("asked for told", /(\bfrom: running, )asked/, "$1told"),
  flow("a login that no state lists", / client: \[Connect\],/, ""),
  flow("a limit of the wrong kind", /(leave-within: )[a-z-]+/, "$1W"),
  flow("slow-down without accepted", /accepted: [^,"]+, (?=slow-down)/, ""),
  flow("a misspelt party of a link", /(\b(?:client|server): )(ISMG|GNS|Node|Hub)/, misspelt),
  inTransition("a missing condition", (first, second) => [first.replace(/ when: [^,]+,/, ""), second]),
  inTransition("a transition after one without a condition", (first, second) => [second, first]),
];
