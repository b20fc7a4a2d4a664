/** What a conversion between versions did to a field. */
export type ChangeKind =
  /** The other version does not have the field, which held a value other than its default. */
  | "lost"
  /** The message had no such field, so it has its default, or is empty or zero. */
  | "invented"
  /** A string, bytes or list is too long for the other version; what does not fit is missing. */
  | "shortened"
  /** A string or bytes have another size in the other version, and padding was added or removed. */
  | "padded"
  /** An integer does not fit the other version; it has the largest value of the field, or the smallest if it was below. */
  | "limited"
  /** The field had the default of its version, and has the default of the other version. */
  | "other-default"
  /** The other version does not define this value of an enumeration, or bits of this value; it was kept. */
  | "unknown-value"
  /** The digest was kept, but the other version computes it from other bytes. */
  | "outdated-digest"
  /** The bytes held a structure, and hold the one that the other version defines; its own changes are listed before. */
  | "converted"
  /** The bytes should hold a structure, but are not valid; they were kept. */
  | "kept";

/** A difference between a message and its conversion. */
export interface Change {
  readonly kind: ChangeKind;
  /** Wire name, with the index in a list and the path in a structure. */
  readonly field: string;
  /** The same as properties. */
  readonly property: string;
  /** The value in the message, which may be personal; undefined if the field was invented. */
  readonly from: unknown;
  /** The value in the conversion, which may be personal; undefined if the field was lost. */
  readonly to: unknown;
  /** Why, in English, without values of strings and bytes; `explainChange` translates it. */
  readonly reason: string;
}

/** A message of another version, and how it differs from the original. */
export interface Conversion<Message> {
  readonly message: Message;
  /** In wire order of the other version, lost fields last; empty if both hold the same values. */
  readonly changes: readonly Change[];
}

/** A field in both notations: wire names and properties. */
export type Place = readonly [field: string, property: string];

/** The changes of a conversion so far, and the titles of both versions. */
export interface ChangeLog {
  readonly from: string;
  readonly to: string;
  readonly changes: Change[];
}

/** Starts to record the changes between two versions, whose titles are given. */
export function changesBetween(from: string, to: string): ChangeLog {
  return { from, to, changes: [] };
}

/** Records a change. */
export function addChange(log: ChangeLog, kind: ChangeKind, [field, property]: Place, values: ChangedValues): void {
  const { from, to } = values;
  const change = { kind, field, property, from, to, reason: REASONS[kind].en({ log, ...values }) };
  titles.set(change, log);
  log.changes.push(change);
}

/** The value of a field before and after its conversion. */
interface ChangedValues {
  readonly from: unknown;
  readonly to: unknown;
}

interface ReasonContext extends ChangedValues {
  readonly log: Pick<ChangeLog, "from" | "to">;
}

type Reason = Readonly<Record<"en" | "zh", (context: ReasonContext) => string>>;

const REASONS: Readonly<Record<ChangeKind, Reason>> = {
  lost: {
    en: ({ log }) => `${log.to} has no such field`,
    zh: ({ log }) => `${log.to}没有此字段`,
  },
  invented: {
    en: ({ log }) => `${log.from} has no such field, so it has its default or is empty`,
    zh: ({ log }) => `${log.from}没有此字段，因此取默认值或留空`,
  },
  shortened: {
    en: ({ log, to }) => `the field has at most ${sizeOf(to).en} in ${log.to}`,
    zh: ({ log, to }) => `${log.to}的此字段至多${sizeOf(to).zh}`,
  },
  padded: {
    en: ({ log, to }) => `the field has ${sizeOf(to).en} in ${log.to}`,
    zh: ({ log, to }) => `${log.to}的此字段为${sizeOf(to).zh}`,
  },
  limited: {
    en: ({ log, from, to }) => `${String(from)} does not fit the field in ${log.to}, whose limit is ${String(to)}`,
    zh: ({ log, from, to }) => `${log.to}的此字段容纳不下${String(from)}，极限值为${String(to)}`,
  },
  "other-default": {
    en: ({ log }) => `it had the default of ${log.from}, and has the default of ${log.to}`,
    zh: ({ log }) => `原为${log.from}的默认值，改为${log.to}的默认值`,
  },
  "unknown-value": {
    en: ({ log }) => `${log.to} does not define the value`,
    zh: ({ log }) => `${log.to}未定义该值`,
  },
  "outdated-digest": {
    en: ({ log }) => `${log.to} computes it from other bytes; compute it again`,
    zh: ({ log }) => `${log.to}计算它所用的字节不同；请重新计算`,
  },
  converted: {
    en: ({ log, to }) => `its structure has ${sizeOf(to).en} in ${log.to}`,
    zh: ({ log, to }) => `其中的结构在${log.to}中为${sizeOf(to).zh}`,
  },
  kept: {
    en: ({ log }) => `it holds no structure that ${log.from} defines, so the bytes were kept`,
    zh: ({ log }) => `其中没有${log.from}定义的结构，因此字节保持不变`,
  },
};

const titles: WeakMap<object, Pick<ChangeLog, "from" | "to">> = /* @__PURE__ */ new WeakMap();

/** The size of a string, bytes or list, in both languages. A character of an Octet String is a byte. */
function sizeOf(value: unknown): Readonly<Record<"en" | "zh", string>> {
  if (Array.isArray(value)) return counted(value.length, "element", "个元素");
  return counted(typeof value === "string" || value instanceof Uint8Array ? value.length : 0, "byte", "字节");
}

function counted(count: number, en: string, zh: string): Readonly<Record<"en" | "zh", string>> {
  return { en: `${count} ${en}${count === 1 ? "" : "s"}`, zh: `${count}${zh}` };
}

/**
 * A change as a sentence, in English or Chinese, without values of strings and bytes. Changes of another copy of the
 * runtime, such as those from a worker, keep the English reason.
 */
export function explainChange(change: Change, language: "en" | "zh"): string {
  const { kind, field, property, from, to, reason } = change;
  const isNamed = property !== "" && property !== field;
  if (language === "en") return `${field}${isNamed ? ` (${property})` : ""}: ${reason}.`;
  const log = titles.get(change);
  const words = log === undefined ? reason : REASONS[kind].zh({ log, from, to });
  return `${field}${isNamed ? `（${property}）` : ""}：${words}。`;
}
