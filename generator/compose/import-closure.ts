import { compareStrings } from "../diagnostics/index.js";
import { folderOf } from "../load/index.js";
import type { ProtocolTrees } from "../syntax/index.js";
import type { Validated } from "../validate/index.js";

/** Loads the library protocols that others import, directly or indirectly. Each folder is read once. */
export function importClosure(
  own: Validated,
  library: ReadonlyMap<string, string>,
  read: (sources: ReadonlyMap<string, string>) => Validated,
): Validated {
  const found = new Map(own.protocols.map((each) => [each.folder, each]));
  const imported = new Map<string, ProtocolTrees>();
  const broken: string[] = [];
  const wanted = new Set(importsOf(own));
  // The loop also visits folders that it adds.
  for (const folder of wanted) {
    const isInLibrary = library.has(`${folder}/protocol.yaml`);
    // A missing folder may be a misspelling of any library folder, so load all of them.
    if (!isInLibrary && !found.has(folder)) for (const each of foldersOf(library)) wanted.add(each);
    if (!isInLibrary || imported.has(folder)) continue;
    const validated = read(filesIn(library, folder));
    for (const each of validated.protocols) {
      imported.set(each.folder, each);
      found.set(each.folder, each);
    }
    broken.push(...validated.brokenFolders);
    for (const each of importsOf(validated)) wanted.add(each);
  }
  const protocols = [...imported.values()].sort((one, other) => compareStrings(one.folder, other.folder));
  return { protocols, brokenFolders: broken };
}

function importsOf({ protocols }: Validated): string[] {
  return protocols.flatMap(({ protocol: { node } }) => node.import?.from ?? []);
}

function foldersOf(library: ReadonlyMap<string, string>): string[] {
  return [...library.keys()].flatMap((file) => folderOf(file) ?? []);
}

function filesIn(library: ReadonlyMap<string, string>, folder: string): ReadonlyMap<string, string> {
  return new Map([...library].filter(([file]) => file.startsWith(`${folder}/`)));
}
