import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { runTool } from "../helpers/run-tool.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/** The text of a file outside of the project. */
export const SECRET = "root:x:0:0:root:/root:/bin/bash";

/** Creates a project with the sound schema in schema/demo. */
export function project(): string {
  const folder = temporaryFolder();
  cpSync("test/faulty-schemas/base", join(folder, "schema", "demo"), { recursive: true });
  writeFileSync(join(folder, "secret"), `${SECRET}\n`);
  return folder;
}

/** Runs layout in a project. */
export async function layoutOf(folder: string) {
  return runTool(["layout", "--schema", join(folder, "schema"), "--json"]);
}

/** Returns the errors for a schema folder in which `make` replaces a path. */
export async function reportedOf(path: string, make: (path: string, folder: string) => void) {
  const folder = project();
  rmSync(join(folder, path), { recursive: true, force: true });
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  make(join(folder, path), folder);
  const reported = await runTool(["check", "--schema", join(folder, "schema")]);
  expect(reported.out + reported.err).not.toContain(SECRET.slice(0, 8));
  expect(reported.code).toBe(2);
  const generated = ["generate", "--schema", join(folder, "schema"), "--out", join(folder, "out")];
  expect(await runTool(generated)).toEqual(reported);
  return reported.err.replaceAll(`${folder}/`, "");
}

/** A file of the project. */
export const MESSAGE = "schema/demo/messages/note.yaml";
