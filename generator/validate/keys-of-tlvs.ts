import { type Bilingual, verbatim } from "../diagnostics/index.js";
import type { ValuePath } from "../load/index.js";

/* Keys of fields in a TLV, and keys of TLVs in a field or type: they exist, but not there. */

/** An object with a key of another kind of object, and the objects that may have the key. */
interface OtherOwner {
  readonly kind: Bilingual;
  readonly right: Bilingual;
}

const TLV: Bilingual = { en: "a TLV", zh: "TLV" };
const FIELD: Bilingual = { en: "a field", zh: "字段" };
const TYPE: Bilingual = { en: "a type", zh: "类型" };
const FIELDS: Bilingual = { en: "fields", zh: "字段" };
const TLVS: Bilingual = verbatim("TLVs");
const TAILS: Bilingual = { en: "TLVs and the last field of a structure", zh: "TLV和结构的最后一个字段" };

const OF_FIELDS: readonly string[] = [
  "accessor",
  "constant",
  "contains",
  "count",
  "default",
  "digest",
  "of",
  "pad-left",
  "receipt",
  "repeats",
  "reserved",
  "text",
];

const OF_TLVS: readonly string[] = ["several", "tag"];
const OF_TAILS: readonly string[] = ["natural", "terminator"];

/** Returns what has an unknown key and what may have it; null for a key that neither fields nor TLVs have. */
export function otherOwnerOf(path: ValuePath): OtherOwner | null {
  const key = String(path.at(-1));
  switch (ownerAt(path)) {
    case "tlv":
      return OF_FIELDS.includes(key) ? { kind: TLV, right: FIELDS } : null;
    case "type":
      if (OF_TAILS.includes(key)) return { kind: TYPE, right: TAILS };
      return OF_TLVS.includes(key) ? { kind: TYPE, right: TLVS } : null;
    case "field":
      return OF_TLVS.includes(key) ? { kind: FIELD, right: TLVS } : null;
    default:
      return null;
  }
}

/** Returns what the object is that has the key at a path; null for anything else. */
function ownerAt(path: ValuePath): "tlv" | "type" | "field" | null {
  if (path.at(-3) === "fields" && typeof path.at(-2) === "number") return "field";
  if (path.length !== 3) return null;
  if (path[0] === "tlvs") return "tlv";
  return path[0] === "types" ? "type" : null;
}
