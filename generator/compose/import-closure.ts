import type { Validated } from "../validate/index.js";

/** Those protocols of a library that others import, directly or not. */
export function importClosure(
  { protocols }: Validated,
  library: ReadonlyMap<string, string>,
  read: (texts: ReadonlyMap<string, string>) => Validated,
): Validated {
  const folders = protocols.flatMap(({ protocol: { node } }) => node.import?.from ?? []);
  const isThere = (folder: string): boolean =>
    library.has(`${folder}/protocol.yaml`) || protocols.some((each) => each.folder === folder);
  // Where a name is misspelt, all there are may be meant.
  const isMisspelt = !folders.every(isThere);
  const isNeeded = (file: string): boolean => isMisspelt || folders.some((folder) => file.startsWith(`${folder}/`));
  const texts = new Map([...library].filter(([file]) => isNeeded(file)));
  const validated = read(texts);
  const further = validated.protocols.flatMap(({ protocol: { node } }) => node.import?.from ?? []);
  const isWhole = further.every((folder) => folders.includes(folder) || !library.has(`${folder}/protocol.yaml`));
  return isWhole
    ? validated
    : importClosure({ ...validated, protocols: [...protocols, ...validated.protocols] }, library, read);
}
