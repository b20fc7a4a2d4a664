import { relative } from "node:path";
import { type BareFolder, findBareFolders } from "../../files/index.js";
import { UsageError } from "../terminal/usage-error.js";

/**
 * Throws a UsageError if a folder that should contain a protocol or messages contains none, such as a submodule that
 * was not fetched. Otherwise, its generated code would be removed.
 */
export function rejectBareFolders(schema: string, sources: ReadonlyMap<string, string>, projectFolder: string): void {
  const isProject = relative(projectFolder, schema) === "";
  const protocols = [...sources.keys()].flatMap((file) => /^(.*)\/protocol\.yaml$/.exec(file)?.[1] ?? []);
  const missing = findBareFolders(schema, sources.keys()).find((each) => isMissing(each, protocols, isProject));
  if (missing === undefined) return;
  const path = `${schema.replace(/\/+$/, "")}/${missing.path}`;
  const isOfMessages = isInProtocol(missing.path, protocols);
  const expected = isOfMessages ? `${path}/*.yaml` : `${path}/protocol.yaml`;
  throw new UsageError({
    en:
      `No schema file in ${path}: expected ${isOfMessages ? "messages in " : ""}${expected}. ` +
      "Run git submodule update --init if it is a submodule, restore its files, or remove the folder.",
    zh:
      `${path}中没有schema文件：应有${isOfMessages ? "消息文件" : ""}${expected}。` +
      "如果它是子模块，请运行git submodule update --init；否则请恢复其中的文件，或删除该目录。",
  });
}

/** Whether a folder must not be empty: folders next to protocols, and in a protocol the folders of messages. */
function isMissing({ path, isEmpty }: BareFolder, protocols: readonly string[], isProject: boolean): boolean {
  if (isInProtocol(path, protocols)) return isEmpty && /\/messages(?:\/|$)/.test(path);
  return isEmpty || !(isProject || path === "language");
}

function isInProtocol(path: string, protocols: readonly string[]): boolean {
  return protocols.some((protocol) => path.startsWith(`${protocol}/`));
}
