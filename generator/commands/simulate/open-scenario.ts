import { readLanguage, readText } from "../../files/index.js";
import { readScenario, type Scenario, type ScenarioAction, type ScenarioSource } from "../../scenario/index.js";
import type { OpenedLink } from "../../simulator/index.js";
import { showDiagnostics } from "../project/show-diagnostics.js";
import type { Terminal } from "../terminal/terminal.js";
import type { Simulated } from "./controls.js";
import type { Settings } from "./settings.js";

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
    const start = (): void => act(simulated, does, ++number);
    return repeats ? setInterval(start, Math.max(1, after.from)) : setTimeout(start, after.from);
  });
}

/** Does what an action states for the given time, counted from 1. */
function act(simulated: Simulated, does: ScenarioAction["does"], number: number): void {
  switch (does.kind) {
    case "message":
      simulated.deliver({ ...does.message, text: does.message.text.replaceAll("{n}", String(number)) });
      return;
    case "end":
      return simulated.end();
    case "cut":
      return simulated.cut();
    case "reject-connections":
      return simulated.rejectConnections?.(does.milliseconds.to);
    case "stop-reading":
      simulated.pause?.(true);
      setTimeout(() => simulated.pause?.(false), does.milliseconds.to).unref();
  }
}
