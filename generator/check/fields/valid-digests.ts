import type { DigestForm } from "../../model/index.js";
import { type DigestPartNode, keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import {
  type DigestSymbol,
  digestsOf,
  formsOf,
  PART_KEYS,
  absentNames,
  type FieldSymbol,
  hasPoisonedNames,
  isUnresolved,
  type MessageSymbol,
} from "../../bind/index.js";
import type { Report } from "../../diagnostics/index.js";
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

/** Every part of a digest is of one kind, and names a field that can be hashed so. */
export const validDigests = defineCheck(codes, (context: Context) => {
  const { protocol, report } = context;
  for (const { request, response } of protocol.operations) {
    for (const digest of digestsOf(request)) checkDigest(context, digest, request, null);
    if (response === null) continue;
    for (const digest of digestsOf(response)) checkDigest(context, digest, response, request);
  }
  const structures = [...protocol.types.values()].filter(({ kind }) => kind === "structure");
  for (const { field } of structures.flatMap(digestsOf)) {
    report("misplaced-key", keyRange(field.at, "digest"), { key: "digest", kind: "a structure", right: "messages" });
  }
});

function checkDigest(
  context: Context,
  { field, parts }: DigestSymbol,
  message: MessageSymbol,
  request: MessageSymbol | null,
): void {
  const { report } = context;
  for (const { node, at } of parts) {
    const keys = PART_KEYS.filter((key) => node[key] !== undefined);
    const [key, second] = keys;
    if (key === undefined || second !== undefined) {
      report("digest-part-of-two-kinds", valueRange(at), { keys: keys.length === 0 ? "none" : keys.join(" and ") });
      continue;
    }
    checkKeys(context, node, key, at);
    if (key === "zeros" || key === "secret") continue;
    const owner = key === "request" ? request : message;
    const hashed = findField(context, owner, node[key] ?? "", valueRange(at, key));
    const possible = hashed === null || hashed === field ? [] : formsOf(hashed, owner?.fields ?? []);
    if (hashed !== null) checkForms(context, hashed, possible, node, key, at);
  }
}

/** `count` belongs to digits, `forms` to what has several. */
function checkKeys(context: Context, node: DigestPartNode, key: (typeof PART_KEYS)[number], at: SourceRef): void {
  const { report } = context;
  const hasForms = key === "field" || key === "request";
  if (node.count === undefined && key === "digits") report("missing-key", valueRange(at), { key: "count" });
  if (node.count !== undefined && key !== "digits") misplaced("count", "digits");
  if (node.forms !== undefined && !hasForms) misplaced("forms", "field and request");

  function misplaced(name: "count" | "forms", right: string): void {
    report("misplaced-key", keyRange(at, name), { key: name, kind: key, right });
  }
}

function findField(
  context: Context,
  message: MessageSymbol | null,
  name: string,
  range: Parameters<Report>[1],
): FieldSymbol | null {
  const { protocol, report } = context;
  const fields = message?.fields ?? [];
  const found = fields.find((field) => field.name === name);
  if (found !== undefined) return isUnresolved(found) ? null : found;
  const { version } = protocol;
  if (message !== null && absentNames(protocol, message.node.fields ?? []).includes(name)) {
    report("field-absent", range, { name: "This digest", other: name, version });
  } else if (message === null || !hasPoisonedNames(message)) {
    report("unknown-digest-field", range, { name, known: fields.map((field) => field.name) });
  }
  return null;
}

function checkForms(
  context: Context,
  hashed: FieldSymbol,
  possible: readonly DigestForm[],
  node: DigestPartNode,
  key: "field" | "request" | "digits",
  at: SourceRef,
): void {
  const { report } = context;
  const { name } = hashed;
  const wanted = key === "digits" ? ["digits" as const] : (node.forms ?? ["octets" as const]);
  const wrong = wanted.find((form) => !possible.includes(form));
  if (wrong === undefined) return checkCount(context, hashed, node, at);
  const range = node.forms === undefined ? valueRange(at, key) : valueRange(at, "forms", node.forms.indexOf(wrong));
  report("wrong-digest-part", range, { name, form: wrong, possible });
}

function checkCount(
  context: Context,
  { name, octets }: FieldSymbol,
  { count, digits }: DigestPartNode,
  at: SourceRef,
): void {
  const { report } = context;
  // What is no integer, or has no octets, is told where it stands.
  if (![1, 2, 4, 8].includes(Number(octets))) return;
  const needed = String(2n ** BigInt(8 * Number(octets)) - 1n).length;
  if (digits === undefined || count === undefined || count >= needed) return;
  report("digits-do-not-suffice", valueRange(at, "count"), { name, digits: count, needed });
}
