import { type FieldLayout, isProperty } from "../interpreter/index.js";
import { type Deviation, isObject, NO_OCTETS } from "../wire/index.js";
import type { TolerantEngine } from "./other-commands.js";
import { isTlvBlock, type MessageReadings } from "./readings.js";

/** A message that was read tolerantly, and how its frame deviates from the specification. */
export interface Tolerant<Message> {
  readonly message: Message;
  /** Empty if the frame follows the specification: then strict decoding returns the same message. */
  readonly deviations: readonly Deviation[];
  /** A copy of the bytes that belong to no field of this version, in their order; empty if every byte belongs to a field. */
  readonly surplus: Uint8Array;
}

/** A message in which some fields may be missing: they are undefined. */
export type Incomplete<Message, Fields extends keyof Message> = {
  readonly [Key in keyof Message]: Key extends Fields ? Message[Key] | undefined : Message[Key];
};

const NONE: readonly Deviation[] = /* @__PURE__ */ Object.freeze([]);

/** The result for a frame that follows the specification. */
export function exact<Message>(message: Message): Tolerant<Message> {
  return { message, deviations: NONE, surplus: NO_OCTETS };
}

/** How emitted code reads tolerantly, for frames with another command; `read` is the usual tolerant decoder. */
export function tolerantEngine<Message extends { readonly name: string }>(
  read: TolerantEngine<Tolerant<Message>>["read"],
): TolerantEngine<Tolerant<Message>> {
  return {
    read,
    nameOf: ({ message: { name } }) => (name === "unknown" ? null : name),
    deviationsOf: ({ deviations }) => deviations,
    withCommand: (result, deviation) => ({ ...result, deviations: [deviation, ...result.deviations] }),
  };
}

/** Whether a value is a message with all its fields. A field is missing if it is undefined or, as in a copy by JSON, not there. */
export function hasAllFields(readings: readonly MessageReadings[], message: object): boolean {
  try {
    if (!isObject(message)) return false;
    const values = new Map(Object.entries(message));
    const name = values.get("name");
    if (name === "unknown") return [...values.values()].every((value) => value !== undefined);
    const layout = readings.find((reading) => reading.layout.name === name)?.layout;
    if (layout === undefined) return false;
    const isThere = ({ property }: FieldLayout): boolean => values.get(property) !== undefined;
    const body = layout.fields.filter(isProperty);
    // A message without a body has no TLVs, as one without TLVs.
    const isPart = (field: FieldLayout): boolean =>
      isThere(field) && !(isTlvBlock(field) && values.get(field.property) === null);
    const isAbsent = layout.body === "optional" && !body.some(isPart);
    return layout.frame.header.filter(isProperty).every(isThere) && (isAbsent || body.every(isThere));
  } catch {
    // A value can throw when it is read.
    return false;
  }
}
