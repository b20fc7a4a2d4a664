import { type Alias, type Document, isPair, isScalar, type Node, parseDocument, Scalar, visit } from "yaml";

/** Keys of documentation, in which YAML's special characters are probably literal. */
const WRITTEN = ["en", "zh"];

/** Standard YAML tags, including those of objects and lists. */
const STANDARD = /^tag:yaml\.org/;
const PLAIN = /:(?:map|seq)$/;
const TEXT = "tag:yaml.org,2002:str";

/**
 * Replaces aliases by the values of their anchors and removes tags. Returns false if an alias has no single scalar
 * value: copying larger values would let an input grow without limit.
 */
export function stripAnchorsAndTags(text: string, parsed: Document): boolean {
  let isKnown = true;
  const written = (node: Node, holder: unknown): Scalar | null => {
    const [from = 0, to = 0] = node.range ?? [];
    const isWritten = isPair(holder) && isScalar(holder.key) && WRITTEN.includes(String(holder.key.value));
    return isWritten ? scalarAt(node, text.slice(text.lastIndexOf(":", from) + 1, to).trim()) : null;
  };
  visit(parsed, {
    Alias(key, alias, path) {
      const kept = key === "key" ? null : (valueOf(alias, parsed) ?? written(alias, path.at(-1)));
      isKnown &&= kept !== null;
      return kept ?? undefined;
    },
    Scalar(_, scalar, path) {
      if (scalar.anchor === undefined && scalar.tag === undefined) return undefined;
      if (scalar.source !== "") return scalar.tag === undefined ? undefined : scalarAt(scalar, valueWithoutTag(scalar));
      const kept = written(scalar, path.at(-1));
      isKnown &&= kept !== null;
      return kept ?? undefined;
    },
    Collection(_, { tag }) {
      isKnown &&= tag === undefined || !STANDARD.test(tag) || PLAIN.test(tag);
    },
    Pair(_, { key }) {
      isKnown &&= isScalar(key);
    },
  });
  return isKnown;
}

/** Returns the value of a scalar without its tag. The tagged characters may be part of a string. */
export function valueWithoutTag({ source = "", tag, type, value }: Scalar): unknown {
  if (tag === TEXT) return value;
  if (type !== "PLAIN") return value instanceof Uint8Array ? source : value;
  const { contents } = parseDocument(source);
  return isScalar(contents) ? contents.value : source;
}

/** Returns the value of an alias if it is a string or a number. */
function valueOf(alias: Alias, parsed: Document): Scalar | null {
  const target = alias.resolve(parsed);
  return isScalar(target) ? scalarAt(alias, target.value) : null;
}

function scalarAt(node: Node, value: unknown): Scalar {
  const scalar = new Scalar(value);
  scalar.range = node.range ?? null;
  return scalar;
}
