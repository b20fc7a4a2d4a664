import { readContent } from "../../broken-rules/index.js";
import type { Field, Flow, Message, Protocol, ReportRelation } from "../../model/index.js";
import { layoutOfProtocol } from "../../tables/index.js";
import type { ProtocolLayout } from "../../runtime/interpreter/index.js";
import { isMarked, reportField, reportTlv } from "./marks.js";
import { identifierOfText, readReceiptText, textOfIdentifier } from "./receipt-text.js";
import { type DynamicMessage, isFieldValues } from "../link/dynamic-message.js";

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
  const { names } = relation;
  const field = reportField(model, relation);
  if (names === null) return namedIn(protocol, relation, { model, field, message });
  if (field === null) return { relation, identifier: message[names], state: "" };
  const values = structureIn(protocol, field, message);
  return values && { relation, identifier: Reflect.get(values.values, names), state: values.state };
}

/** The report of a message whose TLV or text has the identifier. The TLV counts. */
function namedIn(
  protocol: Protocol,
  relation: ReportRelation,
  {
    model,
    field,
    message,
  }: { readonly model: Message; readonly field: Field | null; readonly message: DynamicMessage },
): ReadReport | null {
  const mark = field?.receipt?.condition ?? null;
  if (mark !== null && !isMarked(mark, message)) return null;
  const text = field === null ? null : textIn(protocol, relation, field, message);
  const named = namedByTlv(protocol, relation, model, message);
  return named === null ? text : { relation, identifier: named, state: text?.state ?? "" };
}

/** The identifier in the TLV of a message; null without it. */
function namedByTlv(protocol: Protocol, relation: ReportRelation, model: Message, message: DynamicMessage): unknown {
  const tlv = reportTlv(model, relation);
  const { tlvs } = message;
  const value = tlv === null || !isFieldValues(tlvs) ? undefined : tlvs[tlv.property];
  if (typeof value !== "string") return value ?? null;
  return identifierOfText(identifierField(protocol, relation) ?? protocol.header.sequence, value);
}

/** The report that a message brings as a text. */
function textIn(
  protocol: Protocol,
  relation: ReportRelation,
  { property, receipt }: Field,
  message: DynamicMessage,
): ReadReport | null {
  const isReport = receipt?.condition != null && isMarked(receipt.condition, message);
  const read = isReport ? readReceiptText(receipt, message[property]) : null;
  if (read === null) return null;
  const stated = identifierField(protocol, relation) ?? protocol.header.sequence;
  const identifier = identifierOfText(stated, read.values[relation.receipt ?? ""]);
  return identifier === null ? null : { relation, identifier, state: read.state ?? "" };
}

/** The field of the response with the identifier; null if it is the sequence of the request. */
function identifierField(protocol: Protocol, { of, identifier }: ReportRelation): Field | null {
  const response = protocol.operations.find(({ request }) => request.typeName === of)?.response;
  return response?.fields.find(({ property }) => property === identifier) ?? null;
}

function structureIn(
  protocol: Protocol,
  field: Field,
  message: DynamicMessage,
): { readonly values: object; readonly state: string } | null {
  const content = field.contents.find((each) => isMarked(each, message));
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

/** An identifier of a request as people read it: in the form of the response that brought it. */
export function identifierText(protocol: Protocol, relation: ReportRelation, value: unknown): string {
  return textOfIdentifier(identifierField(protocol, relation) ?? { type: null }, value);
}
