import type { Bilingual } from "../../diagnostics/index.js";
import { readLanguage, readText } from "../../files/index.js";
import {
  type Expectation,
  readScenario,
  type Scenario,
  type ScenarioAction,
  type ScenarioSource,
} from "../../scenario/index.js";
import type { OpenedLink } from "../../simulator/index.js";
import { showDiagnostics } from "../project/show-diagnostics.js";
import type { Terminal } from "../terminal/terminal.js";
import type { Simulated } from "./controls.js";
import type { Settings } from "./settings.js";
import type { Statistics } from "./statistics.js";

/** Reads the file of a scenario. Throws a FileError if it cannot be read. */
export function scenarioSource(file: string): ScenarioSource {
  return { file, text: readText(file), language: readLanguage() };
}

/** Parses a scenario. Returns null if it has errors, which are shown. */
export function openScenario(source: ScenarioSource, link: OpenedLink, terminal: Terminal): Scenario | null {
  const { scenario, diagnostics } = readScenario(source, link);
  const sources = new Map([[source.file, source.text]]);
  if (diagnostics.length > 0) showDiagnostics({ diagnostics, sources, pathOf: (file) => file }, "text", terminal);
  return scenario;
}

/** The settings with those of a scenario. Options take precedence. */
export function withScenario(settings: Settings, { seed, accounts, steps, actions, expectations }: Scenario): Settings {
  const isOwnSeed = settings.isSeedGiven || seed === null;
  const hasAccounts = settings.isUsualAccount && accounts !== null;
  return {
    ...settings,
    seed: isOwnSeed ? settings.seed : seed,
    ...(hasAccounts ? { accounts, isUsualAccount: false } : {}),
    steps,
    actions,
    expectations,
  };
}

/** Starts what the gateway does by itself. Returns the timers. */
export function startActions(
  simulated: Simulated,
  actions: readonly ScenarioAction[],
): readonly ReturnType<typeof setTimeout>[] {
  return actions.map(({ after, repeats, does }) => {
    let number = 0;
    const act = (): void => {
      number++;
      if (does.kind === "message")
        simulated.deliver({ ...does.message, text: does.message.text.replaceAll("{n}", String(number)) });
      else if (does.kind === "end") simulated.end();
      else if (does.kind === "cut") simulated.cut();
      else {
        simulated.pause?.(true);
        setTimeout(() => simulated.pause?.(false), does.milliseconds.to).unref();
      }
    };
    return repeats ? setInterval(act, Math.max(1, after.from)) : setTimeout(act, after.from);
  });
}

/** The expectations that are not true, in words. */
export function unmetExpectations(expectations: readonly Expectation[], statistics: Statistics): readonly Bilingual[] {
  return expectations.flatMap((each): Bilingual[] => {
    if (each.kind === "never") {
      const count = statistics.findings.get(each.rule)?.count ?? 0;
      return count === 0
        ? []
        : [{ en: `expected never ${each.rule}, got ${count}`, zh: `不应出现${each.rule}，实有${count}次` }];
    }
    const count = statistics.messages.get(each.message) ?? 0;
    const { min, max } = each;
    if (count >= min && count <= max) return [];
    const limits =
      max === Infinity ? { en: `at least ${min}`, zh: `至少${min}` } : { en: `${min} to ${max}`, zh: `${min}到${max}` };
    return [
      {
        en: `expected ${limits.en} ${each.message}, got ${count}`,
        zh: `${each.message}应为${limits.zh}条，实为${count}条`,
      },
    ];
  });
}
