import type { Bilingual } from "../../diagnostics/index.js";
import { type EnumerationValueNode, isPoisoned, keyRange } from "../../syntax/index.js";
import type { TypeSymbol } from "../../bind/index.js";
import { reportMisplacedKey, reportMissingKey } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["missing-key", "misplaced-key"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that an enumeration limits the size of contents if it has codings, and only then. */
export const validCodings = defineCheck(codes, (context: Context) => {
  for (const type of context.protocol.definitions) {
    checkLimit(context, type);
    checkValues(context, type);
  }
});

function checkLimit(context: Context, { at, node, allValues }: TypeSymbol): void {
  if (isPoisoned(node, "values")) return;
  const hasCodings = allValues.some((value) => value.node.coding !== undefined);
  const hasLimit = node["content-octets"] !== undefined;
  if (hasCodings && !hasLimit) reportMissingKey(context, keyRange(at), "content-octets");
  if (hasCodings || !hasLimit) return;
  reportMisplacedKey(context, keyRange(at, "content-octets"), {
    key: "content-octets",
    kind: { en: "a type without codings", zh: "没有coding:的类型" },
    right: { en: "enumerations whose values have codings", zh: "值带有coding:的枚举" },
  });
}

const THIS_VALUE: Bilingual = { en: "this value", zh: "此值" };

const CODED_INTEGERS: Bilingual = { en: "integers with a coding", zh: "带有coding:的整数" };

/** Reports a coding of anything but a single integer, and a content size without a coding. */
function checkValues(context: Context, { node, allValues }: TypeSymbol): void {
  const isOfStrings = node.type === "Octet String";
  for (const value of allValues) {
    const key = misplacedKeyOf(value.node, isOfStrings);
    if (key === null) continue;
    reportMisplacedKey(context, keyRange(value.at, key), { key, kind: THIS_VALUE, right: CODED_INTEGERS });
  }
}

/** The keys that limit the content of one coding. */
const LIMITS = ["content-octets", "content-octets-with-header"] as const;

function misplacedKeyOf(node: EnumerationValueNode, isOfStrings: boolean): "coding" | (typeof LIMITS)[number] | null {
  // Skip entries without a value: valid-values reports them.
  const hasValue = [node.value, node.range, node.prefix].some((each) => each !== undefined);
  if (!hasValue) return null;
  if (node.coding === undefined) return LIMITS.find((key) => node[key] !== undefined) ?? null;
  return node.value === undefined || isOfStrings ? "coding" : null;
}
