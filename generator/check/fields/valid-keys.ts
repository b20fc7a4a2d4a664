import type { RelatedPlace } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { type FieldList, fieldListsOf, type FieldSymbol, isUnresolved, type TypeSymbol } from "../../bind/index.js";
import { hasOctetsForCount, hasOctetsForMax } from "./misused-octets.js";
import { definedHere } from "../related-places.js";
import { reportMisplacedKey } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["misplaced-key"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that fields have only keys that have a meaning for their type. */
export const validKeys = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const list of fieldListsOf(protocol)) {
    for (const field of list.fields) {
      checkKeys(context, field);
      if (isStructure(list)) rejectConstant(context, field);
    }
  }
});

function isStructure(list: FieldList): boolean {
  return "kind" in list;
}

/**
 * Reports constants in structures. A list of structures is skipped by its size alone, so its constants would not be
 * checked.
 */
function rejectConstant(context: Context, { node, at }: FieldSymbol): void {
  if (!Object.hasOwn(node, "constant")) return;
  const right = "fields of messages and of the header";
  reportMisplacedKey(context, keyRange(at, "constant"), { key: "constant", kind: "a field of a structure", right });
}

type Fits = (field: FieldSymbol) => boolean;

const isList: Fits = ({ node }) => node.type === "List";
const isText: Fits = ({ basic }) => basic === "Octet String";
const isScalar: Fits = ({ basic }) => basic !== null && basic !== "List";

/** Whether `octets` has a meaning for a field or for the elements of a list. */
const hasOctets: Fits = (field) => {
  if (hasOctetsForCount(field)) return true;
  const { basic } = field.element ?? field;
  return isUnresolved(field.element ?? field) || (basic !== null && basic !== "C-Octet String");
};

const KEYS: readonly { readonly key: string; readonly fits: Fits; readonly right: string }[] = [
  { key: "of", fits: isList, right: "List" },
  { key: "count", fits: isList, right: "List" },
  { key: "contains", fits: ({ basic }) => basic === "Octets", right: "Octets" },
  {
    key: "accessor",
    fits: ({ node }) => "contains" in node || isPoisoned(node, "contains"),
    right: "fields with contains:",
  },
  { key: "text", fits: ({ basic }) => basic === "Octets", right: "Octets" },
  { key: "digest", fits: ({ basic }) => basic === "Octets", right: "Octets of 16 octets" },
  { key: "pad-left", fits: isText, right: "Octet String" },
  { key: "repeats", fits: isText, right: "Octet String" },
  { key: "default", fits: isScalar, right: "integers, strings and octets" },
  {
    key: "constant",
    fits: ({ basic }) => basic === "Unsigned Integer" || basic === "Integer" || basic === "Octet String",
    right: "integers and Octet String",
  },
  {
    key: "octets",
    fits: hasOctets,
    right: "integers, Octet String and Octets",
  },
  {
    key: "max-octets",
    fits: (field) => isUnresolved(field.element ?? field) || (field.element ?? field).basic === "C-Octet String",
    right: "C-Octet String",
  },
];

function checkKeys(context: Context, field: FieldSymbol): void {
  if (isUnresolved(field)) return;
  rejectChoice(context, field);
  rejectChoiceInList(context, field);
  const related = field.type === null ? [] : [definedAt(field.type)];
  for (const { key, fits, right } of KEYS) {
    if (!Object.hasOwn(field.node, key) || fits(field)) continue;
    const isOfElements = field.element !== null && key.endsWith("octets");
    const kind = isOfElements ? `List of ${elementOf(field)}` : field.node.type;
    const instead = key === "octets" && hasOctetsForMax(field) ? "max-octets" : null;
    reportMisplacedKey(context, keyRange(field.at, key), { key, kind, right, instead }, related);
  }
}

/**
 * Reports a choice as the type of a field. Only a field with `contains:` determines the octets that select a structure.
 */
function rejectChoice(context: Context, { type, typeAt }: FieldSymbol): void {
  if (type?.kind !== "choice") return;
  const misplaced = { key: type.name, kind: "a field", right: "contains:" };
  reportMisplacedKey(context, valueRange(typeAt), misplaced, [definedAt(type)]);
}

/** Reports a choice as the type of elements: an element has no size that could select a structure. */
function rejectChoiceInList(context: Context, { element }: FieldSymbol): void {
  if (element?.type?.kind !== "choice") return;
  const { type, typeAt } = element;
  const fix = "Name one of its structures instead";
  const misplaced = { key: type.name, kind: "the elements of a list", right: "contains:", fix };
  reportMisplacedKey(context, valueRange(typeAt), misplaced, [definedAt(type)]);
}

function definedAt({ at, name }: TypeSymbol): RelatedPlace {
  return definedHere(keyRange(at), name);
}

function elementOf({ node }: FieldSymbol): string {
  return ("of" in node ? node.of : undefined) ?? "";
}
