import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { readTextIfThere } from "./read-folder.js";

/** A text before it is formatted. */
interface RawText {
  readonly path: string;
  readonly text: string;
}

type Format = (raw: RawText) => Promise<string>;

/** A memory of which unformatted text became which formatted one, kept as hashes outside of every project. */
export interface FormatCache {
  /** Formats only what the output folder does not hold already. */
  readonly format: Format;
  /** Keeps what was learned. */
  save(): void;
}

/** Older entries are forgotten. */
const GREATEST_KNOWN = 20_000;

/** Opens the cache for an output folder; `styleOf` is what formatting a file depends on beside its text. */
export function openFormatCache(folder: string, styleOf: (path: string) => string, format: Format): FormatCache {
  const file = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "smswire", "formatted.json");
  const known = readKnown(file);
  const used = new Map<string, string>();
  return {
    format: async (raw) => {
      const key = hash(styleOf(raw.path), raw.path, raw.text);
      const found = readTextIfThere(join(folder, raw.path));
      const text = found !== null && known.get(key) === hash(found) ? found : await format(raw);
      used.set(key, hash(text));
      return text;
    },
    save: () => saveKnown(file, new Map([...[...known].slice(-GREATEST_KNOWN), ...used])),
  };
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
  try {
    mkdirSync(join(file, ".."), { recursive: true });
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, JSON.stringify(Object.fromEntries(used)));
    renameSync(beside, file);
  } catch {
    // Without a cache everything is formatted again: slower, never wrong.
  }
}
