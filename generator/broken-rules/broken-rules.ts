import { type Enumerations, evaluateCondition, meetsCondition, type Values } from "../expression/index.js";
import type { Content, Field, Message, Protocol, Rule, Structure, TlvBlock, WireType } from "../model/index.js";
import { dataViewOf } from "../runtime/wire/index.js";
import {
  type FindMessage,
  type FrameReading,
  type ProtocolLayout,
  readFrame,
  toProperties,
} from "../runtime/interpreter/index.js";
import { addFindingsOfTlvs, type Finding } from "../runtime/rules/index.js";
import { layoutOfTlvs } from "../tables/index.js";
import { readContent } from "./read-content.js";

/**
 * Returns the rules that the message of a frame breaks, each with a section. Throws a DecodeError for an invalid frame.
 */
export function brokenRules(protocol: Protocol, layouts: ProtocolLayout, frame: Uint8Array): readonly BrokenRule[] {
  const { frame: format, messages } = layouts;
  const find: FindMessage = (commandId) => messages.find((each) => each.commandId === commandId) ?? null;
  const source = { octets: frame, view: dataViewOf(frame), start: 0, end: frame.length };
  return brokenRulesOf(protocol, layouts, readFrame(format, find, source));
}

/** Returns the rules that the message of a frame breaks that was read before. */
export function brokenRulesOf(
  protocol: Protocol,
  layouts: ProtocolLayout,
  { message, header, body, bodyOctets }: FrameReading,
): readonly BrokenRule[] {
  const { frame: format } = layouts;
  const { messages, enumerations } = namesOf(protocol);
  const owner = message === null ? undefined : messages.get(message.name);
  const context = { layouts, enumerations };
  const { sequence } = protocol.header;
  const values = toProperties(format.header, header);
  if (owner === undefined) return brokenIn(context, values, { fields: [sequence], rules: [], section: null });
  const hasBody = !owner.isBodyOptional || bodyOctets.length > 0;
  const presence = brokenPresence(context, values, owner, hasBody);
  const { section } = owner;
  // Without its body, a message has no fields that its rules are about.
  if (!hasBody) return [...presence, ...brokenIn(context, values, { fields: [sequence], rules: [], section })];
  const whole = { ...values, ...toProperties(message?.fields ?? [], body) };
  return [...presence, ...brokenIn(context, whole, owner, brokenInField(context, whole, sequence))];
}

/** Returns the rule of the presence of a body, if the message breaks it. */
function brokenPresence(
  { enumerations }: RuleContext,
  values: Values,
  { presence, section }: Message,
  hasBody: boolean,
): Rule[] {
  if (presence === null || evaluateCondition(presence.require, values, enumerations) === hasBody) return [];
  const { text: _, ...rule } = presence;
  return [{ ...rule, section: rule.section ?? section }];
}

/** A rule that a message breaks. */
export type BrokenRule = Omit<Rule, "when" | "require">;

/** The messages and enumerations of a protocol by name. A capture has many messages of one protocol. */
interface NamesOfProtocol {
  readonly messages: ReadonlyMap<string, Message>;
  readonly enumerations: Enumerations;
}

const named = new WeakMap<Protocol, NamesOfProtocol>();

function namesOf(protocol: Protocol): NamesOfProtocol {
  const known = named.get(protocol) ?? newNames(protocol);
  named.set(protocol, known);
  return known;
}

function newNames({ messages, types }: Protocol): NamesOfProtocol {
  const byName = new Map(types.flatMap((type) => (type.kind === "enumeration" ? [[type.name, type] as const] : [])));
  return {
    messages: new Map(messages.map((message) => [message.name, message])),
    enumerations: (name) => byName.get(name) ?? null,
  };
}

/** Returns a lookup for the enumerations of a protocol by schema name. */
export function enumerationsOf(protocol: Protocol): Enumerations {
  return namesOf(protocol).enumerations;
}

/** What the rules of a protocol need. */
export interface RuleContext {
  readonly layouts: ProtocolLayout;
  readonly enumerations: Enumerations;
}

/** A message (with its sequence id) or a structure, with rules. */
export type Owner = Pick<Structure, "fields" | "rules" | "section">;

/**
 * Returns the rules that values break: those of the owner, then those of a header, then those of the structures in the fields of
 * the owner.
 */
