import { collectNames, child, keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import { addUnresolved, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import {
  BASIC_TYPES,
  fieldListsOf,
  type FieldSymbol,
  isBasicType,
  isPoisonedType,
  type BoundProtocol,
} from "../../bind/index.js";
import type { Report } from "../../diagnostics/index.js";
import type { VersionCheck } from "../check.js";

/** Every type that is named is there. */
export const knownTypes: VersionCheck = (protocol, report) => {
  const lists = [protocol.header, ...fieldListsOf(protocol).map(({ fields }) => fields)];
  const unknown: UnresolvedNames = new Map();
  for (const field of lists.flat()) {
    checkName(protocol, field.node.type, child(field.at, "type"), unknown);
    checkElement(protocol, field, unknown, report);
    checkContents(protocol, field, report);
  }
  const definitions = new Map([...protocol.types].map(([name, { at }]) => [name, keyRange(at)]));
  const used = usedTypes(protocol);
  reportUnresolved(
    unknown,
    definitions,
    (name) => used.has(name),
    (name, range, near, related) => {
      const known = related.length > 0 ? near : [...BASIC_TYPES, ...near];
      report("unknown-type", range, { name, known }, related);
    },
  );
};

/** The types that fields name. */
function usedTypes(protocol: BoundProtocol): ReadonlySet<string> {
  const used = new Set<string>();
  const lists: readonly unknown[] = fieldListsOf(protocol).map(({ fields }) => fields.map(({ node }) => node));
  for (const value of [...lists, ...[...protocol.types.values()].map(({ node }) => node)]) collectNames(value, used);
  return used;
}

function checkName(protocol: BoundProtocol, name: string, at: SourceRef, unknown: UnresolvedNames): void {
  if (isBasicType(name) || protocol.types.has(name) || isPoisonedType(protocol, name)) return;
  addUnresolved(unknown, name, valueRange(at));
}

function checkElement(protocol: BoundProtocol, field: FieldSymbol, unknown: UnresolvedNames, report: Report): void {
  const of = "of" in field.node ? field.node.of : undefined;
  if (of === undefined) return;
  checkName(protocol, of, child(field.at, "of"), unknown);
  if (of !== "List") return;
  const right = "one level: put the inner list into a structure";
  report("misplaced-key", keyRange(field.at, "of"), { key: "of: List", kind: "a list of lists", right });
}

function checkContents(protocol: BoundProtocol, field: FieldSymbol, report: Report): void {
  const contains = "contains" in field.node ? (field.node.contains ?? []) : [];
  contains.forEach(({ type }, index) => {
    const known = [...protocol.types.values()].filter(({ kind }) => kind === "structure" || kind === "choice");
    if (isPoisonedType(protocol, type) || known.some(({ name }) => name === type)) return;
    const range = valueRange(field.at, "contains", index, "type");
    const other = protocol.types.get(type);
    const related = other === undefined ? [] : [{ range: keyRange(other.at), message: `${type} is defined here` }];
    report("unknown-structure", range, { name: type, known: known.map(({ name }) => name) }, related);
  });
}
