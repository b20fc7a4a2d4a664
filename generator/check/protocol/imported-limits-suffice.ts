import { relatedPlace, type SourceRange } from "../../diagnostics/index.js";
import { keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import {
  maxSize,
  maxSizeOf,
  bindVersions,
  fieldNamed,
  type FieldSymbol,
  type MessageSymbol,
  messagesOf,
  type BoundProtocol,
  isStructural,
  type TypeRef,
  type TypeSymbol,
} from "../../bind/index.js";
import { defineCheck, type ProtocolContext } from "../context.js";

const codes = ["limits-outgrown"] as const;
type Context = ProtocolContext<typeof codes>;

/**
 * Checks that no change makes a message longer than the imported limits. A protocol with its own limits is not checked.
 */
export const importedLimitsSuffice = defineCheck(codes, ({ protocol, report }: Context) => {
  const { importedFrom } = protocol;
  const at: SourceRef = { document: protocol.protocol.document, path: [] };
  const limit = valueRange(at, "limits", "max-octets");
  if (importedFrom === undefined || limit.file === at.document.file) return;
  const before = bindVersions(importedFrom.protocol).find(({ version }) => version === importedFrom.version);
  const longest = before === undefined ? undefined : longestOutgrown(before, bindVersions(protocol));
  if (before === undefined || longest === undefined) return;
  const { message, old, octets } = longest;
  const { name = "" } = message;
  report(
    "limits-outgrown",
    firstWidened(message.fields, old.fields) ?? keyRange(at, "import", "change"),
    { name, octets, max: limitOf(before), of: `${before.node.protocol} ${before.version}` },
    [relatedPlace(limit, { en: "the imported limits are here", zh: "导入的limits:在这里" })],
  );
});

interface Outgrown {
  readonly message: MessageSymbol;
  readonly old: MessageSymbol;
  readonly octets: number;
}

/** Returns the longest of the messages that were within the limits before the changes, and are not after them. */
function longestOutgrown(before: BoundProtocol, protocols: readonly BoundProtocol[]): Outgrown | undefined {
  const limit = limitOf(before);
  const fitted = messagesOf(before).filter((message) => octetsOf(before, message) <= limit);
  const byName = new Map(fitted.map((message) => [message.name, message]));
  const outgrown = protocols.flatMap((protocol) =>
    messagesOf(protocol).flatMap((message) => {
      const old = byName.get(message.name);
      const octets = octetsOf(protocol, message);
      return old === undefined || octets <= limit ? [] : [{ message, old, octets }];
    }),
  );
  return outgrown.sort((one, other) => other.octets - one.octets)[0];
}

function limitOf({ node }: BoundProtocol): number {
  return node.limits["max-octets"];
}

function octetsOf({ header }: BoundProtocol, { fields }: MessageSymbol): number {
  return maxSize(header) + maxSize(fields);
}

/** Returns the place of the first field that became longer. */
function firstWidened(fields: readonly FieldSymbol[], before: readonly FieldSymbol[]): SourceRange | null {
  for (const field of fields) {
    const old = fieldNamed(before, field.name);
    if (old === undefined || maxSizeOf(field, fields) <= maxSizeOf(old, before)) continue;
    return widenedIn(field, old);
  }
  return null;
}

function widenedIn(field: FieldSymbol, before: FieldSymbol): SourceRange | null {
  const typed = field.element ?? field;
  const old = before.element ?? before;
  if (!isOfSameType(typed, old)) return valueRange(typed.typeAt);
  if (isStructural(typed.type)) return firstWidenedIn(typed.type, old.type);
  const { octets, maxOctets } = typed.attributes;
  const widened = typed.octets === old.octets ? maxOctets : octets;
  return widened === undefined ? valueRange(field.at, "max-octets") : valueRange(widened.at);
}

/** Returns the place of the first field of a structure or union that became longer. */
function firstWidenedIn({ fields, cases }: TypeSymbol, old: TypeSymbol | null): SourceRange | null {
  const ofCases = cases.map(({ key, structure }) => {
    const before = old?.cases.find((each) => each.key === key);
    return firstWidened(structure?.fields ?? [], before?.structure?.fields ?? []);
  });
  return [firstWidened(fields, old?.fields ?? []), ...ofCases].find((range) => range !== null) ?? null;
}

function isOfSameType(one: TypeRef, other: TypeRef): boolean {
  return one.basic === other.basic && one.type?.name === other.type?.name;
}
