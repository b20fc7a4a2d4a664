import type { Field } from "../../model/index.js";
import type { FieldGroup } from "./field-reference-types.js";

/** Words of names by which a field belongs to a group, in the order in which they are tried. */
const WORDS: readonly (readonly [group: FieldGroup, words: RegExp])[] = [
  ["fee", /(?:^|-)(?:fee|fees|charge|charges|price|billing|given-value)(?:-|$)/],
  ["time", /(?:^|-)(?:time|timestamp|date|validity|period|expire)(?:-|$)/],
  ["content", /(?:^|-)(?:content|message|short-message|payload|text|subject|fmt|coding)$/],
  ["counter", /(?:^|-)(?:total|count|number|length|len|tl|cnt|num)$/],
  [
    "party",
    /(?:^|-)(?:terminal|addr|address|src|source|dest|destination|corp|sp|sender|receiver|client|system|user)(?:-|$)/,
  ],
  ["identifier", /(?:^|-)(?:id|identifier|sequence|seq|reference|ref|refnum)(?:-|$)/],
];

/** What a field of a body is about: its marks in the schema decide, then its type, then the words of its name. */
export function groupOf(field: Field, slug: string): FieldGroup {
  const marked = markedGroup(field);
  if (marked !== null) return marked;
  const byName = WORDS.find(([, words]) => words.test(slug))?.[0] ?? "other";
  const isIdentifier = field.type?.kind === "packed" || field.type?.kind === "digits";
  return isIdentifier && byName !== "fee" && byName !== "time" ? "identifier" : byName;
}

function markedGroup({ counts, personal, contents }: Field): FieldGroup | null {
  if (counts !== null) return "counter";
  if (personal === "content" || contents.length > 0) return "content";
  return personal === "number" ? "party" : null;
}
