import type { Bilingual } from "../../diagnostics/index.js";
import { collectNames, child, keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import { addUnresolved, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import {
  BASIC_TYPES,
  fieldsOf,
  type FieldSymbol,
  isBasicType,
  isPoisonedType,
  type BoundProtocol,
} from "../../bind/index.js";
import { WORDS } from "../words.js";
import { reportMisplacedKey, reportUnknownStructure } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["unknown-type", "misplaced-key", "unknown-structure"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that every type that a field names exists. */
export const knownTypes = defineCheck(codes, (context: Context) => {
  const { protocol, report } = context;
  const unknown: UnresolvedNames = new Map();
  for (const field of fieldsOf(protocol)) {
    checkName(protocol, field.node.type, field.typeAt, unknown);
    checkElement(context, field, unknown);
    checkContents(context, field);
  }
  if (unknown.size === 0) return;
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
});

/** Returns the types that fields and types name. */
function usedTypes(protocol: BoundProtocol): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { node } of [...fieldsOf(protocol), ...protocol.types.values()]) collectNames(node, used);
  return used;
}

function checkName(protocol: BoundProtocol, name: string, at: SourceRef, unknown: UnresolvedNames): void {
  if (isBasicType(name) || protocol.types.has(name) || isPoisonedType(protocol, name)) return;
  addUnresolved(unknown, name, valueRange(at));
}

const PUT_INTO_STRUCTURE: Bilingual = {
  en: "Put the inner list into a structure and name that structure",
  zh: "请把内层列表放入一个结构，再引用该结构",
};

function checkElement(context: Context, field: FieldSymbol, unknown: UnresolvedNames): void {
  const { protocol } = context;
  const of = "of" in field.node ? field.node.of : undefined;
  if (of === undefined) return;
  checkName(protocol, of, child(field.at, "of"), unknown);
  if (of !== "List") return;
  const misplaced = { key: "List", kind: WORDS.elements, right: WORDS.field, fix: PUT_INTO_STRUCTURE };
  reportMisplacedKey(context, keyRange(field.at, "of"), misplaced);
}

function checkContents(context: Context, field: FieldSymbol): void {
  for (const { type: name, at } of field.contents) {
    const kind = context.protocol.types.get(name)?.kind;
    if (kind === "structure" || kind === "choice") continue;
    reportUnknownStructure(context, valueRange(at, "type"), name, ["structure", "choice"]);
  }
}
