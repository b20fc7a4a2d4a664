import { nearestName } from "../../diagnostics/index.js";
import type { ValuePath } from "../../load/index.js";
import { POISON } from "../../syntax/index.js";

/** The kinds of files that are recovered. */
export type FileKind = "protocol" | "types" | "operation";

/** What is done about a part of a file whose form is wrong, so that the rest can be judged. */
export type RecoveryAction =
  /** A key or an entry is dropped. */
  | { readonly kind: "drop"; readonly path: ValuePath }
  /** Its value is substituted, because the key cannot be missing. */
  | { readonly kind: "substitute"; readonly path: ValuePath; readonly value: unknown }
  /** The field with this key is poisoned: only its name is kept. */
  | { readonly kind: "poison"; readonly path: ValuePath };

/** What is known of the keys of an object. */
interface Part {
  /** Keys that can be dropped, and nothing is wrong without them. */
  readonly loose?: readonly string[];
  /** The substitutes of keys that cannot be missing. */
  readonly substitutes?: Readonly<Record<string, unknown>>;
  /** What becomes of other keys: they are dropped alone, with the object, or the object becomes a field's name. */
  readonly others: "alone" | "with-object" | "poison";
  /** Whether a key that the language has not is dropped alone: in any case, or where it resembles none that there is. */
  readonly losesUnknown?: boolean | "unlike";
}

const TEXTS = { en: "?", zh: "?" };
const MARKS = ["section", "printed", "personal", "secret", "repeats", "reserved", "pad-left", "default"];
const POISONED_FIELD = { name: POISON, type: POISON, ...TEXTS };

const PARTS = {
  operation: {
    loose: ["section", "response"],
    substitutes: { ...TEXTS, operation: "LeftOut", legs: [`${POISON} -> ${POISON}`] },
    others: "with-object",
    losesUnknown: true,
  },
  message: {
    loose: ["section", "en", "zh", "rules", "fields"],
    substitutes: { name: POISON, id: 0 },
    others: "alone",
    losesUnknown: true,
  },
  protocol: {
    loose: ["responses"],
    substitutes: {
      ...TEXTS,
      protocol: "Left out",
      versions: [{ version: "0", id: "left-out" }],
      "byte-order": "big-endian",
      parties: { [POISON]: TEXTS },
      limits: { "max-octets": 16_777_216 },
      header: [POISONED_FIELD],
    },
    others: "with-object",
    losesUnknown: true,
  },
  version: { loose: ["specification"], substitutes: { id: "left-out" }, others: "with-object", losesUnknown: true },
  field: {
    loose: [...MARKS, "text", "digest", "contains", "accessor"],
    substitutes: { ...TEXTS, name: POISON },
    others: "poison",
    losesUnknown: "unlike",
  },
  type: { loose: [...MARKS, "rules"], substitutes: TEXTS, others: "with-object" },
  party: { substitutes: TEXTS, others: "with-object", losesUnknown: true },
  entry: { loose: ["section", "severity"], substitutes: TEXTS, others: "with-object" },
  import: { loose: ["operations", "change"], others: "with-object", losesUnknown: true },
  loose: { others: "alone" },
  whole: { others: "with-object" },
} as const satisfies Readonly<Record<string, Part>>;

/** Lists from which entries can be dropped, and what their entries are. */
const ENTRIES: Readonly<Record<string, keyof typeof PARTS>> = {
  fields: "field",
  header: "field",
  versions: "version",
  values: "entry",
  packed: "entry",
  rules: "entry",
  legs: "whole",
  operations: "whole",
};

function entryIn(list: string | number | undefined): keyof typeof PARTS | null {
  return typeof list === "string" && Object.hasOwn(ENTRIES, list) ? (ENTRIES[list] ?? null) : null;
}

/** What the objects of a file are, by their paths: * is any key, and ** any path. Every other object is a whole. */
const PARTS_BY_PATH: Readonly<Record<FileKind, readonly (readonly [path: string, part: keyof typeof PARTS])[]>> = {
  protocol: [
    ["", "protocol"],
    ["import", "import"],
    ["import change **", "loose"],
    ["parties", "loose"],
    ["parties *", "party"],
  ],
  types: [
    ["types", "loose"],
    ["types *", "type"],
  ],
  operation: [
    ["", "operation"],
    ["*", "message"],
  ],
};

/** What an object is, by its path. */
function partAt(file: FileKind, path: ValuePath): Part {
  if (typeof path.at(-1) === "number") return PARTS[entryIn(path.at(-2)) ?? "whole"];
  const [, part = "whole"] = PARTS_BY_PATH[file].find(([pattern]) => matches(pattern, path)) ?? [];
  return PARTS[part];
}

function matches(pattern: string, path: ValuePath): boolean {
  const steps = pattern.split(" ").filter((step) => step !== "");
  const fixed = steps.filter((step) => step !== "**");
  const isLongEnough = fixed.length < steps.length ? path.length >= fixed.length : path.length === fixed.length;
  return isLongEnough && fixed.every((step, index) => step === "*" || step === path[index]);
}

/**
 * What is done about a wrong or missing value: the smallest part around it is dropped that the rest can do without.
 * Null where that is the whole file. `known` are the keys there are, where the key is none of them.
 */
export function recoveryFor(file: FileKind, path: ValuePath, known: readonly string[] | null): RecoveryAction | null {
  const key = path.at(-1);
  if (key === undefined) return null;
  const holder = path.slice(0, -1);
  if (typeof key === "number") {
    return entryIn(holder.at(-1)) !== null ? { kind: "drop", path } : recoveryFor(file, holder, null);
  }
  const part = partAt(file, holder);
  // In which versions something is, all that is said of it depends on.
  const near = known === null ? null : nearestName(key, known);
  const isLost = part.losesUnknown === true ? near !== "since" && near !== "until" : near === null;
  if (known !== null && part.losesUnknown !== undefined && isLost) return { kind: "drop", path };
  if (part.loose?.includes(key) === true) return { kind: "drop", path };
  const { substitutes = {} } = part;
  if (Object.hasOwn(substitutes, key)) return { kind: "substitute", path, value: structuredClone(substitutes[key]) };
  if (part.others === "alone") return { kind: "drop", path };
  return part.others === "poison" ? { kind: "poison", path } : recoveryFor(file, holder, null);
}
