import { isPoisoned, keyRange, SEQUENCE, valueRange } from "../../syntax/index.js";
import {
  bitFieldNamed,
  bitsTypeOf,
  enumerationOf,
  fieldPath,
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
  tlvScopeOf,
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
  const coding = findField(context, message, text, ["coding"]);
  if (coding !== null) checkCoding(context, text, coding);
  const taken = new Set(coding === null || enumerationOf(coding) === null ? [] : [coding.name]);
  for (const { path, expected } of TEXT_BINDING_KEYS) {
    const field = findField(context, message, text, path);
    if (field === null) continue;
    const { name } = field;
    const isTaken = taken.has(name);
    taken.add(name);
    if (!isOfKind(field, expected, message) || !isRightBit(field, text, path))
      reportWrong(context, text, path, { name, expected: EXPECTED[expected] });
    else if (isTaken) reportWrong(context, text, path, { name, expected: ANOTHER_FIELD });
    else if (name === text.field.name) reportWrong(context, text, path, { name, expected: NOT_THE_TEXT });
  }
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

/** Whether an indicator is one bit of a field that names bits, or the whole of any other field. */
function isRightBit(field: FieldSymbol, { node }: TextBindingSymbol, [key]: TextBindingPath): boolean {
  if (key !== "header-indicator") return true;
  const { bits } = fieldPath(node[key] ?? "");
  if (bitsTypeOf(field) === null) return bits === null || field.name.startsWith(pathOfTlv(""));
  return bitFieldNamed(field, bits)?.count === 1;
}

function isString(type: TypeRef | null): boolean {
  return type !== null && valueTypeOf(type) === "string";
}

function lastKey(path: TextBindingPath): string {
  return path.join(".");
}

function findField(
  context: Context,
  message: MessageSymbol,
  text: TextBindingSymbol,
  at: TextBindingPath,
): FieldSymbol | null {
  const path = namedBy(text.node, at);
  if (path === undefined) return null;
  const { field: name } = fieldPath(path);
  const isIdentifier = at[0] === "identifier";
  if (isIdentifier && name === SEQUENCE) {
    checkSequence(context, message, text);
    return null;
  }
  const range = valueRange(text.field.at, "text", ...at);
  const by = verbatim(text.field.name);
  const tlvs = tlvScopeOf(message);
  const isTlv = tlvs !== null && path.startsWith(pathOfTlv(""));
  const owner = isTlv ? { ...message, fields: tlvs.fields, absent: tlvs.absent } : message;
  const field = findNamedField(context, owner, { name: isTlv ? path : name, by, range }, (known) =>
    context.report("unknown-text-field", range, {
      key: lastKey(at),
      name: path,
      known: isIdentifier ? [...known, SEQUENCE] : known,
    }),
  );
  return field !== null && hasBits(context, text, field, at) ? field : null;
}

/** Whether a field has the bits that a path names. Reports unknown bits, and those of other versions. */
function hasBits(context: Context, text: TextBindingSymbol, field: FieldSymbol, at: TextBindingPath): boolean {
  const path = namedBy(text.node, at) ?? "";
  const { bits } = fieldPath(path);
  const type = bitsTypeOf(field);
  if (bits === null || type === null || bitFieldNamed(field, bits) !== null) return true;
  const range = valueRange(text.field.at, "text", ...at);
  if (type.absent.has(bits)) reportAbsentField(context, range, { name: verbatim(text.field.name), other: path });
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
