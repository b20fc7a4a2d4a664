import { countOf, type ErrorContext, lengthOf } from "../wire/index.js";
import { unreadableValue } from "./writer.js";

/** A value to write, read once: a getter or Proxy can return a different value the second time. */
export type Snapshot =
  | { readonly kind: "list"; readonly value: readonly unknown[]; readonly length: number }
  | { readonly kind: "octets"; readonly value: Uint8Array; readonly length: number }
  | { readonly kind: "other"; readonly value: unknown; readonly length: null };

/** Reads a value once. Throws an EncodeError if reading throws. */
export function snapshotValue(context: ErrorContext, path: string, read: () => unknown): Snapshot {
  try {
    return snapshot(read());
  } catch (error) {
    // Includes an EncodeError that the value throws: it is not about this message.
    throw unreadableValue(context, path, error);
  }
}

/** The value of a property. */
export function snapshotProperty(context: ErrorContext, path: string, values: object, property: string): Snapshot {
  return snapshotValue(context, path, () => Reflect.get(values, property));
}

/** The value of a property as it is, without its length. */
export function plainProperty(context: ErrorContext, path: string, values: object, property: string): Snapshot {
  try {
    return { kind: "other", value: Reflect.get(values, property), length: null };
  } catch (error) {
    throw unreadableValue(context, path, error);
  }
}

function snapshot(value: unknown): Snapshot {
  if (value instanceof Uint8Array) return { kind: "octets", value, length: lengthOf(value) };
  if (Array.isArray(value)) {
    const length = countOf(value);
    if (!Number.isNaN(length)) return { kind: "list", value, length };
  }
  return { kind: "other", value, length: null };
}
