import { readExamples, readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { sharedCache } from "../../helpers/shared-cache.js";

/** The schema language. */
export const language = readLanguage();
/** The files of the sound schema. */
export const base = new Map(
  [...readExamples()]
    .filter(([path]) => path.startsWith("base/"))
    .map(([path, text]) => [path.replace("base/", "demo/"), text] as const),
);

/** A string in a file and its replacement. */
export type Change = readonly [file: string, before: string, after: string];

/** Returns the diagnostics of the sound schema with these changes, and with further files. */
export function reportedOf(changes: readonly Change[], more: Readonly<Record<string, string>> = {}): string[] {
  const protocols = new Map([...base, ...Object.entries(more)]);
  for (const [name, before, after] of changes) {
    const file = `demo/${name}`;
    const text = protocols.get(file) ?? "";
    if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
    protocols.set(file, text.replace(before, after));
  }
  const { diagnostics } = compile({ protocols, language }, sharedCache());
  return diagnostics.map(({ range, code }) => `${range.file}:${range.start.line} ${code}`.replace("demo/", ""));
}
