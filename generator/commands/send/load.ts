import { escaped, safeJson } from "../../diagnostics/index.js";
import { explainError } from "../../runtime/explain/index.js";
import type { Terminal } from "../terminal/terminal.js";
import { withProgress } from "../terminal/progress.js";
import type { Sender, SendResult } from "./sender.js";
import type { SendSettings } from "./settings.js";

/** Messages that are sent at the same time, for each connection: enough to fill any window. */
const AT_ONCE = 512;

/** Sends many messages, and shows how fast they were accepted. Returns the number that was not accepted. */
export async function sendLoad(sender: Sender, settings: SendSettings, terminal: Terminal): Promise<number> {
  const { receivers, connections } = settings;
  const count = settings.count ?? receivers.length;
  const start = performance.now();
  const times: number[] = [];
  const failures = new Map<string, number>();
  let sent = 0;
  const note = ({ isAccepted, milliseconds, error }: SendResult): void => {
    times.push(milliseconds);
    if (isAccepted) return;
    const text = explainError(error, terminal.language);
    failures.set(text, (failures.get(text) ?? 0) + 1);
  };
  await withProgress(terminal, async (progress) => {
    const lane = async (): Promise<void> => {
      while (sent < count) {
        const receiver = receivers[sent++ % receivers.length] ?? receivers[0];
        note(await sender.send(receiver));
        progress.report(() => ({ en: `Sent ${times.length} of ${count}`, zh: `已发送${times.length}/${count}` }));
      }
    };
    await Promise.all(Array.from({ length: Math.min(count, AT_ONCE * connections) }, lane));
  });
  const seconds = (performance.now() - start) / 1000;
  const failed = [...failures.values()].reduce((sum, each) => sum + each, 0);
  terminal.out(settings.isJson ? loadJson(count, failed, seconds) : loadText(count, failed, seconds, terminal));
  for (const [text, number] of failures) terminal.err(`${number} × ${escaped(text)}\n`);
  return failed;
}

function loadText(count: number, failed: number, seconds: number, { language }: Terminal): string {
  const perSecond = Math.round(count / seconds);
  return language === "zh"
    ? `${count}条，${count - failed}条已接受，${seconds.toFixed(1)}秒，每秒${perSecond}条\n`
    : `${count} messages, ${count - failed} accepted, ${seconds.toFixed(1)} s, ${perSecond} per second\n`;
}

function loadJson(count: number, failed: number, seconds: number): string {
  return `${safeJson({ kind: "load", count, accepted: count - failed, seconds, perSecond: count / seconds })}\n`;
}
