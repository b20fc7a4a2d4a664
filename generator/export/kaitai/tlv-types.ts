import type { TlvReference, TypeReference } from "../../tables/index.js";
import { type AttributeContext, docOf } from "./attributes.js";
import { nameOf } from "./names.js";
import type { TypeSpec } from "./spec-types.js";
import { wireOf } from "./wire.js";

type Tlvs = Extract<TypeReference, { readonly kind: "tlvs" }>;

/** The types of values of TLVs of a file. Equal ones of several messages are one type. */
export class TlvTypes {
  readonly specs: Record<string, TypeSpec> = {};
  readonly #known = new Map<string, string>();
  readonly #context: AttributeContext;

  constructor(context: AttributeContext) {
    this.#context = context;
  }

  /**
   * Returns the type of one TLV. A value that does not fit the type of its tag stays octets, as those of unknown tags
   * do: the type is selected by `kind`, which is the tag only if the length fits.
   */
  blockType(type: Tlvs): TypeSpec {
    const cases = type.parameters.flatMap((tlv): [string, string][] =>
      tlv.wire.kind === "mark" || tlv.wire.kind === "remaining-octets" ? [] : [[tagText(tlv), this.#typeOf(tlv)]],
    );
    const known = type.parameters.filter((tlv) => cases.some(([tag]) => tag === tagText(tlv)));
    const tags = type.parameters.map((tlv) => `${tlv.id}: ${tlv.name}`).join(", ");
    const value = cases.length === 0 ? {} : { type: { "switch-on": "kind", cases: Object.fromEntries(cases) } };
    return {
      "-orig-id": type.name,
      ...docOf([type[this.#context.language], tags], this.#context),
      seq: [
        { id: "tag", type: `u${type.tagOctets}` },
        { id: "length", type: `u${type.lengthOctets}` },
        { id: "value", size: "length", ...value },
      ],
      ...(cases.length === 0 ? {} : { instances: { kind: { value: kindExpression(known) } } }),
    };
  }

  #typeOf(tlv: TlvReference): string {
    const { names, language } = this.#context;
    if (tlv.wire.kind === "structure" || tlv.wire.kind === "union") return nameOf(names, tlv.wire.type);
    const wire = wireOf(tlv, { names, ids: new Map() });
    const spec: TypeSpec = {
      "-orig-id": tlv.name,
      ...docOf([tlv[language]], this.#context),
      seq: [{ id: "value", ...wire }],
    };
    const content = JSON.stringify(spec);
    const found = this.#known.get(content);
    if (found !== undefined) return found;
    const name = names.free.take(tlv.abbr);
    this.#known.set(content, name);
    this.specs[name] = spec;
    return name;
  }
}

function tagText({ tag }: TlvReference): string {
  return String(tag);
}

function kindExpression(parameters: readonly TlvReference[]): string {
  const byLength = new Map<string, TlvReference[]>();
  for (const tlv of parameters) {
    const condition = lengthCondition(tlv);
    byLength.set(condition, [...(byLength.get(condition) ?? []), tlv]);
  }
  const conditions = [...byLength].map(([length, tlvs]) => {
    const tags = tlvs.map((tlv) => `tag == ${tagText(tlv)}`).join(" or ");
    return length === "" ? tags : `(${length} and (${tags}))`;
  });
  return `${conditions.join(" or ")} ? tag : -1`;
}

function lengthCondition({ width }: TlvReference): string {
  switch (width.kind) {
    case "fixed":
      return `length == ${width.octets}`;
    case "counted":
      return "";
    case "variable":
      return rangeCondition(width.min, width.max);
    case "rest":
      return rangeCondition(0, width.max);
  }
}

function rangeCondition(min: number, max: number | null): string {
  return [...(min > 0 ? [`length >= ${min}`] : []), ...(max === null ? [] : [`length <= ${max}`])].join(" and ");
}
