import { type Document, isPair, isScalar, parseDocument, type Scalar, visit } from "yaml";
import { type Diagnostic, diagnostic, findHidden, type SourceRange, withoutHidden } from "../diagnostics/index.js";

type RangeAt = (from: number, to: number) => SourceRange;

/** Keys whose values are octets of the wire. An escape may write any character in them. */
const OCTET_KEYS = ["default", "constant", "value", "prefix", "pad-left", "require", "when"];

/** Reports the hidden characters of a file, including those in comments. */
export function hiddenIn(text: string, rangeAt: RangeAt): Diagnostic[] {
  return findHidden(text).map(({ from, to, characters }) =>
    diagnostic("hidden-character", rangeAt(from, to), { characters, isEscapable: false }),
  );
}

/**
 * Reports hidden characters that are written as escapes. Removes all hidden characters from the values, so that they
 * cause no further errors.
 */
export function cleanValues(text: string, parsed: Document, rangeAt: RangeAt): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(parsed, {
    Scalar(key, scalar, path) {
      const hidden = hiddenInValue(scalar);
      const [from = 0, to = 0] = scalar.range ?? [];
      if (hidden === "" || typeof scalar.value !== "string") return;
      const isRaw = findHidden(text.slice(from, to)).length > 0;
      if (!isRaw && areOctets(path, hidden)) return;
      scalar.value = key === "key" ? withoutHidden(scalar.value) : valueWithoutHidden(scalar);
      const range = rangeAt(from, to);
      if (!isRaw) diagnostics.push(diagnostic("hidden-character", range, { characters: hidden, isEscapable: false }));
    },
  });
  return diagnostics;
}

/** Returns the value of a scalar without its hidden characters. A plain scalar may then be a number. */
function valueWithoutHidden({ type, value }: Scalar): unknown {
  const text = withoutHidden(String(value));
  if (type !== "PLAIN") return text;
  const { contents } = parseDocument(text);
  return isScalar(contents) ? contents.value : text;
}

function hiddenInValue({ value }: Scalar): string {
  if (typeof value !== "string") return "";
  return findHidden(value)
    .map(({ characters }) => characters)
    .join("");
}

/** Whether characters are octets: their value belongs to a key of octets, directly or per version. */
function areOctets(path: readonly unknown[], characters: string): boolean {
  const keys = path.flatMap((node) => (isPair(node) && isScalar(node.key) ? [String(node.key.value)] : []));
  const key = /^[0-9.]+$/.test(keys.at(-1) ?? "") ? keys.at(-2) : keys.at(-1);
  return OCTET_KEYS.includes(key ?? "") && /^[\0-\u00ff]+$/.test(characters);
}
