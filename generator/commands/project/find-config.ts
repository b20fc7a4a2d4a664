import { join } from "node:path";
import { findNamesUpwards, type Observe } from "../../files/index.js";
import { CONFIG_FILE } from "../../config/index.js";
import { UsageError } from "../terminal/usage-error.js";

/**
 * The nearest configuration, upwards from the current folder; null if there is none. Throws a UsageError for a file with nearly its
 * name, which would be passed over: the project would be generated as if it had no configuration, or that of a folder above.
 */
export function findConfig(observe: Observe): string | null {
  const found = findNamesUpwards(".", CONFIG_FILE, isNearlyConfig, observe);
  if (found === null) return null;
  const other = found.names.find((name) => name !== CONFIG_FILE);
  if (other === undefined) return join(found.folder, CONFIG_FILE);
  const path = join(found.folder, other);
  throw new UsageError(
    found.names.includes(CONFIG_FILE)
      ? `There are ${CONFIG_FILE} and ${other} in ${found.folder}. Only the first is read: move what is right in the second to it, and remove the second.`
      : `Expected ${CONFIG_FILE}, got ${path}, which is not read. Rename it to ${CONFIG_FILE}.`,
  );
}

/** With another ending of YAML or JSON, or in capitals; also where a file system does not tell these apart. */
function isNearlyConfig(name: string): boolean {
  return /^smswire\.config\.(?:ya?ml|json)$/i.test(name);
}
