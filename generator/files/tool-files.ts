import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFolder, readText } from "./read-folder.js";

/** The tool's own folder: the one with its package.json. */
export const toolFolder: string = folderOfPackage(dirname(fileURLToPath(import.meta.url)));

/** The JSON Schema files of the schema language. */
export function readLanguage(): Map<string, string> {
  return readFolder(join(toolFolder, "schema", "language"), (path) => path.endsWith(".schema.json"));
}

/** The faulty schemas of diagnostics, one per code, and what is right instead. */
export function readExamples(): Map<string, string> {
  return readFolder(join(toolFolder, "test", "faulty-schemas"), () => true);
}

/** The files of the runtime that go into every generated package. */
export function readRuntime(): Map<string, string> {
  return readFolder(join(toolFolder, "generator", "runtime"), (path) => path.endsWith(".ts"));
}

/** The sources of the printing room and the versions it builds on: what printed texts depend on beside their recipes. */
export function readPrinter(): string {
  const sources = readFolder(join(toolFolder, "generator", "print"), (path) => path.endsWith(".ts"));
  return [readText(join(toolFolder, "package.json")), ...sources.values()].join("\n");
}

/** What the generated package takes over from the tool: its version and licence. */
export function readPackageFacts(name: string): {
  name: string;
  version: string;
  license: string;
  licenseText: string;
} {
  const facts: unknown = JSON.parse(readText(join(toolFolder, "package.json")));
  const text = (key: string): string =>
    String(typeof facts === "object" && facts !== null ? Reflect.get(facts, key) : "");
  return {
    name,
    version: text("version"),
    license: text("license"),
    licenseText: readText(join(toolFolder, "LICENSE")),
  };
}

function folderOfPackage(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : folderOfPackage(dirname(folder));
}
