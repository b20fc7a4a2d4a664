import { type Bilingual, type RelatedPlace, verbatim } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import {
  type FieldList,
  fieldListsOf,
  type FieldSymbol,
  type HeaderFieldSymbol,
  isUnresolved,
  type TypeSymbol,
} from "../../bind/index.js";
import { hasOctetsForCount, hasOctetsForMax } from "./misused-octets.js";
import { WORDS } from "../words.js";
import { definedHere } from "../related-places.js";
import { reportMisplacedKey } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["misplaced-key"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that fields have only keys that have a meaning for their type. */
export const validKeys = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  for (const field of protocol.header) rejectDefault(context, field);
  for (const list of fieldListsOf(protocol)) {
    for (const field of list.fields) {
      checkKeys(context, field);
      rejectMark(context, field);
      if (isStructure(list)) rejectConstant(context, field);
      else rejectTail(context, field);
    }
  }
  // A choice is reported as a wrong type.
  for (const tlv of protocol.tlvDefinitions) if (tlv.type?.kind !== "choice") checkKeys(context, tlv);
});

function isStructure(list: FieldList): boolean {
  return "kind" in list;
}

const FIELD_OF_STRUCTURE: Bilingual = { en: "a field of a structure", zh: "结构的字段" };

const FIELDS_OF_MESSAGES: Bilingual = { en: "fields of messages and of the header", zh: "消息和消息头的字段" };

/**
 * Reports constants in structures. A list of structures is skipped by its size alone, so its constants would not be
 * checked.
 */
function rejectConstant(context: Context, { node, at }: FieldSymbol): void {
  if (!Object.hasOwn(node, "constant")) return;
  const misplaced = { key: "constant", kind: FIELD_OF_STRUCTURE, right: FIELDS_OF_MESSAGES };
  reportMisplacedKey(context, keyRange(at, "constant"), misplaced);
}

/** Reports a field of a message that would end with it: such fields are in structures, which TLVs and contents hold. */
function rejectTail(context: Context, { node, at }: FieldSymbol): void {
  for (const key of ["natural", "terminator"]) {
    if (!Object.hasOwn(node, key)) continue;
    reportMisplacedKey(context, keyRange(at, key), { key, kind: WORDS.fieldOfMessage, right: WORDS.tails });
  }
}

/** Reports a mark outside a TLV: a field without octets says nothing. */
function rejectMark(context: Context, field: FieldSymbol): void {
  for (const { basic, typeAt } of [field, ...(field.element === null ? [] : [field.element])]) {
    if (basic !== "Mark") continue;
    const kind = typeAt === field.typeAt ? WORDS.field : WORDS.elements;
    reportMisplacedKey(context, valueRange(typeAt), { key: basic, kind, right: WORDS.tlvs });
  }
}

const HEADER_FIELD: Bilingual = { en: "a field of the header", zh: "消息头的字段" };

/** Reports the default of a header field that is not the status: no message has it as a property to leave out. */
function rejectDefault(context: Context, { node, at, role }: HeaderFieldSymbol): void {
  if (!Object.hasOwn(node, "default") || role === "status" || isPoisoned(node, "role")) return;
  const misplaced = { key: "default", kind: HEADER_FIELD, right: verbatim("role: status") };
  reportMisplacedKey(context, keyRange(at, "default"), misplaced);
}

type Fits = (field: FieldSymbol) => boolean;

const isList: Fits = ({ node }) => node.type === "List";
const isOctets: Fits = ({ basic }) => basic === "Octets";
const isText: Fits = ({ basic }) => basic === "Octet String";
const isScalar: Fits = ({ basic }) => basic !== null && basic !== "List";

/** Whether `octets` has a meaning for a field or for the elements of a list. */
const hasOctets: Fits = (field) => {
  if (hasOctetsForCount(field)) return true;
  const { basic } = field.element ?? field;
  return isUnresolved(field.element ?? field) || (basic !== null && !["C-Octet String", "Mark"].includes(basic));
};

