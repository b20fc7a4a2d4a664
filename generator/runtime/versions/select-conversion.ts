import { contextOf, type FrameLayout, unknownMessageFailure } from "../interpreter/index.js";
import { EncodeError, kindOf } from "../wire/index.js";

/** Returns the version to convert to. Throws an EncodeError if the table does not have it. */
export function requireVersion<Version extends string>(frame: FrameLayout, table: object, to: Version): Version {
  if (typeof to === "string" && Object.hasOwn(table, to)) return to;
  throw new EncodeError(contextOf(frame, null), {
    code: "wrong-type",
    field: "to",
    expected: ["one of %", Object.keys(table).join(", ")],
    actual: typeof to === "string" ? ["%", JSON.stringify(to)] : kindOf(to),
  });
}

/** Returns the name of a message. Throws an EncodeError if the table does not have it. */
export function requireName<Name extends string>(
  frame: FrameLayout,
  table: object,
  message: { readonly name: Name },
): Name {
  try {
    const { name } = message;
    if (typeof name === "string" && Object.hasOwn(table, name)) return name;
  } catch (error) {
    throw unknownMessageFailure(frame, message, error);
  }
  throw unknownMessageFailure(frame, message);
}
