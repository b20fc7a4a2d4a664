import { nearestName } from "../../diagnostics/index.js";
import type { ValuePath } from "../../load/index.js";
import { POISON } from "../../syntax/index.js";
import { FLOW_ENTRIES, FLOW_KINDS, FLOW_PATHS } from "./flow-recovery.js";
import { type NodeKind, TEXTS } from "./node-kind.js";

/** The kinds of files that are recovered. */
export type FileKind = "protocol" | "types" | "operation" | "flow";

/** The recovery of an invalid part of a file, so that the rest can be checked. */
export type Recovery =
  /** Drops a key or an entry. */
  | { readonly kind: "drop"; readonly path: ValuePath }
  /** Substitutes the value of a required key. */
  | { readonly kind: "substitute"; readonly path: ValuePath; readonly value: unknown }
  /** Poisons the field that has this key: only its name is kept. */
  | { readonly kind: "poison"; readonly path: ValuePath };

const MARKS = ["section", "printed", "personal", "secret", "repeats", "reserved", "pad-left", "sizes", "default"];
const POISONED_FIELD = { name: POISON, type: POISON, ...TEXTS };

const NODE_KINDS = {
  operation: {
    loose: ["section", "response"],
    substitutes: { ...TEXTS, operation: "Poisoned", legs: [`${POISON} -> ${POISON}`] },
    others: "with-object",
    dropsUnknown: "all",
  },
  message: {
    loose: ["section", "en", "zh", "rules", "fields", "tlvs", "body", "also-ids", "answers"],
    substitutes: { name: POISON, id: 0 },
    others: "alone",
    dropsUnknown: "all",
  },
  protocol: {
    loose: ["responses", "tlv"],
    substitutes: {
      ...TEXTS,
      protocol: "Poisoned",
      versions: [{ version: "0", id: "poisoned" }],
      "byte-order": "big-endian",
      parties: { [POISON]: TEXTS },
      limits: { "max-octets": 16_777_216 },
      header: [POISONED_FIELD],
    },
    others: "with-object",
    dropsUnknown: "all",
  },
  version: { loose: ["specification"], substitutes: { id: "poisoned" }, others: "with-object", dropsUnknown: "all" },
  field: {
    loose: [...MARKS, "text", "digest", "contains", "accessor", "receipt"],
    substitutes: { ...TEXTS, name: POISON },
    others: "poison",
    dropsUnknown: "unlike-any",
  },
  type: { loose: [...MARKS, "rules"], substitutes: TEXTS, others: "with-object" },
  tlv: { loose: ["section", "printed", "personal", "secret"], substitutes: TEXTS, others: "with-object" },
  listed: { loose: ["section", "en", "zh", "personal", "required", "several"], others: "with-object" },
  party: { substitutes: TEXTS, others: "with-object", dropsUnknown: "all" },
  entry: { loose: ["section", "severity"], substitutes: TEXTS, others: "with-object" },
  import: { loose: ["operations", "change"], others: "with-object", dropsUnknown: "all" },
  parties: { others: "alone", poisons: "object" },
  cases: { others: "alone", poisons: "object" },
  // A dropped type is reported as a lost type of its file.
  types: { others: "alone", poisons: "nothing" },
  // Without a change, the imported part applies.
  changes: { others: "alone", poisons: "nothing" },
  ...FLOW_KINDS,
  other: { others: "with-object" },
} as const satisfies Readonly<Record<string, NodeKind>>;

/** Lists from which entries can be dropped, and the kind of their entries. */
const KINDS_OF_ENTRIES: Readonly<Record<string, keyof typeof NODE_KINDS>> = {
  fields: "field",
  header: "field",
  versions: "version",
  values: "entry",
  packed: "entry",
  parts: "entry",
  bits: "entry",
  rules: "entry",
  tlvs: "listed",
  legs: "other",
  operations: "other",
  ...FLOW_ENTRIES,
};

function kindOfEntries(list: string | number | undefined): keyof typeof NODE_KINDS | null {
  const isKnown = typeof list === "string" && Object.hasOwn(KINDS_OF_ENTRIES, list);
  return isKnown ? (KINDS_OF_ENTRIES[list] ?? null) : null;
}

/** The kinds of the objects of a file by path: * is any key, ** is any path. All others are `other`. */
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
    ["types * case", "field"],
    ["types * of", "cases"],
    ["tlvs", "types"],
    ["tlvs *", "tlv"],
  ],
  operation: [
    ["", "operation"],
    ["*", "message"],
  ],
  flow: FLOW_PATHS,
};

/** Returns the kind of the object or list at a path. */
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
 * Returns the recovery of an invalid or missing value: it drops the smallest part around it that is not required.
 * Returns null if that part is the whole file. For a key that the language does not have, `known` are the keys that it
 * has there.
 */
export function recoveryFor(file: FileKind, path: ValuePath, known: readonly string[] | null): Recovery | null {
  const key = path.at(-1);
  if (key === undefined) return null;
  const holder = path.slice(0, -1);
  if (typeof key === "number") {
    return kindOfEntries(holder.at(-1)) === null ? recoveryFor(file, holder, null) : { kind: "drop", path };
  }
  const kind: NodeKind = kindAt(file, holder);
  if (isDroppedAlone(kind, key, known)) return { kind: "drop", path };
  const { substitutes = {} } = kind;
  if (Object.hasOwn(substitutes, key)) return { kind: "substitute", path, value: structuredClone(substitutes[key]) };
  if (kind.others === "alone") return { kind: "drop", path };
  return kind.others === "poison" ? { kind: "poison", path } : recoveryFor(file, holder, null);
}

/** Whether a key is dropped without its object. `known` is null for a key that the language has. */
function isDroppedAlone({ loose = [], dropsUnknown }: NodeKind, key: string, known: readonly string[] | null): boolean {
  if (loose.includes(key)) return true;
  if (known === null || dropsUnknown === undefined) return false;
  const near = nearestName(key, known);
  // A misspelt version range applies to the whole object, so drop that.
  return dropsUnknown === "all" ? near !== "since" && near !== "until" : near === null;
}

/**
 * Returns the path of the key that is poisoned when a value is dropped. For an entry, that is the list. Returns null if
 * nothing is poisoned.
 */
export function poisonedPath(file: FileKind, path: ValuePath): ValuePath | null {
  const holder = path.slice(0, -1);
  const { poisons } = kindAt(file, holder);
  if (poisons === "nothing") return null;
  return poisons === "object" || typeof path.at(-1) === "number" ? holder : path;
}
