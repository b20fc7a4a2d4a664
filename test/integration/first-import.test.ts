import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/* A fresh checkout: after the commands of README.md, a program imports the package. */

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "first-import-"));
const checkout = join(folder, "checkout");
const dist = join(checkout, "generated", "dist");

/** Everything that git ignores, and .git. */
const EXCLUDED = new Set([".git", "node_modules", "dist", "coverage", ".fuzz", ".mutate"]);

function run(command: string, ...words: readonly string[]): string {
  return execFileSync(command, words, { cwd: checkout, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Creates the result of `npm ci` from the packages of this checkout: the workspace is linked to the copy. */
function linkPackages(): void {
  const packages = join(root, "node_modules");
  mkdirSync(join(checkout, "node_modules"));
  for (const name of readdirSync(packages))
    if (name !== "smswire") symlinkSync(join(packages, name), join(checkout, "node_modules", name));
  symlinkSync(join("..", "generated"), join(checkout, "node_modules", "smswire"));
}

beforeAll(() => {
  cpSync(root, checkout, { recursive: true, filter: (path) => path === root || !EXCLUDED.has(basename(path)) });
  linkPackages();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("npm run generate builds the package", () => {
  expect(existsSync(dist)).toBe(false);
  expect(run("npm", "run", "-s", "generate")).toBe("");
  expect(existsSync(dist)).toBe(true);
}, 300_000);

test("a program imports it as an ECMAScript module and as CommonJS", () => {
  const frame = "encode(createActiveTest({ sequenceId: 1 })).length, typeof encodeSubmit";
  const names = "{ createActiveTest, encode, encodeSubmit }";
  const imported = `import ${names} from "smswire/cmpp30"; console.log(${frame})`;
  const required = `const ${names} = require("smswire/cmpp30"); console.log(${frame})`;
  expect(run(process.execPath, "--input-type=module", "-e", imported)).toBe("12 function\n");
  expect(run(process.execPath, "-e", required)).toBe("12 function\n");
});
