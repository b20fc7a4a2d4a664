import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { readTextIfThere } from "./read-folder.js";

/** A file that can be printed. */
interface PrintJob {
  readonly path: string;
  readonly input: string;
  print(): Promise<string>;
}

type PrintFile = (file: PrintJob) => Promise<string>;

/** A memory of which input became which text, kept as hashes outside of every project. */
export interface PrintCache {
  /** Prints only what the output folder does not hold already. */
  readonly print: PrintFile;
  /** Keeps what was learned. */
  save(): void;
}

/** Older entries are forgotten. */
const MAX_KNOWN = 20_000;

/** Opens the cache for an output folder; `printer` names what texts depend on beside their inputs. */
export function openPrintCache(folder: string, printer: string, print: PrintFile): PrintCache {
  const path = cacheFile();
  const known = path === null ? new Map<string, string>() : readKnown(path);
  const used = new Map<string, string>();
  return {
    print: async (file) => {
      const key = hash(printer, file.path, file.input);
      const found = readTextIfThere(join(folder, file.path));
      const text = found !== null && known.get(key) === hash(found) ? found : await print(file);
      used.set(key, hash(text));
      return text;
    },
    save: () => {
      if (path !== null) saveKnown(path, new Map([...[...known].slice(-MAX_KNOWN), ...used]));
    },
  };
}

/**
 * Where the cache is: in XDG_CACHE_HOME, else in .cache of the home folder. Neither counts if it is empty or relative, as the
 * XDG specification says: the cache would be in the current folder. Null if there is no place for it.
 */
function cacheFile(): string | null {
  const folder = [process.env["XDG_CACHE_HOME"] ?? "", join(homeFolder(), ".cache")].find(isAbsolute);
  return folder === undefined ? null : join(folder, "smswire", "printed.json");
}

/** Empty if there is none: HOME is not set, and the user is unknown to the system. */
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return "";
  }
}

function hash(...texts: readonly string[]): string {
  return createHash("sha256").update(texts.join("\0")).digest("base64");
}

function readKnown(file: string): ReadonlyMap<string, string> {
  try {
    const known: unknown = JSON.parse(readTextIfThere(file) ?? "{}");
    return new Map(
      Object.entries(typeof known === "object" && known !== null ? known : {}).map(([key, value]) => [
        key,
        String(value),
      ]),
    );
  } catch {
    return new Map();
  }
}

function saveKnown(file: string, used: ReadonlyMap<string, string>): void {
  const beside = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, JSON.stringify(Object.fromEntries(used)));
    renameSync(beside, file);
  } catch {
    // Without a cache everything is printed again: slower, never wrong.
    removeIfThere(beside);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It cannot be removed where it could not be written.
  }
}
