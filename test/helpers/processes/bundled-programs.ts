import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

/* Programs in processes of their own, bundled from the sources: they need no build, and no loader slows them down. */

/** A bundled program. */
export interface Program {
  /** Starts it with settings as JSON, and options of Node. */
  start(settings: object, nodeOptions?: readonly string[]): ChildProcess;
}

/** Bundles programs; the result of `use` is returned after the bundles are removed. */
export async function withPrograms<Result>(
  files: readonly string[],
  use: (programs: readonly Program[]) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "smswire-flow-"));
  try {
    return await use(files.map((file) => programOf(file, folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function programOf(file: string, folder: string): Program {
  const outfile = join(folder, `${file.replaceAll(/\W/g, "_")}.mjs`);
  buildSync({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["source"],
    logLevel: "error",
  });
  return {
    start: (settings, nodeOptions = []) => fork(outfile, [JSON.stringify(settings)], { execArgv: [...nodeOptions] }),
  };
}

/** The next message of a process, which is JSON. Rejects if it ends without one, or takes too long. */
export async function messageOf<Message>(child: ChildProcess, maxSeconds: number): Promise<Message> {
  const answered = new AbortController();
  const signal = AbortSignal.any([answered.signal, AbortSignal.timeout(maxSeconds * 1000)]);
  const message = once(child, "message", { signal });
  const exit = once(child, "exit", { signal }).then(([code]: unknown[]) => {
    throw new Error(`A process ended with exit code ${String(code)}.`);
  });
  try {
    const [text]: unknown[] = await Promise.race([message, exit]);
    const parsed: Message = JSON.parse(String(text));
    return parsed;
  } finally {
    answered.abort();
  }
}

/** Ends a process that ends with its parent. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.disconnect();
  await exited;
}
