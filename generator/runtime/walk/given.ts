import { countOf, type ErrorContext, lengthOf } from "../octets/index.js";
import { propertyOf, unreadable } from "./writing.js";

/** A value to write, which is looked at once: a getter or Proxy can say something else the second time. */
export interface Given {
  readonly value: unknown;
  /** Elements of a list, or octets; null where the value is neither. */
  readonly length: number | null;
}

/** A value as it is now. Throws an EncodeError where it does not let itself be looked at. */
export function givenValue(context: ErrorContext, path: string, read: () => unknown): Given {
  try {
    const value = read();
    return { value, length: lengthIn(value) };
  } catch (error) {
    // Also an EncodeError: it is not ours, and says nothing of this message.
    throw unreadable(context, path, error);
  }
}

/** The value of a property. */
export function givenProperty(context: ErrorContext, path: string, values: unknown, property: string): Given {
  return givenValue(context, path, () => propertyOf(values, property));
}

function lengthIn(value: unknown): number | null {
  const length = Array.isArray(value) ? countOf(value) : value instanceof Uint8Array ? lengthOf(value) : NaN;
  return Number.isNaN(length) ? null : length;
}
