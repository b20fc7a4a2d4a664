import { join } from "node:path";
import { findNamesUpwards, type Observe } from "../../files/index.js";
import { CONFIG_FILE } from "../../config/index.js";
import { UsageError } from "../terminal/usage-error.js";

/**
 * Finds the nearest configuration, from the current folder upwards; null if none exists. Throws a UsageError for a
 * file with a similar name. Otherwise it would be ignored, and the defaults or the configuration of a parent folder
 * would apply.
 */
export function findConfig(observe: Observe): string | null {
  const found = findNamesUpwards(".", CONFIG_FILE, isNearlyConfig, observe);
  if (found === null) return null;
  const other = found.names.find((name) => name !== CONFIG_FILE);
  if (other === undefined) return join(found.folder, CONFIG_FILE);
  const path = join(found.folder, other);
  throw new UsageError(
    found.names.includes(CONFIG_FILE)
      ? {
          en: `Found both ${CONFIG_FILE} and ${other} in ${found.folder}. Only ${CONFIG_FILE} is read. Merge the other file into it and delete it.`,
          zh: `${found.folder}中同时有${CONFIG_FILE}和${other}，只读取${CONFIG_FILE}。请将另一个文件的内容合并进来，然后删除该文件。`,
        }
      : {
          en: `Expected ${CONFIG_FILE}, found ${path}, which is not read. Rename it to ${CONFIG_FILE}.`,
          zh: `配置文件应为${CONFIG_FILE}，找到的${path}不会被读取。请将其改名为${CONFIG_FILE}。`,
        },
  );
}

/** Whether a name is the configuration's with another ending of YAML or JSON, or in another case. */
function isNearlyConfig(name: string): boolean {
  return /^smswire\.config\.(?:ya?ml|json)$/i.test(name);
}
