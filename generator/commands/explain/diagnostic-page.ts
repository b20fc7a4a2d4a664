import { catalogue, type DiagnosticCode, formatText } from "../../diagnostics/index.js";
import { CONFIG_FILE, readConfig } from "../../config/index.js";
import { compile } from "../../pipeline.js";
import { type DiagnosticExample, type ExampleFile, findExample, schemaWith } from "./diagnostic-example.js";

/** The sources of the pages. */
export interface PageSources {
  /** The files of the examples, by path in their folder. */
  readonly examples: ReadonlyMap<string, string>;
  /** The JSON Schema files of the schema language. */
  readonly language: ReadonlyMap<string, string>;
}

/** Returns the page of a code: its description, a faulty example with its diagnostics, and a corrected one. */
export function diagnosticPage(code: DiagnosticCode, sources: PageSources): string {
  const { severity, description: meaning } = catalogue[code];
  const title = `${code}, ${severity === "error" ? "an error" : "a warning"}`;
  const example = findExample(sources.examples, code);
  const shown = example === null ? [] : showExample(example, sources);
  return `${[title, wrapped(meaning), ...shown].join("\n\n")}\n`;
}

function showExample(example: DiagnosticExample, sources: PageSources): string[] {
  const { path } = example.right;
  const right = changedLines(example).map((line) => `  ${line}`);
  const reported = compileExample(example.wrong, sources).reported.trimEnd();
  return ["Wrong:", indented(reported), "Right:", [`  ${path}`, ...right].join("\n")];
}

/** Returns the diagnostics of an example, and the text in which they are shown. */
export function compileExample(example: ExampleFile, { examples, language }: PageSources) {
  const protocols = schemaWith(examples, example);
  const { diagnostics } =
    example.path === CONFIG_FILE ? readConfig(example.path, example.text, language) : compile({ protocols, language });
  const reported = formatText(diagnostics, { sources: protocols, pathOf: (file) => file, color: false });
  return { codes: diagnostics.map(({ code }) => code), reported };
}

/** Returns the lines of the corrected example that differ, with the lines around them. */
function changedLines({ wrong, right }: DiagnosticExample): string[] {
  const lines = right.text.trimEnd().split("\n");
  const others = wrong.path === right.path ? wrong.text.trimEnd().split("\n") : [];
  const alike = alikeAtStart(lines, others);
  const rest = Math.min(lines.length, others.length) - alike;
  const alikeAtEnd = Math.min(rest, alikeAtStart(lines.toReversed(), others.toReversed()));
  const from = Math.max(0, alike - 1);
  const shown = lines.slice(from, lines.length - alikeAtEnd + 1);
  const margin = String(from + shown.length).length;
  return shown.map((line, index) => `${String(from + index + 1).padStart(margin)} | ${line}`);
}

function alikeAtStart(lines: readonly string[], others: readonly string[]): number {
  const first = lines.findIndex((line, index) => line !== others[index]);
  return first < 0 ? lines.length : first;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}

const MAX_WIDTH = 100;

/** Wraps a paragraph at the width of a terminal. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.pop();
    if (line === undefined) lines.push(word);
    else if (line.length + word.length < MAX_WIDTH) lines.push(`${line} ${word}`);
    else lines.push(line, word);
  }
  return lines.join("\n");
}
