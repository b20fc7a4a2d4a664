import { child, isPoisoned, STATUS_NAME, valueRange } from "../../syntax/index.js";
import { HEADER_PROPERTIES, MESSAGE_PROPERTIES, RESERVED_WORDS } from "../../naming/index.js";
import { fieldListsOf, type FieldSymbol, messagesOf, ownPlaceOf, statusField } from "../../bind/index.js";
import { type Bilingual, firstDefined } from "../../diagnostics/index.js";
import { reportPropertyCollision, reportReservedProperty, reportTakenName } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const STATUS_RULE: Bilingual = {
  en: `another name: rules call the status of the header ${STATUS_NAME}.`,
  zh: `其他名称：在规则中，${STATUS_NAME}表示消息头中的状态。`,
};

const codes = ["duplicate-field", "property-collision", "reserved-property", "bad-name"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that fields of one list differ in their names and properties, and that no property is reserved. */
export const uniqueFields = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  const inMessages = new Set(messagesOf(protocol).flatMap(({ fields }) => fields));
  checkStatus(context, inMessages);
  for (const list of [{ fields: protocol.header }, ...fieldListsOf(protocol)]) {
    // Skip fields whose name, versions or property are poisoned.
    const fields = list.fields.filter(
      ({ node }) => !["name", "since", "property"].some((key) => isPoisoned(node, key)),
    );
    const before: FieldsBefore = { named: new Map(), members: new Map() };
    for (const field of fields) {
      checkDouble(context, field, before);
      addTo(before, field);
      checkReserved(context, field, inMessages.has(field));
    }
  }
});

/** The fields before a field: the first with each name, and the first with each property or method. */
interface FieldsBefore {
  readonly named: Map<string, FieldSymbol>;
  readonly members: Map<string, PlacedField>;
}

/** A field, and the number of members before it. */
interface PlacedField {
  readonly field: FieldSymbol;
  readonly index: number;
}

function addTo({ named, members }: FieldsBefore, field: FieldSymbol): void {
  if (!named.has(field.name)) named.set(field.name, field);
  const placed = { field, index: members.size };
  for (const member of membersOf(field)) if (!members.has(member)) members.set(member, placed);
}

function checkDouble(context: Context, field: FieldSymbol, { named, members }: FieldsBefore): void {
  const { protocol, report } = context;
  const { name } = field;
  const range = valueRange(field.at, "name");
  const namesake = named.get(name);
  if (namesake !== undefined) {
    const related = firstDefined(valueRange(namesake.at, "name"));
    return report("duplicate-field", range, { name, version: protocol.version }, related);
  }
  const [first] = membersOf(field)
    .flatMap((property) => ({ property, other: members.get(property) }))
    .flatMap(({ property, other }) => (other === undefined ? [] : [{ property, ...other }]))
    .sort((one, other) => one.index - other.index);
  if (first === undefined) return;
  const owner = { name: first.field.name, range: valueRange(first.field.at, "name") };
  reportPropertyCollision(context, { name, property: first.property, range }, owner);
}

/** Returns the members of a field: its property and, for the elements of a list, a method of views. */
function membersOf({ property, element }: FieldSymbol): string[] {
  return element === null ? [property] : [property, `${property}At`];
}

/** Reports a status that has the property of another value of the header, and fields that are named or stored like it. */
function checkStatus(context: Context, inMessages: ReadonlySet<FieldSymbol>): void {
  const { protocol } = context;
  const status = statusField(protocol.scope.header);
  if (status === undefined) return;
  const { name, property, at } = status;
  if (protocol.header.includes(status) && HEADER_PROPERTIES.has(property)) {
    reportReservedProperty(context, { name, property, range: valueRange(at, "name") });
  }
  for (const field of inMessages) {
    const range = valueRange(field.at, "name");
    if (field.name === STATUS_NAME) reportTakenName(context, range, STATUS_NAME, STATUS_RULE);
    if (field.property !== property) continue;
    const owner = { name, range: valueRange(at, "name") };
    reportPropertyCollision(context, { name: field.name, property, range }, owner);
  }
}

function checkReserved(context: Context, field: FieldSymbol, isInMessage: boolean): void {
  const { name, property } = field;
  const isTaken = RESERVED_WORDS.has(property) || (isInMessage && MESSAGE_PROPERTIES.has(property));
  const range = valueRange(ownPlaceOf(field.attributes.property) ?? child(field.at, "name"));
  if (isTaken) reportReservedProperty(context, { name, property, range });
}
