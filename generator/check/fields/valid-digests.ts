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
  type BoundProtocol,
} from "../../bind/index.js";
import type { Report } from "../../diagnostics/index.js";
import type { VersionCheck } from "../check.js";

/** Every part of a digest is of one kind, and names a field that can be hashed so. */
export const validDigests: VersionCheck = (protocol, report) => {
  for (const { request, response } of protocol.operations) {
    for (const digest of digestsOf(request)) checkDigest(protocol, digest, request, null, report);
    if (response === null) continue;
    for (const digest of digestsOf(response)) checkDigest(protocol, digest, response, request, report);
  }
  const structures = [...protocol.types.values()].filter(({ kind }) => kind === "structure");
  for (const { field } of structures.flatMap(digestsOf)) {
    report("misplaced-key", keyRange(field.at, "digest"), { key: "digest", kind: "a structure", right: "messages" });
  }
};

function checkDigest(
  protocol: BoundProtocol,
  { field, parts }: DigestSymbol,
  message: MessageSymbol,
  request: MessageSymbol | null,
  report: Report,
): void {
  for (const { node, at } of parts) {
    const keys = PART_KEYS.filter((key) => node[key] !== undefined);
    const [key, second] = keys;
    if (key === undefined || second !== undefined) {
      report("digest-part-of-two-kinds", valueRange(at), { keys: keys.length === 0 ? "none" : keys.join(" and ") });
      continue;
    }
    checkKeys(node, key, at, report);
    if (key === "zeros" || key === "secret") continue;
    const owner = key === "request" ? request : message;
    const hashed = findField(protocol, owner, node[key] ?? "", valueRange(at, key), report);
    const possible = hashed === null || hashed === field ? [] : formsOf(hashed, owner?.fields ?? []);
    if (hashed !== null) checkForms(hashed, possible, node, key, at, report);
  }
}

/** `count` belongs to digits, `forms` to what has several. */
function checkKeys(node: DigestPartNode, key: (typeof PART_KEYS)[number], at: SourceRef, report: Report): void {
  const hasForms = key === "field" || key === "request";
  if (node.count === undefined && key === "digits") report("missing-key", valueRange(at), { key: "count" });
  if (node.count !== undefined && key !== "digits") misplaced("count", "digits");
  if (node.forms !== undefined && !hasForms) misplaced("forms", "field and request");

  function misplaced(name: "count" | "forms", right: string): void {
    report("misplaced-key", keyRange(at, name), { key: name, kind: key, right });
  }
}

function findField(
  protocol: BoundProtocol,
  message: MessageSymbol | null,
  name: string,
  range: Parameters<Report>[1],
  report: Report,
): FieldSymbol | null {
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
  hashed: FieldSymbol,
  possible: readonly DigestForm[],
  node: DigestPartNode,
  key: "field" | "request" | "digits",
  at: SourceRef,
  report: Report,
): void {
  const { name } = hashed;
  const wanted = key === "digits" ? ["digits" as const] : (node.forms ?? ["octets" as const]);
  const wrong = wanted.find((form) => !possible.includes(form));
  if (wrong === undefined) return checkCount(hashed, node, at, report);
  const range = node.forms === undefined ? valueRange(at, key) : valueRange(at, "forms", node.forms.indexOf(wrong));
  report("wrong-digest-part", range, { name, form: wrong, possible });
}

function checkCount(
  { name, octets }: FieldSymbol,
  { count, digits }: DigestPartNode,
  at: SourceRef,
  report: Report,
): void {
  // What is no integer, or has no octets, is told where it stands.
  if (![1, 2, 4, 8].includes(Number(octets))) return;
  const needed = String(2n ** BigInt(8 * Number(octets)) - 1n).length;
  if (digits === undefined || count === undefined || count >= needed) return;
  report("digits-do-not-suffice", valueRange(at, "count"), { name, digits: count, needed });
}
