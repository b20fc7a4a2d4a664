import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync, type BuildOptions } from "esbuild";

/* Bundles of the generated code of two commits. */

/** The generated code of one commit or folder. */
export interface Side {
  readonly title: string;
  /** The bundle to measure. */
  readonly bundle: string;
  /** Minified functions and classes by name, with original names. */
  readonly declarations: ReadonlyMap<string, string>;
  /** Octets of `decodeSubmit` alone, minified and gzipped. */
  readonly decodeSubmitOctets: number;
}

/** What the benchmark needs in addition to the protocol. */
const VIEW_OF =
  "export const dataViewOf = (octets) => new DataView(octets.buffer, octets.byteOffset, octets.byteLength);";

/** Bundles the generated code of a folder or of a commit of this repository. */
export function bundleOf(source: string, temporary: string, protocol: string): Side {
  const folder = existsSync(source) ? resolve(source) : extracted(source, temporary);
  const generated = existsSync(join(folder, "generated")) ? join(folder, "generated") : folder;
  const entry = join(generated, protocol, "index.ts");
  const bundle = join(temporary, `${source.replaceAll(/\W/g, "_")}-${protocol}.mjs`);
  const own = `export * from ${JSON.stringify(entry)};`;
  build(own + VIEW_OF, { outfile: bundle, minify: true });
  const readable = join(temporary, "readable.mjs");
  build(own, { outfile: readable, minifyWhitespace: true, minifySyntax: true });
  const alone = join(temporary, "alone.mjs");
  build(`export { decodeSubmit } from ${JSON.stringify(entry)};`, { outfile: alone, minify: true });
  return {
    title: source,
    bundle,
    declarations: declarationsOf(readFileSync(readable, "utf8")),
    decodeSubmitOctets: gzipSync(readFileSync(alone), { level: 9 }).length,
  };
}

function build(contents: string, options: BuildOptions): void {
  const stdin = { contents, resolveDir: process.cwd(), loader: "ts" } as const;
  buildSync({ stdin, bundle: true, format: "esm", target: "node20", write: true, logLevel: "error", ...options });
}

function extracted(commit: string, temporary: string): string {
  const folder = join(temporary, `commit-${commit.replaceAll(/\W/g, "_")}`);
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync("git", ["archive", commit, "generated"], { maxBuffer: 2 ** 30 });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  return folder;
}

/** Returns top-level functions and classes: each starts at the declaration of a name, and ends at the next one. */
function declarationsOf(code: string): Map<string, string> {
  const starts = [...code.matchAll(/(?<=[;}\n])(?:async )?(?:function\*? ?|class |var )([\w$]+)/g)];
  return new Map(
    starts.map((start, index) => {
      const text = code.slice(start.index, starts[index + 1]?.index);
      return [start[1] ?? "", text.slice(start[0].length)] as const;
    }),
  );
}

/** Returns the names of declarations that differ, are new or are removed. */
export function differencesOf(ours: Side, theirs: Side): string[] {
  const names = new Set([...ours.declarations.keys(), ...theirs.declarations.keys()]);
  return [...names].filter((name) => ours.declarations.get(name) !== theirs.declarations.get(name)).sort();
}
