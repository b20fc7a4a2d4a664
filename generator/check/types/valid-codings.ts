import type { Bilingual } from "../../diagnostics/index.js";
import { type CodingNode, type EnumerationValueNode, isPoisoned, keyRange } from "../../syntax/index.js";
import type { TypeSymbol } from "../../bind/index.js";
import { reportMisplacedKey, reportMissingKey } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["missing-key", "misplaced-key"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that an enumeration limits the size of contents if it has codings, in septets if they are of septets, and only then. */
export const validCodings = defineCheck(codes, (context: Context) => {
  for (const type of context.protocol.definitions) {
    checkLimit(context, type);
    checkValues(context, type);
  }
});

function checkLimit(context: Context, { at, node, allValues }: TypeSymbol): void {
  if (isPoisoned(node, "values")) return;
  const codings = allValues.flatMap((value) => value.node.coding ?? []);
  for (const { key, kind, right, isFor } of LIMITS_OF_TYPES) {
    const isNeeded = codings.some(isFor);
    const isThere = node[key] !== undefined;
    if (isNeeded && !isThere) reportMissingKey(context, keyRange(at), key);
    if (!isNeeded && isThere) reportMisplacedKey(context, keyRange(at, key), { key, kind, right });
  }
}

/** The keys that limit the contents of an enumeration, and the codings that need them. */
const LIMITS_OF_TYPES = [
  {
    key: "content-octets",
    kind: { en: "a type without codings", zh: "没有coding:的类型" },
    right: { en: "enumerations whose values have codings", zh: "值带有coding:的枚举" },
    isFor: () => true,
  },
  {
    key: "content-septets",
    kind: { en: "a type without codings of septets", zh: "没有septet编码的类型" },
    right: { en: "enumerations with the coding gsm7 or gsm7-packed", zh: "带有coding: gsm7或gsm7-packed的枚举" },
    isFor: isOfSeptets,
  },
] as const;

function isOfSeptets(coding: CodingNode | undefined): boolean {
  return coding === "gsm7" || coding === "gsm7-packed";
}

const THIS_VALUE: Bilingual = { en: "this value", zh: "此值" };

const CODED_INTEGERS: Bilingual = { en: "integers with a coding", zh: "带有coding:的整数" };

const OF_OCTETS: Bilingual = {
  en: "integers with a coding that is limited in octets",
  zh: "coding:按字节限制长度的整数",
};

const OF_SEPTETS: Bilingual = {
  en: "integers with the coding gsm7 or gsm7-packed",
  zh: "coding:为gsm7或gsm7-packed的整数",
};

/** Reports a coding of anything but integers, and a content size without a coding that counts so. */
function checkValues(context: Context, { node, allValues }: TypeSymbol): void {
  const isOfStrings = node.type === "Octet String";
  for (const value of allValues) {
    const misplaced = misplacedKeyOf(value.node, isOfStrings);
    if (misplaced === null) continue;
    reportMisplacedKey(context, keyRange(value.at, misplaced.key), { ...misplaced, kind: THIS_VALUE });
  }
}

/** The keys that limit the content of one coding. */
const OCTET_LIMITS = ["content-octets", "content-octets-with-header"] as const;
const LIMITS = [...OCTET_LIMITS, "content-septets"] as const;

function misplacedKeyOf(
  node: EnumerationValueNode,
  isOfStrings: boolean,
): { readonly key: "coding" | (typeof LIMITS)[number]; readonly right: Bilingual } | null {
  // Skip entries without a value: valid-values reports them.
  const hasValue = [node.value, node.range, node.prefix].some((each) => each !== undefined);
  if (!hasValue) return null;
  if (node.coding === undefined) return firstOf(node, LIMITS, CODED_INTEGERS);
  if (node.prefix !== undefined || isOfStrings) return { key: "coding", right: CODED_INTEGERS };
  return isOfSeptets(node.coding)
    ? firstOf(node, OCTET_LIMITS, OF_OCTETS)
    : firstOf(node, ["content-septets"], OF_SEPTETS);
}

/** The first key that a value has, with the values that may have it. */
function firstOf<Key extends (typeof LIMITS)[number]>(
  node: EnumerationValueNode,
  keys: readonly Key[],
  right: Bilingual,
): { readonly key: Key; readonly right: Bilingual } | null {
  const key = keys.find((each) => node[each] !== undefined);
  return key === undefined ? null : { key, right };
}
