import type { Field, Message, Protocol, ReportRelation, Structure } from "../../model/index.js";
import { isProperty } from "../../tables/index.js";
import { writeStructure } from "./write-structure.js";
import type { FieldValues } from "../link/dynamic-message.js";
import { defaultOf, emptyOf } from "../link/field-values.js";
import { conditionOf } from "../link/conditions.js";
import { isMarked, markOf, reportField, reportTlv } from "./marks.js";
import { identifierText } from "./read-report.js";
import { receiptText } from "./receipt-text.js";
import { timeInDigits } from "./times.js";

/** What a report is about. */
export interface ReportSubject {
  readonly request: FieldValues;
  /** The identifier of the request, and the one of the report itself. */
  readonly identifier: unknown;
  readonly ownIdentifier: unknown;
  readonly receiver: string;
  readonly state: string;
  readonly submitted: Date;
  readonly done: Date;
  readonly serial: number;
}

/** Creates the reports of a relation between a request and the message that brings its report. */
export class ReportWriter {
  private readonly protocol: Protocol;
  private readonly relation: ReportRelation;
  private readonly asked: Message;
  private readonly brings: Message;
  /** The field with the structure; null if the fields of the message are the report. */
  private readonly content: Field | null;
  private readonly structure: Structure | null;
  /** What a request that asks for a report holds; null if the schema does not state it. */
  private readonly condition: ReturnType<typeof conditionOf>;
  /** The properties of the request with the parts of the addresses, by those of the report. */
  private readonly addressParts: ReadonlyMap<string, string>;

  constructor(protocol: Protocol, relation: ReportRelation) {
    const messageOf = (name: string): Message => {
      const found = protocol.operations.find(({ request }) => request.typeName === name);
      if (found === undefined) throw new Error(`The operation ${name} violated an invariant.`);
      return found.request;
    };
    this.protocol = protocol;
    this.relation = relation;
    this.asked = messageOf(relation.of);
    this.brings = messageOf(relation.in);
    this.content = reportField(this.brings, relation);
    this.condition = conditionOf(protocol, relation.when, { messages: [this.asked], requests: [this.asked] });
    this.structure = this.content === null ? null : this.chooseStructure(this.content);
    this.addressParts = addressParts(this.asked, this.brings);
  }

  /** The name of the operation that brings the report. */
  get operation(): string {
    return this.relation.in;
  }

  /**
   * Whether a request asks for a report: the condition of the schema, or its field with the name of the mark of a report says
   * so; without either, each does. Bits that mark a report are about the message that brings it.
   */
  isAsked(request: FieldValues): boolean {
    const message = { ...request, name: this.asked.name, sequenceId: null };
    if (this.condition !== null) return this.condition(message, message);
    const mark = this.content?.contents.find(({ whenBits }) => whenBits === null);
    const field = this.asked.fields.find(({ property }) => property === mark?.whenProperty);
    return mark === undefined || field === undefined || isMarked(mark, request);
  }

  /** The fields of the message that brings a report. */
  fieldsOf(subject: ReportSubject): FieldValues {
    const own = Object.fromEntries(
      this.brings.fields.filter(isProperty).map((field) => [field.property, this.valueOf(field, subject)]),
    );
    const tlvs = this.tlvsOf(subject);
    if (this.content === null) {
      return { ...own, ...(tlvs ?? { [this.relation.names ?? ""]: subject.identifier }) };
    }
    const { contents, receipt, property } = this.content;
    if (this.structure === null) return { ...own, ...this.textOf({ receipt, property }, subject, own), ...tlvs };
    const [mark] = contents;
    return { ...own, [property]: this.structureOctets(this.structure, subject), ...(mark && markOf(mark, own)) };
  }

  /** The TLVs of a report with the identifier; null if none has it. */
  private tlvsOf({ identifier }: ReportSubject): FieldValues | null {
    const tlv = reportTlv(this.brings, this.relation);
    if (tlv === null) return null;
    const isText = tlv.wire.kind !== "integer";
    return { tlvs: { [tlv.property]: isText ? identifierText(this.protocol, this.relation, identifier) : identifier } };
  }

  /** The fields of a report that is a text. */
  private textOf(
    { receipt, property }: Pick<Field, "receipt" | "property">,
    subject: ReportSubject,
    own: FieldValues,
  ): FieldValues {
    if (receipt === null) return {};
    const { state, submitted, done } = subject;
    const text = receiptText(receipt, {
      key: this.relation.receipt ?? "",
      identifier: identifierText(this.protocol, this.relation, subject.identifier),
      state,
      isDelivered: state === "DELIVRD",
      submitted,
      done,
    });
    return { [property]: new TextEncoder().encode(text), ...(receipt.condition && markOf(receipt.condition, own)) };
  }

