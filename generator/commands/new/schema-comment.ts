import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { findUpwards, packageRoot } from "../../files/index.js";

/**
 * Returns the first line of a schema file, which names its JSON Schema for editors: in the schema's own `language`
 * folder, the installed package, or the running tool.
 */
export function schemaComment(
  schemaFolder: string,
  fileFolder: string,
  kind: "operation" | "types" | "protocol" | "flow",
): string {
  const name = `${kind}.schema.json`;
  const own = join(schemaFolder, "language", name);
  const inPackage = join("node_modules", "smswire-generator", "schema", "language", name);
  const found = existsSync(own)
    ? own
    : (findUpwards(inPackage, schemaFolder) ?? join(packageRoot, "schema", "language", name));
  const path = relative(resolve(fileFolder), resolve(found)).replaceAll("\\", "/");
  return `# yaml-language-server: $schema=${path}`;
}
