import { countOf, type ErrorContext, lengthOf } from "../wire/index.js";
import { unreadableValue } from "./writer.js";

/** A value to write, which is looked at once: a getter or Proxy can say something else the second time. */
export type Snapshot =
  | { readonly kind: "list"; readonly value: readonly unknown[]; readonly length: number }
  | { readonly kind: "octets"; readonly value: Uint8Array; readonly length: number }
  | { readonly kind: "other"; readonly value: unknown; readonly length: null };

/** A value as it is now. Throws an EncodeError where it does not let itself be looked at. */
export function snapshotValue(context: ErrorContext, path: string, read: () => unknown): Snapshot {
  try {
    return snapshot(read());
  } catch (error) {
    // Also an EncodeError: it is not ours, and says nothing of this message.
    throw unreadableValue(context, path, error);
  }
}

/** The value of a property. */
export function snapshotProperty(context: ErrorContext, path: string, values: object, property: string): Snapshot {
  return snapshotValue(context, path, () => Reflect.get(values, property));
}

function snapshot(value: unknown): Snapshot {
  if (value instanceof Uint8Array) return { kind: "octets", value, length: lengthOf(value) };
  if (Array.isArray(value)) {
    const length = countOf(value);
    if (!Number.isNaN(length)) return { kind: "list", value, length };
  }
  return { kind: "other", value, length: null };
}
