import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { randomOfCase, fuzz, NO_PROGRESS, type Progress } from "./session.js";
import { tryAgain } from "./encode-target.js";
import { corpusFolder, framePool } from "./frame-pool.js";
import { mutatedLine } from "./json-target.js";
import { progressOf, readState, writeState } from "./state-file.js";
import type { Finding, FuzzTarget } from "./target.js";
import { TARGETS } from "./targets.js";
import { runTool } from "../helpers/run-tool.js";
import { protocols } from "../helpers/protocols.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* A short part of `npm run fuzz`, always with the same cases. */

const SEED = 2026;

const CASES: Readonly<Record<string, number>> = {
  decode: 20_000,
  encode: 6000,
  splitter: 400,
  json: 6000,
  tolerant: 6000,
  flow: 150,
  schema: 120,
};

function run(target: FuzzTarget, before: Progress, cases: number) {
  const findings: Finding[] = [];
  const progress = fuzz(target, before, {
    seed: SEED,
    cases,
    seconds: Infinity,
    found: (finding) => void findings.push(finding),
    report: () => undefined,
  });
  return { progress, findings };
}

describe.each(Object.entries(TARGETS))("%s", (name, make) => {
  const cases = CASES[name] ?? 0;
  test("finds nothing, in accepted and in rejected inputs", () => {
    const { progress, findings } = run(make(), NO_PROGRESS, cases);
    expect(findings).toEqual([]);
    expect(progress).toMatchObject({ next: cases, found: 0 });
    expect(progress.accepted).toBeGreaterThan(cases / 50);
    expect(progress.rejected).toBeGreaterThan(cases / 50);
  });
});

test("encoders reject the earlier findings with the same error", () => {
  const inputs = readFileSync(join(corpusFolder, "encode.jsonl"), "utf8").trim().split("\n");
  expect(inputs.map((line) => tryAgain(JSON.parse(line)))).toEqual(inputs.map(() => "rejected"));
});

test("a resumed run tries the same cases as one without a break", () => {
  const tried = (): FuzzTarget & { readonly numbers: number[] } => {
    const numbers: number[] = [];
    const attempt: FuzzTarget["try"] = (random) => {
      const number = random(1000);
      numbers.push(number);
      return number < 500 ? "accepted" : "rejected";
    };
    return { name: "numbers", numbers, try: attempt };
  };
  const [whole, halves] = [tried(), tried()];
  const once = run(whole, NO_PROGRESS, 300).progress;
  const twice = run(halves, run(halves, NO_PROGRESS, 100).progress, 200).progress;
  expect(halves.numbers).toEqual(whole.numbers);
  expect({ ...twice, seconds: 0 }).toEqual({ ...once, seconds: 0 });
  expect(new Set(whole.numbers).size).toBeGreaterThan(200);
});

test("findings and exceptions of a target are reported with the number of their case", () => {
  const target: FuzzTarget = {
    name: "odd",
    try: (random) => {
      if (random(2) === 0) return { problem: "even", input: {} };
      throw new Error("odd");
    },
  };
  const { progress, findings } = run(target, NO_PROGRESS, 50);
  expect(progress.found).toBe(50);
  expect(new Set(findings.map(({ problem }) => problem))).toEqual(
    new Set(["even", "the target itself throws Error: odd"]),
  );
});

test("writes progress to a file", () => {
  const file = `${temporaryFolder()}/deep/state.json`;
  expect(readState(file)).toBe(null);
  writeState(file, { seed: 5, targets: {} }, "decode", { ...NO_PROGRESS, next: 70 });
  const state = readState(file);
  expect(state?.seed).toBe(5);
  expect(state === null ? null : progressOf(state, "decode").next).toBe(70);
  expect(state === null ? null : progressOf(state, "encode")).toEqual(NO_PROGRESS);
});

test("encode prints a line for every mutated line of wire JSON, and continues after it", async () => {
  const lines = framePool("cmpp30")
    .slice(0, 300)
    .flatMap((frame, index) => {
      const { ok } = protocols.cmpp30.tryDecode(frame);
      if (!ok) return [];
      const line = JSON.stringify(protocols.cmpp30.frameToJson(frame));
      return (
        mutatedLine(line, randomOfCase(SEED, index))
          .replaceAll(/[\n\r\u2028\u2029]/g, " ")
          .trim() || "x"
      );
    });
  const { code, out, err } = await runTool(["encode", "--protocol", "cmpp30"], lines.join("\n"));
  const answers = out.trimEnd().split("\n");
  expect(answers).toHaveLength(lines.length);
  expect(answers.filter((answer) => !/^(?:[0-9a-f]+|\{"error":\{"code":".*\}\})$/.test(answer))).toEqual([]);
  expect([code, err]).toEqual([1, ""]);
});
