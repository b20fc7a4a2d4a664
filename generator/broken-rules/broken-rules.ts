import { type Enumerations, evaluateCondition, type Values } from "../expression/index.js";
import type { Content, Field, Protocol, Rule, Structure } from "../model/index.js";
import { dataViewOf } from "../runtime/wire/index.js";
import { type FindMessage, type ProtocolLayout, readFrame, toProperties } from "../runtime/interpreter/index.js";
import { readContent } from "./read-content.js";

/**
 * Returns the rules that the message of a frame breaks, each with a section. Throws a DecodeError for an invalid frame.
 */
export function brokenRules(protocol: Protocol, layouts: ProtocolLayout, frame: Uint8Array): readonly Rule[] {
  const { frame: format, messages } = layouts;
  const find: FindMessage = (commandId) => messages.find((each) => each.commandId === commandId) ?? null;
  const source = { octets: frame, view: dataViewOf(frame), start: 0, end: frame.length };
  const { message, header, body } = readFrame(format, find, source);
  const owner = protocol.messages.find(({ name }) => name === message?.name);
  const { sequence } = protocol.header;
  const values = { ...toProperties(format.header, header), ...toProperties(message?.fields ?? [], body) };
  const fields = [sequence, ...(owner?.fields ?? [])];
  const section = owner?.section ?? null;
  return brokenIn({ layouts, enumerations: enumerationsOf(protocol) }, values, {
    fields,
    rules: owner?.rules ?? [],
    section,
  });
}

/** Returns a lookup for the enumerations of a protocol by schema name. */
export function enumerationsOf({ types }: Protocol): Enumerations {
  return (name) => {
    const found = types.find((type) => type.name === name);
    return found?.kind === "enumeration" ? found : null;
  };
}

/** What the rules of a protocol need. */
export interface RuleContext {
  readonly layouts: ProtocolLayout;
  readonly enumerations: Enumerations;
}

/** A message (with its sequence id) or a structure, with rules. */
export type Owner = Pick<Structure, "fields" | "rules" | "section">;

/** Returns the rules that values break: those of the owner, then those of the structures in its fields. */
export function brokenIn(context: RuleContext, values: Values, owner: Owner): Rule[] {
  const { enumerations } = context;
  const own = owner.rules
    .filter(({ when }) => when === null || evaluateCondition(when, values, enumerations))
    .filter(({ require }) => !evaluateCondition(require, values, enumerations))
    .map((rule) => ({ ...rule, section: rule.section ?? owner.section }));
  return [...own, ...owner.fields.flatMap((field) => brokenInField(context, values, field))];
}

function brokenInField(context: RuleContext, values: Values, field: Field): Rule[] {
  const { wire, contents, name, property } = field;
  const value = values[property];
  if (contents.length > 0) return within(name, property, brokenInContent(context, values, field));
  if (wire.kind === "structure") return within(name, property, brokenInStructure(context, value, wire.structure));
  if (wire.kind !== "list" || wire.element.kind !== "structure" || !Array.isArray(value)) return [];
  const { structure } = wire.element;
  return value.flatMap((element: unknown, index) => {
    const broken = brokenInStructure(context, element, structure);
    return within(`${name}[${index}]`, `${property}[${index}]`, broken);
  });
}

function brokenInStructure(context: RuleContext, value: unknown, structure: Structure): Rule[] {
  return isValues(value) ? brokenIn(context, value, structure) : [];
}

/** Returns the broken rules of a structure in raw octets; none if the octets hold no such structure. */
function brokenInContent(context: RuleContext, values: Values, { contents, property }: Field): Rule[] {
  const content = contents.find(({ whenProperty, equals }) => values[whenProperty] === equals);
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

function within(name: string, property: string, rules: readonly Rule[]): Rule[] {
  return rules.map((rule) => ({
    ...rule,
    fields: rule.fields.map((field) => `${name}.${field}`),
    properties: rule.properties.map((each) => `${property}.${each}`),
  }));
}

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null;
}
