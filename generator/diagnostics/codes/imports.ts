import { pluralize } from "../words.js";
import { suggestion } from "../did-you-mean.js";

/** The largest value of limits. */
const MAX_LIMIT = 16_777_216;

/** Errors in protocols that import other protocols. */
export const importCodes = {
  "unknown-import": {
    severity: "error",
    description:
      "import names another protocol, one of its versions, some of its operations, and the fields and types that differ here. All of them must exist. Otherwise a change would have no effect, without a warning.",
    message: ({ what, name, of, known }: { what: string; name: string; of: string; known: readonly string[] }) =>
      `There is no ${what} ${name} in ${of}.${suggestion(name, known)} ${knownNames(known)}`,
  },
  "already-imported": {
    severity: "error",
    description:
      "An operation, type, party or module id has the same name as an imported one, so the name is ambiguous. Use import.change to change what is imported, and different names for additions.",
    message: ({ what, name, of, fix }: { what: string; name: string; of: string; fix: string }) =>
      `${what} ${name} is already imported from ${of}. ${fix}.`,
  },
  "limits-outgrown": {
    severity: "warning",
    description:
      "limits are imported too, and a change makes a message longer than they allow. Encoders reject its longest frames, and receivers cannot continue with the stream. To keep the limits on purpose, repeat them in protocol.yaml.",
    message: ({ name, octets, max, of }: { name: string; octets: number; max: number; of: string }) =>
      `This change allows ${name} up to ${pluralize(octets, "octet")}, but the limits of ${of} allow ${max}. Set limits: { max-octets: ${Math.min(octets, MAX_LIMIT)} } in protocol.yaml.`,
  },
  "import-cycle": {
    severity: "error",
    description:
      "A protocol imports another protocol, which imports the first one, directly or through others. Neither can be composed before the other.",
    message: ({ folder, from }: { folder: string; from: string }) =>
      folder === from
        ? `${folder} imports itself. Import another protocol, or remove import.`
        : `${folder} imports ${from}, which in turn imports ${folder}. Remove import from one of them.`,
  },
} as const;

/** Lists the existing names, unless there are too many. */
function knownNames(known: readonly string[]): string {
  if (known.length === 0) return "None is defined.";
  return known.length > 12 ? "Correct the name." : `Known: ${known.join(", ")}.`;
}
