import type { BitValue, EnumerationValue, Message, Protocol } from "../../model/index.js";
import { capitalize, uncapitalize } from "../../naming/index.js";
import { type Code, code, importedType } from "../code/code.js";
import { literal } from "../code/literal.js";
import { messageModule, typeModule } from "../code/module-paths.js";
import { nameOf } from "../code/code.js";
import { privateName } from "../code/scope.js";
import type { Structural } from "../wire/structural.js";

/** Two versions of a protocol; messages of the first are converted to the second. */
export interface VersionPair {
  readonly from: Protocol;
  readonly to: Protocol;
}

/** A message that both versions have. */
export interface MessagePair {
  readonly from: Message;
  readonly to: Message;
}

/** The other versions of a protocol that have a message in common with it. */
export function conversionTargets(protocol: Protocol, versions: readonly Protocol[]): Protocol[] {
  return versions.filter((to) => messagePairs({ from: protocol, to }).length > 0);
}

/** The messages that both versions have, by their wire names. */
export function messagePairs({ from, to }: VersionPair): MessagePair[] {
  const others = new Map(to.messages.map((message) => [message.name, message]));
  return from.messages.flatMap((message) => {
    const other = others.get(message.name);
    return other === undefined ? [] : [{ from: message, to: other }];
  });
}

/** The part of a name that refers to a version: Cmpp30. */
export function versionName({ id }: Protocol): string {
  return id.split("-").map(capitalize).join("");
}

/** The type of a message of the other version. */
export function otherMessageType({ to }: VersionPair, message: Message): Code {
  return importedType(messageModule(to, message), message.typeName, `In${versionName(to)}`);
}

/** The type of a structure or union of the other version. */
export function otherStructureType({ to }: VersionPair, type: Structural): Code {
  return importedType(typeModule(to, type), type.typeName, `In${versionName(to)}`);
}

/** The function that converts a message, structure or union to the other version; its type may have another name there. */
export function converterName(pair: VersionPair, from: Message | Structural, to: Message | Structural): Code {
  const type = from.typeName === to.typeName ? "" : `${to.typeName}In`;
  return privateName(`${uncapitalize(from.typeName)}To${type}${versionName(pair.to)}`);
}

/** The function that creates an empty structure or union of the other version. */
export function emptyName({ to }: VersionPair, { typeName }: Structural): Code {
  return privateName(`empty${typeName}In${versionName(to)}`);
}

/** The variables of a function that converts a message or structure. */
export const variable = {
  log: nameOf("log"),
  place: nameOf("place"),
  source: nameOf("source"),
  converted: nameOf("converted"),
} as const;

/** The place of a field as an expression: in a message, or in a structure at `place`. */
export type PlaceOf = (names: { readonly name: string; readonly property: string }) => Code;

/** Joins code as a tuple. */
export function tuple(...parts: readonly (Code | string | number)[]): Code {
  return code`[${parts.reduce<Code>((list, part, index) => (index === 0 ? code`${part}` : code`${list}, ${part}`), code``)}]`;
}

/** The values of an enumeration or of bits as a list; a range is a pair. */
export function membersOf({ values }: { readonly values: readonly (EnumerationValue | BitValue)[] }): Code {
  return tuple(
    ...values.map((each) => {
      if (each.kind === "range") return tuple(each.first, each.last);
      if (each.kind === "prefix") return code`{ prefix: ${literal(each.prefix)} }`;
      return typeof each.value === "string" ? literal(each.value) : code`${each.value}`;
    }),
  );
}
