import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue, type Diagnostic } from "../generator/diagnostics/index.js";
import { readFolder, readLanguage } from "../generator/files/index.js";
import { compile } from "../generator/generate.js";

/*
 * One faulty schema per code. Its first comment line tells which file of the sound schema in base/ it replaces or adds
 * to; the further ones are what the tool says about it. UPDATE_FAULTY=1 writes those anew, to be read.
 */

const folder = join(import.meta.dirname, "faulty-schemas");
const files = readdirSync(folder).filter((name) => name !== "base");
const base = readFolder(join(folder, "base"), () => true);
const language = readLanguage();

function messagesFor(name: string): string[] {
  const text = readFileSync(join(folder, name), "utf8");
  const path = /^# demo\/(\S+)\n/.exec(text)?.[1] ?? "";
  const protocols = new Map([...base].map(([file, content]) => [`demo/${file}`, content]));
  // A comment is an empty line to JSON, so that places stay the same.
  protocols.set(`demo/${path}`, name.endsWith(".jsonl") ? text.replaceAll(/^#.*$/gm, "") : text);
  return compile({ protocols, language }).diagnostics.map(inOneLine);
}

function inOneLine({ range, severity, code, message }: Diagnostic): string {
  return `${range.file}:${range.start.line}:${range.start.column} ${severity} ${code}: ${message}`;
}

function expectedOf(name: string): string[] {
  const lines = readFileSync(join(folder, name), "utf8").split("\n");
  const comments = lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith("# ")),
    )
    .map((line) => line.slice(2));
  return comments.filter((line) => line.includes(": "));
}

function update(name: string): void {
  const [path = "", ...lines] = readFileSync(join(folder, name), "utf8").split("\n");
  const body = lines.slice(lines.findIndex((line) => !line.startsWith("# "))).join("\n");
  const write = (messages: readonly string[]): void =>
    writeFileSync(join(folder, name), [path, ...messages.map((message) => `# ${message}`), body].join("\n"));
  // The comments move the lines they speak of: the second time they are right.
  for (let time = 0; time < 3; time++) write(messagesFor(name));
}

if (process.env["UPDATE_FAULTY"] === "1") files.forEach(update);

test("the sound schema has no mistake", () => {
  const protocols = new Map([...base].map(([file, content]) => [`demo/${file}`, content]));
  expect(compile({ protocols, language }).diagnostics).toEqual([]);
});

describe("a faulty schema is reported as its first lines say", () => {
  test.each(files)("%s", (name) => {
    expect(messagesFor(name)).toEqual(expectedOf(name));
  });
});

test("every code has a faulty schema that is named after it and reports it", () => {
  const shown = files.filter((name) => messagesFor(name).some((message) => message.includes(` ${codeOf(name)}: `)));
  expect(shown.map(codeOf).sort()).toEqual(Object.keys(catalogue).sort());
});

function codeOf(name: string): string {
  return name.replace(/\.(yaml|jsonl)$/, "");
}
