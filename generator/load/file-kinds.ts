/** The kind of a file in a protocol's folder, by its path. */
export type FileKind = "protocol" | "flow" | "types" | "operations" | "vectors";

/**
 * Whether a file belongs to a schema or was probably intended to. An ending in capitals and .json among vectors are
 * errors, and must be reported.
 */
export function isSchemaFile(file: string): boolean {
  return /\.(?:ya?ml|jsonl)$/i.test(file) || /(?:^|\/)vectors\/.*\.json$/i.test(file);
}

/**
 * Returns the protocol folder, which may be nested, if the file is its protocol.yaml. Returns null for any other file.
 */
export function folderOf(file: string): string | null {
  return /^([^/]+(?:\/(?!types\/|messages\/|vectors\/)[^/]+)?)\/protocol\.yaml$/.exec(file)?.[1] ?? null;
}

/** Returns the kind of a file in the protocol with this folder; null for any other file. */
export function fileKindOf(folder: string, file: string): FileKind | null {
  if (file === `${folder}/protocol.yaml`) return "protocol";
  if (file === `${folder}/flow.yaml`) return "flow";
  if (file.startsWith(`${folder}/types/`) && file.endsWith(".yaml")) return "types";
  if (file.startsWith(`${folder}/messages/`) && file.endsWith(".yaml")) return "operations";
  if (file.startsWith(`${folder}/vectors/`) && file.endsWith(".jsonl")) return "vectors";
  return null;
}
