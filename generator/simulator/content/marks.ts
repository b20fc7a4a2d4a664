import { meetsCondition, replaceBits } from "../../expression/index.js";
import type { Condition, Field, Message, Protocol, ReportRelation, Tlv } from "../../model/index.js";
import type { FieldValues } from "../link/dynamic-message.js";
import { statedValues } from "../link/stated-values.js";

/* The fields that mark a message as a report, and a request as one that asks for a report. */

/** Whether a message has the value of a mark. */
export function isMarked(mark: Condition, message: FieldValues): boolean {
  return meetsCondition(mark, message);
}

/** The field with the value of a mark; if bits of it are the mark, its other bits are those of `own`. */
export function markOf({ whenProperty, whenBits, equals }: Condition, own: FieldValues = {}): FieldValues {
  return { [whenProperty]: whenBits === null ? equals : replaceBits(own[whenProperty] ?? 0, whenBits, equals) };
}

/** The TLV of a message with the identifier of a report; null if a field or a text has it. */
export function reportTlv({ fields }: Message, { tlv }: ReportRelation): Tlv | null {
  const wire = fields.at(-1)?.wire;
  const parameters = wire?.kind === "tlvs" ? wire.block.parameters : [];
  return parameters.find(({ property }) => property === tlv) ?? null;
}

/** The field of a message that a report is in; null if the fields of the message are the report. */
export function reportField({ fields }: Message, { structure, receipt }: ReportRelation): Field | null {
  const found =
    receipt === null
      ? fields.find(({ contents }) => contents.some(({ type }) => type.name === structure))
      : fields.find((field) => field.receipt !== null);
  return found ?? null;
}

/** The fields of a request that ask for a report; empty if the schema does not state them. */
export function askingFields(protocol: Protocol, relation: ReportRelation): FieldValues {
  if (relation.when !== null) return Object.fromEntries(statedValues(relation.when) ?? []);
  const requestOf = (name: string): Message | undefined =>
    protocol.operations.find(({ request }) => request.typeName === name)?.request;
  const brings = requestOf(relation.in);
  const content = brings === undefined ? null : reportField(brings, relation);
  // Bits that mark a report are about the message that brings it.
  const mark = content?.contents.find(({ type, whenBits }) => type.name === relation.structure && whenBits === null);
  const hasField = requestOf(relation.of)?.fields.some(({ property }) => property === mark?.whenProperty);
  return mark === undefined || hasField !== true ? {} : markOf(mark);
}
