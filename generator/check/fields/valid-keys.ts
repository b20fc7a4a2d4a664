import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { type FieldList, fieldListsOf, type FieldSymbol, isUnresolved } from "../../bind/index.js";
import { saysOctetsForCount, saysOctetsForMost } from "./misused-octets.js";
import { reportMisplacedKey } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["misplaced-key"] as const;
type Context = VersionContext<typeof codes>;

/** A field has only the keys that mean something for its type. */
export const validKeys = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const list of fieldListsOf(protocol)) {
    for (const field of list.fields) {
      checkKeys(context, field);
      if (isStructure(list)) refuseConstant(context, field);
    }
  }
});

function isStructure(list: FieldList): boolean {
  return "kind" in list;
}

/** Lists of structures are a multiplication: nobody looks into their elements before they are read. */
function refuseConstant(context: Context, { node, at }: FieldSymbol): void {
  if (!Object.hasOwn(node, "constant")) return;
  const right = "fields of messages and of the header";
  reportMisplacedKey(context, keyRange(at, "constant"), { key: "constant", kind: "a field of a structure", right });
}

type Fits = (field: FieldSymbol) => boolean;

const isList: Fits = ({ node }) => node.type === "List";
const isText: Fits = ({ basic }) => basic === "Octet String";
const isScalar: Fits = ({ basic }) => basic !== null && basic !== "List";

/** Whether octets can be said of a field, or of the elements of a list. */
const hasOctets: Fits = (field) => {
  if (saysOctetsForCount(field)) return true;
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
  { key: "default", fits: isScalar, right: "integers, texts and octets" },
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
  const kind = field.node.type;
  const related = field.type === null ? [] : [{ range: keyRange(field.type.at), message: `${kind} is defined here` }];
  if (field.type?.kind === "choice") {
    reportMisplacedKey(
      context,
      valueRange(field.at, "type"),
      { key: kind, kind: "a field", right: "contains:" },
      related,
    );
  }
  refuseChoiceInList(context, field);
  for (const { key, fits, right } of KEYS) {
    if (!Object.hasOwn(field.node, key) || fits(field)) continue;
    const whole = field.element !== null && key.endsWith("octets") ? `List of ${elementOf(field)}` : kind;
    const instead = key === "octets" && saysOctetsForMost(field) ? "max-octets" : null;
    reportMisplacedKey(context, keyRange(field.at, key), { key, kind: whole, right, instead }, related);
  }
}

/** The octets of a choice say which structure it is, and an element of a list has no octets of its own. */
function refuseChoiceInList(context: Context, { at, element }: FieldSymbol): void {
  if (element?.type?.kind !== "choice") return;
  const { name } = element.type;
  const related = [{ range: keyRange(element.type.at), message: `${name} is defined here` }];
  const right = "contains:, or list one of its structures";
  reportMisplacedKey(context, valueRange(at, "of"), { key: name, kind: "the elements of a list", right }, related);
}

function elementOf({ node }: FieldSymbol): string {
  return ("of" in node ? node.of : undefined) ?? "";
}
