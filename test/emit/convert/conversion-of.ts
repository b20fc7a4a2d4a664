import type { Change } from "../../../generated/runtime/versions/change.js";
import { type FieldLayout, isProperty, type MessageLayout } from "../../../generated/runtime/interpreter/index.js";
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

/**
 * The message of the other version that the changes predict: all other properties are the same. Throws if the other version
 * lacks a property with a value, and no change lists it.
 */
export function predicted(message: object, changes: readonly Change[], target: MessageLayout): object {
  const whole: object = structuredClone(message);
  for (const { property, to } of changes) if (to !== undefined) setAt(whole, property, to);
  const lost = new Set(changes.flatMap(({ kind, property }) => (kind === "lost" ? [property] : [])));
  const name: unknown = Reflect.get(whole, "name");
  Reflect.deleteProperty(whole, "name");
  return { name, ...fieldsOf([...target.frame.header, ...target.fields], whole, "", lost) };
}

function fieldsOf(fields: readonly FieldLayout[], values: object, path: string, lost: ReadonlySet<string>): object {
  const known = fields.filter(isProperty);
  for (const [property, value] of Object.entries(values)) {
    const isKept = known.some((field) => field.property === property) || lost.has(`${path}${property}`);
    if (!isKept && !isEmpty(value)) throw new Error(`The loss of ${path}${property} is not listed.`);
  }
  return Object.fromEntries(
    known.map((field) => {
      const value: unknown = Reflect.get(values, field.property);
      return [field.property, valueOf(field, value, `${path}${field.property}`, lost)];
    }),
  );
}

function valueOf(field: FieldLayout, value: unknown, path: string, lost: ReadonlySet<string>): unknown {
  if (field.kind === "integer") return field.octets === 8 ? BigInt(String(value)) : Number(value);
  if (field.kind === "list" && Array.isArray(value))
    return value.map((each: unknown, index) => valueOf(field.element, each, `${path}[${index}]`, lost));
  if (field.kind !== "structure" || typeof value !== "object" || value === null) return value;
  return fieldsOf(field.fields, value, `${path}.`, lost);
}

function isEmpty(value: unknown): boolean {
  if (value instanceof Uint8Array) return value.every((octet) => octet === 0);
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && value !== null ? Object.values(value).every(isEmpty) : !value;
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
