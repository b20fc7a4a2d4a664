import { type Alias, type Document, isPair, isScalar, type Node, Scalar, visit } from "yaml";

/** Texts that people write, in which a character that means something to YAML is one of the text. */
const WRITTEN = ["en", "zh"];

/**
 * Takes away references and tags, and keeps what stands behind them. False where that is not known: a reference to more than
 * one value, or to none. What it stands for would have to be copied, as often as a hostile text likes.
 */
export function keepValues(text: string, parsed: Document): boolean {
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
      if (scalar.source !== "") return undefined;
      const kept = written(scalar, path.at(-1));
      isKnown &&= kept !== null;
      return kept ?? undefined;
    },
    Pair(_, { key }) {
      isKnown &&= isScalar(key);
    },
  });
  return isKnown;
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
