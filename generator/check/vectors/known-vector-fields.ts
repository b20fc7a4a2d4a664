import { valueRange } from "../../syntax/index.js";
import { addUnknown, reportUnknown, type UnknownNames } from "../unresolved-names.js";
import { messagesOf, vectorsByMessage } from "../../bind/index.js";
import type { VersionRule } from "../check.js";

/** What a vector says of fields, it says of fields that its message has. */
export const vectorFieldsAreKnown: VersionRule = (view, report) => {
  const named = vectorsByMessage(view);
  for (const { name: message = "", fields } of messagesOf(view)) {
    const known = fields.map(({ name }) => name);
    const unknown: UnknownNames = new Map();
    const used = new Set<string>();
    for (const { shape, rangeOf } of named.get(message) ?? []) {
      for (const name of Object.keys(shape.value["fields"] ?? {})) {
        if (known.includes(name)) used.add(name);
        else addUnknown(unknown, name, rangeOf("fields", name));
      }
    }
    reportUnknown(
      unknown,
      new Map(fields.map(({ name, at }) => [name, valueRange(at, "name")])),
      (name) => used.has(name),
      (name, range, near, related) => report("vector-of-unknown-field", range, { name, message, known: near }, related),
    );
  }
};
