import { type Language, LANGUAGES, relatedPlace, verbatim } from "../../diagnostics/index.js";
import type { Documentation } from "../../model/index.js";
import { annotationsOf, keyRange } from "../../syntax/index.js";
import { missingRange } from "../range-of-lack.js";
import { fieldsOf, type FieldSymbol, isUnresolved, type TypeSymbol } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["missing-translation"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that fields and types have, or inherit, a description in both languages. */
export const completeDocumentation = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const field of fieldsOf(protocol)) checkField(context, field);
  for (const type of protocol.definitions) if (type.kind !== "scalar") checkType(context, type);
});

function checkField(context: Context, field: FieldSymbol): void {
  if (isUnresolved(field.element ?? field)) return;
  const type = field.type ?? field.element?.type ?? null;
  // A type with its own module is reported itself.
  if (type !== null && type.kind !== "scalar") return;
  const { poisoned = [] } = annotationsOf(field.node);
  const missing = missingDocumentation(field.documentation).filter((language) => !poisoned.includes(language));
  if (missing.length > 0) reportField(context, field, type, missing);
}

function reportField({ report }: Context, field: FieldSymbol, type: TypeSymbol | null, missing: Languages): void {
  const { name } = field;
  const fieldAt = missingRange(field);
  if (type === null) return report("missing-translation", fieldAt, { name: verbatim(name), missing, type: null });
  if (missingDocumentation(type.node).length === 1) {
    // If a type has one language, report the other one at the type, for all its fields.
    const words = { en: `${name} inherits its description from the type`, zh: `${name}继承该类型的说明` };
    const related = [relatedPlace(fieldAt, words)];
    return report(
      "missing-translation",
      keyRange(type.at),
      { name: verbatim(type.name), missing, type: null },
      related,
    );
  }
  const related = [relatedPlace(keyRange(type.at), { en: "its type is defined here", zh: "其类型定义在这里" })];
  report("missing-translation", fieldAt, { name: verbatim(name), missing, type: type.name }, related);
}

function checkType(context: Context, type: TypeSymbol): void {
  const { report } = context;
  const missing = missingDocumentation(type.node);
  const params = { name: verbatim(type.name), missing, type: null };
  if (missing.length > 0) report("missing-translation", keyRange(type.at), params);
}

type Languages = readonly Language[];

function missingDocumentation(documentation: Partial<Documentation>): Languages {
  return LANGUAGES.filter((language) => documentation[language] === undefined);
}
