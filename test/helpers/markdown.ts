import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The documents whose examples are run. */
export const DOCUMENTS: readonly string[] = [
  "README.md",
  "README.zh.md",
  "generated/README.md",
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
  const prose = readFileSync(file, "utf8").replaceAll(/```\w+\n[\s\S]*?```/g, "");
  return prose.split("\n").filter((line) => !/^\s*\|/.test(line));
}

/** Returns the width of a line in columns: a Chinese character takes two. */
export function columnsOf(line: string): number {
  return line.length + (line.match(/[\u2e80-\uffdf]/g) ?? []).length;
}

/** Returns the relative links of a Markdown file to a file or heading that does not exist. */
export function brokenLinksOf(file: string): string[] {
  const links = [
    ...proseOf(file)
      .join("\n")
      .matchAll(/\]\(([^)]+)\)|src="([^"]+)"/g),
  ];
  const targets = links.map(([, link, source]) => link ?? source ?? "").filter((link) => !/^https?:/.test(link));
  return targets.filter((target) => {
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
