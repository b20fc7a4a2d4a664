import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The documents whose examples are run. */
export const DOCUMENTS: readonly string[] = [
  "README.md",
  "README.zh.md",
  "generated/README.md",
  "generated/README.zh.md",
  "generator/README.md",
  "schema/README.md",
  "schema/guide.zh.md",
  "test/bench/README.md",
];

/** A code block. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

/** Returns the code blocks of a Markdown file in order. */
export function blocksOf(file: string): Block[] {
  return blocksIn(readFileSync(file, "utf8"));
}

/** Returns the code blocks of a Markdown string in order. */
export function blocksIn(text: string): Block[] {
  return [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = "", block = ""]) => ({
    language,
    text: block,
  }));
}

/** Returns the content below a heading, up to the next heading of the same level; empty if there is no such heading. */
export function sectionOf(file: string, heading: string): string {
  const [, section = ""] = readFileSync(file, "utf8").split(`\n${heading}\n`);
  const [marks = ""] = heading.split(" ");
  return section.split(`\n${marks} `)[0] ?? "";
}

/** Returns the lines of a Markdown file without its code blocks and tables. */
export function proseOf(file: string): string[] {
  return withoutCode(file)
    .split("\n")
    .filter((line) => !/^\s*\|/.test(line));
}

function withoutCode(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/```\w+\n[\s\S]*?```/g, "");
}

/** Returns the Markdown files in a folder and its sub-folders, without installed packages. */
export function markdownFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md") && !path.includes("node_modules"))
    .map((path) => join(folder, path));
}

/** Returns the width of a line in columns: a Chinese character takes two. */
export function columnsOf(line: string): number {
  return line.length + (line.match(/[\u2e80-\uffdf]/g) ?? []).length;
}

/** Returns the relative links of a Markdown file, tables included. */
export function relativeLinksOf(file: string): string[] {
  const links = withoutCode(file).matchAll(/\]\(([^)]+)\)|src="([^"]+)"/g);
  return [...links].map(([, link, source]) => link ?? source ?? "").filter((link) => !/^(?:https?|mailto):/.test(link));
}

/** Returns the relative links of a Markdown file to a file or heading that does not exist. */
export function brokenLinksOf(file: string): string[] {
  return relativeLinksOf(file).filter((target) => {
    const [path = "", anchor] = target.split("#");
    const linked = path === "" ? file : join(dirname(file), path);
    return !existsSync(linked) || (anchor !== undefined && !anchorsOf(linked).includes(anchor));
  });
}

function anchorsOf(file: string): string[] {
  const headings = proseOf(file).filter((line) => /^#+ /.test(line));
  return headings.map((line) =>
    line
      .replace(/^#+ /, "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
