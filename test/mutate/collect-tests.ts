/*
 * The module that test files import in place of vitest. It collects tests without running them, so that they run again for
 * every mutant, in one process and in milliseconds.
 */

/** A test that can run repeatedly. */
export interface CollectedTest {
  readonly title: string;
  readonly run: () => Promise<void>;
}

type Body = (...values: never[]) => unknown;
/** A body, and the options or the timeout of a test, which may be before or after the body. */
type Parts = readonly (Body | number | { readonly timeout?: number })[];
type Add = (title: unknown, ...parts: Parts) => void;
type Each = (rows: readonly unknown[]) => Add;
type Define = Add & {
  each: Each;
  skipIf(isSkipped: boolean): Define;
};

interface File {
  readonly befores: Body[];
  readonly beforeEaches: Body[];
  readonly afterEaches: Body[];
  isReady: boolean;
}

const tests: CollectedTest[] = [];
const afters: Body[] = [];
let file: File = newFile();
let path: readonly string[] = [];

/** The expect function of vitest, which needs no runner. */
export { expect } from "vitest";

/** Loads a test file and returns its tests. */
export async function collectTests(name: string, load: () => Promise<unknown>): Promise<readonly CollectedTest[]> {
  const before = tests.length;
  file = newFile();
  path = [name];
  await load();
  return tests.slice(before);
}

/** Runs the hooks of the files for the end. */
export async function finishTests(): Promise<void> {
  for (const after of afters) await call(after, []);
}

/** Like vitest's. */
export const describe = define((title, body) => {
  const outer = path;
  path = [...path, title];
  void call(body, []);
  path = outer;
});

/** Like vitest's. */
export const test = define((title, body) => {
  const own = file;
  const run = async (): Promise<void> => {
    if (!own.isReady) for (const before of own.befores) await call(before, []);
    own.isReady = true;
    for (const before of own.beforeEaches) await call(before, []);
    try {
      await call(body, []);
    } finally {
      for (const after of own.afterEaches) await call(after, []);
    }
  };
  tests.push({ title: [...path, title].join(" > "), run });
});

/** Like vitest's. */
export function beforeAll(body: Body): void {
  file.befores.push(body);
}

/** Like vitest's. */
export function afterAll(body: Body): void {
  afters.push(body);
}

/** Like vitest's, for the tests of a file. */
export function beforeEach(body: Body): void {
  file.beforeEaches.push(body);
}

/** Like vitest's, for the tests of a file. */
export function afterEach(body: Body): void {
  file.afterEaches.push(body);
}

function newFile(): File {
  return { befores: [], beforeEaches: [], afterEaches: [], isReady: false };
}

function call(body: Body, values: readonly unknown[]): unknown {
  return Reflect.apply(body, null, values);
}

function bodyOf(parts: Parts): Body {
  const body = parts.find((value) => typeof value === "function");
  if (body === undefined) throw new Error("A test has no body.");
  return body;
}

function define(add: (title: string, body: Body) => void): Define {
  const one: Add = (title, ...parts) => add(String(title), bodyOf(parts));
  const each: Each =
    (rows) =>
    (title, ...parts) => {
      const body = bodyOf(parts);
      const isTable = rows.every((row) => Array.isArray(row));
      rows.forEach((row, index) => {
        const values: readonly unknown[] = isTable && Array.isArray(row) ? row : [row];
        add(`${String(title)} ${index}`, () => call(body, values));
      });
    };
  const skipIf = (isSkipped: boolean): Define => (isSkipped ? define(() => undefined) : defined);
  const defined: Define = Object.assign(one, { each, skipIf });
  return defined;
}
