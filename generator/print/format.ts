import type { Options } from "prettier";

/** The line width of the repository's prettier configuration. */
const WIDTH = 120;

/** The line width of files with long tables of functions. */
const WIDE_WIDTH = 250;

/** Formats a file by its kind. */
export async function formatText(path: string, text: string): Promise<string> {
  const parser = parserOf(path);
  if (parser === null) return text;
  const [{ format }, ...plugins] = await loaded(parser);
  const options: Options = { parser, printWidth: path.endsWith("octet-strings.ts") ? WIDE_WIDTH : WIDTH };
  return format(text, { ...options, plugins });
}

type Parser = "babel-ts" | "json" | "json-stringify" | "markdown";

/**
 * Returns the parser of a file; null for a file that is not formatted. The result is the same as with the parser that
 * prettier infers.
 */
function parserOf(path: string): Parser | null {
  if (path === "package.json") return "json-stringify";
  // Formats like the `typescript` parser, which the repository's own check uses, in two thirds of the time.
  if (path.endsWith(".ts")) return "babel-ts";
  if (path.endsWith(".json")) return "json";
  return path.endsWith(".md") ? "markdown" : null;
}

const known = new Map<Parser, ReturnType<typeof load>>();

/** Loads prettier and the plugins of a parser once. Even repeated imports wait for the module loader. */
function loaded(parser: Parser): ReturnType<typeof load> {
  const before = known.get(parser);
  if (before !== undefined) return before;
  const loading = load(parser);
  known.set(parser, loading);
  return loading;
}

function load(parser: Parser) {
  return Promise.all([import("prettier/standalone"), ...pluginsOf(parser)]);
}

/** Imports the plugins of a parser by name, so that prettier does not look for them on the disk. */
function pluginsOf(parser: Parser) {
  const code = [import("prettier/plugins/babel"), import("prettier/plugins/estree")] as const;
  return parser === "markdown" ? ([import("prettier/plugins/markdown"), ...code] as const) : code;
}
