import type { Field, Message, Protocol, ReportRelation, Tlv } from "../../model/index.js";

/** The parts of a relation between a request and its report. */
export interface Related {
  readonly protocol: Protocol;
  readonly relation: ReportRelation;
  readonly request: Message;
  readonly response: Message;
  /** The message with the report. */
  readonly message: Message;
  /** The field with the structure or the text; null if the fields of the message are the report. */
  readonly content: Field | null;
  /** The TLV with the identifier; null if a field or a text has it. */
  readonly tlv: Tlv | null;
}

/** The parts of a relation of the model. */
export function relatedOf(protocol: Protocol, relation: ReportRelation): Related {
  const operationOf = (name: string) =>
    found(
      protocol.operations.find(({ request }) => request.typeName === name),
      name,
    );
  const { request, response } = operationOf(relation.of);
  const { request: message } = operationOf(relation.in);
  const { structure, receipt } = relation;
  const holds = ({ contents, ...field }: Field): boolean =>
    receipt === null ? contents.some(({ type }) => type.name === structure) : field.receipt !== null;
  const name = structure ?? receipt;
  const content = name === null ? null : found(message.fields.find(holds), name);
  return {
    protocol,
    relation,
    request,
    response: found(response, relation.of),
    message,
    content,
    tlv: relation.tlv === null ? null : found(tlvOf(message, relation.tlv), relation.tlv),
  };
}

/** A part of the schema that the checks have found. */
export function found<Part>(part: Part | null | undefined, name: string): Part {
  if (part === null || part === undefined) throw new Error(`The relation of a report names ${name}, which is missing.`);
  return part;
}

function tlvOf({ fields }: Message, property: string): Tlv | undefined {
  const wire = fields.at(-1)?.wire;
  return wire?.kind === "tlvs" ? wire.block.parameters.find((each) => each.property === property) : undefined;
}

/** A field by its property. */
export function fieldOf(fields: readonly Field[], property: string): Field {
  return found(
    fields.find((field) => field.property === property),
    property,
  );
}

/** The field with the identifier of the request: of its response, or the sequence. */
export function statedIdentifier({ protocol, relation: { identifier }, response }: Related): Field {
  return identifier === null ? protocol.header.sequence : fieldOf(response.fields, identifier);
}
