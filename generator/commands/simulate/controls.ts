import { createServer, type Server } from "node:net";
import { createInterface } from "node:readline";
import type { Bilingual, Language } from "../../diagnostics/index.js";
import type { HandsetMessage } from "../../simulator/index.js";
import { UsageError } from "../terminal/usage-error.js";

/** A simulated side: a gateway, or a client. */
export interface Simulated {
  /** Sends a message to the other side. Returns the number of connections. */
  deliver(message: HandsetMessage): number;
  /** Cuts connections without an end: one by its number, or all. */
  cut(number?: number): void;
  /** Stops or resumes reading; absent if it cannot. */
  pause?(isPaused: boolean, number?: number): void;
  /** Closes new connections for some milliseconds; absent if it has none. */
  rejectConnections?(milliseconds: number): void;
  answerWith(result: number | string | null): void;
  end(): void;
  close(): Promise<void>;
}

/** What the lines of a control socket, and the keys of a terminal, act on. */
export interface Controlled {
  readonly simulated: Simulated;
  /** The message that the key sends. */
  readonly message: HandsetMessage;
  /** Shows why a key does nothing. */
  readonly tell: (text: Bilingual) => void;
  /** Shows the summary. */
  readonly summary: () => void;
  /** Ends the simulation. */
  readonly quit: () => void;
}

/** The lines that a control socket takes. */
export const CONTROL_LINES: readonly (Bilingual & { readonly line: string })[] = [
  { line: "mo FROM TO TEXT", en: "send a message from a handset", zh: "发送上行短信" },
  { line: "cut [N]", en: "cut connection N, or all", zh: "断开连接N或全部连接" },
  { line: "pause [N]", en: "stop reading", zh: "停止读取" },
  { line: "resume [N]", en: "read again", zh: "恢复读取" },
  { line: "answer RESULT|ok", en: "answer all requests with a result", zh: "以指定结果应答所有请求" },
  { line: "end", en: "ask all clients to end", zh: "请求所有客户端拆除连接" },
  { line: "summary", en: "show the summary", zh: "显示汇总" },
  { line: "help", en: "list these lines", zh: "列出这些命令" },
  { line: "quit", en: "end the simulation", zh: "结束模拟" },
];

/** Runs a line. Returns ok, or what is wrong with the line. */
export function control(line: string, controlled: Controlled): Bilingual {
  const [word = "", ...words] = line.trim().split(/\s+/);
  if (word === "help") return listed(controlled);
  if (isMissing(word, controlled)) return NO_PAUSE;
  const actions = actionsOf(controlled, words);
  const action = Object.hasOwn(actions, word) ? actions[word] : undefined;
  const isWrong = (NUMBERED.has(word) && Number.isNaN(numberIn(words))) || (word === "answer" && !isResult(words[0]));
  if (action === undefined || isWrong) return unknown(line, controlled);
  action();
  return OK;
}

const OK: Bilingual = { en: "ok", zh: "ok" };
const NO_PAUSE: Bilingual = {
  en: "pause and resume are for --role server.",
  zh: "pause和resume仅用于--role server。",
};

/** Whether a line is for the other role. */
function isMissing(word: string, { simulated }: Controlled): boolean {
  return simulated.pause === undefined && (word === "pause" || word === "resume");
}

/** The lines of the role. */
function linesOf(controlled: Controlled): typeof CONTROL_LINES {
  return CONTROL_LINES.filter(({ line }) => !isMissing(line.split(" ")[0] ?? "", controlled));
}

/** The lines whose word is followed by the number of a connection. */
const NUMBERED: ReadonlySet<string> = new Set(["cut", "pause", "resume"]);

/** The number after the word of a line; undefined without one. */
function numberIn([first]: readonly string[]): number | undefined {
  return first === undefined ? undefined : Number(first);
}

/** Whether a word is a result of answers. */
function isResult(word: string | undefined): boolean {
  return word === "ok" || /^\d+$/.test(word ?? "");
}

function actionsOf(
  { simulated, message, summary, quit }: Controlled,
  words: readonly string[],
): Readonly<Record<string, () => unknown>> {
  const [first, to = ""] = words;
  const number = numberIn(words);
  return {
    mo: () => simulated.deliver(first === undefined ? message : { from: first, to, text: words.slice(2).join(" ") }),
    cut: () => simulated.cut(number),
    pause: () => simulated.pause?.(true, number),
    resume: () => simulated.pause?.(false, number),
    answer: () => simulated.answerWith(first === "ok" ? null : Number(first)),
    end: () => simulated.end(),
    summary,
    quit,
  };
}

function listed(controlled: Controlled): Bilingual {
  const text = (language: Language): string =>
    linesOf(controlled)
      .map((each) => `${each.line.padEnd(18)}${each[language]}`)
      .join("\n");
  return { en: text("en"), zh: text("zh") };
}

function unknown(line: string, controlled: Controlled): Bilingual {
  const known = linesOf(controlled)
    .map((each) => each.line)
    .join(", ");
  return { en: `Unknown line: ${line.trim()}. Known: ${known}`, zh: `未知命令：${line.trim()}。可用：${known}` };
}

/** Listens on a Unix socket for lines. Rejects with a UsageError if it cannot. */
export function listenForLines(path: string, controlled: Controlled, language: Language): Promise<Server> {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    createInterface({ input: socket }).on("line", (line) => {
      socket.write(`${control(line, controlled)[language]}\n`);
    });
  });
  return new Promise((resolve, reject) => {
    server.on("error", (error) =>
      reject(
        new UsageError({
          en: `Cannot listen on ${path}: ${error.message}.`,
          zh: `无法监听${path}：${error.message}。`,
        }),
      ),
    );
    server.listen(path, () => resolve(server));
  });
}

/** The lines of the keys on a terminal. */
const KEYS: Readonly<Record<string, string>> = {
  m: "mo",
  c: "cut",
  t: "end",
  p: "pause",
  r: "resume",
  s: "summary",
  q: "quit",
  "\u0003": "quit",
};

/** Reads keys of a terminal. Returns a function that stops; null if stdin is not a terminal. */
export function listenForKeys(controlled: Controlled): (() => void) | null {
  const { stdin } = process;
  if (!stdin.isTTY) return null;
  const press = (keys: Buffer): void => {
    for (const key of keys.toString()) {
      const line = KEYS[key];
      const result = line === undefined ? OK : control(line, controlled);
      if (result !== OK) controlled.tell(result);
    }
  };
  stdin.setRawMode(true);
  stdin.on("data", press);
  return () => {
    stdin.off("data", press);
    stdin.setRawMode(false);
    stdin.pause();
  };
}
