import { isDeepStrictEqual } from "node:util";
import { randomIntegers } from "../helpers/random.js";
import { killPreload, type KillPoint } from "./preload.js";
import { copyTool, type ToolCopy } from "./tool-copy.js";

/** What came of a kill. */
export interface Killed {
  readonly point: KillPoint;
  /** What the output folder held before the next command: the old files, the new ones, or some of both and a journal. */
  readonly left: "old" | "new" | "half";
  readonly next: string;
  /** What is wrong; null if nothing is. */
  readonly fault: string | null;
}

type Files = ReadonlyMap<string, string>;

/** Two configurations in which every module differs, and in each of which there are files that the other has not. */
const CONFIGS = ["descriptors: false\nconformance: true\n", "import-ending: .ts\n"] as const;

/** The commands that finish what was left half done. Frame and message are those of the small schema. */
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

/** Kills `generate` so many times, every other time between the moves of files to their places, and runs the next command. */
export async function killRuns(
  folder: string,
  count: number,
  seed: number,
  report: (each: Killed) => void,
): Promise<void> {
  const tool = await copyTool(folder);
  // The first run writes everything, and the others change it, as runs that are killed do.
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
  /** How often a run of `generate` called what changes files. */
  readonly calls: Readonly<Record<string, number>>;
}

function generated(tool: ToolCopy, config: string): Generated {
  tool.configure(config);
  const { code, out, err } = tool.run(["generate"], { preload: killPreload(tool.out, null) });
  if (code !== 0) throw new Error(err);
  return { config, files: tool.files(), calls: JSON.parse(out) };
}

/** Half of the points are between renames; the folder of the new files is renamed first, then every file. */
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
  const faults = [
    signal === "SIGKILL" ? null : "it was not killed",
    left === "half" && !isPending ? "old and new files without a journal" : null,
    code !== null && next.codes.includes(code) ? null : `exit code ${code}: ${err}`,
    state === "half" ? "old and new files after the next command" : null,
    tool.unfinished().includes(".generated.swap") ? "the journal is still there" : null,
    next.words.length === 1 && (state !== "new" || tool.unfinished().length > 0) ? "not generated again" : null,
  ];
  return { point, left, next: next.words.slice(0, 2).join(" "), fault: faults.find((fault) => fault !== null) ?? null };
}
