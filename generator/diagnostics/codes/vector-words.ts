import type { Bilingual } from "../language.js";
import { pluralize } from "../words.js";

/** A command id that differs from that of the message. */
export interface VectorId {
  readonly name: string;
  readonly found: string;
  readonly id: string;
  /** Whether all command ids have the reverse octet order. */
  readonly isReversed: boolean;
}

/** The number of further vectors with the same error. */
interface Alike {
  readonly others: number;
  /** The type that their fields share; null if all of them differ in one field. */
  readonly type: string | null;
}

/** Invalid octets of a frame. */
export interface VectorError extends Alike {
  readonly message: string;
  readonly field: string | null;
  readonly offset: number;
  readonly expected: Bilingual;
  readonly actual: Bilingual;
}

/** A value that differs from that in the frame. */
export interface VectorValue extends Alike {
  readonly message: string;
  /** The wire name or path. */
  readonly name: string;
  /** Null if the frame has no such field. */
  readonly offset: number | null;
  readonly expected: unknown;
  readonly found: unknown;
}

/** The size of a frame and the total size of the fields of its message. */
export interface VectorSize {
  readonly name: string;
  readonly version: string;
  readonly octets: number;
  readonly right: number;
  /** A field whose size would explain the difference, and that size. */
  readonly likely: { readonly name: string; readonly octets: number } | null;
}

/** A frame that is not a string of pairs of hexadecimal digits. */
export interface FrameDigits {
  /** The first character that is not a digit; null if the number of digits is odd. */
  readonly character: Bilingual | null;
  readonly digits: number;
  /** The frame without blanks, prefix and capitals; null if it has other characters too. */
  readonly right: string | null;
}

/** Describes a frame that is not a string of pairs of hexadecimal digits. */
export function frameDigits({ character, digits, right }: FrameDigits): Bilingual {
  if (character === null) {
    return {
      en: `The frame has ${digits} digits, which is odd, but an octet has two. Add the missing digit.`,
      zh: `该帧有${digits}位数字，为奇数，而每字节为两位。请补上缺少的数字。`,
    };
  }
  const expected: Bilingual = {
    en: `Expected hexadecimal digits in lower case, found ${character.en}.`,
    zh: `应为小写的十六进制数字，实有${character.zh}。`,
  };
  if (right === null) return { en: `${expected.en} Correct the frame.`, zh: `${expected.zh}请更正该帧。` };
  return { en: `${expected.en} Write ${shorten(right)}.`, zh: `${expected.zh}请写${shorten(right)}。` };
}

function shorten(digits: string): string {
  return digits.length <= MAX_SHOWN ? digits : `${digits.slice(0, MAX_SHOWN)}…`;
}

/** Describes a command id that differs from that of the message. */
export function otherId({ name, found, id, isReversed }: VectorId): Bilingual {
  const fix: Bilingual = isReversed
    ? {
        en: "All command ids have the reverse octet order. Correct byte-order: in protocol.yaml",
        zh: "所有命令字的字节序都相反。请修改protocol.yaml中的byte-order:",
      }
    : { en: "Correct the vector or the schema", zh: "请修改测试向量或schema" };
  return {
    en: `A vector of ${name} has the command id ${found}, but ${name} has ${id}. ${fix.en}.`,
    zh: `${name}的测试向量中命令字为${found}，而${name}的命令字为${id}。${fix.zh}。`,
  };
}

/** Describes a frame whose size differs from that of the fields of its message. */
export function otherSize({ name, version, octets, right, likely }: VectorSize): Bilingual {
  const fix: Bilingual =
    likely === null
      ? { en: "Correct the frame, or the octets of a field", zh: "请修改该帧，或某个字段的长度" }
      : {
          en: `They would match if ${likely.name} had ${pluralize(likely.octets, "octet")}. Correct that field or the frame`,
          zh: `如果${likely.name}为${likely.octets}字节，则两者相符。请修改该字段或该帧`,
        };
  return {
    en: `A vector of ${name} has ${pluralize(octets, "octet")}, but the fields of version ${version} add up to ${right}. ${fix.en}.`,
    zh: `${name}的测试向量有${octets}字节，而版本${version}的各字段共${right}字节。${fix.zh}。`,
  };
}

/** Describes a frame that cannot be decoded. */
export function frameInvalid(error: VectorError): Bilingual {
  const { message, offset, expected, actual } = error;
  const [field, others, schema] = [fieldOf(error), describeOthers(error), inSchema(error)];
  return {
    en: `The ${message} frame is invalid at octet ${offset}${field.en}: expected ${expected.en}, got ${actual.en}.${others.en} Correct the frame${schema.en}.`,
    zh: `${message}的帧在偏移${offset}${field.zh}处无效：应为${expected.zh}，实为${actual.zh}。${others.zh}请修改该帧${schema.zh}。`,
  };
}

/** Describes a value that differs from that in the frame. */
export function otherValue(value: VectorValue): Bilingual {
  const { message, name, offset } = value;
  const [expected, found] = [describeJson(value.expected), describeJson(value.found)];
  const [others, schema] = [describeOthers(value), inSchema(value)];
  const at = offset === null ? { en: "", zh: "" } : { en: ` at octet ${offset}`, zh: `（偏移${offset}）` };
  return {
    en: `${name} of ${message} is ${expected.en}${at.en} in the frame, but ${found.en} in the vector.${others.en} Correct the value or the frame${schema.en}.`,
    zh: `${message}的${name}在帧中为${expected.zh}${at.zh}，在测试向量中为${found.zh}。${others.zh}请修改该值或该帧${schema.zh}。`,
  };
}

/** Describes values that do not encode to their frame. */
export function notEncodable(error: VectorError): Bilingual {
  const { message, offset, expected, actual } = error;
  const [field, others] = [fieldOf(error), describeOthers(error)];
  return {
    en: `Encoding ${message} does not reproduce this frame from octet ${offset}${field.en}: expected ${expected.en}, got ${actual.en}.${others.en} Correct the frame.`,
    zh: `${message}编码后，从偏移${offset}${field.zh}起与该帧不同：应为${expected.zh}，实为${actual.zh}。${others.zh}请修改该帧。`,
  };
}

function fieldOf({ field }: VectorError): Bilingual {
  return field === null ? { en: "", zh: "" } : { en: `, ${field}`, zh: `（${field}）` };
}

const MAX_SHOWN = 60;

function describeJson(value: unknown): Bilingual {
  if (Array.isArray(value) && value.length > 3)
    return { en: `a list of ${value.length}`, zh: `${value.length}项的列表` };
  const text = JSON.stringify(value);
  if (text === undefined) return { en: "nothing", zh: "空" };
  const shown = text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
  return { en: shown, zh: shown };
}

function describeOthers({ others, type }: Alike): Bilingual {
  if (others === 0) return { en: "", zh: "" };
  const differ = others === 1 ? "differs" : "differ";
  const where: Bilingual =
    type === null
      ? { en: "the same field", zh: "同一字段" }
      : { en: `fields of the type ${type}`, zh: `类型为${type}的字段` };
  return {
    en: ` ${pluralize(others, "more vector")} ${differ} in ${where.en}.`,
    zh: `另有${others}个测试向量的${where.zh}不符。`,
  };
}

function inSchema({ others, type }: Alike): Bilingual {
  if (others === 0) return { en: "", zh: "" };
  return type === null
    ? { en: ", or the field in the schema", zh: "，或schema中的该字段" }
    : { en: ", or the type in the schema", zh: "，或schema中的该类型" };
}
