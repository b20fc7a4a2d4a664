import { spawn, spawnSync, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

/** The command line, bundled for this process: it starts in a fifth of the time of its sources. */
export const TOOL: readonly string[] = [process.execPath, join(bundled(), "cli.js")];

/** The same for short runs: compiling optimized code takes a third of their time. */
const SHORT: readonly string[] = TOOL.toSpliced(1, 0, "--no-opt");

/** Bundles the tool, but for the packages that only printing and bundling load. */
function bundled(): string {
  const root = join(import.meta.dirname, "..", "..", "..");
  const outdir = join(root, "node_modules", ".cache", `smswire-${process.pid}`);
  buildSync({
    entryPoints: {
      cli: join(root, "generator", "cli.ts"),
      worker: join(root, "generator", "commands", "generate", "worker.ts"),
    },
    outdir,
    bundle: true,
    splitting: true,
    external: ["ts-morph", "prettier", "prettier/*", "vite"],
    // The bundled CommonJS packages require modules of Node.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "warning",
  });
  process.once("exit", () => rmSync(outdir, { recursive: true, force: true }));
  return outdir;
}

/** The result of a process. */
export interface ToolProcess {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of bash, in which `"$@"` is the command line with these arguments. */
export function inShell(script: string, words: readonly string[], input: string | Uint8Array = ""): ToolProcess {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script, "bash", ...SHORT, ...words], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts the command line. */
export function startTool(words: readonly string[], stdio: StdioOptions) {
  const [node = "", ...before] = SHORT;
  const child = spawn(node, [...before, ...words], { stdio });
  return { child, ended: once(child, "exit") };
}