  /** A field of the message: from the request, or its default. */
  private valueOf(field: Field, { request, receiver, ownIdentifier }: ReportSubject): unknown {
    const { text } = this.brings;
    const { property } = field;
    switch (property) {
      case text?.from:
        return receiver;
      case text?.identifier:
        return ownIdentifier;
      case text?.to:
        return this.senderOf(request);
      default:
        return request[this.sourceOf(field) ?? ""] ?? defaultOf(field) ?? emptyOf(field.wire);
    }
  }

  /** The property of the request whose value a field has; null if it has its default. */
  private sourceOf(field: Field): string | null {
    return this.addressParts.get(field.property) ?? (this.isCopied(field) ? field.property : null);
  }

  /** Whether a field has the value of the request. A field with a default is no part of what the request is about. */
  private isCopied({ property, type, wire, contents, default: usual }: Field): boolean {
    if (usual !== null) return false;
    const { text } = this.brings;
    const isOwn =
      property === text?.coding || property === text?.headerIndicator || contents.length > 0 || wire.kind === "tlvs";
    const same = this.asked.fields.find((each) => each.property === property && each.type?.name === type?.name);
    return !isOwn && same?.wire.kind === wire.kind;
  }

  private senderOf(request: FieldValues): unknown {
    const { text } = this.asked;
    return text?.from === null || text === null ? "" : request[text.from];
  }

  private structureOctets(structure: Structure, subject: ReportSubject): Uint8Array {
    const values = structure.fields.filter(isProperty).map((field) => [field.property, this.partOf(field, subject)]);
    return writeStructure(this.protocol, structure, Object.fromEntries(values));
  }

  private partOf(field: Field, subject: ReportSubject): unknown {
    switch (field.property) {
      case this.relation.names:
        return subject.identifier;
      case this.receiverProperty():
        return subject.receiver;
      default:
        return field.name === this.content?.receipt?.state ? subject.state : this.detailOf(field, subject);
    }
  }

  /** A time or number of a report, by the name of its field. */
  private detailOf({ name, wire }: Field, { submitted, done, serial }: ReportSubject): unknown {
    if (wire.kind === "octet-string" && isTime(name)) {
      const isFirst = this.structure?.fields.find((each) => isTime(each.name))?.name === name;
      return timeInDigits(isFirst ? submitted : done, wire.octets);
    }
    return /sequence/i.test(name) && wire.kind === "integer" && wire.octets < 8 ? serial : emptyOf(wire);
  }

  private receiverProperty(): string | null {
    return this.asked.text?.to ?? null;
  }

  /** The structure whose receiver is as wide as the receiver of the request; otherwise the first one. */
  private chooseStructure({ contents }: Field): Structure | null {
    const type = contents.find((each) => each.type.name === this.relation.structure)?.type;
    if (type?.kind === "structure") return type;
    if (type?.kind !== "choice") return null;
    const width = widthOf(this.asked.fields.find(({ property }) => property === this.receiverProperty())?.wire);
    const fits = type.structures.find(({ fields }) => {
      const receiver = fields.find(({ property }) => property === this.receiverProperty());
      return receiver !== undefined && widthOf(receiver.wire) === width;
    });
    return fits ?? type.structures[0] ?? null;
  }
}

function isTime(name: string): boolean {
  return /time/i.test(name);
}

/** The size of a string, or of the strings in a list. */
function widthOf(wire: Field["wire"] | undefined): number | null {
  const string = wire?.kind === "list" ? wire.element : wire;
  return string?.kind === "octet-string" ? string.octets : null;
}

/**
 * The fields before an address that are a part of it, such as the type of its number: they have the same types before the sender
 * and before the receiver. A report has the parts of the receiver before its sender, and the other way around.
 */
function addressParts(asked: Message, brings: Message): ReadonlyMap<string, string> {
  const [sender, receiver] = [fieldsBefore(brings, brings.text?.from), fieldsBefore(brings, brings.text?.to)];
  const [from, to] = [fieldsBefore(asked, asked.text?.from), fieldsBefore(asked, asked.text?.to)];
  const isSame = (index: number): boolean =>
    new Set([sender, receiver, from, to].map((fields) => fields[index]?.type?.name)).size === 1;
  const count = sender.findIndex((field, index) => field.type === null || !isSame(index));
  const pairs = (one: readonly Field[], other: readonly Field[]): [string, string][] =>
    one.slice(0, Math.max(0, count)).map((field, index) => [field.property, other[index]?.property ?? ""]);
  return new Map([...pairs(sender, to), ...pairs(receiver, from)]);
}

/** The fields before a property, the nearest first. */
function fieldsBefore({ fields }: Message, property: string | null | undefined): readonly Field[] {
  const index = fields.findIndex((field) => field.property === property);
  return fields.slice(0, Math.max(0, index)).toReversed();
}
