import type { Change } from "../../../generated/runtime/versions/change.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";

/* Calls emitted conversions of any schema, and computes what their changes predict. */

/** A conversion whose message is of any type. */
interface AnyConversion {
  readonly message: object;
  readonly changes: readonly Change[];
}

/** Calls a function of a conversion module. */
export function conversionOf(module: object, name: string, message: unknown, to: unknown): AnyConversion {
  const conversion: unknown = Reflect.apply(functionOf(module, name), null, [message, to]);
  if (isConversion(conversion)) return conversion;
  throw new Error(`${name} returned no conversion.`);
}

function isConversion(value: unknown): value is AnyConversion {
  return typeof value === "object" && value !== null && "message" in value && "changes" in value;
}

/** The message of the other version that the changes predict: every other property is the same. */
export function predicted(message: object, changes: readonly Change[], properties: readonly string[]): object {
  const whole: object = structuredClone(message);
  const unlisted = Object.entries(whole).filter(
    ([property]) => property !== "name" && !properties.includes(property) && !isLost(property, changes),
  );
  for (const [property, value] of unlisted)
    if (!isEmpty(value)) throw new Error(`The loss of ${property} is not listed.`);
  for (const { property, to } of changes) if (to !== undefined) setAt(whole, property, to);
  return Object.fromEntries(["name", ...properties].map((property) => [property, Reflect.get(whole, property)]));
}

function isLost(lost: string, changes: readonly Change[]): boolean {
  return changes.some(({ kind, property }) => kind === "lost" && property === lost);
}

function isEmpty(value: unknown): boolean {
  if (value instanceof Uint8Array) return value.every((octet) => octet === 0);
  return Array.isArray(value) ? value.length === 0 : !value;
}

/** Sets a value by its path, such as `entries[2].count`. */
function setAt(whole: object, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop() ?? "";
  let inner: object = whole;
  for (const key of keys) {
    const next: unknown = Reflect.get(inner, key);
    if (typeof next !== "object" || next === null) throw new Error(`${path} does not exist.`);
    inner = next;
  }
  Reflect.set(inner, last, value);
}
