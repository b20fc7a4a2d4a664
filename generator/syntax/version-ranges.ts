import { isObject } from "./objects.js";
import type { PerVersion } from "./documentation-node.js";

/** The first and the last version in which something exists. */
export interface VersionRange {
  readonly since?: string;
  readonly until?: string;
}

/** The keys that may hold one value per version. */
const PER_VERSION: readonly string[] = [
  "octets",
  "max-octets",
  "default",
  "constant",
  "printed",
  "section",
  "seconds",
  "count",
  "copies",
  "values",
];

/** Whether a key has one value per version. An object with descriptions is a setting with such a name; one with a tag a TLV. */
export function isPerVersion(key: string, value: unknown): value is object {
  if (!PER_VERSION.includes(key) || !isObject(value) || Array.isArray(value)) return false;
  return !Object.hasOwn(value, "en") && !Object.hasOwn(value, "tag");
}

/**
 * Whether something exists in a version. `versions` are in declaration order. Unknown or reversed bounds are ignored,
 * because another check reports them.
 */
export function existsIn(range: VersionRange, version: string, versions: readonly string[]): boolean {
  const index = versions.indexOf(version);
  const since = versions.indexOf(range.since ?? "");
  const until = versions.indexOf(range.until ?? "");
  const isInWrongOrder = until >= 0 && since > until;
  return isInWrongOrder || (index >= since && (until < 0 || index <= until));
}

/** Whether both versions of a range are declared. */
export function isDeclared({ since, until }: VersionRange, versions: readonly string[]): boolean {
  return [since, until].every((version) => version === undefined || versions.includes(version));
}

/** Returns the value for a version, or undefined. */
export function valueIn<Value extends number | string | boolean>(
  value: PerVersion<Value> | undefined,
  version: string,
): Value | undefined {
  if (typeof value !== "object") return value;
  return Object.hasOwn(value, version) ? value[version] : undefined;
}
