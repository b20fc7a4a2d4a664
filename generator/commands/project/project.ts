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
import { type Config, foldersOverlap, readConfig, type UsualProtocol } from "../../config/index.js";
import { DEFAULT_OPTIONS, type OutputOptions } from "../../emit/index.js";
import { findConfig } from "./find-config.js";
import { UsageError } from "../terminal/usage-error.js";
import { checkPathFlags } from "./path-flags.js";

/** The settings that the command line can override. */
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

/** The settings of a project. Flags override the configuration. Paths are relative to the current folder. */
export interface Project {
  /** The folder of the configuration; without one, the current folder. */
  readonly folder: string;
  readonly configFile: string | null;
  /** The schema folders; null if neither flags nor configuration name one. */
  readonly schema: readonly string[] | null;
  readonly out: string;
  /** The configured protocol; null if none is, or if a flag selects another schema. */
  readonly protocol: UsualProtocol | null;
  readonly options: OutputOptions;
}

/** A project, or the errors of its configuration. */
export interface OpenedProject {
  /** Null if the configuration has errors. */
  readonly project: Project | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The content of the configuration, by its path. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Reads the configuration that the flags name, or the nearest one. Throws a FileError if it cannot be read. */
export function openProject(flags: ProjectFlags, observe: Observe = observeNothing): OpenedProject {
  checkPathFlags(flags);
  const found = flags.config ?? findConfig(observe);
  if (found === null) return { project: withFlags(flags, null, null), diagnostics: [], sources: new Map() };
  const file = relative(".", found) || found;
  observePath(file, observe);
  const text = flags.config === undefined ? readLinkedText(file) : readText(file);
  const { config, diagnostics } = readConfig(file, text, readLanguage());
  const project = config === null ? null : withFlags(flags, config, file);
  return { project, diagnostics, sources: new Map([[file, text]]) };
}

/** The default schema folder. */
export const USUAL_SCHEMA = "schema";

/** Returns the schema folders of a project; null if none is named and the default folder does not exist. */
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
  return {
    folder,
    configFile,
    schema,
    out,
    protocol: usualProtocol(flags, config),
    options: optionsOf(flags, config, { folder, schema }),
  };
}

/** The configured protocol belongs to the configured schema. */
function usualProtocol({ schema }: ProjectFlags, config: Config | null): UsualProtocol | null {
  return schema === undefined ? (config?.protocol ?? null) : null;
}

/** Folders that may contain the output folder but must not be in it, and folders that must not overlap it. */
interface OtherFolders {
  readonly above: readonly string[];
  readonly apart: readonly string[];
}

/** Throws if the output folder overlaps another folder. Paths are resolved first, because only some are absolute. */
function checkOut(folder: string, out: string, { above, apart }: OtherFolders): void {
  const other =
    above.find((each) => foldersOverlap(relative(each, out), "")) ??
    apart.find((each) => foldersOverlap(relative(folder, out), relative(folder, each)));
  if (other === undefined) return;
  throw new UsageError({
    en: `Output folder ${out} overlaps ${other}. Choose another output folder.`,
    zh: `输出目录${out}与${other}重叠。请另选输出目录。`,
  });
}

type ProjectFolders = Pick<Project, "folder" | "schema">;

function optionsOf(flags: ProjectFlags, config: Config | null, folders: ProjectFolders): OutputOptions {
  const { conformance, descriptors, documentation, runtime, importEnding } = config ?? DEFAULT_OPTIONS;
  const ending = flags.importEnding ?? importEnding;
  return {
    conformance: flags.conformance ?? conformance,
    descriptors: flags.descriptors ?? descriptors,
    documentation: flags.documentation ?? documentation,
    runtime: flags.runtime ?? runtime,
    importEnding: ending === "none" ? "" : ending,
    package: packageOf(flags, config, folders),
  };
}

/** Returns the facts about the package to generate; null for no package. */
function packageOf(
  flags: ProjectFlags,
  config: Config | null,
  { folder, schema }: ProjectFolders,
): OutputOptions["package"] {
  const name = flags.package ?? config?.packageName ?? null;
  return name === null ? null : readPackageFacts(name, folder, schema ?? [USUAL_SCHEMA]);
}
