import type { BitsReference, TypeReference, ValueOfEnumeration } from "../../tables/index.js";
import { type AttributeContext, docOf } from "./attributes.js";
import { Identifiers } from "./identifiers.js";
import type { EnumSpec } from "./spec-types.js";
import { hasNames } from "./wire.js";
import { nameOf } from "./names.js";

/** The enumerations of a file, and the names of those of bits: by the slug of the type and of the bits. */
export interface Enumerations {
  readonly specs: Readonly<Record<string, EnumSpec>>;
  readonly ofBits: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Returns the enumerations of types and of bits. */
export function enumerationsOf(types: readonly TypeReference[], context: AttributeContext): Enumerations {
  const specs: Record<string, EnumSpec> = {};
  const ofBits = new Map<string, ReadonlyMap<string, string>>();
  for (const type of types) {
    if (type.kind === "enumeration" && hasNames(type)) {
      specs[nameOf(context.names, type.slug)] = enumSpec(type.values, context);
    }
    if (type.kind !== "bits") continue;
    const named = type.bits.filter(hasValues).map((bits): [string, string] => {
      const name = context.names.free.take(`${type.abbr}_${bits.abbr}`);
      specs[name] = enumSpec(bits.values, context);
      return [bits.slug, name];
    });
    ofBits.set(type.slug, new Map(named));
  }
  return { specs, ofBits };
}

function hasValues({ isFlag, values }: BitsReference): boolean {
  return !isFlag && values.some(({ kind }) => kind === "value");
}

/** A value that has several names on different legs keeps the first; its description has all. */
function enumSpec(values: readonly ValueOfEnumeration[], context: AttributeContext): EnumSpec {
  const free = new Identifiers("value");
  const spec: Record<string, EnumSpec[string]> = {};
  for (const value of values) {
    if (value.kind !== "value" || typeof value.value !== "number" || spec[value.value] !== undefined) continue;
    const same = values.filter((other) => other.kind === "value" && other.value === value.value);
    const texts = same.map((each) => (same.length === 1 ? each[context.language] : withLegs(each, context)));
    spec[value.value] = { id: free.take(value.abbr), "-orig-id": value.name, ...docOf(texts, context) };
  }
  return spec;
}

function withLegs(value: ValueOfEnumeration, { language }: AttributeContext): string {
  return `${value.legs.join(", ")}: ${value[language]}`;
}
