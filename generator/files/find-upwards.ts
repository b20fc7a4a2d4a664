import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The nearest file of a name in a folder or one of those around it; null where there is none. */
export function findUpwards(name: string, folder: string): string | null {
  const path = join(resolve(folder), name);
  if (existsSync(path)) return path;
  return dirname(resolve(folder)) === resolve(folder) ? null : findUpwards(name, dirname(resolve(folder)));
}
