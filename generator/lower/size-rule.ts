import { type FieldSymbol, sizesOf } from "../bind/index.js";
import { type Bilingual, listInBoth } from "../diagnostics/index.js";
import type { Expression, Membership, Rule } from "../model/index.js";

/** Returns the rule that a string has one of the listed sizes; none for a field without sizes. */
export function sizeRule(field: FieldSymbol): Rule[] {
  const sizes = sizesOf(field);
  if (sizes === null) return [];
  const { name, property, element } = field;
  const { basic } = element ?? field;
  // The terminating zero octet is not a character.
  const lengths = basic === "C-Octet String" ? sizes.map((size) => size - 1) : sizes;
  const members = lengths.map((value): Membership => ({
    first: { kind: "integer", value, isWide: false },
    last: null,
  }));
  const of = element === null ? property : `${property}[]`;
  const condition: Expression = { kind: "in", value: { kind: "length", property: of }, members };
  return [
    {
      id: "size-as-printed",
      severity: "error",
      ...inWords(field, sizes),
      fields: [name],
      properties: [property],
      section: null,
      when: null,
      require: element === null ? condition : { kind: "each", property, condition },
    },
  ];
}

function inWords({ name, element, basic }: FieldSymbol, sizes: readonly number[]): Bilingual {
  const list = listInBoth(sizes.map(String), "or");
  const isCString = (element?.basic ?? basic) === "C-Octet String";
  const unit = `${isCString ? "octet" : "character"}${list.en === "1" ? "" : "s"}`;
  const nul = isCString ? { en: " with the terminating NUL", zh: "（包括结束符）" } : { en: "", zh: "" };
  const each = element === null ? { en: "", zh: "" } : { en: "Each element of ", zh: "的每个元素" };
  return {
    en: `${each.en}${name} has ${list.en} ${unit}${nul.en}.`,
    zh: `${name}${each.zh}为${list.zh}${isCString ? "字节" : "个字符"}${nul.zh}。`,
  };
}
