import { format, type Options } from "prettier";
import { IndentationText, NewLineKind, Project, QuoteKind } from "ts-morph";
import type { EmittedFile } from "../emit/index.js";
import { printModule } from "./print-module.js";

/** The same width as in the repository's own prettier configuration. */
const WIDTH = 120;

/** For lines that read better whole. */
const WIDE_WIDTH = 250;

/** A file as it leaves the emitters: unformatted, and therefore quick to make. */
export interface RawText {
  readonly path: string;
  readonly text: string;
}

/** Formats a text; a cache may answer instead of prettier. */
export type Format = (raw: RawText) => Promise<string>;

/** Prints files as unformatted texts. */
export function printRaw(files: readonly EmittedFile[]): RawText[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Double,
    },
  });
  return files.map((file) => ({
    path: file.path,
    text: file.kind === "text" ? file.text : printModule(project, file),
  }));
}

/** Formats a text by its file's kind. */
export const formatRaw: Format = async ({ path, text }) => {
  const options = styleOf(path);
  return options === null ? text : format(text, options);
};

/** How a file is formatted; null where it is left as it is. */
export function styleOf(path: string): Options | null {
  const parser = parserOf(path);
  if (parser === null) return null;
  return { parser, printWidth: path.endsWith("octet-strings.ts") ? WIDE_WIDTH : WIDTH };
}

/** The parsers that prettier itself chooses by a file's name. */
function parserOf(path: string): "typescript" | "json" | "json-stringify" | "markdown" | null {
  if (path === "package.json") return "json-stringify";
  if (path.endsWith(".ts")) return "typescript";
  if (path.endsWith(".json")) return "json";
  return path.endsWith(".md") ? "markdown" : null;
}
