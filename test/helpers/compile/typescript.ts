import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const compiler = createRequire(import.meta.url)
  .resolve("typescript-7/package.json")
  .replace("package.json", join("bin", "tsc"));

/**
 * Compiles a project, given by its folder or the path of its settings, with TypeScript 7, which takes a quarter of the
 * time of earlier versions. Returns what the compiler printed; empty without errors.
 */
export function compileProject(project: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, "-p", project, "--singleThreaded"], {
    cwd: project.endsWith(".json") ? join(project, "..") : project,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return "";
  return stdout === "" ? `The compiler exited with ${status}: ${stderr}` : stdout;
}

/** Loads a compiled module. */
export async function loadModule(path: string): Promise<object> {
  const module: unknown = await import(pathToFileURL(path).href);
  if (typeof module === "object" && module !== null) return module;
  throw new Error(`${path} is not a module.`);
}
