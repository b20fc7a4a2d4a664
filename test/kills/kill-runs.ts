import { isDeepStrictEqual } from "node:util";
import { randomIntegers } from "../helpers/random.js";
import { killPreload, type KillPoint } from "./preload.js";
import { copyTool, type ToolCopy } from "./tool-copy.js";

/** The result of a kill. */
export interface Killed {
  readonly point: KillPoint;
  /** The output folder before the next command: the old files, the new files, or some of both and a journal. */
  readonly left: "old" | "new" | "half";
  readonly next: string;
  /** The error; null without one. */
  readonly error: string | null;
}

type Files = ReadonlyMap<string, string>;

/** Two configurations: every module differs, and each has files that the other does not have. */
const CONFIGS = ["descriptors: false\nconformance: true\n", "import-ending: .ts\n"] as const;

/** The commands that complete an incomplete swap. Frame and message belong to the small schema. */
const NEXT: readonly {
  readonly words: readonly string[];
  readonly input?: string;
  readonly codes: readonly number[];
}[] = [
  { words: ["generate"], codes: [0] },
  { words: ["generate", "--check"], codes: [0, 1] },
  { words: ["decode", "--protocol", "demo10", "--json"], input: "00", codes: [1] },
  { words: ["encode", "--protocol", "demo10"], input: "{}", codes: [1] },
];

/** Kills `generate` `count` times, every other time between moves of files, and runs the next command. */
export async function killRuns(
  folder: string,
  count: number,
  seed: number,
  report: (each: Killed) => void,
): Promise<void> {
  const tool = await copyTool(folder);
  // The first run writes everything. The others change it, like the killed runs.
  generated(tool, CONFIGS[0]);
  const other = generated(tool, CONFIGS[1]);
  const one = generated(tool, CONFIGS[0]);
  const random = randomIntegers(seed);
  for (let index = 0; index < count; index++) {
    const isOne = isDeepStrictEqual(tool.files(), one.files);
    const [before, after] = isOne ? [one, other] : [other, one];
    tool.configure(after.config);
    report(
      killOnce(tool, { before: before.files, after: after.files }, choosePoint(index, after.calls, random), index),
    );
  }
}

interface Generated {
  readonly config: string;
  readonly files: Files;
  /** Returns how often a run of `generate` calls functions that change files. */
  readonly calls: Readonly<Record<string, number>>;
}

function generated(tool: ToolCopy, config: string): Generated {
  tool.configure(config);
  const { code, out, err } = tool.run(["generate"], { preload: killPreload(tool.out, null) });
  if (code !== 0) throw new Error(err);
  return { config, files: tool.files(), calls: JSON.parse(out) };
}

/** Half of the points are between renames: first of the folder of new files, then of every file. */
function choosePoint(index: number, calls: Generated["calls"], random: (below: number) => number): KillPoint {
  const renames = calls["renameSync"] ?? 0;
  if (index % 2 === 0) return { name: "renameSync", at: 2 + random(renames - 1) };
  return { at: 1 + random(Object.values(calls).reduce((sum, each) => sum + each, 0)) };
}

function killOnce(
  tool: ToolCopy,
  { before, after }: Record<"before" | "after", Files>,
  point: KillPoint,
  index: number,
): Killed {
  const { signal } = tool.run(["generate"], { preload: killPreload(tool.out, point) });
  const stateOf = (files: Files) =>
    isDeepStrictEqual(files, before) ? "old" : isDeepStrictEqual(files, after) ? "new" : "half";
  const left = stateOf(tool.files());
  const isPending = tool.unfinished().includes(".generated.swap");
  const next = NEXT[Math.floor(index / 2) % NEXT.length] ?? { words: [], codes: [] };
  const { code, err } = tool.run(next.words, next.input === undefined ? {} : { input: next.input });
  const state = stateOf(tool.files());
  const failures = [
    signal === "SIGKILL" ? null : "it was not killed",
    left === "half" && !isPending ? "old and new files without a journal" : null,
    code !== null && next.codes.includes(code) ? null : `exit code ${code}: ${err}`,
    state === "half" ? "old and new files after the next command" : null,
    tool.unfinished().includes(".generated.swap") ? "the journal is still there" : null,
    next.words.length === 1 && (state !== "new" || tool.unfinished().length > 0) ? "not generated again" : null,
  ];
  return {
    point,
    left,
    next: next.words.slice(0, 2).join(" "),
    error: failures.find((error) => error !== null) ?? null,
  };
}
