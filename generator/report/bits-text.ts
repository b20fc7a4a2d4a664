import { escaped, inParentheses, type Language } from "../diagnostics/index.js";
import type { BitDescriptor } from "../runtime/interpreter/index.js";
import { type DescribedBits, readBits } from "../runtime/rules/index.js";

const WORDS: Readonly<Record<Language, Readonly<Record<"comma" | "notListed" | "others", string>>>> = {
  en: { comma: ", ", notListed: "not listed", others: "other bits" },
  zh: { comma: "，", notListed: "未列出", others: "其他位" },
};

/**
 * Describes the bits of a value, after an equals sign: flags that are set by their names, others with their values and
 * meanings, and the bits without a name. Returns an empty string if there is nothing to describe.
 */
export function bitsText(
  descriptors: readonly BitDescriptor[],
  value: number,
  language: Language,
  legs: readonly string[] = [],
): string {
  const { bits, others } = readBits(descriptors, value, language, legs);
  const { comma, others: words } = WORDS[language];
  const shown = bits.filter(({ kind, part }) => kind !== "flag" || part === 1).map((each) => oneText(each, language));
  const rest = others === 0 ? [] : [`${words} 0x${others.toString(16)}`];
  const all = [...shown, ...rest];
  return all.length === 0 ? "" : ` = ${all.join(comma)}`;
}

function oneText({ name, part, meaning, kind }: DescribedBits, language: Language): string {
  if (kind !== "value") return kind === "flag" ? name : `${name} ${part}`;
  return `${name} ${part}${inParentheses(escaped(meaning ?? WORDS[language].notListed), language)}`;
}
