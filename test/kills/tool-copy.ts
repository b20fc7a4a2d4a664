import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { readFolder } from "../../generator/files/index.js";

/** A run of the copied tool. */
export interface CopyRun {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** A copy of the tool with a small schema. Its own output is the code that `decode` and `encode` use. */
export interface ToolCopy {
  readonly out: string;
  readonly configure: (config: string) => void;
  /** Runs the command line, with modules to load before it. */
  readonly run: (words: readonly string[], more?: { readonly preload?: string; readonly input?: string }) => CopyRun;
  /** Returns the generated files, without the files of an incomplete run. */
  readonly files: () => ReadonlyMap<string, string>;
  /** Returns the files of an incomplete run. */
  readonly unfinished: () => readonly string[];
}

const isUnfinished = (path: string): boolean => path.startsWith(".generated.swap") || path.startsWith(".staging-");

/** Prints with `remembered-print.ts`. Only that module imports the original. */
const rememberedPrint: Plugin = {
  name: "remembered-print",
  setup: (built) => {
    built.onResolve({ filter: /\/print\/index\.js$/ }, ({ importer }) =>
      importer.endsWith("remembered-print.ts") ? null : { path: resolve("test/kills/remembered-print.ts") },
    );
  },
};

/** Bundles the command line, but for the packages that only printing loads. Returns its path. */
async function buildTool(outdir: string): Promise<string> {
  await build({
    entryPoints: ["generator/cli.ts"],
    outdir,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    external: ["ts-morph", "prettier", "prettier/*", "vite"],
    // The bundled CommonJS packages require modules of Node.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    plugins: [rememberedPrint],
  });
  return join(outdir, "cli.js");
}

/** Creates a copy of the tool in a folder. */
export async function copyTool(folder: string): Promise<ToolCopy> {
  for (const path of ["generator/print", "generator/runtime", "schema/language", "package.json"])
    cpSync(path, join(folder, path), { recursive: true });
  cpSync("test/faulty-schemas/base", join(folder, "schema", "demo"), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  const cli = await buildTool(join(folder, "dist"));
  const out = join(folder, "generated");
  return {
    out,
    configure: (config) => writeFileSync(join(folder, "smswire.config.yaml"), config),
    run: (words, { preload, input = "" } = {}) => {
      // For so short a run, to optimize code takes longer than it saves.
      const args = ["--no-opt", ...(preload === undefined ? [] : ["--import", preload]), cli, ...words];
      const env = { ...process.env, XDG_CACHE_HOME: join(folder, "cache"), PRINTED_TEXTS: join(folder, "printed") };
      const ended = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", input, env });
      return { code: ended.status, signal: ended.signal, out: ended.stdout, err: ended.stderr };
    },
    files: () => (existsSync(out) ? readFolder(out, (path) => !isUnfinished(path)) : new Map()),
    unfinished: () => (existsSync(out) ? readdirSync(out).filter(isUnfinished) : []),
  };
}
