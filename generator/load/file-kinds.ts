/** What a file is of its protocol, by where it stands. */
export type FileKind = "protocol" | "types" | "operations" | "vectors";

/**
 * Whether a file is one of a schema, or was meant to be: endings in capitals and .json among vectors are read nowhere, and
 * must not be passed over without a word.
 */
export function isSchemaFile(file: string): boolean {
  return /\.(?:ya?ml|jsonl)$/i.test(file) || /(?:^|\/)vectors\/.*\.json$/i.test(file);
}

/** The folder of a protocol, which may stand in another folder, by its protocol.yaml; null for any other file. */
export function folderOf(file: string): string | null {
  return /^([^/]+(?:\/(?!types\/|messages\/|vectors\/)[^/]+)?)\/protocol\.yaml$/.exec(file)?.[1] ?? null;
}

/** What a file is of the protocol with this folder; null where it is nothing of it. */
export function fileKindOf(folder: string, file: string): FileKind | null {
  if (file === `${folder}/protocol.yaml`) return "protocol";
  if (file.startsWith(`${folder}/types/`) && file.endsWith(".yaml")) return "types";
  if (file.startsWith(`${folder}/messages/`) && file.endsWith(".yaml")) return "operations";
  if (file.startsWith(`${folder}/vectors/`) && file.endsWith(".jsonl")) return "vectors";
  return null;
}
