import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readFolder, readText, readTextIfThere } from "./read-folder.js";

/** The tool's own folder: the one with its package.json. */
export const packageRoot: string = folderOfPackage(dirname(fileURLToPath(import.meta.url)));

/** Returns the version of the tool's package. */
export function toolVersion(): string {
  return factOf(parsed(readTextIfThere(join(packageRoot, "package.json"))), "version") ?? "0.0.0";
}

/** Returns the minimum version of Node, such as 20.19. */
export function requiredNode(): string {
  const facts = parsed(readTextIfThere(join(packageRoot, "package.json")));
  const engines: unknown = typeof facts === "object" && facts !== null ? Reflect.get(facts, "engines") : null;
  return /[\d.]+/.exec(factOf(engines, "node") ?? "")?.[0] ?? "0";
}

/** Reads the JSON Schema files of the schema language. */
export function readLanguage(): Map<string, string> {
  return readFolder(join(packageRoot, "schema", "language"), (path) => path.endsWith(".schema.json"));
}

/** The prefix of the paths of the tool's own protocols in imports. */
export const LIBRARY = "smswire-generator";

/** Reads the protocols that come with the tool, by paths such as smswire-generator/cmpp/protocol.yaml. */
export function readLibrary(): Map<string, string> {
  const files = readFolder(join(packageRoot, "schema"), (path) => /^(?!language\/).*\.(yaml|jsonl)$/.test(path));
  return new Map([...files].map(([path, text]) => [`${LIBRARY}/${path}`, text]));
}

/** Reads the faulty schemas of diagnostics, one per code, and the valid schema. */
export function readExamples(): Map<string, string> {
  return readFolder(join(packageRoot, "test", "faulty-schemas"), () => true);
}

/** Reads the files of the runtime that generated packages contain. */
export function readRuntime(): Map<string, string> {
  return readFolder(join(packageRoot, "generator", "runtime"), (path) => path.endsWith(".ts"));
}

/** Reads the parts of the engine of dissectors, in their order. */
export function readDissectorEngine(): string[] {
  const files = readFolder(join(packageRoot, "generator", "dissector", "engine"), (path) => path.endsWith(".lua"));
  return [...files].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
}

/**
 * Returns the sources of the print layer and the versions that it depends on: everything that printed files depend on
 * besides their inputs.
 */
export function printerFingerprint(): string {
  const sources = readFolder(join(packageRoot, "generator", "print"), (path) => path.endsWith(".ts"));
  return [readText(join(packageRoot, "package.json")), ...sources.values()].join("\n");
}

/** The files of a schema folder that hold the package's guide, in English and in Chinese. */
const GUIDE = "guide.md";
const CHINESE_GUIDE = "guide.zh.md";

/** A guide and the file that it is read from. */
interface ReadGuide {
  readonly source: string;
  readonly text: string;
}

/** The facts of a package that are read from the disk. */
interface ReadFacts {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly licenseText: string | null;
  readonly guide: ReadGuide | null;
  readonly chineseGuide: ReadGuide | null;
}

/**
 * Reads the facts of a package: the version and licence of the generating project, and each guide from the first schema
 * folder that has it. The default licence is UNLICENSED.
 */
export function readPackageFacts(
  name: string,
  project: string = packageRoot,
  schemaFolders: readonly string[] = [],
): ReadFacts {
  const facts: unknown = parsed(readTextIfThere(join(project, "package.json")));
  const text = (key: string, otherwise: string): string => factOf(facts, key) ?? otherwise;
  return {
    name,
    version: text("version", "0.0.0"),
    license: text("license", "UNLICENSED"),
    licenseText: readTextIfThere(join(project, "LICENSE")),
    guide: readGuide(GUIDE, project, schemaFolders),
    chineseGuide: readGuide(CHINESE_GUIDE, project, schemaFolders),
  };
}

function readGuide(name: string, project: string, schemaFolders: readonly string[]): ReadGuide | null {
  for (const folder of schemaFolders) {
    const text = readTextIfThere(join(folder, name));
    const source = relative(project, join(folder, name)).replaceAll("\\", "/");
    if (text !== null) return { source: source.startsWith("..") ? name : source, text };
  }
  return null;
}

function factOf(facts: unknown, key: string): string | null {
  const value: unknown = typeof facts === "object" && facts !== null ? Reflect.get(facts, key) : undefined;
  return typeof value === "string" ? value : null;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

function folderOfPackage(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : folderOfPackage(dirname(folder));
}
