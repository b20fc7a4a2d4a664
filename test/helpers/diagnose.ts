import { readExamples, readLanguage } from "../../generator/files/index.js";
import { compile, type Compiled } from "../../generator/pipeline.js";
import { sharedCache } from "./shared-cache.js";

/* The diagnostics of the sound schema in faulty-schemas/base after small changes, one per line. */

const language = readLanguage();
const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));

/** A string in a file of the sound schema and its replacement. A file that does not exist is added. */
export type Change = readonly [file: string, before: string, after: string];

/** The sound schema with changes. */
export function compileChanged(...changes: readonly Change[]): Compiled {
  const sources = new Map(base.map(([path, text]) => [path.replace("base", "demo"), text]));
  for (const [file, before, after] of changes) {
    const path = `demo/${file}`;
    const text = sources.get(path) ?? "";
    if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
    sources.set(
      path,
      text.replace(before, () => after),
    );
  }
  return compile({ protocols: sources, language }, sharedCache());
}

/** Returns every diagnostic: its place, its code, and after `<` its related places. */
export function reportedOf(...changes: readonly Change[]): string[] {
  return compileChanged(...changes).diagnostics.map(({ range: { file, start }, code, related }) => {
    const others = related.map(({ range }) => ` < ${range.file}:${range.start.line}`).join("");
    return `${file}:${start.line}:${start.column} ${code}${others}`.replaceAll("demo/", "");
  });
}

/** Returns the messages of all diagnostics. */
export function wordsOf(...changes: readonly Change[]): string[] {
  return compileChanged(...changes).diagnostics.map(({ message }) => message);
}

/** A message for the sound schema: its fields start at line 9, and its rules are after them. */
export function message(fields: readonly string[], rules: readonly string[] = []): Change {
  const lines = [
    "operation: Say",
    "en: Says something.",
    "zh: 说明。",
    "legs: [Client -> Server]",
    "request:",
    "  name: Say",
    "  id: 0x00000002",
    "  fields:",
    ...fields.map((field) => `    - { ${field}, en: A field., zh: 字段。 }`),
    ...(rules.length === 0 ? [] : ["  rules:"]),
    ...rules.map((rule, index) => `    - { id: rule-${index}, require: "${rule}", en: R., zh: 则。 }`),
    "",
  ];
  return ["messages/say.yaml", "", lines.join("\n")];
}

/** A second such message, with another name and id. */
export function another(fields: readonly string[], operation = "More"): Change {
  const [, , text] = message(fields);
  const renamed = text.replace("Say", operation).replace("name: Say", "name: More").replace("0x00000002", "0x00000003");
  return ["messages/more.yaml", "", renamed];
}

/** Types for the sound schema, from line 2 on. */
export function types(...lines: readonly string[]): Change {
  return ["types/more.yaml", "", ["types:", ...lines.map((line) => `  ${line}`), ""].join("\n")];
}
