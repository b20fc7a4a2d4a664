import { dirname, isAbsolute, join, relative } from "node:path";
import type { Diagnostic } from "../../diagnostics/index.js";
import {
  isThere,
  type Observe,
  observeNothing,
  observePath,
  readLanguage,
  readLinkedText,
  readPackageFacts,
  readText,
} from "../../files/index.js";
import { type Config, foldersOverlap, readConfig } from "../../config/index.js";
import { DEFAULT_OPTIONS, type OutputOptions } from "../../emit/index.js";
import { findConfig } from "./find-config.js";
import { UsageError } from "../terminal/usage-error.js";
import { checkPathFlags } from "./path-flags.js";

/** What the command line can say instead of a configuration. */
export interface ProjectFlags {
  readonly config?: string;
  readonly schema?: readonly string[];
  readonly out?: string;
  readonly conformance?: boolean;
  readonly descriptors?: boolean;
  readonly documentation?: "en" | "zh" | "both";
  readonly runtime?: "used" | "all" | "none";
  readonly importEnding?: ".js" | ".ts" | "none";
  readonly package?: string;
}

/** What is compiled, where to, and how: flags go before the configuration. Paths are relative to where we are. */
export interface Project {
  /** The folder that the configuration stands in; where there is none, the one we are in. */
  readonly folder: string;
  readonly configFile: string | null;
  /** Folders of the schema; null where nothing names one. */
  readonly schema: readonly string[] | null;
  readonly out: string;
  readonly options: OutputOptions;
}

/** A project, or what is wrong with its configuration. */
export interface OpenedProject {
  /** Null where the configuration has mistakes. */
  readonly project: Project | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of the configuration, by its file. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the nearest configuration, or the one that is named. Throws a FileError where it cannot be read. */
export function openProject(flags: ProjectFlags, observe: Observe = observeNothing): OpenedProject {
  checkPathFlags(flags);
  const found = flags.config ?? findConfig(observe);
  if (found === null) return { project: withFlags(flags, null, null), diagnostics: [], texts: new Map() };
  const file = relative(".", found) || found;
  observePath(file, observe);
  const text = flags.config === undefined ? readLinkedText(file) : readText(file);
  const { config, diagnostics } = readConfig(file, text, readLanguage());
  const project = config === null ? null : withFlags(flags, config, file);
  return { project, diagnostics, texts: new Map([[file, text]]) };
}

/** The folder of a schema that nothing else names. */
export const USUAL_SCHEMA = "schema";

/** The folders of a project's schema; null if nothing names one and there is none of the usual name. */
export function schemaFoldersOf({ schema }: Project, observe: Observe = observeNothing): readonly string[] | null {
  if (schema !== null) return schema;
  observePath(USUAL_SCHEMA, observe);
  return isThere(USUAL_SCHEMA) ? [USUAL_SCHEMA] : null;
}

function withFlags(flags: ProjectFlags, config: Config | null, configFile: string | null): Project {
  const folder = configFile === null ? "." : dirname(configFile);
  const fromConfig = (path: string): string => (isAbsolute(path) ? path : join(folder, path));
  const schema = flags.schema ?? config?.schema.map(fromConfig) ?? null;
  const out = flags.out ?? fromConfig(config?.out ?? "generated");
  const above = [folder, ...(flags.out === undefined ? [] : ["."])];
  checkOut(folder, out, { above, apart: schema ?? [USUAL_SCHEMA] });
  return { folder, configFile, schema, out, options: optionsOf(flags, config, { folder, schema }) };
}

/** Folders that an output folder may lie in, but neither be nor hold; and those that it must be apart from. */
interface OtherFolders {
  readonly above: readonly string[];
  readonly apart: readonly string[];
}

/** Paths are compared as they lead from one folder, because some begin at the root and some do not. */
function checkOut(folder: string, out: string, { above, apart }: OtherFolders): void {
  const other =
    above.find((each) => foldersOverlap(relative(each, out), "")) ??
    apart.find((each) => foldersOverlap(relative(folder, out), relative(folder, each)));
  if (other === undefined) return;
  throw new UsageError(`The output folder ${out} is no folder of its own: ${other} and it lie in each other.`);
}

function optionsOf(
  flags: ProjectFlags,
  config: Config | null,
  { folder, schema }: Pick<Project, "folder" | "schema">,
): OutputOptions {
  const { conformance, descriptors, documentation, runtime, importEnding } = config ?? DEFAULT_OPTIONS;
  const ending = flags.importEnding ?? importEnding;
  const name = flags.package ?? config?.packageName ?? null;
  return {
    conformance: flags.conformance ?? conformance,
    descriptors: flags.descriptors ?? descriptors,
    documentation: flags.documentation ?? documentation,
    runtime: flags.runtime ?? runtime,
    importEnding: ending === "none" ? "" : ending,
    package: name === null ? null : readPackageFacts(name, folder, schema ?? [USUAL_SCHEMA]),
  };
}
