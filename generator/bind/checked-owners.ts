import { structuresIn, structuresInnermostFirst, structuresInType } from "./nesting.js";
import { carriedFields, messagesOf, sizesOf } from "./queries.js";
import type { BoundProtocol } from "./bound-protocol.js";
import type { FieldList, FieldSymbol } from "./symbols.js";

/** Returns the messages, structures and unions that have rules, list TLVs, or contain structures with rules. */
export function checkedOwners(protocol: BoundProtocol): ReadonlySet<FieldList> {
  const checked = new Set<FieldList>();
  const holdsChecked = (field: FieldSymbol): boolean =>
    structuresIn(protocol, field).some(({ structure }) => checked.has(structure));
  const check = (owner: FieldList, fields: readonly FieldSymbol[], tlvs: readonly FieldSymbol[] = []): void => {
    if (hasRules(owner) || tlvs.length > 0 || fields.some(holdsChecked)) checked.add(owner);
  };
  for (const type of structuresInnermostFirst(protocol)) {
    check(type, type.fields);
    if (structuresInType(protocol, type).some(({ structure }) => checked.has(structure))) checked.add(type);
  }
  const carried = carriedFields(protocol.header);
  for (const message of messagesOf(protocol)) check(message, [...carried, ...message.fields], message.tlvs ?? []);
  return checked;
}

/** Whether an owner has rules, or keys that become rules. */
function hasRules({ node, fields }: FieldList): boolean {
  const isSized = fields.some((field) => sizesOf(field) !== null);
  return (node.rules ?? []).length > 0 || typeof node.body === "object" || isSized;
}
