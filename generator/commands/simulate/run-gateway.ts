import { type Bilingual, escaped } from "../../diagnostics/index.js";
import { Gateway, type OpenedLink, type SimulatorEvent } from "../../simulator/index.js";
import { isLoopback } from "../project/loopback.js";
import { styleOf } from "../terminal/style.js";
import type { Terminal } from "../terminal/terminal.js";
import { UsageError } from "../terminal/usage-error.js";
import { listenForKeys, listenForLines } from "./controls.js";
import { EventLines } from "./event-lines.js";
import { startActions, unmetExpectations } from "./open-scenario.js";
import { Recorder } from "./recording.js";
import { type Settings, USUAL_ACCOUNT } from "./settings.js";
import { Statistics } from "./statistics.js";
import { summaryJson, summaryLines } from "./summary-lines.js";

/** Runs a gateway until the user or a limit ends it. Returns the exit code. */
export async function runGateway(
  links: readonly OpenedLink[],
  settings: Settings,
  terminal: Terminal,
): Promise<number> {
  const [first, ...others] = links;
  if (first === undefined) return 2;
  const show = new Show(settings, terminal, first);
  const { host, accounts, anyAccount, answerAfter, reportAfter, states, window, seed } = settings;
  const gateway = new Gateway({
    links: [first, ...others],
    host,
    port: settings.port ?? first.model.port ?? 0,
    accounts,
    anyAccount,
    answerAfter,
    reportAfter,
    states,
    window,
    seed,
    steps: settings.steps,
    observer: (event) => show.event(event),
  });
  await listening(gateway, settings.port ?? first.model.port ?? 0, host);
  show.banner(links, gateway.port);
  await ended({ gateway, show, settings, terminal });
  await gateway.close();
  show.end();
  const unmet = unmetExpectations(settings.expectations, show.statistics);
  for (const each of unmet) terminal.err(`${escaped(each[terminal.language])}\n`);
  if (unmet.length > 0) return 1;
  return settings.isStrict && show.statistics.hasErrors ? 1 : 0;
}

async function listening(gateway: Gateway, port: number, host: string): Promise<void> {
  try {
    await gateway.listen();
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
    if (code === "EADDRINUSE") {
      throw new UsageError({
        en: `Port ${port} of ${host} is in use. Choose another one with --port, or --port 0 for a free one.`,
        zh: `${host}的端口${port}已被占用。请用--port另选，或用--port 0选择空闲端口。`,
      });
    }
    throw new UsageError({
      en: `Cannot listen on ${host}:${port}: ${code}.`,
      zh: `无法监听${host}:${port}：${code}。`,
    });
  }
}

/** A simulation that runs. */
interface Running {
  readonly gateway: Gateway;
  readonly show: Show;
  readonly settings: Settings;
  readonly terminal: Terminal;
}

/** Resolves when the user or a limit ends the simulation. */
async function ended({ gateway, show, settings, terminal }: Running): Promise<void> {
  const { endsAfter, maxRequests, message, every, control: path } = settings;
  const timers: ReturnType<typeof setTimeout>[] = [...startActions(gateway, settings.actions)];
  let quit: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (quit = resolve));
  const controlled = { gateway, message, summary: () => show.summary(), quit: () => quit() };
  if (endsAfter < Infinity) timers.push(setTimeout(() => quit(), endsAfter));
  if (maxRequests < Infinity) show.onRequests(maxRequests, () => quit());
  if (every !== null) timers.push(setInterval(() => gateway.deliver(message), every));
  const server = path === null ? null : await listenForLines(path, controlled, terminal.language);
  const stopKeys = terminal.columns() === null ? null : listenForKeys(controlled);
  await Promise.race([terminal.interrupted(), asked]);
  for (const timer of timers) clearTimeout(timer);
  server?.close();
  stopKeys?.();
}

/** A warning about a gateway that other machines reach. */
function openToOthers({ host, isUsualAccount, anyAccount }: Settings): Bilingual {
  const isOpen = anyAccount || isUsualAccount;
  const own = { en: " Give --account a secret of its own.", zh: "请用--account指定专用密钥。" };
  return {
    en: escaped(`Other machines can connect to ${host}, without encryption.${isOpen ? own.en : ""}`),
    zh: escaped(`其他机器可以连接${host}，且连接不加密。${isOpen ? own.zh : ""}`),
  };
}

/** Shows a simulation on a terminal. */
class Show {
  readonly statistics = new Statistics();
  private readonly lines: EventLines;
  private readonly recorder: Recorder | null;
  private reached: { readonly count: number; readonly call: () => void } | null = null;

  private readonly settings: Settings;
  private readonly terminal: Terminal;

  constructor(settings: Settings, terminal: Terminal, link: OpenedLink) {
    this.settings = settings;
    this.recorder = settings.record === null ? null : new Recorder(settings.record, link);
    this.terminal = terminal;
    this.lines = new EventLines(styleOf(terminal), settings.redacts);
  }

  event(event: SimulatorEvent): void {
    const { terminal, settings, statistics, lines } = this;
    this.recorder?.add(event);
    const isFrame = event.kind === "frame";
    const result = isFrame && event.direction === "out" ? lines.summaryOf(event.link).resultText(event.message) : "";
    statistics.add(event, result);
    const line = settings.show === "none" ? null : lines[settings.show](event);
    if (line !== null) terminal.out(`${line}\n`);
    if (this.reached !== null && statistics.requests >= this.reached.count) setImmediate(this.reached.call);
  }

  /** Calls a function when a number of requests has arrived. */
  onRequests(count: number, call: () => void): void {
    this.reached = { count, call };
  }

  banner(links: readonly OpenedLink[], port: number): void {
    const { host, isUsualAccount, anyAccount, accounts, seed } = this.settings;
    const titles = links.map(({ protocol, model }) => `${protocol.title} ${model.server}`).join(", ");
    const names = [...accounts.keys()].join(", ");
    const own = isUsualAccount
      ? {
          en: `Account ${USUAL_ACCOUNT.id}, secret ${USUAL_ACCOUNT.secret}.`,
          zh: `账号${USUAL_ACCOUNT.id}，密钥${USUAL_ACCOUNT.secret}。`,
        }
      : { en: `Accounts: ${names}.`, zh: `账号：${names}。` };
    const account = anyAccount ? { en: "Any account and secret.", zh: "接受任何账号和密钥。" } : own;
    const text = {
      en: `${titles} on ${host}:${port}. ${account.en} Seed ${seed}. Special numbers: smswire simulate --numbers`,
      zh: `${titles}，监听${host}:${port}。${account.zh}种子${seed}。特殊号码：smswire simulate --numbers`,
    };
    this.tell(escaped(text[this.terminal.language]));
    if (!isLoopback(host)) this.terminal.err(`${openToOthers(this.settings)[this.terminal.language]}\n`);
  }

  end(): void {
    this.recorder?.close();
    this.summary();
  }

  summary(): void {
    const { terminal, settings, statistics, lines } = this;
    if (settings.show === "json") terminal.out(`${summaryJson(statistics)}\n`);
    else this.tell(summaryLines(statistics, lines, styleOf(terminal)).join("\n"));
  }

  /** Writes text for people. JSON has stdout for itself. */
  private tell(text: string): void {
    if (this.settings.show === "json") this.terminal.err(`${text}\n`);
    else this.terminal.out(`${text}\n`);
  }
}
