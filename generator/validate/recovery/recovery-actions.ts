import { nearestName } from "../../diagnostics/index.js";
import type { ValuePath } from "../../load/index.js";
import { POISON } from "../../syntax/index.js";

/** The kinds of files that are recovered. */
export type FileKind = "protocol" | "types" | "operation";

/** What is done about a part of a file whose form is wrong, so that the rest can be judged. */
export type Recovery =
  /** A key or an entry is dropped. */
  | { readonly kind: "drop"; readonly path: ValuePath }
  /** Its value is substituted, because the key cannot be missing. */
  | { readonly kind: "substitute"; readonly path: ValuePath; readonly value: unknown }
  /** The field with this key is poisoned: only its name is kept. */
  | { readonly kind: "poison"; readonly path: ValuePath };

/** What the kind of an object says about its keys. */
interface NodeKind {
  /** Keys that can be dropped, and nothing is wrong without them. */
  readonly loose?: readonly string[];
  /** The substitutes of keys that cannot be missing. */
  readonly substitutes?: Readonly<Record<string, unknown>>;
  /** What becomes of other keys: they are dropped alone, with the object, or the object becomes a field's name. */
  readonly others: "alone" | "with-object" | "poison";
  /** The keys that are dropped alone although the language does not have them; default: none. */
  readonly dropsUnknown?: "all" | "unlike-any";
  /** What is poisoned when a key is dropped; default: the key. */
  readonly poisons?: "object" | "nothing";
}

const TEXTS = { en: "?", zh: "?" };
const MARKS = ["section", "printed", "personal", "secret", "repeats", "reserved", "pad-left", "default"];
const POISONED_FIELD = { name: POISON, type: POISON, ...TEXTS };

const NODE_KINDS = {
  operation: {
    loose: ["section", "response"],
    substitutes: { ...TEXTS, operation: "LeftOut", legs: [`${POISON} -> ${POISON}`] },
    others: "with-object",
    dropsUnknown: "all",
  },
  message: {
    loose: ["section", "en", "zh", "rules", "fields"],
    substitutes: { name: POISON, id: 0 },
    others: "alone",
    dropsUnknown: "all",
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
    dropsUnknown: "all",
  },
  version: { loose: ["specification"], substitutes: { id: "left-out" }, others: "with-object", dropsUnknown: "all" },
  field: {
    loose: [...MARKS, "text", "digest", "contains", "accessor"],
    substitutes: { ...TEXTS, name: POISON },
    others: "poison",
    dropsUnknown: "unlike-any",
  },
  type: { loose: [...MARKS, "rules"], substitutes: TEXTS, others: "with-object" },
  party: { substitutes: TEXTS, others: "with-object", dropsUnknown: "all" },
  entry: { loose: ["section", "severity"], substitutes: TEXTS, others: "with-object" },
  import: { loose: ["operations", "change"], others: "with-object", dropsUnknown: "all" },
  parties: { others: "alone", poisons: "object" },
  // A type that is dropped is a lost type of its file.
  types: { others: "alone", poisons: "nothing" },
  // What is dropped from changes is as it is imported.
  changes: { others: "alone", poisons: "nothing" },
  other: { others: "with-object" },
} as const satisfies Readonly<Record<string, NodeKind>>;

/** Lists from which entries can be dropped, and what their entries are. */
const KINDS_OF_ENTRIES: Readonly<Record<string, keyof typeof NODE_KINDS>> = {
  fields: "field",
  header: "field",
  versions: "version",
  values: "entry",
  packed: "entry",
  rules: "entry",
  legs: "other",
  operations: "other",
};

function kindOfEntries(list: string | number | undefined): keyof typeof NODE_KINDS | null {
  const isKnown = typeof list === "string" && Object.hasOwn(KINDS_OF_ENTRIES, list);
  return isKnown ? (KINDS_OF_ENTRIES[list] ?? null) : null;
}

/** The kinds of the objects of a file, by their paths: * is any key, and ** any path. All others are `other`. */
const KINDS_BY_PATH: Readonly<Record<FileKind, readonly (readonly [path: string, kind: keyof typeof NODE_KINDS])[]>> = {
  protocol: [
    ["", "protocol"],
    ["import", "import"],
    ["import change **", "changes"],
    ["parties", "parties"],
    ["parties *", "party"],
  ],
  types: [
    ["types", "types"],
    ["types *", "type"],
  ],
  operation: [
    ["", "operation"],
    ["*", "message"],
  ],
};

/** The kind of the object or list at a path. */
function kindAt(file: FileKind, path: ValuePath): NodeKind {
  if (typeof path.at(-1) === "number") return NODE_KINDS[kindOfEntries(path.at(-2)) ?? "other"];
  const [, kind = "other"] = KINDS_BY_PATH[file].find(([pattern]) => matches(pattern, path)) ?? [];
  return NODE_KINDS[kind];
}

function matches(pattern: string, path: ValuePath): boolean {
  const steps = pattern.split(" ").filter((step) => step !== "");
  const fixed = steps.filter((step) => step !== "**");
  const isLongEnough = fixed.length < steps.length ? path.length >= fixed.length : path.length === fixed.length;
  return isLongEnough && fixed.every((step, index) => step === "*" || step === path[index]);
}

/**
 * What is done about a wrong or missing value: the smallest part around it is dropped that the rest can do without.
 * Null if that is the whole file. If the language does not have the key, `known` are the keys that it has there.
 */
export function recoveryFor(file: FileKind, path: ValuePath, known: readonly string[] | null): Recovery | null {
  const key = path.at(-1);
  if (key === undefined) return null;
  const holder = path.slice(0, -1);
  if (typeof key === "number") {
    return kindOfEntries(holder.at(-1)) === null ? recoveryFor(file, holder, null) : { kind: "drop", path };
  }
  const kind: NodeKind = kindAt(file, holder);
  if (known !== null && isDroppedAlone(kind, key, known)) return { kind: "drop", path };
  if (kind.loose?.includes(key) === true) return { kind: "drop", path };
  const { substitutes = {} } = kind;
  if (Object.hasOwn(substitutes, key)) return { kind: "substitute", path, value: structuredClone(substitutes[key]) };
  if (kind.others === "alone") return { kind: "drop", path };
  return kind.others === "poison" ? { kind: "poison", path } : recoveryFor(file, holder, null);
}

/** Whether a key that the language does not have is dropped without its object. */
function isDroppedAlone({ dropsUnknown }: NodeKind, key: string, known: readonly string[]): boolean {
  if (dropsUnknown === undefined) return false;
  const near = nearestName(key, known);
  // A misspelt version range applies to everything in its object.
  return dropsUnknown === "all" ? near !== "since" && near !== "until" : near === null;
}

/** The key that is poisoned when the value at a path is dropped: that of a list for its entries. Null if there is none. */
export function poisonedPath(file: FileKind, path: ValuePath): ValuePath | null {
  const holder = path.slice(0, -1);
  const { poisons } = kindAt(file, holder);
  if (poisons === "nothing") return null;
  return poisons === "object" || typeof path.at(-1) === "number" ? holder : path;
}
