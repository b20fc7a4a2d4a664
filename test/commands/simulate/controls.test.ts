import { expect, test } from "vitest";
import { simulate } from "../../../generator/simulate.js";
import { control } from "../../../generator/commands/simulate/controls.js";
import { Gateway } from "../../../generator/simulator/index.js";

/* The lines of a control socket. */

function recorded(): { readonly calls: string[]; readonly run: (line: string) => string } {
  const calls: string[] = [];
  const gateway: Gateway = Object.assign(Object.create(Gateway.prototype), {
    deliver: ({ text }: { text: string }) => calls.push(`deliver ${text}`),
    cut: (number?: number) => calls.push(`cut ${number}`),
    pause: (isPaused: boolean, number?: number) => calls.push(`pause ${isPaused} ${number}`),
    answerWith: (result: number | null) => calls.push(`answer ${result}`),
    end: () => calls.push("end"),
  });
  const message = { from: "13900139000", to: "10690001", text: "TD" };
  const quit = (): void => void calls.push("quit");
  return { calls, run: (line) => control(line, { simulated: gateway, message, tell: quit, summary: quit, quit }).en };
}

test("each line does what it states", () => {
  const { calls, run } = recorded();
  const lines = [
    "mo",
    "mo 1 2 hello world",
    "cut 1",
    "cut",
    "pause 2",
    "resume",
    "answer 8",
    "answer ok",
    "end",
    "quit",
  ];
  expect(lines.map(run)).toEqual(lines.map(() => "ok"));
  expect(calls).toEqual([
    "deliver TD",
    "deliver hello world",
    "cut 1",
    "cut undefined",
    "pause true 2",
    "pause false undefined",
    "answer 8",
    "answer null",
    "end",
    "quit",
  ]);
});

test("an unknown line is answered with the known ones", () => {
  const { calls, run } = recorded();
  expect(run("constructor")).toContain("Unknown line: constructor. Known: mo FROM TO TEXT, cut [N]");
  expect(run("cut one")).toContain("Unknown line: cut one.");
  const wrong = ["answer", "answer accepted", "answer -1", "answer 1.5"];
  for (const line of wrong) expect(run(line)).toContain(`Unknown line: ${line}. Known: `);
  expect(run("help").split("\n")).toHaveLength(9);
  expect(calls).toEqual([]);
});

test("a client has no lines that pause it", () => {
  const calls: string[] = [];
  const call = (): number => calls.push("call");
  const client = { deliver: call, cut: call, answerWith: call, end: call, close: () => Promise.resolve() };
  const message = { from: "10690001", to: "13900139000", text: "TD" };
  const run = (line: string) => control(line, { simulated: client, message, tell: call, summary: call, quit: call });
  const rejected = { en: "pause and resume are for --role server.", zh: "pause和resume仅用于--role server。" };
  expect([run("pause"), run("resume 1")]).toEqual([rejected, rejected]);
  expect(run("help").en.split("\n")).toHaveLength(7);
  expect(run("unknown").en).not.toContain("pause");
  expect(calls).toEqual([]);
});

test("a simulator closes without clients", async () => {
  const simulator = await simulate({ protocol: "cmpp30" });
  await expect(simulator.close()).resolves.toBeUndefined();
});
