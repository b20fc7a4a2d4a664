import { afterEach, describe, expect, test, vi } from "vitest";
import { startProgress } from "../../../generator/commands/terminal/progress.js";
import { processTerminal } from "../../../generator/commands/terminal/process-terminal.js";
import { columnsOf } from "../../../generator/diagnostics/index.js";
import { runTool } from "../../helpers/run-tool.js";

/* A clock that advances at each look replaces the real one. */

function advanceBy(milliseconds: number): void {
  let time = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (time += milliseconds));
}

afterEach(() => void vi.restoreAllMocks());

/** Shows states on a terminal, whose width may change. */
function shownStates(columns: readonly (number | null)[], states: readonly string[]): string[] {
  const written: string[] = [];
  let at = 0;
  const terminal = {
    ...processTerminal,
    err: (text: string) => void written.push(text),
    language: "zh",
    messageColumns: () => columns[Math.min(at++, columns.length - 1)] ?? null,
  } as const;
  const progress = startProgress(terminal);
  for (const zh of states) progress.report(() => ({ en: "", zh }));
  progress.end();
  progress.end();
  return written;
}

describe("a progress line", () => {
  test("is shown after half a second, and erased once", () => {
    advanceBy(300);
    expect(shownStates([80], ["一", "二", "三"])).toEqual(["\r二\u001b[K", "\r三\u001b[K", "\r\u001b[K"]);
  });

  test("is not shown without a terminal, or for short work", () => {
    advanceBy(300);
    expect(shownStates([null], ["一", "二", "三"])).toEqual([]);
    advanceBy(100);
    expect(shownStates([80], ["一", "二"])).toEqual([]);
  });

  test("skips states that follow quickly", () => {
    advanceBy(60);
    expect(
      shownStates(
        [80],
        Array.from({ length: 12 }, (_, index) => String(index)),
      ),
    ).toEqual(["\r8\u001b[K", "\r10\u001b[K", "\r\u001b[K"]);
  });

  test("fits into a terminal that is resized", () => {
    advanceBy(600);
    const lines = shownStates(
      [30, 20, 7, 1],
      Array.from({ length: 4 }, () => "正在生成：e\u0301 120个文件 and more words"),
    );
    const widths = lines.map((line) => columnsOf(line.slice(1).replace("\u001b[K", "")));
    expect(widths.map((width, index) => width < ([30, 20, 7, 1, 1][index] ?? 0))).toEqual(widths.map(() => true));
  });
});

describe("commands with a progress line", () => {
  const screen = { messageColumns: () => 40 };
  const frames = "0000000c0000000800000019\n".repeat(3);

  test("decode shows lines, but only if the results are not on the terminal", async () => {
    advanceBy(600);
    const words = ["decode", "--protocol", "cmpp30", "--json"];
    const { err } = await runTool(words, frames, screen);
    expect(err).toBe("\r4 lines\u001b[K\r\u001b[K");
    expect((await runTool(words, frames, { ...screen, columns: () => 40 })).err).toBe("");
  });

  test("check shows steps before its closing line", async () => {
    advanceBy(600);
    const { err } = await runTool(["check"], "", { ...screen, language: "zh" });
    expect(err.split("\u001b[K")[0]).toBe("\r正在检查schema：第1步，共7步");
    expect(err).toMatch(/\r\u001b\[K已检查8个协议，未发现问题。\n$/);
  });
});
