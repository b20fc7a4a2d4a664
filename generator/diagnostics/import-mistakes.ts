import { suggestion } from "./nearest-name.js";

/** Mistakes of protocols that are made from others. */
export const importMistakes = {
  "unknown-import": {
    severity: "error",
    meaning:
      "import names another protocol, a version of it, some of its operations, and fields and types that are different here. Each of them must be there, so that nothing is silently left as it was.",
    text: ({ what, name, of, known }: { what: string; name: string; of: string; known: readonly string[] }) =>
      `There is no ${what} ${name} in ${of}.${suggestion(name, known)} ${knownNames(known)}`,
  },
  "already-imported": {
    severity: "error",
    meaning:
      "An operation, a type, a party or an id of a module is defined here, and one of the same name is imported. Which of the two is meant would be a guess: what is imported is changed by import.change, and what is new has a name of its own.",
    text: ({ what, name, of, remedy }: { what: string; name: string; of: string; remedy: string }) =>
      `${what} ${name} is imported from ${of} already. ${remedy}.`,
  },
  "import-cycle": {
    severity: "error",
    meaning:
      "A protocol imports another one, and that one, directly or by others, imports it again. Neither could be made before the other.",
    text: ({ folder, from }: { folder: string; from: string }) =>
      `${folder} imports ${from}, which is made from ${folder} itself. Let one of them stand without import.`,
  },
} as const;

/** A few names are said, many are not. */
function knownNames(known: readonly string[]): string {
  if (known.length === 0) return "There is none at all.";
  return known.length > 12 ? "Correct the name." : `Known: ${known.join(", ")}.`;
}
