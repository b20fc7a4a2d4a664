import { type Alias, type Document, isPair, isScalar, type Node, parseDocument, Scalar, visit } from "yaml";

/** Texts that people write, in which a character that means something to YAML is one of the text. */
const WRITTEN = ["en", "zh"];

/** Tags that YAML knows, and among them those of objects and lists that are nothing else. */
const STANDARD = /^tag:yaml\.org/;
const PLAIN = /:(?:map|seq)$/;
const TEXT = "tag:yaml.org,2002:str";

/**
 * Takes away references and tags, and keeps what stands behind them. False where that is not known: a reference to more than
 * one value, or to none. What it stands for would have to be copied, as often as a hostile text likes.
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

/** What a scalar is where no tag says what it should be; that it is a text may well be meant. */
export function valueWithoutTag({ source = "", tag, type, value }: Scalar): unknown {
  if (tag === TEXT) return value;
  if (type !== "PLAIN") return value instanceof Uint8Array ? source : value;
  const { contents } = parseDocument(source);
  return isScalar(contents) ? contents.value : source;
}

/** What a reference stands for, where that is a text or a number. */
function valueOf(alias: Alias, parsed: Document): Scalar | null {
  const target = alias.resolve(parsed);
  return isScalar(target) ? scalarAt(alias, target.value) : null;
}

function scalarAt(node: Node, value: unknown): Scalar {
  const scalar = new Scalar(value);
  scalar.range = node.range ?? null;
  return scalar;
}
