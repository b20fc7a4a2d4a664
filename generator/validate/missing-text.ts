import { type Bilingual, type Diagnostic, diagnostic, verbatim } from "../diagnostics/index.js";
import type { SourceDocument, ValuePath } from "../load/index.js";
import { isObject } from "../syntax/index.js";

/** Keys that name what a description explains, and how the diagnostic calls it. */
const NAMING: readonly { readonly key: string; readonly words: Bilingual }[] = [
  { key: "operation", words: { en: "The operation ", zh: "操作" } },
  { key: "protocol", words: { en: "The protocol ", zh: "协议" } },
  { key: "id", words: { en: "The rule ", zh: "规则" } },
  { key: "name", words: { en: "", zh: "" } },
  { key: "range", words: { en: "The range ", zh: "范围" } },
  { key: "prefix", words: { en: "The prefix ", zh: "前缀" } },
];

const BASIC_TYPES = /^(?:(?:Unsigned )?Integer|(?:C-)?Octet String|Digits|Octets|List|Mark)$/;

/** Returns the diagnostic of a description whose key exists without a value. */
export function missingText(document: SourceDocument, path: ValuePath): Diagnostic {
  const explained = path.slice(0, -1);
  const value = explained.reduce<unknown>(
    (part, step) => (isObject(part) ? Reflect.get(part, step) : null),
    document.value,
  );
  const named = (key: string): string | null => {
    const name: unknown = isObject(value) ? Reflect.get(value, key) : undefined;
    return typeof name === "string" ? name : null;
  };
  const [name] = NAMING.flatMap(({ key, words }) => {
    const text = named(key);
    return text === null ? [] : [{ en: words.en + text, zh: words.zh + text }];
  });
  const type = named("type");
  // Only a field or a TLV can inherit a description from its type.
  const isTlv = explained[0] === "tlvs";
  const isField = (isTlv || explained.includes("fields")) && type !== null && !BASIC_TYPES.test(type);
  return diagnostic("missing-translation", document.rangeOfKey(path), {
    name: name ?? (isTlv ? verbatim(String(explained.at(-1))) : keyInWords(explained.at(-1))),
    missing: [path.at(-1) === "en" ? "en" : "zh"],
    type: isField ? type : null,
  });
}

/** Returns a key in words; without a key, the file. */
function keyInWords(key: string | number | undefined): Bilingual {
  return key === undefined ? { en: "The file", zh: "本文件" } : { en: `The ${key}`, zh: String(key) };
}
