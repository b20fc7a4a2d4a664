import { type Bilingual, verbatim } from "../../diagnostics/index.js";
import { type DigestPartNode, keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import {
  type DigestPartSymbol,
  type DigestSymbol,
  digestsOf,
  formsOf,
  PART_KEYS,
  type FieldSymbol,
  type MessageSymbol,
} from "../../bind/index.js";
import { WORDS } from "../words.js";
import { findNamedField, reportMisplacedKey, reportMissingKey } from "../reports.js";
import { reportTooFewDigits } from "../value-reports.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = [
  "misplaced-key",
  "digest-part-of-two-kinds",
  "missing-key",
  "field-absent",
  "unknown-digest-field",
  "wrong-digest-part",
  "digits-do-not-suffice",
] as const;
type Context = VersionContext<typeof codes>;

const THIS_DIGEST: Bilingual = { en: "This digest", zh: "该摘要" };

/** The messages whose fields a digest can hash: its own message, and the request if that is a response. */
interface Hashable {
  readonly message: MessageSymbol;
  readonly request: MessageSymbol | null;
}

/** Checks that every part of a digest has one kind and names a field that can be hashed in its form. */
export const validDigests = defineCheck(codes, (context: Context) => {
  const { operations, definitions } = context.protocol;
  for (const { request, response } of operations) {
    checkDigests(context, { message: request, request: null });
    if (response !== null) checkDigests(context, { message: response, request });
  }
  const structures = definitions.filter(({ kind }) => kind === "structure");
  for (const { field } of structures.flatMap(digestsOf)) {
    const misplaced = { key: "digest", kind: WORDS.structure, right: WORDS.messages };
    reportMisplacedKey(context, keyRange(field.at, "digest"), misplaced);
  }
});

function checkDigests(context: Context, hashable: Hashable): void {
  for (const digest of digestsOf(hashable.message)) {
    for (const part of digest.parts) checkPart(context, digest, part, hashable);
  }
}

function checkPart(context: Context, digest: DigestSymbol, part: DigestPartSymbol, hashable: Hashable): void {
  const { node, at } = part;
  const keys = PART_KEYS.filter((key) => node[key] !== undefined);
  const [key, second] = keys;
  if (key === undefined || second !== undefined) {
    return context.report("digest-part-of-two-kinds", valueRange(at), { keys });
  }
  checkKeys(context, node, key, at);
  if (key !== "zeros" && key !== "secret") checkHashed(context, digest, { ...part, key }, hashable);
}

/** Checks that only `digits` has `count`, and only fields have `forms`. */
function checkKeys(context: Context, node: DigestPartNode, kind: (typeof PART_KEYS)[number], at: SourceRef): void {
  const hasForms = kind === "field" || kind === "request";
  if (node.count === undefined && kind === "digits") reportMissingKey(context, valueRange(at), "count");
  if (node.count !== undefined && kind !== "digits") {
    reportMisplacedKey(context, keyRange(at, "count"), {
      key: "count",
      kind: verbatim(kind),
      right: verbatim("digits"),
    });
  }
  if (node.forms !== undefined && !hasForms) {
    const right = { en: "field and request", zh: "field和request" };
    reportMisplacedKey(context, keyRange(at, "forms"), { key: "forms", kind: verbatim(kind), right });
  }
}

/** A part that names a field. */
interface FieldPart extends DigestPartSymbol {
  readonly key: "field" | "request" | "digits";
}

function checkHashed(context: Context, digest: DigestSymbol, part: FieldPart, { message, request }: Hashable): void {
  const { node, at, key } = part;
  const owner = key === "request" ? request : message;
  const name = node[key] ?? "";
  const range = valueRange(at, key);
  const reportUnknown = (known: readonly string[]): void =>
    context.report("unknown-digest-field", range, { name, known });
  // A request does not answer a request.
  if (owner === null) return reportUnknown([]);
  const hashed = findNamedField(context, owner, { name, by: THIS_DIGEST, range }, reportUnknown);
  if (hashed !== null) checkForms(context, digest, { part, owner, hashed });
}

/** A hashed field, and its message. */
interface Hashed {
  readonly part: FieldPart;
  readonly owner: MessageSymbol;
  readonly hashed: FieldSymbol;
}

function checkForms(context: Context, { field }: DigestSymbol, { part, owner, hashed }: Hashed): void {
  const { node, at, key } = part;
  const { name } = hashed;
  const possible = hashed === field ? [] : formsOf(hashed, owner.fields);
  const wanted = key === "digits" ? ["digits" as const] : (node.forms ?? ["octets" as const]);
  const wrong = wanted.find((form) => !possible.includes(form));
  if (wrong === undefined) return checkCount(context, part, hashed);
  const range = node.forms === undefined ? valueRange(at, key) : valueRange(at, "forms", node.forms.indexOf(wrong));
  context.report("wrong-digest-part", range, { name, form: wrong, possible });
}

function checkCount(context: Context, { node, at }: FieldPart, { name, octets }: FieldSymbol): void {
  // Skip other widths: valid-widths reports them. A missing count is reported as a missing key.
  const { digits, count = Infinity } = node;
  if (digits === undefined || ![1, 2, 4, 8].includes(Number(octets))) return;
  reportTooFewDigits(context, valueRange(at, "count"), { name, digits: count, bits: 8 * Number(octets) });
}
