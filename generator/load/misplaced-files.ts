import { type Diagnostic, diagnostic, nearestName, startOfFile } from "../diagnostics/index.js";
import { folderOf, fileKindOf } from "./file-kinds.js";

const PARTS = ["types", "messages", "vectors"];

/** A file in a place where no files are read. */
export interface MisplacedFile {
  readonly file: string;
  /** The protocol folder that the file was probably intended for; empty for the schema's folder. */
  readonly folder: string;
}

/** Returns the files that belong to none of the protocols in these folders. */
export function misplacedFiles(files: readonly string[], folders: readonly string[]): readonly MisplacedFile[] {
  return files
    .filter((file) => !folders.some((folder) => fileKindOf(folder, file) !== null))
    .map((file) => ({ file, folder: folders.findLast((each) => file.startsWith(`${each}/`)) ?? supposedFolder(file) }));
}

/** Returns the folder that a file would belong to if that folder had a protocol.yaml. */
function supposedFolder(file: string): string {
  const [folder = ""] = /^.*?(?=(?:^|\/)(?:types|messages|vectors)\/)/.exec(file) ?? [file.replace(/\/?[^/]*$/, "")];
  return folder;
}

/** Reports each misplaced file in a protocol folder. Reports a folder without protocol.yaml once. */
export function reportMisplaced(
  misplaced: readonly MisplacedFile[],
  files: readonly string[],
  folders: readonly string[],
): Diagnostic[] {
  const isTooDeep = files.includes("protocol.yaml");
  const reported = new Set<string>();
  return misplaced.flatMap(({ file, folder }) => {
    if (folders.includes(folder)) return misplacedIn(folder, file, files);
    if (reported.has(folder)) return [];
    reported.add(folder);
    return isTooDeep && folder === "" ? schemaTooDeep() : folderWithoutProtocol(folder, file, misplaced);
  });
}

function schemaTooDeep(): Diagnostic {
  return diagnostic("misplaced-file", startOfFile("protocol.yaml"), { file: "protocol.yaml", isTooDeep: true });
}

function misplacedIn(folder: string, file: string, files: readonly string[]): Diagnostic {
  const right = rightPlace(folder, file);
  const intended = right === null || files.includes(right) ? null : right;
  return diagnostic("misplaced-file", startOfFile(file), { file, intended });
}

/** Guesses the right path for a misplaced file from its ending and its folder's name. */
function rightPlace(folder: string, file: string): string | null {
  const [first = "", ...rest] = file.slice(folder.length + 1).split("/");
  if (rest.length === 0) return /^flow\.[^.]*$/i.test(first) ? `${folder}/flow.yaml` : null;
  const part = nearestName(first, PARTS);
  if (part === null) return null;
  const ending = part === "vectors" ? "jsonl" : "yaml";
  return [folder, part, ...rest].join("/").replace(/\.[^./]*$/, `.${ending}`);
}

/** Reports one error for the folder, at the file whose name is most similar to protocol.yaml. */
function folderWithoutProtocol(folder: string, first: string, misplaced: readonly MisplacedFile[]): Diagnostic {
  const inside = folder === "" ? "" : `${folder}/`;
  const files = misplaced.filter((each) => each.folder === folder).map(({ file }) => file);
  const right = `${inside}protocol.yaml`;
  const near = files.find((file) => {
    const [, name = null] = /^([^/]*)\.ya?ml$/i.exec(file.slice(inside.length)) ?? [];
    return name !== null && nearestName(name, ["protocol"]) !== null;
  });
  const file = near ?? first;
  const intended = near === undefined || folderOf(right) === null ? null : right;
  return diagnostic("misplaced-file", startOfFile(file), { file, intended, others: files.length - 1 });
}
