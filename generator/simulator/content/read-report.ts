import { readContent } from "../../broken-rules/index.js";
import type { Field, Flow, Protocol, ReportRelation } from "../../model/index.js";
import { layoutOfProtocol } from "../../tables/index.js";
import type { ProtocolLayout } from "../../runtime/interpreter/index.js";
import { packedText } from "./packed-values.js";
import type { DynamicMessage } from "../link/dynamic-message.js";

/** A report on a request. */
export interface ReadReport {
  readonly relation: ReportRelation;
  /** The identifier of the request that it is about. */
  readonly identifier: unknown;
  readonly state: string;
}

const known = new WeakMap<Protocol, ProtocolLayout>();

function layoutsOf(protocol: Protocol): ProtocolLayout {
  const layouts = known.get(protocol) ?? layoutOfProtocol(protocol);
  known.set(protocol, layouts);
  return layouts;
}

/** Reads the report that a message brings; null if it brings none. */
export function readReport(protocol: Protocol, flow: Flow, message: DynamicMessage): ReadReport | null {
  const model = protocol.messages.find(({ name }) => name === message.name);
  const relation = flow.reports.find((each) => each.in === model?.typeName);
  if (model === undefined || relation === undefined) return null;
  if (relation.structure === null) return { relation, identifier: message[relation.names], state: "" };
  const field = model.fields.find(({ contents }) => contents.some(({ type }) => type.name === relation.structure));
  const values = field === undefined ? null : structureIn(protocol, field, message);
  if (values === null || field === undefined) return null;
  return { relation, identifier: Reflect.get(values.values, relation.names), state: values.state };
}

function structureIn(
  protocol: Protocol,
  field: Field,
  message: DynamicMessage,
): { readonly values: object; readonly state: string } | null {
  const content = field.contents.find(({ whenProperty, equals }) => message[whenProperty] === equals);
  const octets = message[field.property];
  if (content === undefined || !(octets instanceof Uint8Array)) return null;
  const { type } = content;
  const structures = type.kind === "choice" ? type.structures : type.kind === "structure" ? [type] : [];
  for (const { name, size, fields } of structures) {
    const values = size.min === octets.length ? readContent(layoutsOf(protocol), name, octets) : null;
    const state = fields.find((each) => each.name === field.receipt?.state);
    if (values !== null)
      return { values, state: state === undefined ? "" : String(Reflect.get(values, state.property)) };
  }
  return null;
}

/** The field of a request that asks for a report, with the value that does; null if there is no such field. */
export function reportMark(
  protocol: Protocol,
  { of, in: brings, structure }: ReportRelation,
): { readonly property: string; readonly value: number } | null {
  const fieldsOf = (operation: string): readonly Field[] =>
    protocol.operations.find(({ request }) => request.typeName === operation)?.request.fields ?? [];
  const contents = fieldsOf(brings).flatMap((field) => field.contents);
  const mark = contents.find(({ type }) => type.name === structure);
  const field = fieldsOf(of).find(({ property }) => property === mark?.whenProperty);
  return mark === undefined || field === undefined ? null : { property: field.property, value: mark.equals };
}

/** An identifier of a request as people read it: in the form of the response that brought it. */
export function identifierText(protocol: Protocol, { of, identifier }: ReportRelation, value: unknown): string {
  const response = protocol.operations.find(({ request }) => request.typeName === of)?.response;
  const type = response?.fields.find(({ property }) => property === identifier)?.type;
  const isInteger = typeof value === "bigint" || typeof value === "number";
  return type?.kind === "packed" && isInteger ? packedText(type, value) : String(value);
}
