import { isPoisoned, keyRange, SEQUENCE, valueRange } from "../../syntax/index.js";
import {
  bitFieldNamed,
  bitsTypeOf,
  boundPath,
  type BoundPath,
  enumerationOf,
  fieldCountedBy,
  fieldNamed,
  valueTypeOf,
  codedValues,
  type BoundFieldKind,
  namedBy,
  pathOfTlv,
  TEXT_BINDING_KEYS,
  type TextBindingPath,
  type TextBindingSymbol,
  textBindingsOf,
  type FieldSymbol,
  messagesOf,
  type MessageSymbol,
  type TypeRef,
  type TypeSymbol,
} from "../../bind/index.js";
import { type Bilingual, firstDefined, verbatim } from "../../diagnostics/index.js";
import { WORDS } from "../words.js";
import { findNamedField, reportAbsentField, reportMisplacedKey } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = [
  "text-twice",
  "misplaced-key",
  "wrong-text-field",
  "field-absent",
  "unknown-text-field",
  "two-codings",
] as const;

/** The context, with the enumerations of codings and the first text that uses each. */
interface Context extends VersionContext<typeof codes> {
  readonly codings: Map<TypeSymbol, TextBindingSymbol>;
}

/**
 * Checks that the fields of a text binding exist and have the right type, and that all texts use one enumeration of
 * codings.
 */
export const validTextBindings = defineCheck(codes, (context: VersionContext<typeof codes>) => {
  const { protocol, report } = context;
  const withCodings: Context = { ...context, codings: new Map() };
  for (const message of messagesOf(protocol)) {
    textBindingsOf(message).forEach((text, index) => {
      if (index > 0) report("text-twice", keyRange(text.field.at, "text"), { name: text.field.name });
      checkText(withCodings, message, text);
    });
  }
  for (const { field } of protocol.definitions.flatMap(textBindingsOf)) {
    const misplaced = { key: "text", kind: WORDS.structure, right: WORDS.messages };
    reportMisplacedKey(context, keyRange(field.at, "text"), misplaced);
  }
});

function checkText(context: Context, message: MessageSymbol, text: TextBindingSymbol): void {
  const coding = findField(context, message, text, ["coding"])?.field;
  if (coding !== undefined) checkCoding(context, text, coding);
  const taken = new Set(coding === undefined || enumerationOf(coding) === null ? [] : [coding.name]);
  for (const { path, expected } of TEXT_BINDING_KEYS) {
    const found = findField(context, message, text, path);
    if (found === null) continue;
    const { name } = found.field;
    const isRight = isOfKind(found.field, expected, message) && isRightBit(found, path);
    const wanted = isRight ? whichOther(name, taken, text) : EXPECTED[expected];
    if (wanted !== null) reportWrong(context, text, path, { name, expected: wanted });
    taken.add(name);
  }
}

/** What another key must name instead of a field of the right kind; null if it may name the field. */
function whichOther(name: string, taken: ReadonlySet<string>, { field }: TextBindingSymbol): Bilingual | null {
  if (taken.has(name)) return ANOTHER_FIELD;
  return name === field.name ? NOT_THE_TEXT : null;
}

/** Reports a field that the word for the sequence of the header could also mean. */
function checkSequence(context: Context, { fields }: MessageSymbol, text: TextBindingSymbol): void {
  if (fieldNamed(fields, SEQUENCE) === undefined) return;
  reportWrong(context, text, ["identifier"], { name: SEQUENCE, expected: NOT_THE_WORD });
}

function reportWrong(
  { report }: Context,
  { field }: TextBindingSymbol,
  path: TextBindingPath,
  params: { readonly name: string; readonly expected: Bilingual },
): void {
  report("wrong-text-field", valueRange(field.at, "text", ...path), { key: lastKey(path), ...params });
}

/** The fields that each kind of key may name. */
const EXPECTED: Readonly<Record<BoundFieldKind, Bilingual>> = {
  integer: {
    en: "an integer of up to 4 octets that is not packed and names no bits",
    zh: "不超过4字节的整数，且不是位组合整数（packed），也没有bits:",
  },
  indicator: {
    en: "an integer of up to 4 octets that is not packed; if its type names bits, one of them, such as esm_class.Udhi",
    zh: "不超过4字节的整数，且不是位组合整数（packed）；其类型带有bits:时，须写明其中的一位，例如esm_class.Udhi",
  },
  octets: {
    en: "a TLV of type Octets, such as tlvs.message_payload",
    zh: "类型为Octets的TLV，例如tlvs.message_payload",
  },
  scalar: { en: "an integer, a string or octets", zh: "整数、字符串或Octets" },
  string: { en: "a string", zh: "字符串" },
  strings: { en: "a string or a list of strings", zh: "字符串或字符串列表" },
};

const ANOTHER_FIELD: Bilingual = { en: "one that no other key of text: names", zh: "text:的其他键未引用的字段" };

