import { relatedPlace, type RelatedPlace, type SourceRange } from "../../diagnostics/index.js";
import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { type BoundProtocol, isPoisonedType, type MessageSymbol, messagesOf } from "../../bind/index.js";
import { addUnresolved, reportUnresolved, type UnresolvedNames } from "../unresolved-names.js";
import { defineCheck, type VersionContext } from "../context.js";

const codes = ["unknown-tlv", "tlv-twice", "tlv-head-missing"] as const;
type Context = VersionContext<typeof codes>;

/** Checks that messages list TLVs that exist, each once, and that the protocol states the octets of tags and lengths. */
export const knownTlvs = defineCheck(codes, (context: Context) => {
  const { protocol } = context;
  const unknown: UnresolvedNames = new Map();
  for (const message of messagesOf(protocol)) {
    for (const { node, at } of message.listed) {
      if (!isKnown(protocol, node.name)) addUnresolved(unknown, node.name, valueRange(at));
    }
    checkTwice(context, message);
  }
  if (unknown.size > 0) reportUnknown(context, unknown);
  checkHead(context);
});

function isKnown(protocol: BoundProtocol, name: string): boolean {
  return protocol.tlvs.has(name) || protocol.absentTlvs.has(name) || isPoisonedType(protocol, name);
}

function reportUnknown({ protocol, report }: Context, unknown: UnresolvedNames): void {
  const definitions = new Map([...protocol.tlvs].map(([name, { at }]) => [name, valueRange(at, "name")]));
  const used = new Set(messagesOf(protocol).flatMap(({ listed }) => listed.map(({ node }) => node.name)));
  reportUnresolved(
    unknown,
    definitions,
    (name) => used.has(name),
    (name, range, known, related) => report("unknown-tlv", range, { name, known }, related),
  );
}

function checkTwice({ report }: Context, { name: message = "", listed }: MessageSymbol): void {
  const first = new Map<string, SourceRange>();
  for (const { node, at } of listed) {
    const range = valueRange(at);
    const other = first.get(node.name);
    if (other === undefined) first.set(node.name, range);
    else report("tlv-twice", range, { name: node.name, message }, firstListed(other));
  }
}

/** Reports missing octets of tags and lengths at the first message that needs them. */
function checkHead({ protocol, report }: Context): void {
  if (protocol.node.tlv !== undefined || isPoisoned(protocol.node, "tlv")) return;
  const first = messagesOf(protocol).find(({ tlvs }) => tlvs !== null);
  if (first === undefined) return;
  report("tlv-head-missing", keyRange(first.at, "tlvs"), { name: first.name ?? first.typeName });
}

function firstListed(range: SourceRange): RelatedPlace[] {
  return [relatedPlace(range, { en: "first listed here", zh: "首次列在这里" })];
}
