import { pluralize } from "../words.js";
import { suggestion } from "../did-you-mean.js";

/** What limits can be set to. */
const MAX_LIMIT = 16_777_216;

/** Mistakes of protocols that are made from others. */
export const importCodes = {
  "unknown-import": {
    severity: "error",
    description:
      "import names another protocol, a version of it, some of its operations, and fields and types that are different here. Each of them must be there, so that nothing is silently left as it was.",
    message: ({ what, name, of, known }: { what: string; name: string; of: string; known: readonly string[] }) =>
      `There is no ${what} ${name} in ${of}.${suggestion(name, known)} ${knownNames(known)}`,
  },
  "already-imported": {
    severity: "error",
    description:
      "An operation, a type, a party or an id of a module is defined here, and one of the same name is imported. Which of the two is meant would be a guess: what is imported is changed by import.change, and what is new has a name of its own.",
    message: ({ what, name, of, remedy }: { what: string; name: string; of: string; remedy: string }) =>
      `${what} ${name} is imported from ${of} already. ${remedy}.`,
  },
  "limits-outgrown": {
    severity: "warning",
    description:
      "limits are imported like everything else, and a change makes a message longer. Its longest frame was within them and is not any more: encoders refuse it, and who receives it cannot go on with the stream. Whoever means the limits to stay states them.",
    message: ({ name, octets, max, of }: { name: string; octets: number; max: number; of: string }) =>
      `This makes ${name} up to ${pluralize(octets, "octet")} long, and the limits of ${of} allow ${max}. Set limits: { max-octets: ${Math.min(octets, MAX_LIMIT)} } in protocol.yaml.`,
  },
  "import-cycle": {
    severity: "error",
    description:
      "A protocol imports another one, and that one, directly or by others, imports it again. Neither could be made before the other.",
    message: ({ folder, from }: { folder: string; from: string }) =>
      `${folder} imports ${from}, which is made from ${folder} itself. Let one of them stand without import.`,
  },
} as const;

/** A few names are said, many are not. */
function knownNames(known: readonly string[]): string {
  if (known.length === 0) return "There is none at all.";
  return known.length > 12 ? "Correct the name." : `Known: ${known.join(", ")}.`;
}
