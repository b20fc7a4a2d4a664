import { type Bilingual, escaped } from "../../diagnostics/index.js";
import type { Terminal } from "../terminal/terminal.js";
import { type Simulated, listenForKeys, listenForLines } from "./controls.js";
import { startActions } from "./open-scenario.js";
import type { Settings } from "./settings.js";
import type { Show } from "./show.js";
import { unmetExpectations } from "./unmet-expectations.js";

/** A simulation that runs. */
export interface Running {
  readonly simulated: Simulated;
  readonly show: Show;
  readonly settings: Settings;
  readonly terminal: Terminal;
}

/** Waits until the user or a limit ends the simulation, and ends it. Returns the exit code. */
export async function runUntilEnded(running: Running): Promise<number> {
  const { simulated, show, settings, terminal } = running;
  await ended(running);
  await simulated.close();
  show.end();
  const unmet = unmetExpectations(settings.expectations, show.statistics);
  for (const each of unmet) terminal.err(`${escaped(each[terminal.language])}\n`);
  if (unmet.length > 0) return 1;
  return settings.isStrict && show.statistics.hasErrors ? 1 : 0;
}

async function ended({ simulated, show, settings, terminal }: Running): Promise<void> {
  const { endsAfter, maxRequests, message, every, control: path } = settings;
  const timers: ReturnType<typeof setTimeout>[] = [...startActions(simulated, settings.actions)];
  let quit: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (quit = resolve));
  const tell = (text: Bilingual): void => show.tell(text[terminal.language]);
  const controlled = { simulated, message, tell, summary: () => show.summary(), quit: () => quit() };
  if (endsAfter < Infinity) timers.push(setTimeout(() => quit(), endsAfter));
  if (maxRequests < Infinity) show.onRequests(maxRequests, () => quit());
  if (every !== null) timers.push(setInterval(() => simulated.deliver(message), every));
  const server = path === null ? null : await listenForLines(path, controlled, terminal.language);
  const stopKeys = terminal.columns() === null ? null : listenForKeys(controlled);
  await Promise.race([terminal.interrupted(), asked]);
  for (const timer of timers) clearTimeout(timer);
  server?.close();
  stopKeys?.();
}
