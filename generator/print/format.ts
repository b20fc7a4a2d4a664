import type { Options } from "prettier";

/** The same width as in the repository's own prettier configuration. */
const WIDTH = 120;

/** For lines that read better whole. */
const WIDE_WIDTH = 250;

/** A text formatted by the kind of its file. */
export async function formatText(path: string, text: string): Promise<string> {
  const parser = parserOf(path);
  if (parser === null) return text;
  const [{ format }, ...plugins] = await loaded(parser);
  const options: Options = { parser, printWidth: path.endsWith("octet-strings.ts") ? WIDE_WIDTH : WIDTH };
  return format(text, { ...options, plugins });
}

type Parser = "babel-ts" | "json" | "json-stringify" | "markdown";

/** The parser for a file, null where it is left as it is; the same texts come out as with the one that prettier chooses by its name. */
function parserOf(path: string): Parser | null {
  if (path === "package.json") return "json-stringify";
  // The same text as with prettier's other parser of TypeScript, which the repository's own check uses, in two thirds of the time.
  if (path.endsWith(".ts")) return "babel-ts";
  if (path.endsWith(".json")) return "json";
  return path.endsWith(".md") ? "markdown" : null;
}

const known = new Map<Parser, ReturnType<typeof load>>();

/** prettier and what the parser needs, asked for once: every `import` takes its turn through the loader, also of what is there. */
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

/** What the parser needs. Named one by one, so that nothing is looked for on a disk. */
function pluginsOf(parser: Parser) {
  const code = [import("prettier/plugins/babel"), import("prettier/plugins/estree")] as const;
  return parser === "markdown" ? ([import("prettier/plugins/markdown"), ...code] as const) : code;
}
