import { cachedStep } from "../cache/index.js";
import { type Bilingual, type Diagnostic, diagnostic, verbatim } from "../diagnostics/index.js";
import { isRecord, type LocatedVector } from "../load/index.js";
import type { VectorTree } from "../syntax/index.js";

const TEXTS = {
  id: { en: "a string that no other vector has", zh: "与其他测试向量不同的字符串" },
  protocol: {
    en: "the id of a version, which is also the name of its generated folder",
    zh: "某个版本的id，也是其生成目录的名称",
  },
  message: { en: "the wire name of a message", zh: "规范中的消息名" },
  frame: { en: "the whole frame in hexadecimal digits", zh: "整个帧的十六进制数字" },
  source: { en: "the origin of the octets, which must not be this project", zh: "字节的来源，不能是本项目自身" },
} as const;

const FIELDS: Bilingual = { en: "the values by wire name", zh: "各字段的值，以规范中的字段名为键" };

/** The result of validating a vector. */
export interface ValidatedVector {
  /** Null if the vector is incomplete. */
  readonly tree: VectorTree | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks that a vector has its keys. */
export const validateVector = cachedStep("validate", (vector: LocatedVector): ValidatedVector => {
  const { range, value, rangeOf } = vector;
  const missing = missingKeys(vector).map(([key, expected]) =>
    diagnostic("vector-incomplete", rangeOf(key), { key, expected }),
  );
  const diagnostics = [...missing, ...frameErrors(vector)];
  if (diagnostics.length > 0) return { tree: null, diagnostics };
  const text = (key: keyof typeof TEXTS): string => String(value[key]);
  const names = { id: text("id"), protocol: text("protocol"), message: text("message") };
  const node = { ...names, frame: text("frame"), source: text("source"), value };
  return { tree: { range, rangeOf, node }, diagnostics };
});

/** Returns the missing or invalid keys of a vector, each with the expected value in words. */
function missingKeys({ value }: LocatedVector): readonly (readonly [string, Bilingual])[] {
  const missing = Object.entries(TEXTS).filter(([key]) => !isText(value[key]));
  const { fields } = value;
  // A frame without a body has none; for others, they are compared with the frame.
  return fields === undefined || isRecord(fields) ? missing : [...missing, ["fields", FIELDS] as const];
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** Reports a frame that is not a string of pairs of hexadecimal digits in lower case. */
function frameErrors({ value: { frame }, rangeOf }: LocatedVector): Diagnostic[] {
  if (!isText(frame) || /^(?:[0-9a-f]{2})+$/.test(frame)) return [];
  const range = rangeOf("frame");
  const at = frame.search(/[^0-9a-f]/);
  if (at < 0) return [diagnostic("vector-frame-digits", range, { character: null, digits: frame.length, right: null })];
  const digits = frame.replaceAll(/^0x|[\s:,-]/gi, "").toLowerCase();
  const right = /^(?:[0-9a-f]{2})+$/.test(digits) ? digits : null;
  const column = range.start.column + 1 + at;
  const start = { line: range.start.line, column };
  const place =
    range.start.line === range.end.line ? { ...range, start, end: { ...start, column: column + 1 } } : range;
  return [
    diagnostic("vector-frame-digits", place, { character: inWords(frame.charAt(at)), digits: frame.length, right }),
  ];
}

function inWords(character: string): Bilingual {
  return /\s/.test(character) ? { en: "a blank", zh: "空格" } : verbatim(character);
}
