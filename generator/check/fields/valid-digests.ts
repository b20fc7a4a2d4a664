import type { DigestForm } from "../../model/index.js";
import { type DigestPartShape, keyRange, type Located, valueRange } from "../../syntax/index.js";
import {
  type DigestView,
  digestsOf,
  formsOf,
  PART_KEYS,
  absentNames,
  type FieldView,
  hasUnknownNames,
  isUntyped,
  type MessageView,
  type VersionView,
} from "../../bind/index.js";
import type { Report } from "../../diagnostics/index.js";
import type { VersionRule } from "../check.js";

/** Every part of a digest is of one kind, and names a field that can be hashed so. */
export const digestsAreSound: VersionRule = (view, report) => {
  for (const { request, response } of view.operations) {
    for (const digest of digestsOf(request)) checkDigest(view, digest, request, null, report);
    if (response === null) continue;
    for (const digest of digestsOf(response)) checkDigest(view, digest, response, request, report);
  }
  const structures = [...view.types.values()].filter(({ kind }) => kind === "structure");
  for (const { field } of structures.flatMap(digestsOf)) {
    report("misplaced-key", keyRange(field.at, "digest"), { key: "digest", kind: "a structure", right: "messages" });
  }
};

function checkDigest(
  view: VersionView,
  { field, parts }: DigestView,
  message: MessageView,
  request: MessageView | null,
  report: Report,
): void {
  for (const { shape, at } of parts) {
    const keys = PART_KEYS.filter((key) => shape[key] !== undefined);
    const [key, second] = keys;
    if (key === undefined || second !== undefined) {
      report("digest-part-of-two-kinds", valueRange(at), { keys: keys.length === 0 ? "none" : keys.join(" and ") });
      continue;
    }
    checkKeys(shape, key, at, report);
    if (key === "zeros" || key === "secret") continue;
    const owner = key === "request" ? request : message;
    const hashed = findField(view, owner, shape[key] ?? "", valueRange(at, key), report);
    const possible = hashed === null || hashed === field ? [] : formsOf(hashed, owner?.fields ?? []);
    if (hashed !== null) checkForms(hashed, possible, shape, key, at, report);
  }
}

/** `count` belongs to digits, `forms` to what has several. */
function checkKeys(shape: DigestPartShape, key: (typeof PART_KEYS)[number], at: Located, report: Report): void {
  const hasForms = key === "field" || key === "request";
  if (shape.count === undefined && key === "digits") report("missing-key", valueRange(at), { key: "count" });
  if (shape.count !== undefined && key !== "digits") misplaced("count", "digits");
  if (shape.forms !== undefined && !hasForms) misplaced("forms", "field and request");

  function misplaced(name: "count" | "forms", right: string): void {
    report("misplaced-key", keyRange(at, name), { key: name, kind: key, right });
  }
}

function findField(
  view: VersionView,
  message: MessageView | null,
  name: string,
  range: Parameters<Report>[1],
  report: Report,
): FieldView | null {
  const fields = message?.fields ?? [];
  const found = fields.find((field) => field.name === name);
  if (found !== undefined) return isUntyped(found) ? null : found;
  const { version } = view;
  if (message !== null && absentNames(view, message.shape.fields ?? []).includes(name)) {
    report("field-absent", range, { name: "This digest", other: name, version });
  } else if (message === null || !hasUnknownNames(message)) {
    report("unknown-digest-field", range, { name, known: fields.map((field) => field.name) });
  }
  return null;
}

function checkForms(
  hashed: FieldView,
  possible: readonly DigestForm[],
  shape: DigestPartShape,
  key: "field" | "request" | "digits",
  at: Located,
  report: Report,
): void {
  const { name } = hashed;
  const wanted = key === "digits" ? ["digits" as const] : (shape.forms ?? ["octets" as const]);
  const wrong = wanted.find((form) => !possible.includes(form));
  if (wrong === undefined) return checkCount(hashed, shape, at, report);
  const range = shape.forms === undefined ? valueRange(at, key) : valueRange(at, "forms", shape.forms.indexOf(wrong));
  report("wrong-digest-part", range, { name, form: wrong, possible });
}

function checkCount(
  { name, octets }: FieldView,
  { count, digits }: DigestPartShape,
  at: Located,
  report: Report,
): void {
  // What is no integer, or has no octets, is told where it stands.
  if (![1, 2, 4, 8].includes(Number(octets))) return;
  const needed = String(2n ** BigInt(8 * Number(octets)) - 1n).length;
  if (digits === undefined || count === undefined || count >= needed) return;
  report("digits-do-not-suffice", valueRange(at, "count"), { name, digits: count, needed });
}