const NOT_THE_TEXT: Bilingual = { en: "one other than the text", zh: "短信内容以外的字段" };

const NOT_THE_WORD: Bilingual = {
  en: `one with another name, because ${SEQUENCE} is also the word for the sequence of the header`,
  zh: `其他名称的字段，因为${SEQUENCE}还表示消息头中的流水号`,
};

const CODED_ENUMERATION: Bilingual = {
  en: "an enumeration of integers whose values have codings",
  zh: "整数枚举，且其中的值写有coding:",
};

function isOfKind(field: FieldSymbol, expected: BoundFieldKind, { fields }: MessageSymbol): boolean {
  if (field.constant !== undefined || fieldCountedBy(fields, field.name) !== undefined) return false;
  return IS_OF_KIND[expected](field);
}

const IS_OF_KIND: Readonly<Record<BoundFieldKind, (field: FieldSymbol) => boolean>> = {
  integer: (field) => isIndicator(field) && bitsTypeOf(field) === null,
  indicator: isIndicator,
  octets: ({ name, basic }) => basic === "Octets" && name.startsWith(pathOfTlv("")),
  scalar: (field) => valueTypeOf(field) !== null || field.basic === "Octets",
  string: isString,
  strings: (field) => isString(field) || isString(field.element),
};

/** Whether a field is no packed integer: the binding does not determine which part of it is the indicator. */
function isIndicator(field: FieldSymbol): boolean {
  return valueTypeOf(field) === "integer" && field.type?.kind !== "packed";
}

/** Whether a path names one bit of an indicator that names bits, and the whole of any other field. */
function isRightBit({ field, bitName }: Found, [key]: TextBindingPath): boolean {
  if (key !== "header-indicator" || bitsTypeOf(field) === null) return bitName === null;
  return bitFieldNamed(field, bitName)?.count === 1;
}

function isString(type: TypeRef | null): boolean {
  return type !== null && valueTypeOf(type) === "string";
}

function lastKey(path: TextBindingPath): string {
  return path.join(".");
}

/** A field that a binding names, and the name of its bits; null for the whole field. */
interface Found {
  readonly field: FieldSymbol;
  readonly bitName: string | null;
}

function findField(
  context: Context,
  message: MessageSymbol,
  text: TextBindingSymbol,
  at: TextBindingPath,
): Found | null {
  const path = namedBy(text.node, at);
  if (path === undefined) return null;
  const isIdentifier = at[0] === "identifier";
  if (isIdentifier && path === SEQUENCE) {
    checkSequence(context, message, text);
    return null;
  }
  const bound = boundPath(message, path);
  const { list, name, bitName } = bound;
  const range = valueRange(text.field.at, "text", ...at);
  const field = findNamedField(context, list, { name, by: verbatim(text.field.name), range }, (known) => {
    if (isUnclear(message, bound)) return;
    const words = isIdentifier ? [...known, SEQUENCE] : known;
    context.report("unknown-text-field", range, { key: lastKey(at), name: path, known: words });
  });
  if (field === null || !hasBits(context, text, { field, bitName }, at)) return null;
  return { field, bitName };
}

/** Whether another error may be the reason why a TLV is missing. */
function isUnclear({ node }: MessageSymbol, { tlvs, name }: BoundPath): boolean {
  return tlvs !== null && (tlvs.listed.has(name) || isPoisoned(node, "tlvs"));
}

/** Whether a field has the bits that a path names. Reports unknown bits, and those of other versions. */
function hasBits(context: Context, text: TextBindingSymbol, { field, bitName }: Found, at: TextBindingPath): boolean {
  const type = bitsTypeOf(field);
  if (bitName === null || type === null || bitFieldNamed(field, bitName) !== null) return true;
  const range = valueRange(text.field.at, "text", ...at);
  const path = `${field.name}.${bitName}`;
  if (type.absent.has(bitName)) reportAbsentField(context, range, { name: verbatim(text.field.name), other: path });
  else if (!isPoisoned(type.node, "bits")) {
    const known = (type.bitFields ?? []).map(({ name }) => `${field.name}.${name}`);
    context.report("unknown-text-field", range, { key: lastKey(at), name: path, known });
  }
  return false;
}

function checkCoding(context: Context, text: TextBindingSymbol, coding: FieldSymbol): void {
  const { report, codings } = context;
  const type = enumerationOf(coding);
  if (type !== null && isPoisoned(type.node, "values")) return;
  if (type === null || coding.basic !== "Unsigned Integer" || codedValues(type).length === 0) {
    return reportWrong(context, text, ["coding"], { name: coding.name, expected: CODED_ENUMERATION });
  }
  const other = [...codings].find(([known]) => known !== type);
  if (other === undefined) {
    codings.set(type, text);
    return;
  }
  const [otherType, { field }] = other;
  const related = firstDefined(valueRange(field.at, "text"));
  const range = valueRange(text.field.at, "text", "coding");
  report("two-codings", range, { name: type.name, other: otherType.name }, related);
}
