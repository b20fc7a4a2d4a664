import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deserialize, serialize } from "node:v8";
import { expect } from "vitest";
import { removeTemporaryFolders } from "../helpers/temporary-folder.js";
import { type CollectedTest, collectTests, finishTests } from "./collect-tests.js";

/*
 * The child process of `mutate.ts`, in the copy of the repository with mutants. The first one of a copy
 * measures every test without a mutant. For every mutant, the tests that reach it run until one fails. Each must pass
 * without the mutant: before, once in a process, and the failed one also after it. If one does not, a mutant has changed
 * shared state: the process ends, and another one continues.
 */

/** The duration of a test, and the mutants that it reaches. */
interface Measure {
  readonly milliseconds: number;
  readonly reached: Uint8Array;
}

type KnownTest = CollectedTest & Measure;

/** A test that takes more milliseconds than this is slow. */
const SLOW = 500;

/** A mutant that one test checks this often is in an endless loop. */
const ENDLESS = 20_000_000;

/** A number above the count of mutants. */
const MOST = 10_000;

let active = 0;
let asked = 0;
let reached = new Uint8Array(MOST);
/** The tests that passed in this process, by their function. */
const passed = new Set<CollectedTest["run"]>();
/** What the last failed test threw. */
let lastThrown: unknown = null;

Object.assign(globalThis, {
  isMutant: (id: number): boolean => {
    if (active === 0) reached[id] = 1;
    if (active !== id) return false;
    if (asked++ > ENDLESS) throw new Error("This never ends.");
    return true;
  },
});

// Without a runner, expect does not know the file of a test. Asymmetric matchers ask for it.
expect.setState({ testPath: "" });

const [folder = "", mutants = "", ...files] = process.argv.slice(2);
const collected: CollectedTest[] = [];
for (const file of files) {
  collected.push(...(await collectTests(file, async () => import(pathToFileURL(join(folder, file)).href))));
}
const known = await measured(join(folder, "measures"));
known.sort((one, other) => one.milliseconds - other.milliseconds);
add({ tests: known.length });

for (const [index, id] of mutants.split(",").map(Number).entries()) {
  add({ mutant: id });
  const result = await tryMutant(id);
  // The first mutant of a process has changed the state itself. Any other mutant is tried again.
  if (result.isSpoiled && index > 0) add({ mutant: id, isSpoiled: true });
  else if (result.unfit !== undefined) throw notPassing(result.unfit);
  else add({ mutant: id, caught: result.caught });
  if (result.isSpoiled) break;
}
await finishTests();
process.exit(0);

/** Returns the tests with their measures. The first process of a copy makes them, the others read them. */
async function measured(path: string): Promise<KnownTest[]> {
  if (!existsSync(path)) {
    const made: Measure[] = [];
    for (const test of collected) made.push(await measure(test));
    writeFileSync(path, serialize(made));
  }
  const measures: readonly Measure[] = deserialize(readFileSync(path));
  return collected.flatMap((test, index) => {
    const found = measures[index];
    return found === undefined ? [] : [{ ...test, ...found }];
  });
}

async function measure(test: CollectedTest): Promise<Measure> {
  reached = new Uint8Array(MOST);
  const started = performance.now();
  if (await fails(test)) throw notPassing(test);
  passed.add(test.run);
  return { milliseconds: performance.now() - started, reached };
}

/** A test that does not pass in a copy would miss mutants. */
function notPassing({ title }: CollectedTest): Error {
  return new Error(`This test does not pass without a mutant: ${title}`, { cause: lastThrown });
}

/** The test that catches a mutant, or null; the test that does not pass without it; whether shared state has changed. */
interface Result {
  readonly caught: string | null;
  readonly unfit?: CollectedTest;
  readonly isSpoiled: boolean;
}

async function tryMutant(id: number): Promise<Result> {
  for (const test of known.filter((each) => each.reached[id] === 1)) {
    // The parent waits for each slow test separately.
    if (test.milliseconds > SLOW) add({ mutant: id });
    if (!passed.has(test.run) && (await fails(test))) return { caught: null, unfit: test, isSpoiled: true };
    passed.add(test.run);
    if (await failsWith(id, test)) return { caught: test.title, isSpoiled: await fails(test) };
  }
  return { caught: null, isSpoiled: false };
}

async function failsWith(id: number, test: CollectedTest): Promise<boolean> {
  active = id;
  try {
    return await fails(test);
  } finally {
    active = 0;
  }
}

async function fails(test: CollectedTest): Promise<boolean> {
  asked = 0;
  try {
    await test.run();
    return false;
  } catch (thrown) {
    lastThrown = thrown;
    return true;
  } finally {
    removeTemporaryFolders();
  }
}

function add(line: object): void {
  process.stdout.write(`@${JSON.stringify(line)}\n`);
}
