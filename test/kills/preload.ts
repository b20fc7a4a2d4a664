/** When a process is to be killed: at a call of node:fs that changes something in a folder. */
export interface KillPoint {
  /** Counts calls of this function only; of all that change something if left out. */
  readonly name?: string;
  /** The number of the call, beginning at 1. The process does not survive it. */
  readonly at: number;
}

/**
 * A module for `node --import` that kills its process at a call, half of which is done: half of a text is written, one entry of a
 * folder is removed. Without a point it writes the numbers of calls to stdout. The tool itself knows nothing of it.
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
