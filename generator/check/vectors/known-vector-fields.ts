import { valueRange } from "../../syntax/index.js";
import { addUnresolved, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import { fieldNamed, messagesOf, vectorsByMessage } from "../../bind/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["vector-of-unknown-field"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that vectors have values only for fields of their messages. */
export const knownVectorFields = defineCheck(codes, ({ protocol, report }: Context) => {
  const named = vectorsByMessage(protocol);
  for (const { name: message = "", fields } of messagesOf(protocol)) {
    const unknown: UnresolvedNames = new Map();
    const used = new Set<string>();
    for (const { node, rangeOf } of named.get(message) ?? []) {
      for (const name of Object.keys(node.value["fields"] ?? {})) {
        if (fieldNamed(fields, name) !== undefined) used.add(name);
        else addUnresolved(unknown, name, rangeOf("fields", name));
      }
    }
    reportUnresolved(
      unknown,
      new Map(fields.map(({ name, at }) => [name, valueRange(at, "name")])),
      (name) => used.has(name),
      (name, range, near, related) => report("vector-of-unknown-field", range, { name, message, known: near }, related),
    );
  }
});
