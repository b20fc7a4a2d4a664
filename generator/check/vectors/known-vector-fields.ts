import { valueRange, type VectorTree } from "../../syntax/index.js";
import { addUnresolved, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import { fieldNamed, type MessageSymbol, messagesOf, vectorsByMessage } from "../../bind/index.js";
import type { SourceRange } from "../../diagnostics/index.js";
import { TLVS_PROPERTY } from "../../naming/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["vector-of-unknown-field"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that vectors have values only for fields and TLVs of their messages. */
export const knownVectorFields = defineCheck(codes, (context: Context) => {
  const named = vectorsByMessage(context.protocol);
  for (const message of messagesOf(context.protocol)) {
    const vectors = named.get(message.name ?? "") ?? [];
    checkFields(context, message, vectors);
    if (message.tlvs !== null) checkTlvs(context, message, vectors);
  }
});

function checkFields(
  context: Context,
  { name = "", fields, tlvs }: MessageSymbol,
  vectors: readonly VectorTree[],
): void {
  const uses: Uses = { unknown: new Map(), used: new Set() };
  for (const { node, rangeOf } of vectors) {
    for (const key of Object.keys(node.value["fields"] ?? {})) {
      if (tlvs !== null && key === TLVS_PROPERTY) continue;
      if (fieldNamed(fields, key) !== undefined) uses.used.add(key);
      else addUnresolved(uses.unknown, key, rangeOf("fields", key));
    }
  }
  report(context, name, uses, new Map(fields.map((field) => [field.name, valueRange(field.at, "name")])));
}

/** Checks the names in the lists of TLVs. Tags in hexadecimal are those of unlisted TLVs. */
function checkTlvs(context: Context, { name = "", tlvs }: MessageSymbol, vectors: readonly VectorTree[]): void {
  const definitions = new Map((tlvs ?? []).map((tlv) => [tlv.name, valueRange(tlv.listedAt)]));
  const uses: Uses = { unknown: new Map(), used: new Set() };
  for (const { node, rangeOf } of vectors) {
    listIn(node.value["fields"]).forEach((entry, index) => {
      for (const key of Object.keys(Object(entry)).filter((each) => !each.startsWith("0x"))) {
        if (definitions.has(key)) uses.used.add(key);
        else addUnresolved(uses.unknown, key, rangeOf("fields", TLVS_PROPERTY, String(index), key));
      }
    });
  }
  report(context, `${name}.${TLVS_PROPERTY}`, uses, definitions);
}

function listIn(fields: unknown): readonly unknown[] {
  const list: unknown = Reflect.get(Object(fields), TLVS_PROPERTY);
  return Array.isArray(list) ? list : [];
}

/** The names that vectors of a message use, and those that do not exist. */
interface Uses {
  readonly unknown: UnresolvedNames;
  readonly used: Set<string>;
}

function report(context: Context, message: string, uses: Uses, definitions: ReadonlyMap<string, SourceRange>): void {
  reportUnresolved(
    uses.unknown,
    definitions,
    (name) => uses.used.has(name),
    (name, range, known, related) =>
      context.report("vector-of-unknown-field", range, { name, message, known }, related),
  );
}
