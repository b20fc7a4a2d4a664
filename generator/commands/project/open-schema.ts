import { join, relative } from "node:path";
import {
  LIBRARY,
  type Observe,
  observeNothing,
  readFolder,
  readLanguage,
  readLibrary,
  readText,
  packageRoot,
} from "../../files/index.js";
import { diagnostic, didYouMean, verbatim } from "../../diagnostics/index.js";
import { compile, type Compiled, type OnPhase, type SchemaSources } from "../../pipeline.js";
import { CONFIG_FILE } from "../../config/index.js";
import type { CompilationCache } from "../../cache/index.js";
import { isSchemaFile } from "../../load/index.js";
import { emptySchema, missingSchema } from "./missing-schema.js";
import { rejectBareFolders } from "./reject-bare-folders.js";
import { UsageError } from "../terminal/usage-error.js";
import { openProject, type Project, schemaFoldersOf } from "./project.js";
import { type Progress, startProgress } from "../terminal/progress.js";
import type { Terminal } from "../terminal/terminal.js";
import { type Findings, showDiagnostics } from "./show-diagnostics.js";
import type { SchemaOptions } from "./options.js";

/** A compiled schema. */
export interface OpenedSchema extends Compiled, Findings {}

/** Opens the project that the options select; null if its configuration has errors, which are shown. */
export function projectOf(options: SchemaOptions, terminal: Terminal, observe?: Observe): Project | null {
  const { project, diagnostics, sources } = openProject(options, observe);
  if (project === null) showDiagnostics({ diagnostics, sources, pathOf: (file) => file }, options.format, terminal);
  return project;
}

/** What opening a schema may use. */
export interface Opening {
  readonly cache?: CompilationCache | undefined;
  readonly observe?: Observe;
  readonly onPhase?: OnPhase;
}

/** Reads and compiles the schema of a project. Throws a FileError if it cannot be read, a UsageError if it does not exist. */
export function openSchema(project: Project, opening: Opening = {}): OpenedSchema {
  const folders = schemaFoldersOf(project, opening.observe);
  if (folders === null) throw missingSchema();
  return withUsualProtocol(openFolders(folders, project.folder, opening), project);
}

/** Adds the error of a configured protocol that the schema does not have. A schema with errors has no protocols. */
export function withUsualProtocol(opened: OpenedSchema, { protocol, configFile }: Project): OpenedSchema {
  const known = opened.protocols.map(({ id }) => id);
  if (protocol === null || configFile === null || known.length === 0 || known.includes(protocol.id)) return opened;
  const { id, range } = protocol;
  const failure = diagnostic("unknown-value", range, { value: verbatim(id), near: didYouMean(id, known), known });
  return {
    ...opened,
    diagnostics: [...opened.diagnostics, failure],
    sources: new Map([...opened.sources, [configFile, readText(configFile)]]),
    pathOf: (file) => (file === configFile ? file : opened.pathOf(file)),
  };
}

/** Opens the schema of a project and shows the progress on the terminal. */
export function openSchemaWithProgress(project: Project, terminal: Terminal): OpenedSchema {
  const progress = startProgress(terminal);
  try {
    return openSchema(project, { cache: terminal.cache, onPhase: phaseReporter(progress) });
  } finally {
    progress.end();
  }
}

/** Returns a function that shows the current phase of the compilation. */
export function phaseReporter(progress: Progress): OnPhase {
  return (phase, count) =>
    progress.report(() => ({
      en: `Checking the schema: step ${phase} of ${count}`,
      zh: `正在检查schema：第${phase}步，共${count}步`,
    }));
}

/** The files of a schema, and the schema folder of each. */
interface ReadFolders {
  readonly sources: ReadonlyMap<string, string>;
  readonly folderOf: ReadonlyMap<string, string>;
}

function readFolders(folders: readonly string[], projectFolder: string, observe: Observe): ReadFolders {
  const sources = new Map<string, string>();
  const folderOf = new Map<string, string>();
  for (const folder of folders) {
    const found = readFolder(folder, isProtocolFile, observe);
    if (found.size === 0) throw emptySchema(folder);
    rejectBareFolders(folder, found, projectFolder);
    for (const [file, text] of found) {
      const other = folderOf.get(file);
      if (other !== undefined)
        throw new UsageError({
          en: `Both ${other} and ${folder} contain ${file}. Rename one of the two.`,
          zh: `${other}和${folder}中都有${file}。请将其中一个改名。`,
        });
      folderOf.set(file, folder);
      sources.set(file, text);
    }
  }
  return { sources, folderOf };
}

/** Reads the files of a project's schema, or, without a schema, of the tool's own protocols. */
export function readSources(project: Project): ReadonlyMap<string, string> {
  const folders = schemaFoldersOf(project) ?? [join(packageRoot, "schema")];
  return readFolders(folders, project.folder, observeNothing).sources;
}

/** Reads and compiles the schema in folders. Folders in the project's folder are named by their path in it. */
export function openFolders(folders: readonly string[], projectFolder: string, opening: Opening = {}): OpenedSchema {
  const { schema, sources, pathOf } = sourcesIn(folders, projectFolder, opening.observe ?? observeNothing);
  return { ...compile(schema, opening.cache, opening.onPhase), sources, pathOf };
}

/** The files of a schema, before they are compiled. */
export interface OpenedSources extends Omit<Findings, "diagnostics"> {
  readonly schema: SchemaSources;
}

/** Reads the schema of a project. */
export function openSources(project: Project): OpenedSources {
  const folders = schemaFoldersOf(project);
  if (folders === null) throw missingSchema();
  return sourcesIn(folders, project.folder, observeNothing);
}

function sourcesIn(folders: readonly string[], projectFolder: string, observe: Observe): OpenedSources {
  const { sources, folderOf } = readFolders(folders, projectFolder, observe);
  const library = readLibrary();
  const sourceOf = (file: string): string =>
    library.has(file) ? file : `${namedFrom(projectFolder, folderOf.get(file) ?? "")}/${file}`;
  const pathOf = (file: string): string =>
    library.has(file) ? pathInTool(file) : `${(folderOf.get(file) ?? "").replace(/\/+$/, "")}/${file}`;
  const schema = { protocols: sources, language: readLanguage(), library, sourceOf };
  return { schema, sources: new Map([...library, ...sources]), pathOf };
}

/** Returns the path of a file of the tool's own protocols, relative to the current folder. */
function pathInTool(file: string): string {
  const path = join(packageRoot, "schema", file.slice(LIBRARY.length));
  const near = relative(".", path);
  return near.startsWith("..") ? path : near;
}

/** Whether a path belongs to a protocol. The schema folder may be the project's folder. */
function isProtocolFile(path: string): boolean {
  return !path.startsWith("language/") && path !== CONFIG_FILE && isSchemaFile(path);
}

/** Returns the name of a folder in generated files, which is independent of the machine. */
function namedFrom(projectFolder: string, folder: string): string {
  const path = relative(projectFolder, folder).replaceAll("\\", "/");
  return path === "" || path.startsWith("..") || join(projectFolder, path) !== join(folder) ? "schema" : path;
}
