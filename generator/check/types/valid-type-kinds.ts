import { type Bilingual, verbatim } from "../../diagnostics/index.js";
import { isPoisoned, type TypeNode, keyRange, type SourceRef } from "../../syntax/index.js";
import { type KindKey, kindsOf } from "../../bind/index.js";
import { WORDS } from "../words.js";
import { keyHere } from "../related-places.js";
import { reportMisplacedKey, reportMissingKey } from "../reports.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["type-of-two-kinds", "misplaced-key", "missing-key"] as const;
type Context = ProtocolContext<typeof codes>;

/** Keys that every kind has. */
const COMMON = ["en", "zh", "section"];

/** Checks that a type is a scalar, a structure, a choice or a union, and has only the keys of its kind. */
export const validTypeKinds = defineCheck(codes, (context: Context) => {
  for (const { document, node } of context.protocol.types) {
    for (const [name, type] of Object.entries(node.types ?? {})) {
      checkType(context, name, type, { document, path: ["types", name] });
    }
  }
});

function checkType(context: Context, name: string, type: TypeNode, at: SourceRef): void {
  const kinds = kindsOf(type);
  const [kind, second] = kinds;
  if (kind !== undefined && second === undefined) return checkKeys(context, type, kind, at);
  const related = kind === undefined ? [] : [keyHere(keyRange(at, kind), kind)];
  const range = second === undefined ? keyRange(at) : keyRange(at, second);
  context.report("type-of-two-kinds", range, { name, keys: kinds }, related);
}

/** The kinds that are not scalars, in words. */
const WHOLES: Readonly<Record<Exclude<KindKey, "type">, Bilingual>> = {
  fields: WORDS.structure,
  "by-octets": { en: "a choice of structures", zh: "按长度选择的结构（by-octets）" },
  case: { en: "a union", zh: "联合（case）" },
};

/** Further keys that a kind has. */
const FURTHER: Readonly<Partial<Record<KindKey, string>>> = { fields: "rules", case: "of" };

const WITH_TYPE: Bilingual = { en: "types with type:", zh: "带有type:的类型" };

const WITH_CASE: Bilingual = { en: "types with case:", zh: "带有case:的类型" };

function checkKeys(context: Context, type: TypeNode, kind: KindKey, at: SourceRef): void {
  if (kind === "type") return checkScalar(context, type, at);
  for (const key of Object.keys(type)) {
    if (key === kind || COMMON.includes(key) || key === FURTHER[kind]) continue;
    const right = key === "of" ? WITH_CASE : WITH_TYPE;
    reportMisplacedKey(context, keyRange(at, key), { key, kind: WHOLES[kind], right });
  }
  if (kind === "case" && type.of === undefined && !isPoisoned(type, "of")) {
    reportMissingKey(context, keyRange(at, "case"), "of");
  }
}

/** A key of scalars, the types for which it has a meaning, and these types in words. */
interface ScalarKey {
  readonly key: keyof TypeNode;
  readonly fits: (type: TypeNode) => boolean;
  readonly right: Bilingual;
}

const isInteger = ({ type }: TypeNode): boolean => type === "Unsigned Integer" || type === "Integer";
const isText = ({ type }: TypeNode): boolean => type === "Octet String";
const hasEnd = ({ type }: TypeNode): boolean => type === "C-Octet String";

const SCALAR_KEYS: readonly ScalarKey[] = [
  { key: "rules", fits: () => false, right: { en: "messages and structures", zh: "消息和结构" } },
  { key: "of", fits: () => false, right: WITH_CASE },
  {
    key: "packed",
    fits: ({ values }) => values === undefined,
    right: { en: "types without values:", zh: "没有values:的类型" },
  },
  { key: "packed", fits: ({ type }) => type === "Unsigned Integer", right: verbatim("Unsigned Integer") },
  { key: "parts", fits: ({ type }) => type === "Digits", right: verbatim("Digits") },
  {
    key: "bits",
    fits: ({ values, packed }) => values === undefined && packed === undefined,
    right: { en: "types without values: and packed:", zh: "没有values:和packed:的类型" },
  },
  { key: "bits", fits: ({ type }) => type === "Unsigned Integer", right: verbatim("Unsigned Integer") },
  { key: "values", fits: (type) => isInteger(type) || isText(type), right: WORDS.integersAndStrings },
  { key: "octets", fits: (type) => !hasEnd(type), right: WORDS.typesWithOctets },
  { key: "max-octets", fits: hasEnd, right: WORDS.cOctetString },
  { key: "pad-left", fits: isText, right: WORDS.octetString },
  { key: "repeats", fits: isText, right: WORDS.octetString },
  { key: "sizes", fits: (type) => isText(type) || hasEnd(type), right: WORDS.strings },
];

function checkScalar(context: Context, type: TypeNode, at: SourceRef): void {
  for (const { key, fits, right } of SCALAR_KEYS) {
    if (type[key] === undefined || fits(type)) continue;
    const instead = insteadOf(type, key);
    reportMisplacedKey(context, keyRange(at, key), { key, kind: kindOf(type, key), right, instead });
  }
}

function kindOf(type: TypeNode, key: keyof TypeNode): Bilingual {
  if (key === "rules" || key === "of") return { en: "a scalar", zh: "标量" };
  if ((key === "packed" || key === "bits") && type.values !== undefined) return { en: "an enumeration", zh: "枚举" };
  return key === "bits" && type.packed !== undefined
    ? { en: "a packed integer", zh: "位组合整数（packed）" }
    : verbatim(String(type.type));
}

/** Returns the key to write instead if a type has the size key of another type. */
function insteadOf(type: TypeNode, key: keyof TypeNode): "octets" | "max-octets" | null {
  if (key === "octets") return type["max-octets"] === undefined ? "max-octets" : null;
  return key === "max-octets" && type.octets === undefined ? "octets" : null;
}
