import {
  type Bilingual,
  type ForeignInteger,
  foreignInteger,
  type RelatedPlace,
  relatedPlace,
  type SourceRange,
  writeInteger,
} from "../../diagnostics/index.js";
import { keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import { type Attribute, fieldListsOf, type FieldSymbol } from "../../bind/index.js";
import { reportUnquotedText } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["default-and-constant", "default-of-wrong-type", "unquoted-text", "default-too-long"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that each default and constant is a value that its field can hold. */
export const validDefaults = defineCheck(codes, (context: Context) => {
  const { protocol, report } = context;
  for (const field of [...protocol.header, ...fieldListsOf(protocol).flatMap(({ fields }) => fields)]) {
    const { default: initial, constant } = field.attributes;
    if (initial?.value !== undefined && constant?.value !== undefined) {
      const related = [relatedPlace(keyRange(initial.at), { en: "the default is here", zh: "默认值在这里" })];
      report("default-and-constant", keyRange(constant.at), { name: field.name }, related);
    }
    checkValue(context, field, "default", initial);
    checkValue(context, field, "constant", constant);
  }
});

/** A checked value: its field, its key, its place, and the report function. */
interface Checked extends Pick<Context, "report"> {
  readonly field: FieldSymbol;
  readonly key: "default" | "constant";
  readonly value: number | string;
  readonly at: SourceRef;
  readonly range: SourceRange;
}

function checkValue(
  { report }: Context,
  field: FieldSymbol,
  key: "default" | "constant",
  attribute: Attribute<number | string> | undefined,
): void {
  if (attribute?.value === undefined) return;
  const { value, valueAt: at } = attribute;
  const checked: Checked = { field, key, value, at, range: valueRange(at), report };
  if (field.basic === "Unsigned Integer" || field.basic === "Integer") checkInteger(checked);
  if (field.basic === "Octet String") checkText(checked, Number(field.octets), "octets");
  if (field.basic === "C-Octet String") checkText(checked, Number(field.maxOctets) - 1, "max-octets");
  if (field.basic === "Digits") checkDigits(checked);
  if (field.basic === "Octets") checkOctets(checked);
}

function reportType({ field, key, range, report }: Checked, expected: Bilingual): void {
  report("default-of-wrong-type", range, { name: field.name, key, expected }, fieldAt(field, range));
}

/** Returns the place of the field as a related place, unless the value is near it. */
function fieldAt({ at, name }: FieldSymbol, range: SourceRange): RelatedPlace[] {
  const field = valueRange(at, "name");
  const isNear = field.file === range.file && Math.abs(field.start.line - range.start.line) < 2;
  return isNear ? [] : [relatedPlace(field, { en: `the field ${name} is defined here`, zh: `字段${name}定义在这里` })];
}

function checkInteger(checked: Checked): void {
  const { field, value, at } = checked;
  const bits = 8 * Number(field.octets);
  const isSigned = field.basic === "Integer";
  const max = 2n ** BigInt((Number.isFinite(bits) ? bits : 64) - (isSigned ? 1 : 0)) - 1n;
  const min = isSigned ? -max - 1n : 0n;
  const foreign = foreignInteger(at.document.textAt(at.path));
  const isQuoted = typeof value === "string" && /^[0-9]+$/.test(value);
  if (foreign !== null) return reportType(checked, foreignInWords(min, max, foreign));
  if (!Number.isSafeInteger(value) || BigInt(value) < min || BigInt(value) > max) {
    reportType(checked, integerInWords(min, max, isQuoted));
  }
}

function foreignInWords(min: bigint, max: bigint, foreign: ForeignInteger): Bilingual {
  const [range, write] = [integerInWords(min, max, false), writeInteger(foreign)];
  return {
    en: `${range.en}, not ${foreign.found.en}. ${write.en}`,
    zh: `${range.zh}，而不是${foreign.found.zh}。${write.zh}`,
  };
}

function integerInWords(min: bigint, max: bigint, isQuoted: boolean): Bilingual {
  return {
    en: `an integer from ${min} to ${max}${isQuoted ? " without quotes" : ""}`,
    zh: `${min}到${max}的整数${isQuoted ? "，不加引号" : ""}`,
  };
}

const TEXT: Bilingual = {
  en: "a string of characters from U+0001 to U+00FF",
  zh: "由U+0001到U+00FF的字符组成的字符串",
};

const DIGITS: Bilingual = {
  en: "a quoted string of hexadecimal digits, two for each octet",
  zh: "加引号的十六进制数字，每字节两位",
};

function checkText(checked: Checked, width: number, key: "octets" | "max-octets"): void {
  const { field, value, at, range } = checked;
  if (typeof value === "number") {
    reportUnquotedText(checked, at, value, fieldAt(field, range));
  } else if (!/^[\u0001-\u00ff]*$/.test(value)) {
    reportType(checked, TEXT);
  } else if (value.length > width) {
    reportLength(checked, value.length, width, key);
  }
}

function checkDigits(checked: Checked): void {
  const { field, value, at, range } = checked;
  const digits = 2 * Number(field.octets);
  if (typeof value === "number") return reportUnquotedText(checked, at, value, fieldAt(field, range));
  const isRight = /^[0-9]*$/.test(value) && (Number.isNaN(digits) || value.length === digits);
  if (isRight) return;
  reportType(checked, { en: `a quoted string of ${digits} digits`, zh: `加引号的${digits}位数字` });
}

function checkOctets(checked: Checked): void {
  const { field, value } = checked;
  if (typeof value !== "string" || !/^([0-9a-f]{2})*$/i.test(value)) {
    reportType(checked, DIGITS);
  } else if (typeof field.octets === "number" && value.length !== 2 * field.octets) {
    reportLength(checked, value.length / 2, field.octets, "octets");
  }
}

function reportLength(checked: Checked, length: number, size: number, width: "octets" | "max-octets"): void {
  const { field, key, range, report } = checked;
  const stated = field.attributes[width === "octets" ? "octets" : "maxOctets"];
  const widthAt = stated === undefined ? range : keyRange(stated.at);
  const isNear = widthAt.file === range.file && widthAt.start.line === range.start.line;
  const words = { en: `the ${width} of the field are here`, zh: `该字段的${width}:在这里` };
  const related = isNear ? [] : [relatedPlace(widthAt, words)];
  report("default-too-long", range, { name: field.name, key, length, size }, related);
}
