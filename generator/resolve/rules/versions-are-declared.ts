import { inside, keyRange, type Located, valueRange } from "../located.js";
import { PER_VERSION } from "../versions.js";
import type { ProtocolRule, Report } from "./rule.js";

/** Every since, until and value per version names a declared version, and since comes before until. */
export const versionsAreDeclared: ProtocolRule = ({ protocol, types, operations }, report) => {
  const known = protocol.shape.versions.map(({ version }) => version);
  for (const { document } of [...types, ...operations]) {
    visit(document.value, { document, path: [] }, known, report);
  }
};

function visit(value: unknown, at: Located, known: readonly string[], report: Report): void {
  if (typeof value !== "object" || value === null) return;
  checkSpan(value, at, known, report);
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (isPerVersion(key, inner)) checkKeys(inner, inside(at, step), known, report);
    else visit(inner, inside(at, step), known, report);
  }
}

function isPerVersion(key: string, value: unknown): value is object {
  return PER_VERSION.includes(key) && typeof value === "object" && value !== null && !Array.isArray(value);
}

function checkKeys(value: object, at: Located, known: readonly string[], report: Report): void {
  for (const version of Object.keys(value)) {
    if (!known.includes(version)) report("unknown-version", keyRange(at, version), { version, known });
  }
}

function checkSpan(value: object, at: Located, known: readonly string[], report: Report): void {
  const bounds = ["since", "until"].map((key) => ({ key, version: boundOf(value, key) }));
  const unknown = bounds.filter(({ version }) => version !== undefined && !known.includes(version));
  for (const { key, version = "" } of unknown) report("unknown-version", valueRange(at, key), { version, known });
  if (unknown.length > 0) return;
  const [since, until] = bounds.map(({ version }) => version);
  if (since === undefined || until === undefined || known.indexOf(since) <= known.indexOf(until)) return;
  const related = [{ range: valueRange(at, "until"), message: "until stands here" }];
  report("empty-version-span", valueRange(at, "since"), { since, until }, isOnOneLine(at) ? [] : related);
}

function isOnOneLine(at: Located): boolean {
  return valueRange(at, "since").start.line === valueRange(at, "until").start.line;
}

function boundOf(value: object, key: string): string | undefined {
  const bound: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  return typeof bound === "string" ? bound : undefined;
}
