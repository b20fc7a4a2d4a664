import { relative } from "node:path";
import { type BareFolder, findBareFolders } from "../../files/index.js";
import { UsageError } from "../terminal/usage-error.js";

/**
 * Throws a UsageError if a folder that should hold a protocol or messages holds none, such as a submodule that was not fetched: the code
 * of all that is missing would be removed.
 */
export function refuseBareFolders(schema: string, texts: ReadonlyMap<string, string>, projectFolder: string): void {
  const isProject = relative(projectFolder, schema) === "";
  const protocols = [...texts.keys()].flatMap((file) => /^(.*)\/protocol\.yaml$/.exec(file)?.[1] ?? []);
  const missing = findBareFolders(schema, texts.keys()).find((each) => isMissing(each, protocols, isProject));
  if (missing === undefined) return;
  const path = `${schema.replace(/\/+$/, "")}/${missing.path}`;
  throw new UsageError(
    `There is no schema file in ${path}: expected ${expected(missing, protocols, path)}. ` +
      "Run git submodule update --init if it is a submodule, restore its files, or remove the folder.",
  );
}

function expected({ path }: BareFolder, protocols: readonly string[], shown: string): string {
  return isInProtocol(path, protocols) ? `messages in ${shown}/*.yaml` : `${shown}/protocol.yaml`;
}

/** Folders beside protocols, and empty ones; in a protocol only empty ones of messages. */
function isMissing({ path, isEmpty }: BareFolder, protocols: readonly string[], isProject: boolean): boolean {
  if (isInProtocol(path, protocols)) return isEmpty && /\/messages(?:\/|$)/.test(path);
  return isEmpty || !(isProject || path === "language");
}

function isInProtocol(path: string, protocols: readonly string[]): boolean {
  return protocols.some((protocol) => path.startsWith(`${protocol}/`));
}
