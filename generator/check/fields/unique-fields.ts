import { isPoisoned, valueRange } from "../../syntax/index.js";
import { MESSAGE_PROPERTIES, RESERVED_WORDS } from "../../naming/index.js";
import { fieldListsOf, type FieldSymbol, isOwn, messagesOf } from "../../bind/index.js";
import { firstDefined } from "../../diagnostics/index.js";
import { reportPropertyCollision } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["duplicate-field", "property-collision", "reserved-property"] as const;
type Context = VersionContext<typeof codes>;

/** No two fields beside each other have one name or one property, and no property is taken. */
export const uniqueFields = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  const inMessages = new Set(messagesOf(protocol).flatMap(({ fields }) => fields));
  for (const list of [{ fields: protocol.header }, ...fieldListsOf(protocol)]) {
    // Of the others, neither name nor versions are certain.
    const fields = list.fields.filter(
      ({ node }) => !["name", "since", "property"].some((key) => isPoisoned(node, key)),
    );
    fields.forEach((field, index) => {
      checkDouble(context, field, fields.slice(0, index));
      checkReserved(context, field, inMessages.has(field));
    });
  }
});

function checkDouble(context: Context, field: FieldSymbol, before: readonly FieldSymbol[]): void {
  const { protocol, report } = context;
  const { name } = field;
  const range = valueRange(field.at, "name");
  const namesake = before.find((other) => other.name === name);
  if (namesake !== undefined) {
    const related = firstDefined(valueRange(namesake.at, "name"));
    return report("duplicate-field", range, { name, version: protocol.version }, related);
  }
  for (const other of before) {
    const property = membersOf(other).find((member) => membersOf(field).includes(member));
    if (property === undefined) continue;
    const owner = { name: other.name, range: valueRange(other.at, "name") };
    return reportPropertyCollision(context, { name, property, range }, owner);
  }
}

/** What a field becomes: a property, and in views of messages a method for the elements of a list. */
function membersOf({ property, element }: FieldSymbol): string[] {
  return element === null ? [property] : [property, `${property}At`];
}

function checkReserved(context: Context, field: FieldSymbol, isInMessage: boolean): void {
  const { report } = context;
  const { name, property } = field;
  const isTaken = RESERVED_WORDS.has(property) || (isInMessage && MESSAGE_PROPERTIES.has(property));
  const stated = field.attributes.property;
  const range = stated !== undefined && isOwn(stated) ? valueRange(stated.at) : valueRange(field.at, "name");
  if (isTaken) report("reserved-property", range, { name, property });
}