export function brokenIn(
  context: RuleContext,
  values: Values,
  owner: Owner,
  ofHeader: readonly BrokenRule[] = [],
): BrokenRule[] {
  const { enumerations } = context;
  const own = owner.rules
    .filter(({ when }) => when === null || evaluateCondition(when, values, enumerations))
    .filter(({ require }) => !evaluateCondition(require, values, enumerations))
    .map((rule) => ({ ...rule, section: rule.section ?? owner.section }));
  return [...own, ...ofHeader, ...innerFields(owner.fields).flatMap((field) => brokenInField(context, values, field))];
}

const inner = new WeakMap<readonly Field[], readonly Field[]>();

/** The fields that can hold structures, whose rules are theirs. */
function innerFields(fields: readonly Field[]): readonly Field[] {
  const known =
    inner.get(fields) ?? fields.filter(({ wire, contents }) => contents.length > 0 || holdsStructures(wire));
  inner.set(fields, known);
  return known;
}

function holdsStructures(wire: WireType): boolean {
  return wire.kind === "list" ? holdsStructures(wire.element) : ["structure", "union", "tlvs"].includes(wire.kind);
}

function brokenInField(context: RuleContext, values: Values, field: Field): BrokenRule[] {
  const { wire, contents, name, property } = field;
  const value = values[property];
  if (contents.length > 0) return within(name, property, brokenInContent(context, values, field));
  if (wire.kind === "tlvs") return brokenInTlvs(context, value, field, wire.block);
  if (wire.kind !== "list") return within(name, property, brokenInWire(context, value, wire));
  if (!Array.isArray(value)) return [];
  return value.flatMap((element: unknown, index) => {
    const broken = brokenInWire(context, element, wire.element);
    return within(`${name}[${index}]`, `${property}[${index}]`, broken);
  });
}

/** Returns the broken rules of TLVs: of those that do not fit their types, and of the structures in the others. */
function brokenInTlvs(context: RuleContext, value: unknown, { name, property }: Field, block: TlvBlock): BrokenRule[] {
  if (!isValues(value)) return [];
  const findings: Finding[] = [];
  addFindingsOfTlvs(findings, value, layoutOfTlvs(block));
  const unfit = findings.map(({ rule, properties = [], ...finding }) => ({ id: rule, properties, ...finding }));
  return [...unfit, ...within(name, property, structuresInTlvs(context, value, block))];
}

function structuresInTlvs(context: RuleContext, value: Values, block: TlvBlock): BrokenRule[] {
  return block.parameters.flatMap(({ name, property, wire, several }) => {
    const inner = value[property];
    if (!several) return within(name, property, brokenInWire(context, inner, wire));
    const elements: readonly unknown[] = Array.isArray(inner) ? inner : [];
    return elements.flatMap((element, index) =>
      within(`${name}[${index}]`, `${property}[${index}]`, brokenInWire(context, element, wire)),
    );
  });
}

/** Returns the broken rules of a structure, or of the structure that the tag of a union selects. */
function brokenInWire(context: RuleContext, value: unknown, wire: WireType): BrokenRule[] {
  if (wire.kind === "structure") return brokenInStructure(context, value, wire.structure);
  if (wire.kind !== "union" || !isValues(value)) return [];
  const { tag, cases } = wire.union;
  const found = cases.find(({ values }) => values.some((each) => each === value[tag.property]));
  return found === undefined ? [] : brokenInStructure(context, value, found.structure);
}

function brokenInStructure(context: RuleContext, value: unknown, structure: Structure): BrokenRule[] {
  return isValues(value) ? brokenIn(context, value, structure) : [];
}

/** Returns the broken rules of a structure in raw octets; none if the octets hold no such structure. */
function brokenInContent(context: RuleContext, values: Values, { contents, property }: Field): BrokenRule[] {
  const content = contents.find((each) => meetsCondition(each, values));
  const octets = values[property];
  const structure = content === undefined ? null : structureFor(content, octets);
  if (structure === null || !(octets instanceof Uint8Array)) return [];
  return brokenInStructure(context, readContent(context.layouts, structure.name, octets), structure);
}

/** Returns the structure of a content; for a choice, the one of the same size. */
function structureFor({ type }: Content, octets: unknown): Structure | null {
  if (type.kind === "structure") return type;
  if (type.kind !== "choice" || !(octets instanceof Uint8Array)) return null;
  return type.structures.find(({ size }) => size.min === octets.length) ?? null;
}

function within(name: string, property: string, rules: readonly BrokenRule[]): BrokenRule[] {
  return rules.map((rule) => ({
    ...rule,
    fields: rule.fields.map((field) => `${name}.${field}`),
    properties: rule.properties.map((each) => `${property}.${each}`),
  }));
}

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null;
}
