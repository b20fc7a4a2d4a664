import { type Bilingual, relatedPlace, type RelatedPlace, type SourceRange } from "../../diagnostics/index.js";
import { idInHex, RESERVED_WORDS, TLVS_MEMBERS } from "../../naming/index.js";
import { child, type SourceRef, valueRange } from "../../syntax/index.js";
import { isUnresolved, ownPlaceOf, staticSize, type TlvSymbol, type VersionScope } from "../../bind/index.js";
import { reportReservedProperty } from "../reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["duplicate-tag", "tag-out-of-range", "tlv-of-wrong-type", "reserved-property"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that each TLV of a version has a tag of its own that fits, a value that needs no counter, and a usable name. */
export const validTlvs = defineCheck(codes, (context: Context) => {
  const first = new Map<number, TlvSymbol>();
  for (const tlv of context.protocol.tlvDefinitions) {
    checkTag(context, tlv, first);
    checkType(context, tlv);
    checkProperty(context, tlv);
  }
});

function checkTag(context: Context, tlv: TlvSymbol, first: Map<number, TlvSymbol>): void {
  const { protocol, report } = context;
  const { name, tag, at } = tlv;
  const octets = protocol.node.tlv?.tag ?? 2;
  const words = { tag: idInHex(tag, 2 * octets), name };
  const range = valueRange(at, "tag");
  if (tag >= 2 ** (8 * octets) && protocol.node.tlv !== undefined) {
    report("tag-out-of-range", range, { ...words, octets }, [headAt(protocol, "tag")]);
  }
  const other = first.get(tag);
  if (other === undefined) {
    first.set(tag, tlv);
    return;
  }
  const related = [relatedPlace(valueRange(other.at, "tag"), otherTag(other))];
  report("duplicate-tag", range, { ...words, other: other.name, version: protocol.version }, related);
}

function otherTag({ name }: TlvSymbol): Bilingual {
  return { en: `the tag of ${name} is here`, zh: `${name}的标签在这里` };
}

function headAt({ at }: VersionScope, key: "tag" | "length"): RelatedPlace {
  const words = {
    tag: { en: "the octets of tags are here", zh: "标签的字节数在这里" },
    length: { en: "the octets of lengths are here", zh: "长度的字节数在这里" },
  };
  return relatedPlace(valueRange(at, "tlv", key), words[key]);
}

/** Something about the type of a TLV that does not fit, and its place. */
interface Problem {
  readonly problem: Bilingual;
  readonly range: SourceRange;
  readonly related?: readonly RelatedPlace[];
}

function checkType({ protocol, report }: Context, tlv: TlvSymbol): void {
  const found = problemOfKind(tlv) ?? problemOfSize(protocol, tlv);
  if (found !== null)
    report("tlv-of-wrong-type", found.range, { name: tlv.name, problem: found.problem }, found.related);
}

const NO_LIST: Bilingual = {
  en: "cannot be a list. Write the type of one value; if a message may have several, add several: true",
  zh: "不能是列表。请写单个值的类型；如果一条消息可以有多个，请添加several: true",
};

const NO_CHOICE: Bilingual = {
  en: "cannot be a choice of structures. Name one of them, or use Octets",
  zh: "不能是按长度选择的结构（by-octets）。请引用其中一个结构，或使用Octets",
};

const NO_COUNTER: Bilingual = {
  en: "needs no counter, because its length gives the octets. Write octets: rest",
  zh: "不需要计数字段，长度已给出字节数。请写octets: rest",
};

function problemOfKind({ basic, type, octets, typeAt, attributes }: TlvSymbol): Problem | null {
  if (basic === "List") return { problem: NO_LIST, range: valueRange(typeAt) };
  if (type?.kind === "choice") return { problem: NO_CHOICE, range: valueRange(typeAt) };
  const isCounted = basic === "Octets" && typeof octets === "string" && octets !== "rest";
  const place = ownPlaceOf(attributes.octets) ?? typeAt;
  return isCounted ? { problem: NO_COUNTER, range: valueRange(place) } : null;
}

/** Returns the problem of a value that is longer than its length can say. */
function problemOfSize(protocol: VersionScope, tlv: TlvSymbol): Problem | null {
  const { node } = protocol;
  const size = isUnresolved(tlv) ? null : staticSize(tlv);
  if (node.tlv === undefined || size === null) return null;
  const max = 2 ** (8 * node.tlv.length) - 1;
  if (size <= max) return null;
  const problem = {
    en: `has ${size} octets, but its length counts at most ${max}. Correct its octets, or those of lengths in protocol.yaml`,
    zh: `有${size}字节，而长度最多表示${max}字节。请更正其字节数，或protocol.yaml中长度的字节数`,
  };
  const place: SourceRef = ownPlaceOf(tlv.attributes.octets) ?? tlv.typeAt;
  return { problem, range: valueRange(place), related: [headAt(protocol, "length")] };
}

/** Reports a TLV whose property is reserved, or one that every object of TLVs has. */
function checkProperty(context: Context, { name, property, at, attributes }: TlvSymbol): void {
  if (!RESERVED_WORDS.has(property) && !TLVS_MEMBERS.has(property)) return;
  const range = valueRange(ownPlaceOf(attributes.property) ?? child(at, "name"));
  reportReservedProperty(context, { name, property, range });
}
