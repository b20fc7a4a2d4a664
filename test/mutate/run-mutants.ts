import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import { removeTemporaryFolders } from "../helpers/temporary-folder.js";
import { type CollectedTest, collectTests, finishTests } from "./collect-tests.js";

/*
 * The child process of `mutate.ts`, in the copy of the repository with mutants. It runs every test once without
 * a mutant, and then for every mutant the tests that reach it, until one fails. The failed test must pass again
 * without the mutant. If it fails, a mutant has changed shared state: the process ends, and another one continues.
 */

/** A test, its duration, and the mutants that it reaches. */
interface KnownTest extends CollectedTest {
  readonly milliseconds: number;
  readonly reached: Uint8Array;
}

/** A test that takes more milliseconds than this is slow. */
const SLOW = 500;

/** A mutant that one test checks this often is in an endless loop. */
const ENDLESS = 20_000_000;

/** A number above the count of mutants. */
const MOST = 10_000;

let active = 0;
let asked = 0;
let reached = new Uint8Array(MOST);

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
const known: KnownTest[] = [];
for (const file of files) {
  const loaded = await collectTests(file, async () => import(pathToFileURL(join(folder, file)).href));
  for (const test of loaded) known.push(await tryOut(test));
}
known.sort((one, other) => one.milliseconds - other.milliseconds);
add({ tests: known.length });

for (const [index, id] of mutants.split(",").map(Number).entries()) {
  add({ mutant: id });
  const failed = await catching(
    id,
    known.filter((test) => test.reached[id] === 1),
  );
  const isSpoiled = failed !== null && (await fails(failed));
  // The first mutant of a process has changed the state itself. Any other mutant is tried again.
  const isKnown = !isSpoiled || index === 0;
  add(isKnown ? { mutant: id, caught: failed?.title ?? null } : { mutant: id, isSpoiled });
  if (isSpoiled) break;
}
await finishTests();
process.exit(0);

/** Returns the measured test. Throws if it does not pass without a mutant: mutants would be missed. */
async function tryOut(test: CollectedTest): Promise<KnownTest> {
  reached = new Uint8Array(MOST);
  const started = performance.now();
  const error = await errorOf(test);
  if (error !== null) throw new Error(`This test does not pass in a copy: ${test.title}`, { cause: error.thrown });
  return { ...test, milliseconds: performance.now() - started, reached };
}

/** Returns the test that fails with a mutant; null if all pass. */
async function catching(id: number, tests: readonly KnownTest[]): Promise<KnownTest | null> {
  active = id;
  try {
    for (const test of tests) {
      // The parent waits for every slow test anew.
      if (test.milliseconds > SLOW) add({ mutant: id });
      if (await fails(test)) return test;
    }
    return null;
  } finally {
    active = 0;
  }
}

async function fails(test: CollectedTest): Promise<boolean> {
  return (await errorOf(test)) !== null;
}

/** Returns what a test throws; null if it passes. */
async function errorOf(test: CollectedTest): Promise<{ readonly thrown: unknown } | null> {
  asked = 0;
  try {
    await test.run();
    return null;
  } catch (thrown) {
    return { thrown };
  } finally {
    removeTemporaryFolders();
  }
}

function add(line: object): void {
  process.stdout.write(`@${JSON.stringify(line)}\n`);
}
