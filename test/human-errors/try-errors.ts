import { CompilationCache } from "../../generator/cache/index.js";
import type { Diagnostic } from "../../generator/diagnostics/index.js";
import { readExamples, readFolder, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { inventedFlow } from "../fixtures/invented-flow/invented-flow.js";
import type { HumanError, Sources } from "./make-errors.js";

/** An error, and what the compiler reports about it. */
export interface Tried {
  readonly error: HumanError;
  readonly diagnostics: readonly Diagnostic[];
  readonly isReported: boolean;
  /** Whether the first diagnostic is on a wrong line. */
  readonly isOnLine: boolean;
}

const IMPORTING = `protocol: ACME
versions: [{ version: "3.0", id: acme30 }]
import:
  from: cmpp
  version: "3.0"
  operations: [Connect, Submit, Deliver, ActiveTest, Terminate]
  change:
    messages: { CMPP_SUBMIT: { Service_Id: { octets: 21 } } }
    types: { Terminal_Number: { octets: 40 } }
limits: { max-octets: 16000 }
`;

/** Returns the schemas in which errors are made: CMPP twice as often as each of the small ones. */
export function readSchemas(): readonly Sources[] {
  const cmpp = readFolder("schema", (path) => !path.startsWith("language/"));
  const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));
  const demo = new Map(base.map(([path, text]) => [path.replace("base", "demo"), text]));
  const synthetic = readFolder("test/fixtures", (path) => path.startsWith("synthetic/"));
  return [cmpp, cmpp, demo, synthetic, inventedFlow().protocols, new Map([["acme/protocol.yaml", IMPORTING], ...cmpp])];
}

/** Compiles each error. */
export function tryErrors(errors: readonly HumanError[], cache = new CompilationCache()): readonly Tried[] {
  const language = readLanguage();
  return errors.map((error) => {
    const { sources, file, text, wrong } = error;
    const { diagnostics } = compile({ protocols: new Map([...sources, [file, text]]), language }, cache);
    const [first] = diagnostics;
    const isOnLine = first?.range.file === file && wrong.includes(first.range.start.line);
    return { error, diagnostics, isReported: first !== undefined, isOnLine };
  });
}

/** Describes an error: its lines before and after, and the first diagnostics. */
export function describe({ error, diagnostics }: Tried): string {
  const { what, file, sources, text, wrong } = error;
  const reported = diagnostics
    .slice(0, 3)
    .map(({ code, message, range }) => `  ${range.file}:${range.start.line}:${range.start.column} ${code}: ${message}`);
  const lines = diffOf((sources.get(file) ?? "").split("\n"), text.split("\n")).map(
    (line) => `  ${line.slice(0, 160)}`,
  );
  const title = `${what}: ${file}:${wrong.slice(0, 6).join(",")}`;
  return [title, ...lines, ...(reported.length === 0 ? ["  nothing is reported"] : reported)].join("\n");
}

/** Returns the lines that differ, up to eight of each text. */
function diffOf(before: readonly string[], after: readonly string[]): readonly string[] {
  const start = before.findIndex((line, index) => line !== after[index]);
  const same = (length: number): boolean => before.at(-length) === after.at(-length);
  const most = Math.min(before.length, after.length) - start;
  let end = 0;
  while (end < most && same(end + 1)) end++;
  const part = (mark: string, lines: readonly string[]): readonly string[] =>
    lines
      .slice(start, lines.length - end)
      .map((line) => `${mark} ${line}`)
      .slice(0, 8);
  return [...part("-", before), ...part("+", after)];
}

/** The rates of tried errors. */
export interface Rates {
  readonly count: number;
  readonly reported: number;
  readonly onLine: number;
}

/** Counts the errors that are reported, and those whose first diagnostic is on a wrong line. */
export function ratesOf(tried: readonly Tried[]): Rates {
  const reported = tried.filter(({ isReported }) => isReported).length;
  return { count: tried.length, reported, onLine: tried.filter(({ isOnLine }) => isOnLine).length };
}
