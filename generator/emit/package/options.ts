import type { DocLanguage } from "../code/doc-comment.js";
import type { PackageFacts } from "./package-facts.js";

/** The extension in import paths; empty if a bundler resolves them. */
export type ImportEnding = ".js" | ".ts" | "";

/** The parts to generate besides the code of messages and types. */
export interface OutputOptions {
  /** Tests of every message; they need vitest. */
  readonly conformance: boolean;
  /** All descriptions, as data. */
  readonly descriptors: boolean;
  /** The languages of the descriptions in doc comments; descriptors have both in any case. */
  readonly documentation: DocLanguage;
  /** Which files of the runtime to include: those in use, all, or none. */
  readonly runtime: "used" | "all" | "none";
  readonly importEnding: ImportEnding;
  /** The facts of the package; null to generate a folder of sources. */
  readonly package: PackageFacts | null;
}

/** Options of a self-contained folder of sources. */
export const DEFAULT_OPTIONS: OutputOptions = {
  conformance: false,
  descriptors: true,
  documentation: "both",
  runtime: "used",
  importEnding: ".js",
  package: null,
};
