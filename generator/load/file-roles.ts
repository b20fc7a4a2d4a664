/** What a file is of its protocol, by where it stands. */
export type Role = "protocol" | "types" | "operations" | "vectors";

/** The folder of a protocol, which may stand in another folder, by its protocol.yaml; null for any other file. */
export function folderOf(file: string): string | null {
  return /^([^/]+(?:\/(?!types\/|messages\/|vectors\/)[^/]+)?)\/protocol\.yaml$/.exec(file)?.[1] ?? null;
}

/** What a file is of the protocol with this folder; null where it is nothing of it. */
export function roleOf(folder: string, file: string): Role | null {
  if (file === `${folder}/protocol.yaml`) return "protocol";
  if (file.startsWith(`${folder}/types/`) && file.endsWith(".yaml")) return "types";
  if (file.startsWith(`${folder}/messages/`) && file.endsWith(".yaml")) return "operations";
  if (file.startsWith(`${folder}/vectors/`) && file.endsWith(".jsonl")) return "vectors";
  return null;
}
