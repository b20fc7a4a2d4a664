/** When to kill a process: at a call of node:fs that changes a folder. */
export interface KillPoint {
  /** Counts only calls of this function; without it, all that change a folder. */
  readonly name?: string;
  /** The number of the call, from 1. The process is killed during this call. */
  readonly at: number;
}

/**
 * A module for `node --import` that kills its process in the middle of a call: after half of a file, or one entry of a removed
 * folder. Without a point, it prints the numbers of calls to stdout. The tool does not depend on it.
 */
export function killPreload(folder: string, point: KillPoint | null): string {
  const code = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    import { join, resolve } from "node:path";
    const folder = ${JSON.stringify(folder)};
    const point = ${JSON.stringify(point)};
    const calls = {};
    const half = {
      writeFileSync: (real, [file, text, ...rest]) => real(file, String(text).slice(0, String(text).length / 2), ...rest),
      rmSync: (real, [path]) => {
        const [first] = fs.existsSync(path) && fs.statSync(path).isDirectory() ? fs.readdirSync(path) : [];
        if (first !== undefined) real(join(path, first), { recursive: true });
      },
    };
    let count = 0;
    for (const name of ["mkdirSync", "mkdtempSync", "openSync", "renameSync", "rmSync", "rmdirSync", "writeFileSync"]) {
      const real = fs[name];
      fs[name] = (...given) => {
        const isReading = name === "openSync" && !/[wa+]/.test(String(given[1]));
        if (isReading || !resolve(String(given[0])).startsWith(folder)) return real(...given);
        calls[name] = (calls[name] ?? 0) + 1;
        if (point !== null && (point.name ?? name) === name && ++count === point.at) {
          half[name]?.(real, given);
          process.kill(process.pid, "SIGKILL");
        }
        return real(...given);
      };
    }
    syncBuiltinESMExports();
    if (point === null) process.on("exit", () => process.stdout.write(JSON.stringify(calls)));`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
