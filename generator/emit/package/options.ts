import type { DocLanguage } from "../code/doc-comment.js";
import type { PackageFacts } from "./package-files.js";

/** What import paths of modules end with; nothing where a bundler finds them. */
export type ImportEnding = ".js" | ".ts" | "";

/** What is generated beside the code of messages and types. */
export interface OutputOptions {
  /** Tests of every message, which need vitest. */
  readonly conformance: boolean;
  /** The texts of everything, as data. */
  readonly descriptors: boolean;
  /** The languages of the descriptions in doc comments; descriptors have both in any case. */
  readonly documentation: DocLanguage;
  /** Which part of the runtime is written beside the code: what it needs, everything, or nothing. */
  readonly runtime: "used" | "all" | "none";
  readonly importEnding: ImportEnding;
  /** What makes a package of it; null where it is to be a folder of somebody's sources. */
  readonly package: PackageFacts | null;
}

/** A folder of sources that needs nothing else. */
export const DEFAULT_OPTIONS: OutputOptions = {
  conformance: false,
  descriptors: true,
  documentation: "both",
  runtime: "used",
  importEnding: ".js",
  package: null,
};
