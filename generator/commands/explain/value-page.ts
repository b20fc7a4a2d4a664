import { COLON, escaped, inParentheses, wrapped } from "../../diagnostics/index.js";
import type { Enumeration, EnumerationValue, Field, NamedType, Protocol, Structure, Union } from "../../model/index.js";
import { idInHex } from "../../naming/index.js";
import { describeOnLegs, type Language } from "../../runtime/rules/index.js";
import { bitDescriptor, valueDescriptor } from "../../tables/index.js";
import { bitsText } from "../../report/index.js";
import type { Style } from "../terminal/style.js";

/** A field of an enumeration type, with its owner. */
interface PlacedField {
  readonly protocol: Protocol;
  /** The message or structure. */
  readonly owner: string;
  readonly field: Field;
  readonly type: Enumeration;
}

/** Returns the documentation of a value in each message and structure that defines it; null if none does. */
export function valuePage(
  protocols: readonly Protocol[],
  value: string,
  message: string | undefined,
  { language, columns }: Style,
): string | null {
  const values = protocols
    .flatMap((protocol) => placedFields(protocol, message))
    .flatMap((placed) => lineOf(placed, value, language) ?? []);
  const tags = protocols.flatMap((protocol) => tagLines(protocol, message, value, language));
  // Without a message, every integer would be a value of every field with bits.
  const bits = message === undefined ? [] : protocols.flatMap((each) => bitLines(each, message, value, language));
  const lines = [...tags, ...values, ...bits];
  if (lines.length === 0) return null;
  const shown = [...new Set(lines)].flatMap((line) => wrapped(line, columns ?? Infinity));
  return `${shown.join("\n")}\n`;
}

function placedFields(protocol: Protocol, message: string | undefined): PlacedField[] {
  const ofOwners = ownersOf(protocol, message).flatMap(({ name: owner, fields }) =>
    fields.flatMap(withTlvs).flatMap((field): PlacedField[] => {
      const { type } = field;
      return type?.kind === "enumeration" ? [{ protocol, owner, field, type }] : [];
    }),
  );
  const unions = protocol.types.filter((type) => type.kind === "union");
  const named = unions.filter(({ name, typeName }) => message === undefined || [name, typeName].includes(message));
  return [...ofOwners, ...named.map((union) => placedTag(protocol, union))];
}

/** Returns a field, or the TLVs that it holds. */
function withTlvs(field: Field): readonly Field[] {
  return field.wire.kind === "tlvs" ? field.wire.block.parameters : [field];
}

/** Returns the tag of a union. Without an enumeration, its values are the structures that they select. */
function placedTag(protocol: Protocol, union: Union): PlacedField {
  const { name: owner, tag, cases } = union;
  if (tag.type?.kind === "enumeration") return { protocol, owner, field: tag, type: tag.type };
  const values = cases.flatMap(({ values: selecting, structure: { name, en, zh } }) =>
    selecting.map((value): EnumerationValue => ({ ...NO_FORMAT, kind: "value", value, name, legs: [], en, zh })),
  );
  const of = tag.wire.kind === "octet-string" ? "string" : "integer";
  return {
    protocol,
    owner,
    field: tag,
    type: { ...union, kind: "enumeration", of, contentOctets: null, contentSeptets: null, values },
  };
}

const NO_FORMAT = { coding: null, contentOctets: null, contentOctetsWithHeader: null, contentSeptets: null } as const;

type Owner = Pick<Structure, "name" | "typeName" | "fields">;

/** Returns all messages and structures; with a name, only that one and the structures in its raw bytes. */
function ownersOf({ messages, types }: Protocol, name: string | undefined): readonly Owner[] {
  const all: readonly Owner[] = [...messages, ...types.flatMap(structuresOf)];
  if (name === undefined) return [...new Set(all)];
  const choices = types.filter((type) => type.kind === "choice" && type.name === name).flatMap(structuresOf);
  const named = [...all.filter((owner) => owner.name === name || owner.typeName === name), ...choices];
  const held = named.flatMap(({ fields }) => fields).flatMap(({ contents }) => contents);
  return [...new Set([...named, ...held.flatMap(({ type }) => structuresOf(type))])];
}

/** Returns the structure or structures of a type. */
function structuresOf(type: NamedType): readonly Structure[] {
  if (type.kind === "choice") return type.structures;
  return type.kind === "structure" ? [type] : [];
}

function lineOf({ protocol, owner, field, type }: PlacedField, text: string, language: Language): string | null {
  const value = type.of === "string" ? text : integerOf(text);
  if (value === null) return null;
  const values = type.values.map(valueDescriptor);
  const legs = legsOf(protocol, owner);
  const meaning = describeOnLegs(values, value, language, legs);
  if (meaning === null) return null;
  const name = type.values.find((each) => each.kind === "value" && each.value === value && isOnLeg(each, legs));
  return escaped(
    `${protocol.title} ${owner} ${field.name} ${text}${COLON[language]}${meaning}${nameOf(name, language)}`,
  );
}

/** Returns the legs of a message; none for a structure. */
function legsOf({ messages }: Protocol, owner: string): readonly string[] {
  const message = messages.find(({ name }) => name === owner);
  return (message?.legs ?? []).map(({ from, to }) => `${from} -> ${to}`);
}

function isOnLeg({ legs: own }: EnumerationValue, legs: readonly string[]): boolean {
  return own.length === 0 || legs.length === 0 || own.some((leg) => legs.includes(leg));
}

/** Returns the meaning of a tag in each message that lists it. Only a hexadecimal number with all digits is a tag. */
function tagLines(protocol: Protocol, message: string | undefined, text: string, language: Language): string[] {
  return protocol.messages
    .filter(({ name, typeName }) => message === undefined || message === name || message === typeName)
    .flatMap(({ name, fields }) =>
      fields.flatMap(({ wire }) => {
        if (wire.kind !== "tlvs") return [];
        const { head, parameters } = wire.block;
        const tlv = parameters.find(({ tag }) => idInHex(tag, 2 * head.tagOctets) === text.toLowerCase());
        if (tlv === undefined) return [];
        return [escaped(`${protocol.title} ${name} TLV ${text}${COLON[language]}${tlv.name}. ${tlv[language]}`)];
      }),
    );
}

/** Returns a line for each field of a message or structure that names its bits, if its octets can hold the value. */
function bitLines(protocol: Protocol, message: string, text: string, language: Language): string[] {
  const value = integerOf(text);
  if (value === null || value < 0) return [];
  const { legs } = protocol.messages.find(({ name }) => name === message) ?? { legs: [] };
  return ownersOf(protocol, message).flatMap(({ name: owner, fields }) =>
    fields.flatMap(withTlvs).flatMap(({ name, type }) => {
      if (type?.kind !== "bits" || value >= 2 ** (8 * type.wire.octets)) return [];
      const names = legs.map(({ from, to }) => `${from} -> ${to}`);
      const meaning = bitsText(type.bitFields.map(bitDescriptor), value, language, names);
      return [escaped(`${protocol.title} ${owner} ${name} ${text}${meaning}`)];
    }),
  );
}

function integerOf(text: string): number | null {
  return /^(-?[0-9]+|0x[0-9a-f]+)$/i.test(text) ? Number(text) : null;
}

function nameOf(value: EnumerationValue | undefined, language: Language): string {
  return value?.kind === "value" ? inParentheses(value.name, language) : "";
}
