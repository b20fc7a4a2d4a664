import type { Documentation } from "../../model/index.js";
import { keyRange } from "../../syntax/index.js";
import { rangeOfLack } from "../range-of-lack.js";
import { fieldListsOf, type FieldSymbol, isUnresolved, type TypeSymbol } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["missing-translation"] as const;
type Context = VersionContext<typeof codes>;

/** Fields and types are explained in both languages, of their own or by inheritance. */
export const completeDocumentation = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const field of [...protocol.header, ...fieldListsOf(protocol).flatMap(({ fields }) => fields)])
    checkField(context, field);
  for (const type of protocol.types.values()) if (type.kind !== "scalar") checkType(context, type);
});

function checkField(context: Context, field: FieldSymbol): void {
  const { report } = context;
  if (isUnresolved(field.element ?? field)) return;
  const type = field.type ?? field.element?.type ?? null;
  // A type that becomes a module of its own is reported itself.
  if (type !== null && type.kind !== "scalar") return;
  const { poisoned = [] } = field.node;
  const missing = missingTexts(field.documentation).filter((language) => !poisoned.includes(language));
  if (missing.length === 0) return;
  const fieldAt = rangeOfLack(field);
  if (type === null) {
    report("missing-translation", fieldAt, { name: field.name, missing, type: null });
  } else if (missingTexts(type.node).length === 1) {
    // A type that says it in one language means to say it for its fields.
    const related = [{ range: fieldAt, message: `${field.name} has its texts from there` }];
    report("missing-translation", keyRange(type.at), { name: type.name, missing, type: null }, related);
  } else {
    const related = [{ range: keyRange(type.at), message: "its type is defined here" }];
    report("missing-translation", fieldAt, { name: field.name, missing, type: type.name }, related);
  }
}

function checkType(context: Context, type: TypeSymbol): void {
  const { report } = context;
  const missing = missingTexts(type.node);
  if (missing.length > 0) report("missing-translation", keyRange(type.at), { name: type.name, missing, type: null });
}

function missingTexts(texts: Partial<Documentation>): readonly ("en" | "zh")[] {
  return (["en", "zh"] as const).filter((language) => texts[language] === undefined);
}