/** Whether a field is the value of a TLV that takes the remaining octets. */
const isRestOfTlv: Fits = (field) => isOctets(field) && field.octets === "rest" && "tag" in field;

/** Whether `sizes` has a meaning for a field or for the elements of a list. */
const hasSizes: Fits = (field) => {
  const { basic } = field.element ?? field;
  return isUnresolved(field.element ?? field) || basic === "Octet String" || basic === "C-Octet String";
};

const KEYS: readonly { readonly key: string; readonly fits: Fits; readonly right: Bilingual }[] = [
  { key: "of", fits: isList, right: verbatim("List") },
  { key: "count", fits: isList, right: verbatim("List") },
  { key: "contains", fits: isOctets, right: verbatim("Octets") },
  {
    key: "accessor",
    fits: ({ node }) => "contains" in node || isPoisoned(node, "contains"),
    right: { en: "fields with contains:", zh: "带有contains:的字段" },
  },
  { key: "receipt", fits: isOctets, right: verbatim("Octets") },
  { key: "text", fits: isOctets, right: verbatim("Octets") },
  { key: "digest", fits: isOctets, right: { en: "Octets of 16 octets", zh: "16字节的Octets" } },
  { key: "pad-left", fits: isText, right: WORDS.octetString },
  { key: "repeats", fits: isText, right: WORDS.octetString },
  { key: "natural", fits: isText, right: WORDS.octetString },
  { key: "terminator", fits: ({ basic }) => basic === "C-Octet String", right: WORDS.cOctetString },
  { key: "sizes", fits: hasSizes, right: WORDS.strings },
  { key: "default", fits: isScalar, right: { en: "integers, strings and octets", zh: "整数、字符串和Octets" } },
  {
    key: "constant",
    fits: ({ basic }) => basic === "Unsigned Integer" || basic === "Integer" || basic === "Octet String",
    right: WORDS.integersAndStrings,
  },
  {
    key: "octets",
    fits: hasOctets,
    right: WORDS.typesWithOctets,
  },
  {
    key: "max-octets",
    fits: (field) => {
      const { basic } = field.element ?? field;
      return isUnresolved(field.element ?? field) || basic === "C-Octet String" || isRestOfTlv(field);
    },
    right: {
      en: "C-Octet String, and Octets of a TLV with octets: rest",
      zh: "C-Octet String，以及带有octets: rest的TLV（Octets）",
    },
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
    const kind = isOfElements ? listInWords(field) : verbatim(field.node.type);
    const instead = key === "octets" && hasOctetsForMax(field) ? "max-octets" : null;
    reportMisplacedKey(context, keyRange(field.at, key), { key, kind, right, instead }, related);
  }
}

/**
 * Reports a choice as the type of a field. Only a field with `contains:` determines the octets that select a structure.
 */
function rejectChoice(context: Context, { type, typeAt }: FieldSymbol): void {
  if (type?.kind !== "choice") return;
  const misplaced = { key: type.name, kind: WORDS.field, right: verbatim("contains:") };
  reportMisplacedKey(context, valueRange(typeAt), misplaced, [definedAt(type)]);
}

/** Reports a choice as the type of elements: an element has no size that could select a structure. */
function rejectChoiceInList(context: Context, { element }: FieldSymbol): void {
  if (element?.type?.kind !== "choice") return;
  const { type, typeAt } = element;
  const fix = { en: "Name one of its structures instead", zh: "请改为引用其中的一个结构" };
  const misplaced = { key: type.name, kind: WORDS.elements, right: verbatim("contains:"), fix };
  reportMisplacedKey(context, valueRange(typeAt), misplaced, [definedAt(type)]);
}

function definedAt({ at, name }: TypeSymbol): RelatedPlace {
  return definedHere(keyRange(at), name);
}

function listInWords({ node }: FieldSymbol): Bilingual {
  const element = ("of" in node ? node.of : undefined) ?? "";
  return { en: `List of ${element}`, zh: `元素为${element}的List` };
}
